extension String {
  /// A formula, or one line of a statement, in lines of at most `width` columns; what has no blank stays whole.
  ///
  /// It is broken at a blank outside brackets and bars if it can be: before a word or behind a comma, else before a sign such as
  /// `=`, else before one of a sum; a sign always begins the line that goes on. Each break takes the place of one blank.
  /// - Parameters:
  ///   - first: the columns that stand before the first line already.
  ///   - hanging: the blanks before the lines that go on.
  package func brokenFormula(to width: Int, first: Int = 0, hanging: Int) -> [String] {
    var lines: [String] = []
    var rest = Substring(self)
    var room = width - first
    while rest.isWider(than: room), let place = rest.breakingPlace(room) {
      lines.append((lines.isEmpty ? "" : String(repeating: " ", count: hanging)) + rest[..<place])
      rest = rest[rest.index(after: place)...]
      room = width - hanging
    }
    return lines + [(lines.isEmpty ? "" : String(repeating: " ", count: hanging)) + rest]
  }
}

extension Character {
  /// Whether the character is a blank, one that is not to break included.
  var isBlank: Bool { self == " " || self == "\u{A0}" }
}

extension Substring {
  /// Whether the text takes more columns; of a long one only the beginning is read.
  fileprivate func isWider(than room: Int) -> Bool {
    var width = 0
    return contains { character in
      width += character.displayWidth
      return width > room
    }
  }

  /// The blank at which a line that is too long is best broken; nil where there is none.
  fileprivate func breakingPlace(_ room: Int) -> Index? {
    // The blanks at its beginning are its indentation.
    guard let beginning = firstIndex(where: { !$0.isBlank }) else { return nil }
    var places: [(index: Index, width: Int, rank: Int)] = []
    var width = 0
    var depth = 0
    var openBars: Set<Character> = []
    for index in indices {
      if width > room, !places.isEmpty { break }
      let character = self[index]
      // A list is rather kept whole than what is in round brackets.
      if "([{".contains(character) { depth += character == "(" ? 1 : 2 }
      if ")]}".contains(character) { depth -= character == ")" ? 1 : 2 }
      // Of two bars the first opens a norm or an absolute value and the second closes it.
      if character == "‖" || character == "|", !isBetweenBlanks(index) {
        if openBars.remove(character) != nil {
          depth -= 1
        } else {
          openBars.insert(character)
          depth += 1
        }
      }
      if character.isBlank, index > beginning, let rank = rank(ofBlank: index) {
        places.append((index, width, 4 * Swift.max(depth, 0) + rank))
      }
      width += character.displayWidth
    }
    let indentation = self[..<beginning].displayWidth
    let long = places.filter { $0.width - indentation >= (room - indentation) / 3 }
    let candidates = long.isEmpty ? places : long
    let best = candidates.map(\.rank).min()
    return candidates.last { $0.rank == best }?.index
  }

  /// Whether a character stands alone, as a bar between the columns of a table does.
  private func isBetweenBlanks(_ place: Index) -> Bool {
    (place == startIndex || self[index(before: place)].isBlank)
      && (index(after: place) == endIndex || self[index(after: place)].isBlank)
  }

  /// How little a blank is fit for a break, from 0; nil for one that is not.
  private func rank(ofBlank blank: Index) -> Int? {
    let following = self[index(after: blank)...]
    let previous = self[..<blank].split(whereSeparator: \.isBlank).last ?? ""
    // Of several blanks the last.
    guard let first = following.first, !first.isBlank, FormulaSign(previous) == nil else { return nil }
    let words = following.split(maxSplits: 2, whereSeparator: \.isBlank)
    switch FormulaSign(words[0]) {
    case .relation: return 1
    case .sum: return 2
    case .product: return 3
    case nil:
      // In `x new = …` the word is part of a name.
      let isClause =
        words[0].count > 1 && words[0].allSatisfy(\.isLetter) && (words.count < 2 || FormulaSign(words[1]) == nil)
      return previous.last == "," || isClause ? 0 : 3
    }
  }
}
