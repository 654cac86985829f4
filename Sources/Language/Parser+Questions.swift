import Wording

/// Slips in formulas that have a way out of their own.
extension Parser {
  /// `0,1` without a blank: at the comma, between two whole numbers.
  func decimalComma() -> Diagnostic? {
    guard index > 0, current.kind == .comma, !current.isSpaced, !following.isSpaced, isWhole(previous),
      isWhole(following)
    else { return nil }
    let (whole, decimals) = (quote(previous), quote(following))
    return Diagnostic(
      Message(
        en:
          "Decimals take a point here: \(whole).\(decimals) (for two values write \(whole), \(decimals) with a blank).",
        es:
          "Aquí los decimales llevan punto: \(whole).\(decimals) (para dos valores, con espacio: \(whole), \(decimals))."
      ),
      at: previous.range.union(following.range))
  }

  private func isWhole(_ token: Token) -> Bool {
    token.kind == .number && plain.scalars[token.plain].allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// `a < b < c`, after `a < b` at the second sign.
  func chainedComparison(_ first: Expression) -> Diagnostic {
    let sign = current
    let middle = previous
    var advice: Message?
    // Only where the middle is a single token can it be repeated without reading it again.
    if case .binary(_, _, let right, _) = first.kind {
      advice = line(
        replacing: SourceRange(sign.range.lower, sign.range.lower), by: "and \(quote(right.range)) ")
    }
    return Diagnostic(
      Message(
        en: "Comparisons do not chain: write two of them with “and”.",
        es: "Las comparaciones no se encadenan: escriba dos, unidas por «and»."),
      at: middle.range.union(sign.range), advice: advice)
  }

  /// `√xy`: at the name after the root.
  func rootOfRunTogetherNames() -> Diagnostic? {
    guard current.kind == .name, following.kind != .open || following.isSpaced else { return nil }
    let letters = text(current)
    guard (2...3).contains(letters.count), letters.utf8.allSatisfy({ $0 < 0x80 }),
      letters.allSatisfy(\.isLetter),
      !Symbols.greek.contains(where: { $0.name == letters })
    else { return nil }
    let product = letters.map(String.init).joined(separator: "·")
    let first = letters.prefix(1)
    let rest = letters.dropFirst().map(String.init).joined(separator: "·")
    return Diagnostic(
      Message(
        en:
          "Does the root go over all of it, √(\(product)), or only over the first, √\(first)·\(rest)? (A name: √(\(letters)).)",
        es:
          "¿La raíz abarca todo, √(\(product)), o solo la primera letra, √\(first)·\(rest)? (Un nombre: √(\(letters)).)"
      ),
      at: previous.range.union(current.range))
  }

  func missingThen(after sign: Token) -> Diagnostic {
    if current.kind == .assign { return assignmentInCondition() }
    if current.kind != .else, !current.isSeparator, !(current.isSpaced && current.beginsOperand) {
      return unexpected()
    }
    let gap = SourceRange(previous.range.upper, current.range.lower)
    let isAfter = current.beginsOperand && spanishWord() == nil
    return spanishWord()
      ?? Diagnostic(
        Message(en: "This “if” needs a “then”.", es: "A este «if» le falta un «then»."), at: sign.range,
        advice: isAfter ? line(replacing: gap, by: " then ") : Message("if x > 0 then x else 0"))
  }

  func missingElse(after sign: Token) -> Diagnostic {
    if !current.isSeparator, current.kind != .close, current.kind != .comma { return unexpected() }
    return Diagnostic(
      Message(
        en: "This “if” needs an “else”: a formula has a value in every case.",
        es: "A este «if» le falta un «else»: una fórmula tiene un valor en todos los casos."), at: sign.range,
      advice: line(replacing: after(previous), by: " else 0"))
  }

  func assignmentInCondition() -> Diagnostic {
    Diagnostic(
      Message(en: "A condition compares with “==”.", es: "Una condición compara con «==»."),
      at: current.range,
      advice: line(replacing: current.range, by: "=="))
  }

  func nablaWithoutFunction(_ sign: Token) -> Diagnostic {
    Diagnostic(
      Message(
        en: "∇ stands before the name of a function: ∇f, ∇f(1, 2).",
        es: "∇ va delante del nombre de una función: ∇f, ∇f(1, 2)."),
      at: sign.range)
  }
}
