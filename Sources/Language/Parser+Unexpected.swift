import Wording

/// What is wrong where something stands that cannot stand there, or where something is missing.
extension Parser {
  /// What is wrong with the current token, at which the expression before it should have ended.
  func unexpected() -> Diagnostic {
    let token = current
    switch token.kind {
    case .end, .newline: return openBrackets.last.map { neverClosed($0) } ?? endsTooEarly()
    case .unknown: return strangeCharacter(token)
    case .comma: return decimalComma() ?? strayComma(token)
    case .assign: return strayAssign(token)
    case .close, .closeSquare: return wrongBracket(token)
    case .semicolon where openBrackets.last?.kind == .open:
      return Diagnostic(
        Message(
          en: "A “;” ends a statement; between the values in brackets write a comma, as in (1, 2).",
          es: "Un «;» termina la línea; entre los valores de un paréntesis escriba una coma, como en (1, 2)."),
        at: token.range)
    case .semicolon:
      return Diagnostic(
        Message(
          en: "A “;” ends a statement; between brackets write a comma. A matrix is written [[1, 2], [3, 4]].",
          es:
            "Un «;» termina la línea; entre corchetes escriba una coma. Una matriz se escribe [[1, 2], [3, 4]]."
        ),
        at: token.range)
    case .number, .name, .open, .openSquare, .root, .nabla, .if, .not: return missingOperator()
    case .where: return whereOutsideFunction()
    case .colon where following.kind == .assign: return pascalAssign()
    case .superscript where token.isSpaced, .prime where token.isSpaced, .transpose where token.isSpaced:
      return Diagnostic(
        Message(
          en: "“\(quote(token))” belongs directly behind a name, a number or a bracket, without a blank.",
          es: "«\(quote(token))» va pegado a un nombre, un número o un paréntesis, sin espacio."),
        at: token.range)
    default:
      return Diagnostic(
        Message(en: "“\(quote(token))” cannot stand here.", es: "«\(quote(token))» no puede estar aquí."),
        at: token.range, advice: adviceForKeyword(token))
    }
  }

  /// What is wrong with the current token, at which a value should have begun.
  func missingOperand() -> Diagnostic {
    let token = current
    switch token.kind {
    case .unknown: return strangeCharacter(token)
    case .end, .newline:
      if let open = openBrackets.last { return neverClosed(open) }
      return endsTooEarly()
    case .close, .closeSquare:
      guard let open = openBrackets.last, open.kind.partner == token.kind else { return wrongBracket(token) }
      if previous.kind != .comma, previous.range == open.range { return emptyBrackets(open, token) }
    case .semicolon: return unexpected()
    default: break
    }
    if let diagnostic = operatorOfAnotherLanguage() { return diagnostic }
    if index == 0 || previous.isSeparator {
      return Diagnostic(
        Message(
          en: "A statement cannot begin with “\(quote(token))”.",
          es: "Una línea no puede empezar con «\(quote(token))»."),
        at: token.range, advice: adviceForKeyword(token))
    }
    let (before, after) = (quote(previous), quote(token))
    return Diagnostic(
      Message(
        en: "A value is missing between “\(before)” and “\(after)”.",
        es: "Falta un valor entre «\(before)» y «\(after)»."),
      at: token.range)
  }

  private func endsTooEarly() -> Diagnostic { endsTooEarly(after: previous) }

  private func endsTooEarly(after last: Token) -> Diagnostic {
    Diagnostic(
      Message(
        en: "Something is missing at the end, after “\(quote(last))”.",
        es: "Falta algo al final, después de «\(quote(last))»."), at: after(last))
  }

  /// Two values side by side.
  func missingOperator() -> Diagnostic {
    let (left, right) = (previous, current)
    let (before, after) = (quote(left), quote(right))
    let gap = SourceRange(left.range.upper, right.range.lower)
    if right.kind == .number, !right.isSpaced,
      left.kind == .close || left.kind == .closeSquare || left.kind == .name
    {
      return Diagnostic(
        Message(en: "Was a power lost in copying?", es: "¿Se perdió una potencia al copiar?"),
        at: right.range, advice: line(replacing: gap, by: "^"))
    }
    if let open = openBrackets.last, clauseWords.contains(word(right)) { return neverClosed(open) }
    if let diagnostic = spanishWord() ?? secondStatement(gap) ?? wordBeforeWord() { return diagnostic }
    if left.kind == .number, right.kind == .number, !right.isSpaced, after.hasPrefix(".") {
      return Diagnostic(
        Message(
          en: "“\(before)\(after)” is no number: it takes one decimal point, and none between thousands.",
          es: "«\(before)\(after)» no es un número: lleva un solo punto decimal, y ninguno entre los miles."),
        at: left.range.union(right.range))
    }
    if let open = openBrackets.last, open.kind == .openSquare {
      return Diagnostic(
        Message(
          en: "A comma or an operator is missing between “\(before)” and “\(after)”.",
          es: "Falta una coma o un operador entre «\(before)» y «\(after)»."),
        at: left.range.union(right.range), advice: line(replacing: gapsInList().map { ($0, ", ") }))
    }
    let isProduct = right.kind != .if && right.kind != .not
    return Diagnostic(
      Message(
        en: "An operator is missing between “\(before)” and “\(after)”.\(isProduct ? " A product?" : "")",
        es: "Falta un operador entre «\(before)» y «\(after)».\(isProduct ? " ¿Un producto?" : "")"),
      at: left.range.union(right.range), advice: isProduct ? line(replacing: gap, by: "*") : nil)
  }

  /// The places of a list's missing commas: here, and between the numbers that follow.
  private func gapsInList() -> [SourceRange] {
    var gaps = [SourceRange(previous.range.upper, current.range.lower)]
    var last = index
    while tokens[last].kind == .number, tokens[last + 1].kind == .number, gaps.count < 100 {
      gaps.append(SourceRange(tokens[last].range.upper, tokens[last + 1].range.lower))
      last += 1
    }
    return gaps
  }

  private func adviceForKeyword(_ token: Token) -> Message? {
    switch token.kind {
    case .then, .else: Message("if x > 0 then x else 0")
    case .where: Message("f(x) = a*x where a = 2")
    default: nil
    }
  }

  private func strayComma(_ comma: Token) -> Diagnostic {
    Diagnostic(
      Message(
        en:
          "This comma separates nothing here. A list is written [1, 2]; a statement ends with “;” or a new line.",
        es:
          "Esta coma no separa nada aquí. Una lista se escribe [1, 2]; una instrucción termina con «;» o con una línea nueva."
      ),
      at: comma.range)
  }

  private func strayAssign(_ sign: Token) -> Diagnostic {
    // `y = 2 +` and on the next line `z = 3`: the second line is right, the first breaks off.
    if index > 1, previous.kind == .name, tokens[index - 2].continuesLine,
      source[SourceRange(tokens[index - 2].range.upper, previous.range.lower)].contains(where: \.isNewline)
    {
      return endsTooEarly(after: tokens[index - 2])
    }
    return Diagnostic(
      Message(
        en: "“=” gives a name its value. To compare two values write “==”.",
        es: "«=» da un valor a un nombre. Para comparar dos valores escriba «==»."),
      at: sign.range, advice: line(replacing: sign.range, by: "=="))
  }
}

extension Token.Kind {
  /// The bracket that closes this one.
  var partner: Token.Kind? {
    switch self {
    case .open: .close
    case .openSquare: .closeSquare
    default: nil
    }
  }
}
