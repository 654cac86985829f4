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
    /// Taken in the place of other numbers, so that what followed from those is asked again, as is said.
    case mended(Message)
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
  /// table; nil where it is none of these. What followed from a row that is typed anew is asked again.
  package mutating func enter(_ text: String) -> Entry? {
    let before = self
    let entry = take(text)
    switch entry {
    case .taken?: return clearWhatFollowed(from: before).map(Entry.mended) ?? entry
    case .noted(let remark)?:
      return clearWhatFollowed(from: before).map { .mended([remark, $0].joined()) } ?? entry
    case .mended?, .passedOver?, .refused?, nil: return entry
    }
  }

  /// Writes what was typed, and leaves the rest as it is.
  mutating func take(_ text: String) -> Entry? {
    if text.contains(where: { "|│┼\t&\n".contains($0) }) {
      let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
      if lines.count == 1 { return take(ruledLine: String(lines[0])) }
      if let table = filled(byLines: lines.map(String.init)) {
        self = table
        return .taken
      }
      return paste(text)
    }
    guard let label = RowLabel(text) else { return take(numbers: text, isLabelled: false) }
    var copy = self
    guard let own = place(ofRow: label.number) else { return .refused(rowsThereAre) }
    copy.row = own
    let entry = copy.take(numbers: label.rest, isLabelled: true)
    if case .refused? = entry { return entry }
    if entry != nil { self = copy }
    return entry
  }

  /// Writes the numbers of a line.
  ///
  /// - Parameter isLabelled: whether the number of their row stands before them, so that they are no column.
  mutating func take(numbers text: String, isLabelled: Bool) -> Entry? {
    let points = updates.count * written.rows.count
    let open = blanks.filter { written.rows[row][$0].isEmpty }
    let counts =
      [blanks.count] + (isLabelled ? [] : [points]) + beginnings.map { $0.count + blanks.count } + [open.count]
    guard let answer = answer(in: text, counts: counts) else { return nil }
    let texts = answer.parts.map { self.text(of: $0) }
    let named = byTheirNames(answer)
    let column = isLabelled ? nil : namedColumn(answer)
    let isNamed = answer.parts.contains { $0.name != nil }
    if named == nil, column == nil, isNamed, !fits(answer) { return .refused(askedHere) }
    let readings =
      named.map { [asRow($0.texts, beginningWith: $0.beginning)] }
      ?? beginnings.filter { $0.count + blanks.count == texts.count }.map { asRow(texts, beginningWith: $0) }
    let ownRow = readings.lazy.compactMap { try? $0.get() }.first
    let areUpdates = named == nil && texts.count == points && !isLabelled && !hasRows
    let columns = column.map { [$0] } ?? (areUpdates ? updates : [])
    let asColumn = columns.isEmpty ? nil : filled(texts, columns: columns)
    let rightInColumn = asColumn?.rightCount(written.rows.indices.flatMap { row in columns.map { (row, $0) } }) ?? 0
    if let ownRow {
      // A line that fits in two ways is a row, unless more is right of the new points all down the table.
      let isColumn = rightInColumn > ownRow.table.rightCount(blanks.map { (ownRow.number, $0) })
      if isColumn, let asColumn { return takeColumn(asColumn, columns) }
      self = ownRow.table
      return remark(onRow: ownRow.number).map(Entry.noted) ?? .taken
    }
    if let asColumn, rightInColumn >= rightCount(ofRowThatBegins: texts) { return takeColumn(asColumn, columns) }
    if texts.count == open.count, !isNamed {
      // What is still open in a row that is begun.
      for (column, text) in zip(open, texts) { write(text, row, column) }
      row = firstOpenRow ?? row
      return .taken
    }
    if answer.isCalculated { return nil }
    if let entry = take(joining: text, counts: counts, isLabelled: isLabelled) { return entry }
    if case .failure(let reason)? = readings.first { return .refused(reason.message) }
    return .refused(
      Message(
        en: "row \(self.row + 1) wants \(blanks.count) numbers, not \(texts.count)",
        es: "la fila \(self.row + 1) lleva \(blanks.count) números, no \(texts.count)"))
  }

  /// The numbers in a text, with the names of columns before some of them perhaps.
  func answer(in text: String, counts: [Int]) -> WrittenAnswer? {
    WrittenAnswer(text, counts: counts, calculations: true, isAsked: isName)
  }

  /// The place of a row from 0; nil where there is no such row.
  func place(ofRow number: Int?) -> Int? {
    number.flatMap { (1...written.rows.count).contains($0) ? $0 - 1 : nil }
  }

  /// The columns that a row has.
  private var askedHere: Message {
    let list = asked.joined(separator: ", ")
    return Message(en: "asked in a row: \(list)", es: "en cada fila se piden: \(list)")
  }

  var rowsThereAre: Message {
    let count = written.rows.count
    return Message(en: "the rows are 1 to \(count)", es: "las filas van de 1 a \(count)")
  }

  /// The first row without its new point; nil where each has it.
  var firstOpenRow: Int? { written.rows.firstIndex { !isFilled($0) } }

  /// Takes columns of all rows, such as the new points, and says that they were read so.
  private mutating func takeColumn(_ table: HandTable, _ columns: [Int]) -> Entry {
    self = table
    row = firstOpenRow ?? row
    let list = columns.compactMap { written.headings?[$0] }.joined(separator: ", ")
    let (english, spanish) = columns.count == 1 ? ("column", "la columna") : ("columns", "las columnas")
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
  func text(of part: WrittenAnswer.Part) -> String {
    guard let figure = part.figure else { return "" }
    let text = part.name == nil ? part.text : part.work?.text ?? figure.text
    return WorkedLine(text) == nil ? style.text(figure.value) : text
  }

  /// The columns with which a row may be typed before its blanks: none, its number, its start, or both.
  var beginnings: [[Int]] {
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
    for column in beginning where cells[column][0] == nil { row = place(ofRow: Int(typed[column] ?? "")) ?? -1 }
    guard written.rows.indices.contains(row) else {
      return .failure(Misfit(message: rowsThereAre))
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

  /// Columns filled in from the first row on, row by row.
  private func filled(_ texts: [String], columns: [Int]) -> HandTable {
    var copy = self
    for (place, text) in texts.enumerated() {
      copy.write(text, place / columns.count, columns[place % columns.count])
    }
    return copy
  }

  /// Writes a figure, a new value also where the next row begins.
  mutating func write(_ text: String, _ row: Int, _ column: Int) {
    written.rows[row][column] = text
    guard row + 1 < written.rows.count, let place = updates.firstIndex(of: column) else { return }
    if place < starts.count { written.rows[row + 1][starts[place]] = WorkedLine(text)?.figure.text ?? text }
  }

  /// How many of some cells are right, also where they follow from what is wrong.
  func rightCount(_ places: [(row: Int, column: Int)]) -> Int {
    guard let sheet = Worksheet(written, graph: record.run.graph, start: record.run.start) else { return 0 }
    let check = Check(
      graph: record.run.graph, start: record.run.start, figures: sheet.figures, style: style, diagnoses: false)
    return places.count { place in
      cells[place.column][place.row].flatMap { check.judgements[$0] }?.mark.isRight ?? false
    }
  }
}
