import Wording

/// Signs from other languages, and how they are written here.
extension Parser {
  /// A character that the language does not know.
  func strangeCharacter(_ token: Token) -> Diagnostic {
    let character = text(token)
    if character == ".", let diagnostic = entrywiseOperator(token) ?? nameInAModule(token) { return diagnostic }
    let hint: Message? =
      switch character {
      case "|":
        Message(
          en: "an absolute value is abs(x), and “or” is written or",
          es: "el valor absoluto es abs(x), y «o» se escribe or")
      case "‖": Message(en: "a norm is norm(x)", es: "una norma es norm(x)")
      case "&": Message(en: "“and” is written and", es: "«y» se escribe and")
      case "!":
        Message(en: "“not” is written not, and “not equal” !=", es: "«no» se escribe not, y «distinto» !=")
      case "{", "}":
        Message(en: "formulas take round brackets: ( )", es: "las fórmulas llevan paréntesis: ( )")
      case "\"":
        Message(
          en: "quotes stand only round the name of a file",
          es: "las comillas solo rodean el nombre de un archivo")
      case "%":
        Message(en: "a comment begins with #; 5 % is 0.05", es: "un comentario empieza con #; 5 % es 0.05")
      case "∂":
        Message(
          en: "a partial derivative is an entry of ∇f, a derivative f'",
          es: "una derivada parcial es una entrada de ∇f; una derivada, f'")
      case "∑", "Σ": Message(en: "a sum is sum(x)", es: "una suma es sum(x)")
      case ".":
        Message(
          en: "a point stands only in a number; * / ^ go entry by entry by themselves",
          es: "el punto solo va en un número; * / ^ operan elemento a elemento por sí solos")
      case "\\":
        Message(en: "\\alpha becomes α with the Tab key", es: "\\alpha se convierte en α con la tecla Tab")
      case "←", "→": Message(en: "a value is given with =", es: "un valor se da con =")
      case "?": Message(en: "help is typed as: help", es: "la ayuda se pide con: ayuda")
      default: nil
      }
    return Diagnostic(
      Message(en: "“\(character)” means nothing here.", es: "«\(character)» no significa nada aquí."),
      at: token.range,
      advice: hint)
  }

  /// `+=`, `<>`, `=<`: at the second of two signs that are one operator elsewhere; nil for others.
  func operatorOfAnotherLanguage() -> Diagnostic? {
    guard index > 0, !current.isSpaced, !previous.isSeparator else { return nil }
    let place = previous.range.union(current.range)
    let here: String? =
      switch (previous.kind, current.kind) {
      case (.less, .greater): "!="
      case (.assign, .less): "<="
      case (.assign, .greater): ">="
      default: nil
      }
    if let here {
      return Diagnostic(
        Message(
          en: "“\(quote(place))” is written “\(here)” here.",
          es: "«\(quote(place))» se escribe aquí «\(here)»."),
        at: place, advice: line(replacing: place, by: here))
    }
    guard current.kind == .assign, previous.binaryOperator != nil, index > 1, tokens[index - 2].kind == .name
    else {
      return nil
    }
    let name = quote(tokens[index - 2])
    return Diagnostic(
      Message(
        en: "“\(quote(place))” is written out here: \(name) = \(name) \(quote(previous)) …",
        es: "«\(quote(place))» se escribe aquí entero: \(name) = \(name) \(quote(previous)) …"),
      at: place, advice: line(replacing: place, by: "= \(name) \(quote(previous))"))
  }

  /// `:=`.
  func pascalAssign() -> Diagnostic {
    let place = current.range.union(following.range)
    return Diagnostic(
      Message(en: "A value is given with “=” alone.", es: "Un valor se da con «=» solo."), at: place,
      advice: line(replacing: place, by: "="))
  }

  /// `np.sqrt(4)`; nil for another point.
  private func nameInAModule(_ point: Token) -> Diagnostic? {
    guard previous.kind == .name, !point.isSpaced, following.kind == .name, !following.isSpaced else { return nil }
    let place = previous.range.union(point.range)
    return Diagnostic(
      Message(
        en: "Functions are called by their name alone: \(quote(following)).",
        es: "Las funciones se llaman solo por su nombre: \(quote(following))."), at: place,
      advice: line(replacing: place, by: ""))
  }

  /// `.*`, `./`, `.^`; nil for another point.
  private func entrywiseOperator(_ point: Token) -> Diagnostic? {
    guard !following.isSpaced, [.times, .divide, .power].contains(following.kind) else { return nil }
    return Diagnostic(
      Message(
        en: "Here “\(quote(following))” goes entry by entry without a point.",
        es: "Aquí «\(quote(following))» opera elemento a elemento sin punto."),
      at: point.range.union(following.range), advice: line(replacing: point.range, by: ""))
  }
}
