/// What a cell printed, with its pictures told apart from its text.
package struct PrintedText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// Whole lines, one kind after the other.
  struct Piece: Hashable, Sendable {
    var text: String
    let isPicture: Bool
  }

  private(set) var pieces: [Piece] = []
  /// The first line of each error among it.
  private(set) var errors: [String] = []

  package init() {}

  package init(_ text: String) { append(text) }

  package init(stringLiteral text: String) { self.init(text) }

  /// All of it, as it was printed.
  package var text: String { pieces.map(\.text).joined() }

  /// Adds lines, each ended; two pictures stay two.
  mutating func append(_ text: String, isPicture: Bool = false) {
    if text.isEmpty { return }
    if !isPicture, let last = pieces.last, !last.isPicture {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(text: text, isPicture: isPicture))
    }
  }

  mutating func append(_ other: PrintedText) {
    for piece in other.pieces { append(piece.text, isPicture: piece.isPicture) }
    errors += other.errors
  }

  /// Adds an error, its lines ended.
  mutating func append(error: String) {
    append(error)
    errors += SourceLines(error).texts.prefix(1)
  }
}
