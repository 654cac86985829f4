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
  package private(set) var written: WrittenTable
  /// The row whose blanks come next, from 0.
  package internal(set) var row = 0
  /// For each column the place in the run of each of its cells; nil in the column of the row's number.
  let cells: [[Cell?]]
  /// The columns that a student fills in.
  let blanks: [Int]
  /// Those of them that hold the new point.
  private let updates: [Int]
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

  /// The figures of the whole run that are asked for.
  package var askedCells: Set<Cell> { Set(blanks.flatMap { cells[$0] }.compactMap(\.self)) }

  /// Whether every new point is written.
  package var isComplete: Bool { written.rows.allSatisfy(isFilled) }

  /// Whether anything is written.
  package var isBegun: Bool { written.rows.contains { row in blanks.contains { !row[$0].isEmpty } } }

  private func isFilled(_ row: [String]) -> Bool { updates.allSatisfy { !row[$0].isEmpty } }

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

// MARK: Filling in

extension HandTable {
  /// What was made of a line.
  package enum Entry: Hashable, Sendable {
    case taken
    /// Numbers, but not as many as fit anywhere.
    case refused(Message)
  }

  /// Whether a row was filled in as one, so that a row with too few numbers is not taken for the new points of all.
  private var hasRows: Bool {
    written.rows.contains { row in blanks.contains { !updates.contains($0) && !row[$0].isEmpty } }
  }

  /// Writes what was typed: the blanks of the row, a whole row with its number, the new points of all rows, or a pasted
  /// table; nil where it is none of these.
  package mutating func enter(_ text: String) -> Entry? {
    if text.contains(where: { "|│\t&\n".contains($0) }) { return paste(text) }
    let points = updates.count * written.rows.count
    let names = Set((written.headings ?? []).map { Name($0) })
    guard
      let answer = WrittenAnswer(
        text, counts: [blanks.count, points] + beginnings.map { $0.count + blanks.count }, calculations: true,
        isAsked: { names.contains(Name($0)) })
    else { return nil }
    // Numbers with names stand where these say.
    let places = Dictionary(blanks.enumerated().map { (Name(written.headings?[$1] ?? ""), $0) }) { first, _ in first }
    let named = answer.arranged(blanks.count) { part in part.name.flatMap { places[Name($0)] } }
    let texts = (named ?? answer).parts.map { self.text(of: $0) }
    let readings = beginnings.filter { $0.count + blanks.count == texts.count }
      .map { asRow(texts, beginningWith: $0) }
    let ownRow = readings.lazy.compactMap { try? $0.get() }.first
    let asColumn = texts.count == points && !hasRows ? filled(points: texts) : nil
    let rightInColumn = asColumn?.rightCount(written.rows.indices.flatMap { row in updates.map { (row, $0) } }) ?? 0
    if let ownRow {
      // A line that fits in two ways is a row, unless more is right of the new points all down the table.
      let isColumn = rightInColumn > ownRow.table.rightCount(blanks.map { (ownRow.number, $0) })
      self = (isColumn ? asColumn : nil) ?? ownRow.table
      return .taken
    }
    if let asColumn, rightInColumn >= rightCount(ofRowThatBegins: texts) {
      self = asColumn
      return .taken
    }
    if answer.isCalculated { return nil }
    if case .failure(let reason)? = readings.first { return .refused(reason.message) }
    return .refused(
      Message(
        en: "row \(self.row + 1) wants \(blanks.count) numbers, not \(texts.count)",
        es: "la fila \(self.row + 1) lleva \(blanks.count) números, no \(texts.count)"))
  }

  /// A number as it is written into the table: as it was typed, with its work, where a table can be read so.
  private func text(of part: WrittenAnswer.Part) -> String {
    guard let figure = part.figure else { return "" }
    let text = part.name == nil ? part.text : part.work?.text ?? figure.text
    return WorkedLine(text) == nil ? style.text(figure.value) : text
  }

  /// The columns with which a row may be typed before its blanks: none, its number, its start, or both.
  private var beginnings: [[Int]] {
    let given = cells.indices.filter { !blanks.contains($0) }
    let numbers = given.filter { cells[$0][0] == nil }
    let starts = given.filter { cells[$0][0] != nil }
    return starts.isEmpty || numbers.isEmpty ? [[], given] : [[], starts, numbers, given]
  }

  /// Why a line is no row of the table.
  private struct Misfit: Error {
    let message: Message
  }

  /// A row typed from left to right with some of what stands there already, which must be the same.
  private func asRow(
    _ texts: [String], beginningWith beginning: [Int]
  ) -> Result<(table: HandTable, number: Int), Misfit> {
    let columns = (beginning + blanks).sorted()
    let typed = Dictionary(uniqueKeysWithValues: zip(columns, texts))
    var row = self.row
    for column in beginning where cells[column][0] == nil { row = (Int(typed[column] ?? "") ?? 0) - 1 }
    guard written.rows.indices.contains(row) else {
      let count = written.rows.count
      return .failure(
        Misfit(
          message: Message(en: "the rows are 1 to \(count)", es: "las filas van de 1 a \(count)")))
    }
    for column in beginning where cells[column][0] != nil {
      guard let own = typed[column].flatMap({ WorkedLine($0)?.figure }),
        let standing = Figure(written.rows[row][column])
      else { continue }
      if own.isRight(for: standing.value) { continue }
      let heading = written.headings?[column] ?? ""
      let asked = self.asked.joined(separator: ", ")
      return .failure(
        Misfit(
          message: Message(
            en: "\(heading) stands in row \(row + 1) already: \(standing.text); type \(asked)",
            es: "\(heading) ya está en la fila \(row + 1): \(standing.text); escriba \(asked)")))
    }
    return .success((filled(blanks.map { typed[$0] ?? "" }, row: row), row))
  }

  /// How many numbers are right of a row that breaks off.
  private func rightCount(ofRowThatBegins texts: [String]) -> Int {
    beginnings.map { beginning in
      var copy = self
      let columns = (beginning + blanks).sorted()
      for (column, text) in zip(columns, texts) where blanks.contains(column) { copy.write(text, row, column) }
      return copy.rightCount(blanks.map { (row, $0) })
    }.max() ?? 0
  }

  private func filled(_ texts: [String], row: Int) -> HandTable {
    var copy = self
    for (column, text) in zip(blanks, texts) { copy.write(text, row, column) }
    copy.row = copy.written.rows.indices.first { !isFilled(copy.written.rows[$0]) } ?? row
    return copy
  }

  private func filled(points: [String]) -> HandTable {
    var copy = self
    for (place, text) in points.enumerated() {
      copy.write(text, place / updates.count, updates[place % updates.count])
    }
    return copy
  }

  /// Writes a figure, a new value also where the next row begins.
  private mutating func write(_ text: String, _ row: Int, _ column: Int) {
    written.rows[row][column] = text
    guard row + 1 < written.rows.count, let place = updates.firstIndex(of: column) else { return }
    let parameters = cells.indices.filter {
      if case .before? = cells[$0][0]?.quantity { true } else { false }
    }
    if place < parameters.count { written.rows[row + 1][parameters[place]] = WorkedLine(text)?.figure.text ?? text }
  }

  private mutating func paste(_ text: String) -> Entry? {
    // Under a printed table stands where its run ended, which is no row.
    let lines = text.split(whereSeparator: \.isNewline)
    let ruled = lines.filter { line in line.contains { "|│┼+\t&".contains($0) } }
    guard let table = WrittenTable((ruled.isEmpty ? lines : ruled).joined(separator: "\n")),
      let sheet = Worksheet(table, graph: record.run.graph, start: record.run.start), !sheet.figures.isEmpty
    else { return nil }
    if sheet.timeNote != nil {
      let count = written.rows.count
      return .refused(Message(en: "the rows are 1 to \(count)", es: "las filas van de 1 a \(count)"))
    }
    let mark = table.decimalMark
    var taken = false
    for column in sheet.columns.indices {
      for (row, cell) in sheet.columns[column].cells.enumerated() {
        guard let cell, sheet.figures[cell] != nil, let own = place(of: cell) else { continue }
        let text = table.rows[row][column]
        write(mark == .comma ? text.replacing(",", with: ".") : text, own.row, own.column)
        taken = true
      }
    }
    if taken { row = written.rows.indices.first { !isFilled(written.rows[$0]) } ?? row }
    return taken ? .taken : nil
  }

  /// Where a cell of the run stands among the blanks.
  private func place(of cell: Cell) -> (row: Int, column: Int)? {
    for column in blanks {
      if let row = cells[column].firstIndex(of: cell) { return (row, column) }
    }
    return nil
  }

  /// How many of some cells are right, also where they follow from what is wrong.
  private func rightCount(_ places: [(row: Int, column: Int)]) -> Int {
    guard let sheet = Worksheet(written, graph: record.run.graph, start: record.run.start) else { return 0 }
    let check = Check(
      graph: record.run.graph, start: record.run.start, figures: sheet.figures, style: style, diagnoses: false)
    return places.count { place in
      cells[place.column][place.row].flatMap { check.judgements[$0] }?.mark.isRight ?? false
    }
  }

  // MARK: Keeping

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
