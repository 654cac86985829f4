import Interpreter
import Language
import Wording

// `set`: the look of the output, the language, the seed, spellings.
extension Session {
  /// One thing that can be set.
  struct Option {
    let name: String
    /// What its values look like.
    let values: String
    let summary: Message
    /// The value now.
    let value: @Sendable (Session) -> String
    /// Takes a value; false if it is none.
    let assign: @Sendable (inout Session, String) -> Bool
  }

  /// The languages by the names that people have for them, each in its own and in the other.
  private static let languageNames: [String: SpokenLanguage] = [
    "english": .english, "inglés": .english, "ingles": .english, "spanish": .spanish, "español": .spanish,
    "espanol": .spanish, "castellano": .spanish,
  ]

  static let options: [Option] = [
    Option(
      name: "digits", values: "1 … 17",
      summary: Message(en: "significant digits of a shown number", es: "cifras significativas que se muestran"),
      value: { "\($0.style.digits)" },
      assign: { session, text in
        guard let digits = Int(text), (1...17).contains(digits) else { return false }
        session.settings.style.digits = digits
        return true
      }),
    Option(
      name: "lang", values: "en, es",
      summary: Message(en: "the language of gradus", es: "el idioma de gradus"),
      value: { $0.language.rawValue },
      assign: { session, text in
        guard let language = SpokenLanguage(rawValue: text) ?? languageNames[text.lowercased()] else { return false }
        session.settings.style.language = language
        return true
      }),
    Option(
      name: "symbols", values: "unicode, ascii",
      summary: Message(
        en: "the characters of formulas and tables", es: "los caracteres de fórmulas y tablas"),
      value: { $0.style.symbols.rawValue },
      assign: { session, text in
        guard let symbols = SymbolSet(rawValue: text) else { return false }
        session.settings.style.symbols = symbols
        return true
      }),
    Option(
      name: "plot", values: "braille, ascii",
      summary: Message(
        en: "what plots are drawn with", es: "con qué se dibujan los gráficos"),
      value: { $0.style.plotCharacters.rawValue },
      assign: { session, text in
        guard let characters = PlotCharacters(rawValue: text) else { return false }
        session.settings.style.plots = characters
        return true
      }),
    Option(
      name: "plain", values: "on, off",
      summary: Message(
        en: "one line a row and words for marks, for screen readers",
        es: "una línea por fila y palabras en vez de marcas, para lectores de pantalla"),
      value: { $0.style.plain ? "on" : "off" },
      assign: { session, text in
        guard text == "on" || text == "off" else { return false }
        session.settings.style.plain = text == "on"
        return true
      }),
    Option(
      name: "seed", values: "0, 1, 2, …",
      summary: Message(en: "where random numbers begin", es: "dónde empiezan los números al azar"),
      value: { "\($0.settings.seed)" },
      assign: { session, text in
        guard let seed = Int(text), seed >= 0 else { return false }
        session.settings.seed = seed
        session.workspace.setSeed(seed)
        return true
      }),
  ]

  mutating func set(_ words: [Identifier], _ statement: Statement) throws(Diagnostic) -> Reply {
    var reply = Reply()
    guard let first = words.first else {
      reply.list(
        Session.options.map { option in
          ("set \(option.name) \(option.value(self))", "\(option.summary[language]) (\(option.values))")
        } + [
          (
            "set symbol lr = α",
            Message(
              en: "how a hyper-parameter is written that you do not name",
              es: "cómo se escribe un hiperparámetro que no se nombra")[language]
          )
        ])
      return reply
    }
    if first.name == "symbol" { return try setSymbol(words, statement) }
    guard let option = Session.options.first(where: { $0.name == first.name.key }) else {
      let names = Session.options.map(\.name) + ["symbol"]
      let closest = Spelling.closest(to: first.name.spelling, among: names)
      throw Diagnostic(
        Message(en: "There is no setting \(first.name).", es: "No existe el ajuste \(first.name)."),
        at: first.range,
        advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") }
          ?? Message(
            en: "settings: \(names.joined(separator: ", "))", es: "ajustes: \(names.joined(separator: ", "))"))
    }
    guard words.count == 2, option.assign(&self, words[1].name.spelling) else {
      throw Diagnostic(
        Message(
          en: "\(option.name) takes one of: \(option.values).",
          es: "\(option.name) admite uno de: \(option.values)."),
        at: words.count > 1 ? words[1].range : first.range, advice: Message("set \(option.name) \(option.value(self))"))
    }
    reply.note(
      "\(option.name) = \(option.value(self))")
    return reply
  }

  /// `set symbol lr = α`: how a hyper-parameter is written where the student does not say.
  private mutating func setSymbol(_ words: [Identifier], _ statement: Statement) throws(Diagnostic) -> Reply {
    guard words.count == 3 else {
      throw Diagnostic(
        Message(
          en: "Which name, and how is it written?", es: "¿Qué nombre, y cómo se escribe?"), at: statement.range,
        advice: Message("set symbol lr = α"))
    }
    workspace.fixSpelling(of: words[1].name, as: words[2].name)
    var reply = Reply()
    reply.note(
      Message(
        en: "\(words[1].name) is written \(words[2].name)", es: "\(words[1].name) se escribe \(words[2].name)"
      )[language])
    return reply
  }
}

extension HelpTopic {
  static let set = HelpTopic(
    name: "set", aliases: ["digits", "lang", "symbols", "symbol", "plain", "seed"],
    usage: ["set", "set digits 8", "set lang es", "set symbol lr = α"],
    summary: Message(
      en: "Digits, language, symbols, plain output, the seed, and how the learning rate is written.",
      es: "Cifras, idioma, símbolos, salida simple, la semilla y cómo se escribe la tasa de aprendizaje."),
    examples: ["set digits 8"])
}
