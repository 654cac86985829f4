extension String {
  /// The text in lines of at most `width` columns, broken at blanks only; a longer word stands alone and whole.
  ///
  /// The first line is indented by `indentation`, those that go on by `hanging` (by `indentation` too, if nil).
  /// Line breaks in the text are kept. What is set off by two blanks, as in `type  x = 2  first`, is a thing
  /// to type: it keeps its blanks and is broken only if it fits on no line.
  package func wrapped(to width: Int, indentation: Int = 0, hanging: Int? = nil) -> [String] {
    let hanging = hanging ?? indentation
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines: [String] = []
      var line = ""
      var lineWidth = 0
      for piece in Self.pieces(of: paragraph, width: width - hanging) {
        let pieceWidth = piece.text.displayWidth
        if line.isEmpty {
          line = blanks(indentation + piece.blanks) + piece.text
          lineWidth = indentation + piece.blanks + pieceWidth
        } else if lineWidth + piece.blanks + pieceWidth > width {
          lines.append(line)
          line = blanks(hanging) + piece.text
          lineWidth = hanging + pieceWidth
        } else {
          line += blanks(piece.blanks) + piece.text
          lineWidth += piece.blanks + pieceWidth
        }
      }
      return lines + [line]
    }
  }

  /// The words and set-off phrases of a paragraph, each with the number of blanks before it.
  private static func pieces(of paragraph: Substring, width: Int) -> [(blanks: Int, text: String)] {
    var pieces: [(blanks: Int, text: String)] = []
    var blanks = 0
    var isSetOff = false
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
      guard !word.isEmpty else {
        // An empty word stands between two blanks.
        blanks += 1
        continue
      }
      let isFirst = pieces.isEmpty
      if !isFirst, blanks > 1 { isSetOff.toggle() }
      let joined = isFirst ? nil : "\(pieces[pieces.count - 1].text) \(word)"
      if isSetOff, blanks == 1, let joined, joined.displayWidth <= width {
        pieces[pieces.count - 1].text = joined
      } else {
        pieces.append((blanks, String(word)))
      }
      blanks = 1
    }
    return pieces
  }
}

private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
