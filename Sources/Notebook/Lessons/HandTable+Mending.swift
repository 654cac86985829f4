import Checking
import Wording

// Rows typed anew: what followed from the old ones.
extension HandTable {
  /// Clears the rows that followed from what stood in the table before and are not right beside what stands there now, and says
  /// so; nil where there are none.
  ///
  /// Whoever mends a row has to work out again what comes after it; those rows are no mistakes of their own.
  mutating func clearWhatFollowed(from before: HandTable) -> Message? {
    let old = before.written.rows
    let mended = old.indices.first { row in
      blanks.contains { !old[row][$0].isEmpty && old[row][$0] != written.rows[row][$0] }
    }
    guard let mended else { return nil }
    var cleared: [Int] = []
    let rightBefore = before.rightCells
    var rightNow = rightCells
    for row in old.indices where row > mended && blanks.allSatisfy({ old[row][$0] == written.rows[row][$0] }) {
      let own = blanks.compactMap { cells[$0][row] }
      guard own.contains(where: { rightBefore.contains($0) && !rightNow.contains($0) }) else { continue }
      for column in blanks { write("", row, column) }
      cleared.append(row + 1)
      rightNow = rightCells
    }
    guard !cleared.isEmpty else { return nil }
    row = firstOpenRow ?? row
    return Self.message(cleared, after: mended + 1)
  }

  private static func message(_ cleared: [Int], after mended: Int) -> Message {
    func list(_ and: String) -> String {
      cleared.count == 1
        ? "\(cleared[0])"
        : cleared.dropLast().map(String.init).joined(separator: ", ") + " \(and) \(cleared[cleared.count - 1])"
    }
    return cleared.count == 1
      ? Message(
        en: "row \(list("and")) followed from the old row \(mended) and is asked again",
        es: "la fila \(list("y")) seguía de la fila \(mended) anterior y se pide de nuevo")
      : Message(
        en: "rows \(list("and")) followed from the old row \(mended) and are asked again",
        es: "las filas \(list("y")) seguían de la fila \(mended) anterior y se piden de nuevo")
  }

  /// The cells that are right, also where they follow from what is wrong, or under the same slip.
  private var rightCells: Set<Cell> {
    guard let sheet = Worksheet(written, graph: record.run.graph, start: record.run.start) else { return [] }
    let check = Check(graph: record.run.graph, start: record.run.start, figures: sheet.figures, style: style)
    return Set(check.judgements.filter(\.value.mark.isRight).keys)
  }
}
