import Checking
import Interpreter
import Language
import Optimization
import Presentation
import Wording

/// A run's table to be worked by hand: the start is given, the blanks are filled in row by row, or all at once.
///
/// The new point of a row is put into the next one by itself.
package struct HandTable: Sendable {
  /// The run, before its first step.
  package let record: RunRecord
  /// The headings, and the texts written so far.
  package internal(set) var written: WrittenTable
  /// The row whose blanks come next, from 0.
  package internal(set) var row = 0
  /// For each column the place in the run of each of its cells; nil in the column of the row's number.
  let cells: [[Cell?]]
  /// The columns that a student fills in.
  let blanks: [Int]
  /// Those of them that hold the new point.
  let updates: [Int]
  let style: Style

  /// The table of `f from x = 5 with gd(0.1) for 3`, which a session understands; nil where there is no such run.
  package init?(_ clauses: String, in session: Session) {
    guard let statement = try? Parser.statements(of: Source("train \(clauses)")).first,
      case .train(let run) = statement.kind
    else { return nil }
    var workspace = session.workspace
    guard let record = try? workspace.run(for: run, in: statement, symbols: session.symbols).record,
      let count = try? workspace.updates(for: run, of: record, symbols: session.symbols) ?? 1
    else { return nil }
    self.init(record, rows: count, style: session.style)
  }

  /// The table of the first rows of a run; nil where its values are too many to be written in columns.
  package init?(_ record: RunRecord, rows count: Int, style: Style) {
    self.record = record
    self.style = style
    let graph = record.run.graph
    let all = RunTable(record.run, style: style).table(rows: []).columns.map(\.heading)
    func sheet(_ headings: [String]) -> Worksheet? {
      let rows = (1...max(count, 1)).map { ["\($0)"] + Array(repeating: "", count: headings.count - 1) }
      return Worksheet(WrittenTable(headings: headings, rows: rows), graph: graph, start: record.run.start)
    }
    guard let understood = sheet(all)?.columns.filter({ $0.isTime || $0.cells[0] != nil }).map(\.heading),
      let sheet = sheet(understood)
    else { return nil }
    written = sheet.table
    let cells = sheet.columns.map(\.cells)
    let blanks = cells.indices.filter { if case .line? = cells[$0][0]?.quantity { true } else { false } }
    let updates = blanks.filter { column in
      guard case .line(let line)? = cells[column][0]?.quantity else { return false }
      return graph.parameters.contains { $0.update === graph.lines[line] }
    }
    guard updates.count == record.entries.count else { return nil }
    self.cells = cells
    self.blanks = blanks
    self.updates = updates
    for column in cells.indices {
      if case .before(let parameter)? = cells[column][0]?.quantity {
        written.rows[0][column] = style.text(record.run.start[parameter].elements[cells[column][0]?.entry ?? 0])
      }
    }
  }

  /// The blanks of a row, by their headings.
  package var asked: [String] { blanks.map { written.headings?[$0] ?? "" } }

  /// The headings of the new point.
  var askedPoint: [String] { updates.map { written.headings?[$0] ?? "" } }

  /// The columns of the point before the step, in the order of the new ones.
  var starts: [Int] {
    cells.indices.filter { if case .before? = cells[$0][0]?.quantity { true } else { false } }
  }

  /// The figures of the whole run that are asked for.
  package var askedCells: Set<Cell> { Set(blanks.flatMap { cells[$0] }.compactMap(\.self)) }

  /// Whether every new point is written.
  package var isComplete: Bool { written.rows.allSatisfy(isFilled) }

  /// Whether anything is written.
  package var isBegun: Bool { written.rows.contains { row in blanks.contains { !row[$0].isEmpty } } }

  func isFilled(_ row: [String]) -> Bool { updates.allSatisfy { !row[$0].isEmpty } }

  /// The table as it is to be filled in.
  package var text: String {
    let rows = written.rows.map { row in
      row.map { Table.Cell.text($0.isEmpty && style.plain ? "?" : $0) }
    }
    let columns = zip(cells, written.headings ?? []).map { cells, heading in
      Table.Column(heading, kind: cells[0] == nil ? .index : .number)
    }
    return Table(columns: columns, rows: rows).text(style)
  }

  /// The new points as they are written, row by row; nil for one that is not.
  var writtenPoints: [Figure?] {
    written.rows.flatMap { row in updates.map { WorkedLine(row[$0])?.figure } }
  }

  /// The right new points, row by row.
  var points: [Double] {
    var run = record.run
    return written.rows.flatMap { _ in
      run.advance(by: 1)
      return run.point.flatMap { Array($0.elements) }
    }
  }

  /// The right table.
  package var solution: String {
    var run = record.run
    run.advance(by: written.rows.count)
    return RunTable(run, style: style).table(rows: Array(0..<run.trace.count)).text(style)
  }
}

// MARK: Keeping

extension HandTable {
  /// What is written in the blanks, row by row, as it can be kept in a line.
  package var draft: String {
    written.rows.map { row in
      blanks.map { row[$0].filter { !"|;".contains($0) && !$0.isNewline } }.joined(separator: "|")
    }
    .joined(separator: ";")
  }

  /// Writes what was kept; nothing where it does not fit.
  package mutating func restore(_ draft: String) {
    let rows = draft.split(separator: ";", omittingEmptySubsequences: false).map {
      $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    guard rows.count == written.rows.count, rows.allSatisfy({ $0.count == blanks.count }) else { return }
    for (row, texts) in rows.enumerated() where texts.contains(where: { !$0.isEmpty }) {
      self = filled(texts, row: row)
    }
  }
}
