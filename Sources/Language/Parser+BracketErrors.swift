import Wording

extension Message {
  static let neverClosed = Message(
    en: "This bracket is never closed.", es: "Este paréntesis no se cierra nunca.")
}

/// What is wrong with brackets.
extension Parser {
  func neverClosed(_ open: Token) -> Diagnostic {
    guard open.kind == .openSquare else { return Diagnostic(.neverClosed, at: open.range) }
    return Diagnostic(
      Message(en: Message.neverClosed.english, es: "Este corchete no se cierra nunca."), at: open.range)
  }

  /// A closing bracket that closes nothing, or a bracket of the other kind.
  func wrongBracket(_ close: Token) -> Diagnostic {
    guard let open = openBrackets.last else {
      return Diagnostic(
        Message(
          en: "This “\(quote(close))” closes nothing: a bracket before it is missing, or it is one too many.",
          es: "Este «\(quote(close))» no cierra nada: falta uno que abra antes, o sobra."), at: close.range)
    }
    let right = open.kind == .open ? ")" : "]"
    return Diagnostic(
      Message(
        en: "“\(quote(open))” is closed by “\(right)”, not by “\(quote(close))”.",
        es: "«\(quote(open))» se cierra con «\(right)», no con «\(quote(close))»."),
      at: close.range)
  }

  /// `f(,)`, `A[]`: nothing where a value should be.
  func emptyBrackets(_ open: Token, _ close: Token) -> Diagnostic {
    Diagnostic(
      Message(
        en: "There is nothing between these brackets.",
        es: "No hay nada entre estos \(open.kind == .open ? "paréntesis" : "corchetes")."),
      at: open.range.union(close.range))
  }

  /// `(1, 2)` where a value should be; at the comma.
  func pairInBrackets(_ open: Token) -> Diagnostic {
    decimalComma()
      ?? Diagnostic(
        Message(
          en: "Values in round brackets with a comma are no value; a list is written [1, 2].",
          es: "Valores entre paréntesis con una coma no son un valor; una lista se escribe [1, 2]."),
        at: open.range.union(current.range))
  }
}
