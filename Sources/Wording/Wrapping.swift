extension String {
  /// The text in lines of at most `width` columns, broken at blanks only; a longer word stands alone and whole.
  ///
  /// The first line is indented by `indentation`, those that go on by `hanging` (by `indentation` too, if nil).
  /// Line breaks in the text are kept, and so are blanks inside a line, which set off what is to be typed.
  package func wrapped(to width: Int, indentation: Int = 0, hanging: Int? = nil) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      Self.wrap(paragraph, to: width, indentation: indentation, hanging: hanging ?? indentation)
    }
  }

  private static func wrap(_ paragraph: Substring, to width: Int, indentation: Int, hanging: Int) -> [String]
  {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    var blanks = 0
    // Empty pieces stand for the second and further blanks between two words.
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
      guard !word.isEmpty else {
        blanks += 1
        continue
      }
      let wordWidth = word.displayWidth
      if line.isEmpty {
        line = String(repeating: " ", count: indentation + blanks) + word
        lineWidth = indentation + blanks + wordWidth
      } else if lineWidth + blanks + 1 + wordWidth > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging) + word
        lineWidth = hanging + wordWidth
      } else {
        line += String(repeating: " ", count: blanks + 1) + word
        lineWidth += blanks + 1 + wordWidth
      }
      blanks = 0
    }
    return lines + [line]
  }
}
