import Checking
import Language
import Wording

// Filling in.
extension HandTable {
  /// What was made of a line.
  package enum Entry: Hashable, Sendable {
    case taken
    /// Taken, with something to be said of how.
    case noted(Message)
    /// A line that belongs to a table and says nothing: its headings, or a rule under them.
    case passedOver
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
    if text.contains(where: { "|│┼\t&\n".contains($0) }) {
      let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
      if lines.count == 1 { return enter(ruledLine: String(lines[0])) }
      if let table = filled(byLines: lines.map(String.init)) {
        self = table
        return .taken
      }
      return paste(text)
    }
    let points = updates.count * written.rows.count
    let names = headingNames
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
      if isColumn, let asColumn { return takeColumn(asColumn) }
      self = ownRow.table
      return remark(onRow: ownRow.number).map(Entry.noted) ?? .taken
    }
    if let asColumn, rightInColumn >= rightCount(ofRowThatBegins: texts) { return takeColumn(asColumn) }
    if answer.isCalculated { return nil }
    if case .failure(let reason)? = readings.first { return .refused(reason.message) }
    return .refused(
      Message(
        en: "row \(self.row + 1) wants \(blanks.count) numbers, not \(texts.count)",
        es: "la fila \(self.row + 1) lleva \(blanks.count) números, no \(texts.count)"))
  }

  private var headingNames: Set<Name> { Set((written.headings ?? []).map { Name($0) }) }

  /// The first row without its new point; nil where each has it.
  private var firstOpenRow: Int? { written.rows.firstIndex { !isFilled($0) } }

  /// A line with signs between its cells, as a table has them: its numbers mean what they do with commas between them.
  private mutating func enter(ruledLine line: String) -> Entry? {
    if line.allSatisfy({ "|│┼+-─━:= \t".contains($0) }) { return .passedOver }
    let cells = Self.cells(ofRuledLine: line)
    let names = headingNames
    if cells.contains(where: { names.contains(Name($0)) }), cells.allSatisfy({ WorkedLine($0)?.figure == nil }) {
      return .passedOver
    }
    return enter(cells.map { $0.isEmpty ? "?" : $0 }.joined(separator: "; "))
  }

  /// The cells of a line without their marks; bars may stand around the line too.
  private static func cells(ofRuledLine line: String) -> [String] {
    var cells = line.trimmed.replacing("\\\\", with: "").split(omittingEmptySubsequences: false) {
      "|│\t&".contains($0)
    }
    .map { cell in String(cell.filter { !"✓✗→".contains($0) }).trimmed }
    if "|│".contains(line.trimmed.first ?? " ") { cells.removeFirst() }
    if "|│".contains(line.trimmed.last ?? " ") { cells.removeLast() }
    return cells
  }

  /// Rows without what is given of them, from the current one on or, where they are all, from the first; nil where any is
  /// something else.
  private func filled(byLines lines: [String]) -> HandTable? {
    let starts = cells.indices.count { !blanks.contains($0) && cells[$0][0] != nil }
    let first = lines.count == written.rows.count ? 0 : row
    guard first + lines.count <= written.rows.count else { return nil }
    var copy = self
    for (place, line) in lines.enumerated() {
      let isRuled = line.contains { "|│\t&".contains($0) }
      let counts = [blanks.count, starts + blanks.count]
      let count =
        isRuled
        ? Self.cells(ofRuledLine: line).count
        : WrittenAnswer(line, counts: counts, calculations: true) { _ in false }?.parts.count
      guard let count, counts.contains(count) else { return nil }
      copy.row = first + place
      switch isRuled ? copy.enter(ruledLine: line) : copy.enter(line) {
      case .taken?, .noted?: continue
      case .passedOver?, .refused?, nil: return nil
      }
    }
    return copy
  }

  /// Takes the new points of all rows, and says that they were read so.
  private mutating func takeColumn(_ table: HandTable) -> Entry {
    self = table
    let list = askedPoint.joined(separator: ", ")
    let (english, spanish) = updates.count == 1 ? ("column", "la columna") : ("columns", "las columnas")
    return .noted(Message(en: "read as the \(english) \(list)", es: "se leyó como \(spanish) \(list)"))
  }

  /// What is still open in a row; nil where nothing is, or where the whole table is marked now.
  private func remark(onRow row: Int) -> Message? {
    let open = blanks.filter { written.rows[row][$0].isEmpty }.compactMap { written.headings?[$0] }
    if open.isEmpty || isComplete { return nil }
    let list = open.joined(separator: ", ")
    return Message(
      en: "still open in row \(row + 1): \(list)",
      es: "\(open.count == 1 ? "falta" : "faltan") en la fila \(row + 1): \(list)")
  }

  /// Which columns have cells that were left open; nil where none has.
  var remarkOnOpenCells: Message? {
    let open = blanks.filter { column in written.rows.contains { $0[column].isEmpty } }
    if open.isEmpty { return nil }
    let list = open.compactMap { written.headings?[$0] }.joined(separator: ", ")
    return Message(
      en: "left open: \(list); the new points are enough here",
      es: "sin llenar: \(list); aquí bastan los puntos nuevos")
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

  func filled(_ texts: [String], row: Int) -> HandTable {
    var copy = self
    // What is left open takes nothing away.
    for (column, text) in zip(blanks, texts) where !text.isEmpty { copy.write(text, row, column) }
    copy.row = copy.firstOpenRow ?? row
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
    if taken { row = firstOpenRow ?? row }
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
}
