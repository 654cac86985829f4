import Wording

/// What is wrong with commands and their clauses.
extension Parser {
  /// A statement of a word and something after it with a blank between: probably a command with a slip in it.
  func misspelledCommand(_ first: Token) -> Diagnostic? {
    if let diagnostic = statementOfAnotherLanguage(first) { return diagnostic }
    guard previous.range == first.range, current.isSpaced, current.kind == .name || current.kind == .number,
      let command = Spelling.closest(to: word(first), among: Self.commandWords)
    else { return nil }
    return Diagnostic(
      Message(
        en: "“\(quote(first))” is no command. Did you mean “\(command)”?",
        es: "«\(quote(first))» no es una orden. ¿Quiso decir «\(command)»?"),
      at: first.range, advice: line(replacing: first.range, by: command))
  }

  /// `let x = 3`, `def f(x): …`, `import numpy`: what other languages begin a statement with.
  private func statementOfAnotherLanguage(_ first: Token) -> Diagnostic? {
    guard previous.range == first.range, current.isSpaced, current.kind == .name else { return nil }
    switch word(first) {
    case "let", "var", "const", "sea", "local":
      return Diagnostic(
        Message(en: "A name is given a value without “\(quote(first))”.", es: "Un valor se da sin «\(quote(first))»."),
        at: first.range, advice: line(replacing: SourceRange(first.range.lower, current.range.lower), by: ""))
    case "def", "function", "func":
      return Diagnostic(
        Message(
          en: "A function is written as in mathematics, without “\(quote(first))”: \(quote(current))(x) = x^2",
          es: "Una función se escribe como en matemáticas, sin «\(quote(first))»: \(quote(current))(x) = x^2"),
        at: first.range)
    case "import", "from":
      return Diagnostic(
        Message(
          en: "Nothing has to be imported: help functions lists what there is.",
          es: "No hace falta importar nada: ayuda funciones muestra lo que hay."), at: first.range)
    default: return nil
    }
  }

  /// Two words at the beginning of a statement: the first is no command, or one after which nothing follows.
  func wordBeforeWord() -> Diagnostic? {
    let first = previous
    guard first.kind == .name, current.kind == .name || current.kind == .number, current.isSpaced,
      index == 1 || index > 1 && tokens[index - 2].isSeparator
    else { return nil }
    let (before, after) = (quote(first), quote(current))
    if Command.named(text(first)) != nil { return superfluous() }
    return Diagnostic(
      Message(
        en: "“\(before)” is no command (help lists them); for a product with “\(after)” the sign is missing.",
        es: "«\(before)» no es una orden (ayuda las enumera); para un producto con «\(after)» falta el signo."),
      at: first.range)
  }

  /// Something after a command that is complete.
  func superfluous() -> Diagnostic {
    switch current.kind {
    case .unknown, .close, .closeSquare, .comma: return unexpected()
    default: break
    }
    return Diagnostic(
      Message(
        en: "“\(quote(current))” does not belong here: the command is complete before it.",
        es: "«\(quote(current))» sobra aquí: la orden ya está completa antes."), at: current.range)
  }

  /// Another definition on the same line: at its name.
  func secondStatement(_ gap: SourceRange) -> Diagnostic? {
    guard current.kind == .name, following.kind == .assign, openBrackets.isEmpty, clauseWords.isEmpty,
      !(index == 1 || tokens[index - 2].isSeparator)
    else { return nil }
    return Diagnostic(
      Message(
        en: "Two statements on one line need “;” between them.",
        es: "Entre dos instrucciones de una misma línea va «;»."),
      at: current.range, advice: line(replacing: gap, by: "; "))
  }

  /// Where a clause of `step` or `train` should begin.
  func unknownClause() -> Diagnostic {
    let token = current
    guard token.kind == .name else { return unexpected() }
    if let diagnostic = spanishWord() { return diagnostic }
    if let clause = Spelling.closest(to: text(token), among: clauseWords) {
      return Diagnostic(
        Message(
          en: "“\(quote(token))” is not known here. Did you mean “\(clause)”?",
          es: "«\(quote(token))» no se conoce aquí. ¿Quiso decir «\(clause)»?"),
        at: token.range, advice: line(replacing: token.range, by: clause))
    }
    if !token.isSpaced { return unexpected() }
    return Diagnostic(
      Message(
        en: "“\(quote(token))” is not known here. What can follow: \(clauseWords.joined(separator: ", ")).",
        es: "«\(quote(token))» no se conoce aquí. Puede seguir: \(clauseWords.joined(separator: ", "))."),
      at: token.range, advice: Message(clauseExample))
  }

  /// A line with the clauses that are known here.
  private var clauseExample: String {
    switch command {
    case "linesearch": "linesearch f over [0, 5] by bracketing for 8"
    case "compare": "compare f from x = 5 with gd(0.1), gd(0.25) for 10"
    case "plot": "plot f from -5 to 5"
    case "contour": "contour f x from -2 to 2 y from -2 to 2"
    case "analyze": "analyze f at x = 5 with gd(0.1)"
    case "step": "step f from x = 5 with gd(0.1)"
    default: "train f from x = 5 with gd(0.1) for 10"
    }
  }

  /// Two rules with a blank between them in `compare`.
  func ruleWithoutComma() -> Diagnostic {
    Diagnostic(
      Message(en: "Between two rules stands a comma.", es: "Entre dos reglas va una coma."), at: current.range,
      advice: line(replacing: SourceRange(previous.range.upper, current.range.lower), by: ", "))
  }

  func clauseGivenTwice(_ token: Token) -> Diagnostic {
    Diagnostic(
      Message(en: "“\(quote(token))” stands here twice.", es: "«\(quote(token))» aparece dos veces."),
      at: token.range)
  }

  func emptyClause(_ opening: Token) -> Diagnostic {
    let examples = [
      "from": "from x = 5", "over": command == "linesearch" ? "over [0, 5]" : "over x, y", "batch": "batch 5",
      "shuffle": "shuffle(seed = 1)", "with": "with gd(0.1)", "for": "for 10", "until": "until abs(g) < 1e-6",
      "every": "every 10", "by": "by bracketing", "at": "at x = 5", "against": "against x", "tangent": "tangent at 1",
      "show": "show m, v",
    ]
    return Diagnostic(
      Message(
        en: "Something is missing after “\(quote(opening))”, for example: \(examples[text(opening)] ?? "")",
        es: "Falta algo después de «\(quote(opening))», por ejemplo: \(examples[text(opening)] ?? "")"),
      at: after(opening))
  }

  func notAnObjective(_ command: String) -> Diagnostic {
    if current.kind == .unknown { return strangeCharacter(current) }
    let example = ["train", "step"].contains(command) ? "\(command) f from x = 5 with gd(0.1)" : clauseExample
    if current.kind == .name, following.kind == .open || following.kind == .prime {
      var last = index + 1
      while !tokens[last].isSeparator, tokens[last].kind != .close, !clauseWords.contains(word(tokens[last + 1])) {
        last += 1
      }
      let superfluous = following.range.union(tokens[last].range)
      return Diagnostic(
        Message(
          en: "After “\(command)” stands only the name of the function.",
          es: "Después de «\(command)» va solo el nombre de la función."),
        at: superfluous, advice: line(replacing: superfluous, by: ""))
    }
    return Diagnostic(
      Message(
        en: "After “\(command)” stands the name of a function. Give the formula a name first.",
        es: "Después de «\(command)» va el nombre de una función. Dé primero un nombre a la fórmula."),
      at: current.range, advice: Message("f(x) = x^2; \(example)"))
  }

  func notAStartValue() -> Diagnostic {
    if current.kind == .unknown { return strangeCharacter(current) }
    return Diagnostic(
      Message(
        en: "Each start value has its name here: from x = 5, y = 1.",
        es: "Aquí cada valor inicial lleva su nombre: from x = 5, y = 1."),
      at: current.isSeparator ? after(previous) : current.range)
  }

  func mixedStart() -> Diagnostic {
    Diagnostic(
      Message(
        en: "Start values stand all with their names or all without: from x = 5, y = 1 or from 5, 1.",
        es: "Los valores iniciales van todos con nombre o todos sin él: from x = 5, y = 1 o from 5, 1."),
      at: current.range)
  }

  func ruleWithoutBrackets(_ rule: Token) -> Diagnostic {
    Diagnostic(
      Message(
        en: "The numbers of a rule stand in brackets: \(quote(rule))(0.1).",
        es: "Los números de una regla van entre paréntesis: \(quote(rule))(0.1)."), at: current.range,
      advice: current.kind == .number
        ? line(replacing: SourceRange(rule.range.upper, current.range.upper), by: "(\(quote(current)))") : nil)
  }

  func secondRule() -> Diagnostic {
    Diagnostic(
      Message(en: "A run takes one rule.", es: "Cada ejecución usa una sola regla."), at: current.range)
  }

  func unknownFormat(_ token: Token) -> Diagnostic {
    let closest = Spelling.closest(to: text(token), among: Self.tableFormats)
    let forms = Self.tableFormats.joined(separator: ", ")
    return Diagnostic(
      Message(
        en: "“\(quote(token))” is no form of a table. There are: \(forms).",
        es: "«\(quote(token))» no es una forma de tabla. Existen: \(forms)."),
      at: token.range, advice: closest.flatMap { line(replacing: token.range, by: $0) })
  }

  func emptyFormat(_ opening: Token) -> Diagnostic {
    let forms = Self.tableFormats.joined(separator: ", ")
    return Diagnostic(
      Message(
        en: "After “as” stands the form of the table: \(forms).",
        es: "Después de «as» va la forma de la tabla: \(forms)."),
      at: after(opening))
  }

  func emptyPath(_ opening: Token, example: String) -> Diagnostic {
    Diagnostic(
      Message(
        en: "After “to” stands the name of a file: \(example)",
        es: "Después de «to» va el nombre de un archivo: \(example)"),
      at: after(opening))
  }
}
