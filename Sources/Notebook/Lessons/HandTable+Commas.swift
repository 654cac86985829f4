import Checking
import Wording

// Commas without blanks, between whole numbers or in decimals.
extension HandTable {
  /// So many ways to read a line are tried.
  private static let mostReadings = 64
  /// Longer lines are no rows, and would only cost time.
  private static let mostPieces = 16

  /// Takes a line of commas and digits, such as `5,-4,0,4`, where some of the commas are decimal: where they can be so in one
  /// way only, or in one way alone it is all right; nil where the line is of another kind, or they cannot.
  ///
  /// - Parameter counts: how many numbers may be asked for, those of a row's blanks first.
  mutating func take(joining text: String, counts: [Int], isLabelled: Bool) -> Entry? {
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard (3...Self.mostPieces).contains(pieces.count), !text.contains(", "),
      pieces.allSatisfy({ Figure($0)?.places == 0 && $0.allSatisfy { $0.isNumber || "-−+".contains($0) } })
    else { return nil }
    let readings = counts.indices.filter { counts.firstIndex(of: counts[$0]) == $0 }.map { place in
      WrittenTable.groupings(pieces[...], into: counts[place], most: Self.mostReadings)
        .filter { $0.contains { $0.contains(",") } }
        .compactMap { reading(of: $0, isLabelled: isLabelled) }
    }
    let right = readings.joined().filter(\.isRight)
    if let only = right.count == 1 ? right.first : readings[0].count == 1 ? readings[0][0] : nil {
      self = only.table
      return only.entry
    }
    guard readings.contains(where: { !$0.isEmpty }) else { return nil }
    return .refused(
      Message(
        en: "\(text) can be read in several ways: write decimals with a point, or ; between the numbers",
        es: "\(text) se puede leer de varias maneras: escriba los decimales con punto, o ; entre los números"))
  }

  /// What a way to read a line comes to: the table with it, and whether all its numbers are right; nil where it does not fit.
  private func reading(of numbers: [String], isLabelled: Bool) -> (table: HandTable, entry: Entry, isRight: Bool)? {
    var table = self
    let text = numbers.map { $0.replacing(",", with: ".") }.joined(separator: "; ")
    guard let entry = table.take(numbers: text, isLabelled: isLabelled) else { return nil }
    if case .refused = entry { return nil }
    let places = written.rows.indices.flatMap { row in
      blanks.filter { table.written.rows[row][$0] != written.rows[row][$0] }.map { (row, $0) }
    }
    return (table, entry, table.rightCount(places) == places.count)
  }
}
