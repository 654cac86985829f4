import Wording

/// An option of the command line: its names, what it does, its line in the help.
struct CommandLineOption: Sendable {
  enum Action: Sendable {
    case flag(@Sendable (inout Invocation) -> Void)
    /// What stands for the value in the help, and the reading of it: false where it is no such value.
    case value(Message, @Sendable (inout Invocation, String) -> Bool)
  }

  let names: [String]
  /// For the help; where there is a value, what it is.
  let summary: Message
  let action: Action

  var takesValue: Bool {
    if case .value = action { return true }
    return false
  }

  /// What stands for the value in the help; empty where there is none.
  var placeholder: Message {
    if case .value(let placeholder, _) = action { return placeholder }
    return Message("")
  }

  static let all = [
    CommandLineOption(
      names: ["-e", "--execute"],
      summary: Message(
        en: "a statement to run; may be repeated", es: "una instrucción por ejecutar; puede repetirse"),
      action: .value(Message(en: "STATEMENT", es: "INSTRUCCIÓN")) {
        $0.statements.append($1)
        return true
      }),
    CommandLineOption(
      names: ["--lang"],
      summary: Message(
        en: "the language, en or es; else the locale's", es: "el idioma, en o es; si no, el del sistema"),
      action: .value(Message(en: "LANGUAGE", es: "IDIOMA")) {
        $0.language = SpokenLanguage(rawValue: $1)
        return $0.language != nil
      }),
    CommandLineOption(
      names: ["--digits"],
      summary: Message(
        en: "significant digits, 1 to 17; else 6", es: "cifras significativas, de 1 a 17; si no, 6"),
      action: .value(Message("N")) {
        guard let digits = Int($1), (1...17).contains(digits) else { return false }
        $0.digits = digits
        return true
      }),
    CommandLineOption(
      names: ["--seed"],
      summary: Message(
        en: "a whole number where random numbers begin; else 0",
        es: "un entero donde empiezan los números al azar; si no, 0"),
      action: .value(Message("N")) {
        guard let seed = Int($1), seed >= 0 else { return false }
        $0.seed = seed
        return true
      }),
    CommandLineOption(
      names: ["--plain"],
      summary: Message(
        en: "one line a row, words for marks: for screen readers",
        es: "una línea por fila, palabras por signos: para lectores de pantalla"),
      action: .flag { $0.isPlain = true }),
    CommandLineOption(
      names: ["--no-color"],
      summary: Message(en: "no colours, as with NO_COLOR set", es: "sin colores, como con NO_COLOR"),
      action: .flag { $0.isColorless = true }),
    CommandLineOption(
      names: ["--accept"],
      summary: Message(
        en: "with test: write the outputs into the notebooks",
        es: "con test: escribir las salidas en los cuadernos"),
      action: .flag { $0.acceptsOutputs = true }),
    CommandLineOption(
      names: ["--sheet"],
      summary: Message(
        en: "with check: the teacher's sheet for a pile of tables",
        es: "con check: la hoja del docente para un montón de tablas"),
      action: .value(Message(en: "FILE", es: "ARCHIVO")) {
        $0.sheet = $1
        return true
      }),
    CommandLineOption(
      names: ["--csv"],
      summary: Message(en: "with --sheet: the results as CSV", es: "con --sheet: los resultados como CSV"),
      action: .flag { $0.reportForm = .csv }),
    CommandLineOption(
      names: ["--json"],
      summary: Message(en: "with --sheet: the results as JSON", es: "con --sheet: los resultados como JSON"),
      action: .flag { $0.reportForm = .json }),
    CommandLineOption(
      names: ["--version"], summary: Message(en: "print the version", es: "mostrar la versión"),
      action: .flag { $0.task = .version }),
    CommandLineOption(
      names: ["-h", "--help"], summary: Message(en: "print this page", es: "mostrar esta página"),
      action: .flag { $0.task = .help }),
  ]
}
