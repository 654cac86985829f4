import Autodiff
import Checking
import Interpreter
import Language
import Optimization
import Presentation
import Wording

// `check`: numbers worked by hand, marked, and why the wrong ones are wrong.
extension Session {
  mutating func check(_ clauses: CheckClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    switch clauses.subject {
    case .list(let column, let text, let range):
      guard let record = workspace.current else { throw noRun(statement) }
      return try checkList(column, text, range, record, wantsHint: clauses.wantsHint)
    case .table(let own, let rows):
      return try checkTable(own, rows, statement, wantsHint: clauses.wantsHint)
    case .nodes(let view, let call, let rows):
      return try checkNodes(view, call, rows, statement, wantsHint: clauses.wantsHint)
    case .file(let path, let range): return try checkFile(path, range, wantsHint: clauses.wantsHint)
    case .again:
      guard let lastCheck else {
        throw Diagnostic(
          Message(en: "Nothing has been checked yet.", es: "Todavía no se ha revisado nada."), at: statement.range)
      }
      var reply = Reply()
      giveHint(lastCheck, in: &reply)
      return reply
    }
  }

  // MARK: A list

  private mutating func checkList(
    _ column: Identifier, _ text: String, _ range: SourceRange, _ record: RunRecord, wantsHint: Bool
  ) throws(Diagnostic) -> Reply {
    let lines: [WorkedLine?]
    switch FigureList.read(text) {
    case .lines(let read): lines = read
    case .vectors(let vectors):
      return try checkVectors(column, vectors, record, wantsHint: wantsHint)
    case .ambiguous(let one, let other):
      let (first, second) = (one.joined(separator: "; "), other.joined(separator: "; "))
      throw Diagnostic(
        Message(en: "This can be read in two ways.", es: "Esto se puede leer de dos maneras."), at: range,
        advice: Message(en: "\(first)   or   \(second)", es: "\(first)   o   \(second)"))
    case .notANumber(let piece):
      throw Diagnostic(
        Message(en: "“\(piece)” is not a number.", es: "«\(piece)» no es un número."), at: range,
        advice: Message(
          en: "between numbers stands a comma with a blank, or ;",
          es: "entre números va una coma con un espacio, o ;"))
    }
    guard lines.contains(where: { $0 != nil }) else {
      throw Diagnostic(
        Message(en: "There is no number to check.", es: "No hay ningún número que revisar."), at: range)
    }
    guard let sheet = Worksheet(column: column.name.spelling, lines, graph: record.run.graph, start: record.run.start)
    else { throw noColumn(column, record) }
    let check = self.check(sheet, record)
    var reply = Reply()
    if wantsHint {
      lastCheck = LastCheck(check: check, figures: sheet.figures, level: nil)
      giveHint(lastCheck, in: &reply)
      return reply
    }
    let cells = sheet.columns[0].cells
    let marked = zip(cells, lines).map { cell, line -> String in
      guard let cell, let line, let judgement = check.judgements[cell] else { return "–" }
      let mark = CheckMarks.sign(judgement.mark, style)
      return style.plain ? "\(line.text) \(mark)" : "\(mark) \(line.text)"
    }
    if sheet.works.isEmpty {
      reply.line(CheckMarks.painted(marked.map(Reply.unbroken).joined(separator: Reply.unbroken("   ") + " "), style))
    } else {
      for line in marked { reply.line(CheckMarks.painted(line, style)) }
    }
    tell(check, sheet, in: &reply)
    lastCheck = LastCheck(check: check, figures: sheet.figures, level: nil)
    return reply
  }

  /// A column of vectors, an entry each.
  private mutating func checkVectors(
    _ column: Identifier, _ vectors: [String], _ record: RunRecord, wantsHint: Bool
  ) throws(Diagnostic) -> Reply {
    let table = WrittenTable(headings: [column.name.spelling], rows: vectors.map { [$0] })
    guard
      let sheet = Worksheet(
        table, graph: record.run.graph, start: record.run.start, language: language), !sheet.figures.isEmpty
    else {
      throw noColumn(column, record)
    }
    let check = self.check(sheet, record)
    lastCheck = LastCheck(check: check, figures: sheet.figures, level: nil)
    var reply = Reply()
    if wantsHint { giveHint(lastCheck, in: &reply) } else { report(check, sheet, in: &reply) }
    return reply
  }

  private func noColumn(_ column: Identifier, _ record: RunRecord) -> Diagnostic {
    let list = RunTable(record.run, style: style).columnNames.joined(separator: ", ")
    return Diagnostic(
      Message(
        en: "This run has no column \(column.name).", es: "Esta ejecución no tiene la columna \(column.name)."),
      at: column.range, advice: Message(en: "columns: \(list)", es: "columnas: \(list)"))
  }

  // MARK: A table

  private mutating func checkTable(
    _ own: RunClauses, _ rows: String, _ statement: Statement, wantsHint: Bool
  ) throws(Diagnostic) -> Reply {
    let hasOwn = own.objective != nil || own.start != nil || own.rule != nil
    guard hasOwn || workspace.current != nil else { throw noRun(statement) }
    let record: RunRecord
    if hasOwn || workspace.current == nil {
      record = try workspace.run(for: own, in: statement, symbols: symbols).record
    } else if let current = workspace.current {
      record = current
    } else {
      throw noRun(statement)
    }
    let table = try writtenTable(rows, statement)
    guard
      let sheet = Worksheet(
        table, graph: record.run.graph, start: record.run.start, language: language)
    else {
      throw notUnderstood(table, record, at: statement.range)
    }
    var reply = Reply()
    if hasOwn { reply.line(beginning(of: record)) }
    let check = self.check(sheet, record)
    lastCheck = LastCheck(check: check, figures: sheet.figures, level: nil)
    if wantsHint {
      giveHint(lastCheck, in: &reply)
      return reply
    }
    report(check, sheet, in: &reply)
    return reply
  }

  func writtenTable(_ rows: String, _ statement: Statement) throws(Diagnostic) -> WrittenTable {
    guard let table = WrittenTable(rows) else {
      throw Diagnostic(
        Message(
          en: "After “check table” come the rows of the table, and an empty line.",
          es: "Después de «check table» van las filas de la tabla, y una línea vacía."), at: statement.range)
    }
    return table
  }

  func notUnderstood(_ table: WrittenTable, _ record: RunRecord, at range: SourceRange?) -> Diagnostic {
    let names = RunTable(record.run, style: style).columnNames.joined(separator: ", ")
    let written = (table.headings ?? []).joined(separator: ", ")
    return Diagnostic(
      Message(
        en: "None of the columns is understood: \(written).", es: "No se entiende ninguna de las columnas: \(written)."),
      at: range, advice: Message(en: "columns: \(names)", es: "columnas: \(names)"))
  }

  func check(_ sheet: Worksheet, _ record: RunRecord) -> Check {
    var check = Check(
      graph: sheet.graph, start: record.run.start, figures: sheet.figures, works: sheet.works, style: style,
      isInterrupted: isInterrupted)
    guard !check.isRight else { return check }
    for (name, other) in record.otherForms(in: workspace) {
      guard let again = Worksheet(sheet.table, graph: other.run.graph, start: other.run.start) else { continue }
      if check.adopt(name, other, again.figures) { break }
    }
    return check
  }

  /// The table with its marks, and what is wrong with the figures that are.
  func report(_ check: Check, _ sheet: Worksheet, in reply: inout Reply) {
    showMarks(of: check, sheet, in: &reply)
    tell(check, sheet, in: &reply)
  }

  /// The table with its marks.
  func showMarks(of check: Check, _ sheet: Worksheet, in reply: inout Reply) {
    for note in sheet.notes { reply.note(note[language]) }
    reply.block(CheckMarks.table(sheet, check, style))
    let kinds = Set(check.judgements.values.map(\.mark))
    let legend = CheckMarks.legend.filter { kinds.contains($0.mark) }
    if style.plain { return }
    let entries = legend.map { "\(CheckMarks.sign($0.mark, style)) \($0.words[language])" }
    let line = entries.joined(separator: "   ")
    // A line each where one does not hold them.
    for note in 3 + line.displayWidth <= max(style.width, 20) && !entries.isEmpty ? [line] : entries {
      reply.note(note)
    }
  }

  private func tell(_ check: Check, _ sheet: Worksheet, in reply: inout Reply) {
    let verdicts = check.verdicts(style)
    let roundings = check.judgements.filter { $0.value.mark == .rounded }.sorted { check.isBefore($0.key, $1.key) }
    var remarks = zip(check.diagnoses, verdicts).map { (cell: $0.cell, message: $1, isNote: false) }
    for (cell, judgement) in roundings.prefix(2) {
      let place = check.place(of: cell, style)
      let value = style.text(judgement.unrounded)
      let message = Message(
        en: "\(place.english): rounded figures carried: the unrounded value is \(value)",
        es: "\(place.spanish): se siguió con cifras redondeadas: el valor sin redondear es \(value)")
      remarks.append((cell, message, isNote: true))
    }
    for remark in remarks.sorted(by: { check.isBefore($0.cell, $1.cell) }) {
      remark.isNote ? reply.note(remark.message[language]) : reply.line(remark.message[language])
    }
    let notes = check.notes(style)
    for note in notes { reply.line(note[language]) }
    // What is said of the table as a whole comes last.
    for verdict in verdicts.dropFirst(check.diagnoses.count) { reply.line(verdict[language]) }
    guard check.isRight, notes.isEmpty else { return }
    reply.line(Message(en: "All right.", es: "Todo correcto.")[language])
  }

  mutating func giveHint(_ last: LastCheck?, in reply: inout Reply) {
    guard var last else { return }
    let level = last.level?.next ?? .row
    last.level = level
    lastCheck = last
    if let hint = last.check.hint(level, style) {
      reply.line(hint[language])
      if level != .value {
        reply.note(Message(en: "more: check hint", es: "más: check hint")[language])
      }
    } else {
      reply.line(Message(en: "All right.", es: "Todo correcto.")[language])
    }
  }
}

/// What was checked last, for hints that go on.
struct LastCheck: Sendable {
  let check: Check
  let figures: [Cell: Figure]
  var level: HintLevel?
}

extension HelpTopic {
  static let check = HelpTopic(
    name: "check",
    usage: [
      "check x new = 0.6, 1.08, 1.464", "check table [f from x = 5 with gd(0.1)]", "check table backprop f(1, 2)",
      "check FILE", "gradus check FILE... [--sheet FILE]", "check hint",
    ],
    summary: Message(
      en: "Numbers worked by hand against the current run, or a table against a run of its own: which are right, which "
        + "is the first that is not, and why.",
      es: "Compara números calculados a mano con la ejecución actual, o una tabla con una suya: cuáles son correctos, "
        + "cuál es el primero que no lo es, y por qué."),
    details: [
      Message(
        en: "After check table come the rows, pasted as they are, and an empty line. A figure is right to the digits "
          + "written; rounded figures and errors are carried forward, as a teacher marks.",
        es: "Después de check table van las filas, pegadas tal como están, y una línea vacía. Una cifra es correcta "
          + "según los dígitos escritos; los redondeos y errores arrastrados se tienen en cuenta, como al calificar."),
      Message(
        en: "A cell may hold its work: 0 - 0.1(-6) = 0.6. Each = and each number put in is looked at.",
        es: "Una celda puede traer su cálculo: 0 - 0.1(-6) = 0.6. Se revisan cada = y cada número puesto."),
      Message(
        en:
          "After check table backprop f(1, 2) come the nodes with their values and adjoints, a row each: x3 | 2.718 | "
          + "7.217. After check table forward f(1, 2), their tangents.",
        es:
          "Después de check table backprop f(1, 2) van los nodos con sus valores y adjuntos, uno por fila: x3 | 2.718 "
          + "| 7.217. Después de check table forward f(1, 2), sus tangentes."),
      Message(
        en:
          "check FILE takes the table in a file: Markdown, CSV or plain text, as it was handed in. Where the file has "
          + "```gradus cells, they make the run that it is checked against; else the current run is.",
        es:
          "check ARCHIVO toma la tabla de un archivo: Markdown, CSV o texto simple, tal como se entregó. Si el archivo "
          + "trae celdas ```gradus, ellas hacen la ejecución con que se revisa; si no, vale la ejecución actual."),
      Message(
        en:
          "On the command line, gradus check FILE does the same; gradus check --sheet sheet.md FILE... marks a pile against "
          + "the run that the cells of sheet.md make, a line each (--csv, --json), with points: 10 in its header points too.",
        es:
          "En la terminal, gradus check ARCHIVO hace lo mismo; gradus check --sheet hoja.md ARCHIVO... califica un montón "
          + "según la ejecución que hacen las celdas de hoja.md, una línea por archivo (--csv, --json), y con points: 10 "
          + "en su encabezado también da puntos."),
      Message(
        en: "In the numbers a decimal comma is read too: 0,6; 1,08.",
        es: "En los números también se lee la coma decimal: 0,6; 1,08."),
    ],
    examples: [
      "f(w) = (w - 3)^2",
      "check table f from w = 0 with gd(0.1)\n| t | w | w new |\n| 1 | 0 | 6 |\n",
    ])
}
