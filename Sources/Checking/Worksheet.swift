import Autodiff
import Optimization
import Tensors
import Wording

/// A student's table with the meaning of its columns: the figures, each at its place in the run.
package struct Worksheet: Sendable {
  /// One column as it was written.
  package struct Column: Sendable {
    package let heading: String
    /// The cell of each row; nil where the column is not understood, or is the number of the row.
    package let cells: [Cell?]
    package let isTime: Bool
  }

  package let columns: [Column]
  /// The step, with a line more where a column asks for one.
  package let graph: StepGraph
  package let table: WrittenTable
  /// The step of each row.
  package let times: [Int]
  package let figures: [Cell: Figure]
  /// The cells with more in them than a number.
  package let works: [Cell: WorkedLine]
  /// What was decided about the table, and what was left out, for the student to read.
  package let notes: [Message]
  /// The note on a number of a row that is none.
  package let timeNote: Message?

  /// Reads a table's columns, by what fits most figures where a heading says too little.
  ///
  /// Nil where no column is understood.
  /// - Parameter language: that of the headings of a table without any.
  package init?(
    _ table: WrittenTable, graph: StepGraph, start: [Tensor], language: SpokenLanguage = .english
  ) {
    let normed = graph.withNorm(for: table.headings ?? [])
    let table = table.arranged { Heading.kind(of: $0, in: normed) }.withEntries(normed)
    let headings =
      table.headings ?? Worksheet.usualHeadings(graph, width: table.rows.first?.count ?? 0, language)
    let usual = Worksheet.meanings(of: headings, normed)
    guard usual.contains(where: { $0 != nil && $0 != .time }) else { return nil }
    var variants = [(graph: normed, meanings: usual)]
    for graph in normed.withResiduals(for: headings) {
      let line = graph.lines.count - 1
      variants.append(
        (graph, zip(headings, usual).map { Heading.isError($0) ? .quantity(.line(line), entry: 0) : $1 }))
    }
    let mark = table.decimalMark
    let lines = table.rows.map { row in
      row.map { FigureList.isLeftOpen($0) ? nil : WorkedLine($0, decimalMark: mark) }
    }
    func figure(_ row: Int, _ column: Int) -> Figure? {
      column < lines[row].count ? lines[row][column]?.figure : nil
    }
    let timeColumn = usual.firstIndex { $0 == .time }
    let times = Worksheet.times(table, column: timeColumn, decimalMark: mark)
    var best: Reading?
    var graph = normed
    let first = times.min() ?? 1
    for variant in variants {
      for reading in Worksheet.readings(
        variant.meanings, variant.graph, times: times, isNumbered: timeColumn != nil)
      {
        var figures: [Cell: Figure] = [:]
        for (column, places) in reading.cells.enumerated() {
          for (row, cell) in places.enumerated() {
            if let cell, let figure = figure(row, column) { figures[cell] = figure }
          }
        }
        let fit = Worksheet.fit(figures, variant.graph, start)
        if best.map({ fit > $0.fit + 1e-9 }) ?? true {
          graph = variant.graph
          best = reading
          best?.fit = fit
        }
      }
    }
    guard let best else { return nil }
    let meanings = best.meanings
    var figures: [Cell: Figure] = [:]
    var works: [Cell: WorkedLine] = [:]
    var notes: [Message] = table.notes
    var unread: [String] = []
    for (column, places) in best.cells.enumerated() {
      for (row, cell) in places.enumerated() {
        guard let cell else { continue }
        let text = column < table.rows[row].count ? table.rows[row][column] : ""
        if let figure = figure(row, column) {
          figures[cell] = figure
          if let line = lines[row][column], line.hasWork { works[cell] = line }
        } else if !FigureList.isLeftOpen(text) {
          unread.append(text)
        }
      }
    }
    if let note = best.note(graph) { notes.append(note) }
    if meanings != usual, let line = graph.lines.last, let heading = headings.first(where: Heading.isError) {
      let difference = Formula(style: Style()).text(line.inputs[0])
      notes.append(
        Message(
          en: "The column \(heading) is read as \(difference).",
          es: "La columna \(heading) se lee como \(difference)."))
    }
    let timeNote = timeColumn.flatMap {
      Worksheet.note(onTimes: times.map { $0 + best.shift }, table, column: $0, decimalMark: mark)
    }
    if let timeNote { notes.append(timeNote) }
    if timeColumn != nil, first == 0 {
      notes.append(
        best.shift == 1
          ? Message(en: "Row 0 is read as the first update.", es: "La fila 0 se lee como la primera actualización.")
          : Message(en: "Row 0 is read as the start.", es: "La fila 0 se lee como el punto de partida."))
    }
    if table.headings == nil {
      let list = headings.joined(separator: ", ")
      notes.append(
        Message(
          en: "Without headings the columns are read in the order of the printed table: \(list).",
          es: "Sin encabezados, las columnas se leen en el orden de la tabla impresa: \(list)."))
    }
    let unknown = headings.indices.filter { meanings[$0] == nil && !headings[$0].isEmpty }.map { headings[$0] }
    if !unknown.isEmpty {
      let list = unknown.joined(separator: ", ")
      notes.append(Message(en: "Not understood, and left out: \(list).", es: "Sin entender, y sin revisar: \(list)."))
    }
    if !unread.isEmpty {
      let list = unread.prefix(3).joined(separator: ", ")
      notes.append(Message(en: "Not read as a number: \(list).", es: "No se lee como número: \(list)."))
    }
    self.graph = graph
    self.table = table
    self.times = times.map { $0 + best.shift }
    self.figures = figures
    self.works = works
    self.notes = notes
    self.timeNote = timeNote
    columns = headings.indices.map { column in
      Column(
        heading: headings[column], cells: best.cells[column], isTime: column == timeColumn)
    }
  }

  /// How well figures fit the exact run: the share of the right ones, with a little for every one of them.
  static func fit(_ figures: [Cell: Figure], _ graph: StepGraph, _ start: [Tensor]) -> Double {
    let marker = Marker(graph: graph, start: start, figures: figures)
    let pass = marker.pass { _ in marker.program }
    let judgements = pass.judgements.values
    guard !judgements.isEmpty else { return 0 }
    return Double(judgements.count { $0.mark == .right }) + 0.5 * Double(judgements.count { $0.mark.isRight })
  }

  /// The headings of the printed table.
  private static func usualHeadings(_ graph: StepGraph, width: Int, _ language: SpokenLanguage) -> [String] {
    let lines = graph.lines.compactMap { line -> String? in
      guard let label = line.label, label.role != .alias, label.role != .update, label.role != .binding else {
        return nil
      }
      return label.name.spelling
    }
    let parameters = graph.parameters.map { $0.variable.name.spelling }
    let all = ["t"] + parameters + lines + parameters.map { Message(en: "\($0) new", es: "\($0) nuevo")[language] }
    if width == all.count - 1 { return Array(all.dropFirst()) }
    return Array(all.prefix(width))
  }
}

extension Worksheet {
  /// One column alone, from the first step on.
  ///
  /// A parameter means its iterates: a list that begins with the start is x₀, x₁, …, else x₁, x₂, …. Nil where the name
  /// means no column.
  package init?(column name: String, _ lines: [WorkedLine?], graph: StepGraph, start: [Tensor]) {
    guard let meaning = Heading.meaning(of: name, in: graph) else { return nil }
    let figures = lines.map { $0?.figure }
    var cells: [Cell?] = []
    switch meaning {
    case .time: return nil
    case .quantity(let quantity, let entry):
      cells = figures.indices.map { Cell(time: $0 + 1, quantity: quantity, entry: entry) }
    case .parameter(let index, let entry):
      let beginsWithStart = figures.first??.isRight(for: start[index].elements[entry]) ?? (figures.first == .some(nil))
      cells = figures.indices.map { place in
        if beginsWithStart { return Cell(time: place + 1, quantity: .before(parameter: index), entry: entry) }
        return graph.lineIndex(graph.parameters[index].update).map {
          Cell(time: place + 1, quantity: .line($0), entry: entry)
        }
      }
    }
    var placed: [Cell: Figure] = [:]
    var works: [Cell: WorkedLine] = [:]
    for (cell, line) in zip(cells, lines) {
      guard let cell, let line else { continue }
      placed[cell] = line.figure
      if line.hasWork { works[cell] = line }
    }
    self.init(
      columns: [Column(heading: name, cells: cells, isTime: false)], graph: graph,
      table: WrittenTable(headings: [name], rows: lines.map { [$0?.text ?? ""] }),
      times: Array(1...max(figures.count, 1)),
      figures: placed, works: works, notes: [])
  }

  init(
    columns: [Column], graph: StepGraph, table: WrittenTable, times: [Int], figures: [Cell: Figure],
    works: [Cell: WorkedLine],
    notes: [Message]
  ) {
    self.columns = columns
    self.graph = graph
    self.table = table
    self.times = times
    self.figures = figures
    self.works = works
    self.notes = notes
    timeNote = nil
  }
}
