extension String {
  /// The text in lines of at most `width` columns, broken at blanks only; a longer word stands alone and whole.
  ///
  /// The first line is indented by `indentation`, those that go on by `hanging` (by `indentation` too, if nil).
  /// Line breaks in the text are kept. A formula stays whole where a line can hold it, and is broken before its signs
  /// where none can; see `FormulaExtent`. So does what is joined by blanks that do not break (U+00A0), which become
  /// ordinary ones, and what is set off by two blanks, as in `type  x = 2  first`: it is a thing to type.
  package func wrapped(to width: Int, indentation: Int = 0, hanging: Int? = nil) -> [String] {
    let hanging = hanging ?? indentation
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines: [String] = []
      var line = ""
      var lineWidth = 0
      for piece in Self.pieces(of: paragraph) {
        var text = blanks(piece.blanks) + piece.text
        if line.isEmpty {
          (line, lineWidth) = (blanks(indentation), indentation)
        } else if lineWidth + text.displayWidth > width {
          // What fits in no line begins where there is room for a good part of it.
          let beginning = text.brokenFormula(to: width, first: lineWidth, hanging: hanging)[0].displayWidth
          let fits = hanging + piece.text.displayWidth <= width
          if fits || lineWidth + beginning > width || beginning - piece.blanks < width / 3 {
            lines.append(line)
            (line, lineWidth, text) = (blanks(hanging), hanging, piece.text)
          }
        }
        let broken = text.brokenFormula(to: width, first: lineWidth, hanging: hanging)
        if broken.count > 1 {
          lines += [line + broken[0]] + broken.dropFirst().dropLast()
          (line, lineWidth) = ("", 0)
        }
        line += broken[broken.count - 1]
        lineWidth += broken[broken.count - 1].displayWidth
      }
      return (lines + [line]).map { $0.replacing("\u{A0}", with: " ") }
    }
  }

  /// The words, formulas and set-off phrases of a paragraph, each with the number of blanks before it.
  private static func pieces(of paragraph: Substring) -> [(blanks: Int, text: String)] {
    var words: [(blanks: Int, text: String)] = []
    var blanks = 0
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
      // An empty word stands between two blanks.
      if !word.isEmpty { words.append((blanks, String(word))) }
      blanks = word.isEmpty ? blanks + 1 : 1
    }
    let isBound = FormulaExtent.isBound(words.map { $0.text.filter { $0 >= " " } })
    var pieces: [(blanks: Int, text: String)] = []
    var isSetOff = false
    for (word, isBound) in zip(words, isBound) {
      if !pieces.isEmpty, word.blanks > 1 { isSetOff.toggle() }
      // A number at the end of a sentence would look like an item's on a line of its own.
      let isNumbered = word.text.last == "." && word.text.dropLast().allSatisfy(\.isNumber)
      if !pieces.isEmpty, word.blanks == 1, isSetOff || isBound || isNumbered {
        pieces[pieces.count - 1].text += " " + word.text
      } else {
        pieces.append(word)
      }
    }
    return pieces
  }
}

private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
