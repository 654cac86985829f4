import Wording

extension WrittenTable {
  /// Lines with commas between their cells, some of which may be decimal.
  ///
  /// A line with more pieces than the table has columns is read with decimal commas where that can be done in one way
  /// only; else it is left open, with a note.
  static func partedAtCommas(_ lines: [String]) -> (cells: [[String]], notes: [Message]) {
    let byComma = lines.map { line in split(line) { $0 == "," } }
    if Set(byComma.map(\.count)).count == 1 { return (byComma, []) }
    // Commas that are decimal, with blanks between the cells.
    let byBlank = lines.map(words)
    let counts = Set(byBlank.map(\.count))
    if counts.count == 1, counts.first ?? 1 > 1 { return (byBlank, []) }
    let isHeaded = !byComma[0].contains(where: isNumber)
    guard let width = isHeaded ? byComma[0].count : byComma.map(\.count).min(), width > 1 else { return (byComma, []) }
    var notes: [Message] = []
    let cells = byComma.enumerated().map { place, pieces -> [String] in
      guard pieces.count > width else { return pieces }
      let readings = groupings(pieces[...], into: width)
      if readings.count == 1 { return readings[0] }
      guard readings.count > 1 else { return pieces }
      let (one, other) = (readings[0].joined(separator: "; "), readings[1].joined(separator: "; "))
      notes.append(
        Message(
          en: "Not checked, since it can be read as \(one) or as \(other): \(lines[place])",
          es: "Sin revisar, pues se puede leer como \(one) o como \(other): \(lines[place])"))
      return Array(repeating: "?", count: width)
    }
    return (cells, notes)
  }

  /// The ways to join pieces by twos as decimals, so that so many are left.
  ///
  /// - Parameter most: no more ways than these are looked for.
  package static func groupings(_ pieces: ArraySlice<String>, into width: Int, most: Int = 2) -> [[String]] {
    guard let first = pieces.first else { return width == 0 ? [[]] : [] }
    guard width > 0, pieces.count >= width, pieces.count <= 2 * width else { return [] }
    var found: [[String]] = []
    // 08 is the end of a decimal, not a number of its own.
    let isWhole = !(first.count > 1 && first.hasPrefix("0") && first.allSatisfy(\.isNumber))
    if isWhole {
      found += groupings(pieces.dropFirst(), into: width - 1, most: most).map { [first] + $0 }
    }
    if found.count < most, let second = pieces.dropFirst().first, isWhole, !second.isEmpty,
      second.allSatisfy(\.isNumber),
      let last = first.last, last.isNumber, first.drop(while: { "-−+".contains($0) }).allSatisfy(\.isNumber)
    {
      found += groupings(pieces.dropFirst(2), into: width - 1, most: most).map { ["\(first),\(second)"] + $0 }
    }
    return Array(found.prefix(most))
  }
}
