import Wording

extension String {
  /// One line of a statement or of code in lines of at most `width` columns: broken at blanks, if it can be before a word
  /// or behind a comma, and else not beside an equals sign; what has no blank stays whole.
  ///
  /// Each break takes the place of one blank.
  /// - Parameters:
  ///   - first: the columns that stand before the first line already.
  ///   - hanging: the blanks before the lines that go on.
  func brokenStatement(to width: Int, first: Int = 0, hanging: Int) -> [String] {
    var lines: [String] = []
    var rest = Substring(self)
    var room = width - first
    while rest.displayWidth > room, let place = rest.breakingPlace(room) {
      lines.append((lines.isEmpty ? "" : String(repeating: " ", count: hanging)) + rest[..<place])
      rest = rest[rest.index(after: place)...]
      room = width - hanging
    }
    return lines + [(lines.isEmpty ? "" : String(repeating: " ", count: hanging)) + rest]
  }
}

extension Substring {
  /// The blank at which a line that is too long is best broken; nil where there is none.
  fileprivate func breakingPlace(_ room: Int) -> Index? {
    // The blanks at its beginning are its indentation.
    guard let beginning = firstIndex(where: { $0 != " " }) else { return nil }
    var places: [(index: Index, width: Int)] = []
    var width = 0
    for index in indices {
      if width > room, !places.isEmpty { break }
      if self[index] == " ", index > beginning { places.append((index, width)) }
      width += self[index].displayWidth
    }
    let long = places.filter { $0.width >= room / 3 }
    return (long.last { isBetweenParts($0.index) } ?? long.last { !isBesideEquals($0.index) } ?? places.last)?.index
  }

  /// Whether a comma stands before a blank, or a word of letters alone behind it.
  private func isBetweenParts(_ blank: Index) -> Bool {
    let word = self[index(after: blank)...].prefix { $0 != " " }
    return self[..<blank].last == "," || word.count > 1 && word.allSatisfy(\.isLetter)
  }

  private func isBesideEquals(_ blank: Index) -> Bool {
    self[..<blank].last == "=" || self[index(after: blank)...].first == "="
  }
}
