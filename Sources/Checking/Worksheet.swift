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
  package let table: WrittenTable
  /// The step of each row.
  package let times: [Int]
  package let figures: [Cell: Figure]
  /// The cells with more in them than a number.
  package let works: [Cell: WorkedLine]
  /// What was decided about the table, and what was left out, for the student to read.
  package let notes: [Message]

  /// Reads a table's columns, by what fits most figures where a heading says too little.
  ///
  /// Nil where no column is understood.
  package init?(_ table: WrittenTable, graph: StepGraph, start: [Tensor]) {
    let table = table.arranged { Heading.kind(of: $0, in: graph) }
    let headings = table.headings ?? Worksheet.usualHeadings(graph, width: table.rows.first?.count ?? 0)
    let meanings = headings.map { Heading.meaning(of: $0, in: graph) }
    guard meanings.contains(where: { $0 != nil && $0 != .time }) else { return nil }
    let mark = table.decimalMark
    let lines = table.rows.map { row in
      row.map { FigureList.isLeftOpen($0) ? nil : WorkedLine($0, decimalMark: mark) }
    }
    func figure(_ row: Int, _ column: Int) -> Figure? {
      column < lines[row].count ? lines[row][column]?.figure : nil
    }
    let timeColumn = meanings.firstIndex { $0 == .time }
    let written: [Int?] = table.rows.indices.map { row in
      timeColumn.flatMap { column in
        figure(row, column).flatMap { Int(exactly: $0.value) } ?? Worksheet.lastNumber(in: table.rows[row][column])
      }
    }
    var times: [Int] = []
    for number in written { times.append(number ?? (times.last ?? 0) + 1) }
    // A column of x alone may hold the point before the step or after it.
    func hasUpdate(_ parameter: Int) -> Bool {
      meanings.contains { meaning in
        if case .quantity(.line(let line), _)? = meaning {
          return graph.lines[line] === graph.parameters[parameter].update
        }
        return false
      }
    }
    let isOpen = graph.parameters.indices.contains { index in
      !hasUpdate(index) && meanings.contains { if case .parameter(index, _)? = $0 { true } else { false } }
    }
    // At the end of a row stands the new point, at its beginning the old one.
    let isLast: Bool = if case .parameter? = meanings.last { meanings.count > 2 } else { false }
    func cells(shift: Int, isNew: Bool) -> [[Cell?]] {
      meanings.map { meaning in
        table.rows.indices.map { row -> Cell? in
          let time = times[row] + shift
          switch meaning {
          case .quantity(let quantity, let entry):
            return time < 1 ? nil : Cell(time: time, quantity: quantity, entry: entry)
          case .parameter(let index, let entry):
            if isNew, !hasUpdate(index), let line = graph.lineIndex(graph.parameters[index].update) {
              return time < 1
                ? Cell(time: 1, quantity: .before(parameter: index), entry: entry)
                : Cell(time: time, quantity: .line(line), entry: entry)
            }
            return time < 1 ? nil : Cell(time: time, quantity: .before(parameter: index), entry: entry)
          case .time, nil: return nil
          }
        }
      }
    }
    var best: (cells: [[Cell?]], fit: Double, shift: Int, isNew: Bool)?
    let first = times.min() ?? 1
    // Rows from 0 may each be an update, or the first of them the start.
    let shifts = timeColumn != nil && first == 0 ? [1, 0] : [0]
    for shift in shifts {
      for isNew in isOpen ? (isLast ? [true, false] : [false, true]) : [false] {
        let cells = cells(shift: shift, isNew: isNew)
        var figures: [Cell: Figure] = [:]
        for (column, places) in cells.enumerated() {
          for (row, cell) in places.enumerated() {
            if let cell, let figure = figure(row, column) { figures[cell] = figure }
          }
        }
        let fit = Worksheet.fit(figures, graph, start)
        if best.map({ fit > $0.fit + 1e-9 }) ?? true { best = (cells, fit, shift, isNew) }
      }
    }
    guard let best else { return nil }
    var figures: [Cell: Figure] = [:]
    var works: [Cell: WorkedLine] = [:]
    var notes: [Message] = []
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
    if best.isNew {
      let names = graph.parameters.map { $0.variable.name.spelling }.joined(separator: ", ")
      notes.append(
        Message(
          en: "The column \(names) is read as the value after each update.",
          es: "La columna \(names) se lee como el valor después de cada actualización."))
    }
    if best.shift == 1, timeColumn != nil {
      notes.append(
        Message(
          en: "Row \(first) is read as the first update.", es: "La fila \(first) se lee como la primera actualización.")
      )
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
    self.table = table
    self.times = times.map { $0 + best.shift }
    self.figures = figures
    self.works = works
    self.notes = notes
    columns = headings.indices.map { column in
      Column(
        heading: headings[column], cells: best.cells[column], isTime: column == timeColumn)
    }
  }

  /// How well figures fit the exact run: the share of the right ones, with a little for every one of them.
  private static func fit(_ figures: [Cell: Figure], _ graph: StepGraph, _ start: [Tensor]) -> Double {
    let marker = Marker(graph: graph, start: start, figures: figures)
    let pass = marker.pass { _ in marker.program }
    let judgements = pass.judgements.values
    guard !judgements.isEmpty else { return 0 }
    return Double(judgements.count { $0.mark == .right }) + 0.5 * Double(judgements.count { $0.mark.isRight })
  }

  /// The headings of the printed table.
  private static func usualHeadings(_ graph: StepGraph, width: Int) -> [String] {
    let lines = graph.lines.compactMap { line -> String? in
      guard let label = line.label, label.role != .alias, label.role != .update, label.role != .binding else {
        return nil
      }
      return label.name.spelling
    }
    let parameters = graph.parameters.map { $0.variable.name.spelling }
    let all = ["t"] + parameters + lines + parameters.map { "\($0) new" }
    if width == all.count - 1 { return Array(all.dropFirst()) }
    return Array(all.prefix(width))
  }

  /// `Iteración 3` and `1.2` (epoch and example) as their last number.
  private static func lastNumber(in text: String) -> Int? {
    var digits = ""
    for character in text.reversed() {
      if character.isNumber { digits = String(character) + digits } else if !digits.isEmpty { break }
    }
    return Int(digits)
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
      columns: [Column(heading: name, cells: cells, isTime: false)],
      table: WrittenTable(headings: [name], rows: lines.map { [$0?.text ?? ""] }),
      times: Array(1...max(figures.count, 1)),
      figures: placed, works: works, notes: [])
  }

  init(
    columns: [Column], table: WrittenTable, times: [Int], figures: [Cell: Figure], works: [Cell: WorkedLine],
    notes: [Message]
  ) {
    self.columns = columns
    self.table = table
    self.times = times
    self.figures = figures
    self.works = works
    self.notes = notes
  }
}
