import Checking
import Interpreter
import Language
import Presentation
import Wording

/// A pile of hand-ins, checked against a teacher's sheet, from which objective, start, rule and points come.
///
/// Of the files nothing but tables is taken: none of their cells runs, nothing is written.
package struct Pile {
  /// What came of one file.
  package struct Result: Hashable, Sendable {
    /// The file's name without folder and ending.
    package let id: String
    package let path: String
    package let points: Double?
    package let isRight: Bool
    /// `row 4, f(w)`; nil where all is right, or nothing could be read.
    package let firstWrong: String?
    /// The slip's name in the catalogue; nil where none explains the figure.
    package let slip: String?
    /// The slip's sentence.
    package let explanation: String?
    /// What is said of the file in a line.
    package let text: String
  }

  /// A hand-in that takes longer is left with the marks it has by then.
  private static let limit = Duration.seconds(2)
  /// Nobody works more by hand.
  private static let mostRows = 500

  private let session: Session
  private let record: RunRecord
  private let points: Double?
  /// The figures that the run's table asks for, the given start apart; the points are shared out among them.
  private let asked: Set<Cell>
  private let isInterrupted: @Sendable () -> Bool

  /// Runs the sheet.
  ///
  /// - Throws: `FileError`, `DocumentError`, or a `Diagnostic` where the sheet makes no run.
  package init(
    sheet path: String, settings: Settings, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws {
    let document = try Document(bytes: TextFile.bytes(at: path))
    var settings = settings
    settings.style.language = document.frontMatter.language ?? settings.style.language
    var session = Session(settings: settings, isInterrupted: isInterrupted)
    session.writesFiles = false
    for cell in document.cells {
      for parsed in Parser.parse(Source(cell.source, file: path, firstLine: cell.line)) {
        _ = try session.execute(try parsed.get())
      }
    }
    guard let record = session.workspace.current else {
      throw Diagnostic(
        Message(
          en: "\(path) makes no run: it needs a cell such as train f from x = 5 with gd(0.1)",
          es: "\(path) no hace ninguna ejecución: necesita una celda como train f from x = 5 with gd(0.1)"), at: nil)
    }
    self.session = session
    self.record = record
    self.isInterrupted = isInterrupted
    points = document.frontMatter["points"].flatMap { Double($0) }
    let rows = min(max(record.run.trace.count, 1), Pile.mostRows)
    asked = HandTable(record, rows: rows, style: session.style)?.askedCells ?? []
  }

  /// The cells in which everything that is written is right; a point before a step is the new one of the step before.
  private static func rightCells(_ check: Check) -> Set<Cell> {
    let marks = Dictionary(grouping: check.judgements) { check.worked($0.key) }
    return Set(marks.filter { $0.value.allSatisfy(\.value.mark.isRight) }.keys)
  }

  private func share(_ earned: Int) -> Double { Double(earned) / Double(max(asked.count, 1)) }

  package var language: SpokenLanguage { session.language }

  /// Checks one file.
  package func check(_ path: String) -> Result {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let id = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    func failed(_ message: Message) -> Result {
      Result(
        id: id, path: path, points: points.map { _ in 0 }, isRight: false, firstWrong: nil, slip: nil,
        explanation: nil, text: message[language])
    }
    let table: WrittenTable
    do throws(FileError) {
      let text = WrittenText.text(try TextFile.bytes(at: path))
      guard let read = HandedIn.table(in: text) else {
        return failed(Message(en: "no table found", es: "no hay ninguna tabla"))
      }
      guard read.rows.count <= Pile.mostRows else {
        let count = read.rows.count
        return failed(
          Message(
            en: "the table has \(count) rows; at most \(Pile.mostRows) are checked",
            es: "la tabla tiene \(count) filas; se revisan \(Pile.mostRows) a lo sumo"))
      }
      table = read
    } catch {
      return failed(error.message)
    }
    guard
      let sheet = Worksheet(
        table, graph: record.run.graph, start: record.run.start, language: language), !sheet.figures.isEmpty
    else {
      return failed(
        Message(en: "none of the columns is understood", es: "no se entiende ninguna de las columnas"))
    }
    let style = session.style
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: Pile.limit)
    let check = Check(
      graph: sheet.graph, start: record.run.start, figures: sheet.figures, works: sheet.works, style: style,
      isInterrupted: { isInterrupted() || clock.now > end })
    let right = check.judgements.values.count(where: \.mark.isRight)
    let earned = asked.intersection(Pile.rightCells(check)).count
    let first = check.diagnoses.first
    let place = first.map { check.place(of: $0.cell, style)[language] }
    let count = Message(
      en: "\(right) of \(check.judgements.count) right", es: "\(right) de \(check.judgements.count) correctas")[
        language]
    let whole = points.map { _ in
      Message(
        en: "\(earned) of the \(asked.count) figures asked for",
        es: "\(earned) de las \(asked.count) cifras pedidas")[language]
    }
    let open = sheet.table.rows.indices.reduce(0) { sum, row in
      sum + sheet.columns.count { $0.cells[row].map { check.judgements[$0] == nil } ?? false }
    }
    let left = open == 0 ? nil : Message(en: "\(open) not checked", es: "\(open) sin revisar")[language]
    let verdict = check.verdicts(style).first?[language] ?? table.notes.first?[language]
    return Result(
      id: id, path: path, points: points.map { ($0 * share(earned) * 100).rounded() / 100 }, isRight: check.isRight,
      firstWrong: place, slip: first?.causes.first?.names.joined(separator: " + "),
      explanation: first?.causes.first?.sentences.joined()[language],
      text: [count, whole, left, verdict].compactMap { $0 }.joined(separator: " · "))
  }

  // MARK: Reports

  /// A line a file, and the slips counted.
  package static func text(_ results: [Result], _ language: SpokenLanguage) -> String {
    var lines = results.map { result in
      let points = result.points.map { " (\(NumberFormat.ascii($0, digits: 6)))" } ?? ""
      return "\(result.isRight ? "✓" : "✗") \(result.id)\(points): \(result.text)"
    }
    // A file without a table has no slip to count.
    let wrong = Dictionary(grouping: results.filter { $0.firstWrong != nil }) { $0.slip ?? "" }
    for (slip, files) in wrong.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      let words =
        slip.isEmpty
        ? Message(en: "not explained by anything usual", es: "sin una causa habitual")[language]
        : files[0].explanation ?? slip
      lines.append("\(files.count) × \(words)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// id, points, first wrong cell, slip.
  package static func csv(_ results: [Result]) -> String {
    func quoted(_ text: String) -> String {
      // A cell that begins with one of these would run as a formula in a spreadsheet.
      let safe = text.first.map { "=+-@".contains($0) } == true ? "'" + text : text
      return safe.contains { ",\"\n".contains($0) } ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
    }
    let rows = results.map { result in
      [
        result.id, result.points.map { NumberFormat.exact($0) } ?? "", result.firstWrong ?? "", result.slip ?? "",
      ].map(quoted).joined(separator: ",")
    }
    return (["id,points,first_wrong,slip"] + rows).joined(separator: "\n") + "\n"
  }

  /// The same as an array of objects.
  package static func json(_ results: [Result]) -> String {
    JSON.array(
      results.map { result in
        .object([
          JSON.Member("id", .string(result.id)), JSON.Member("points", result.points.map(JSON.number) ?? .null),
          JSON.Member("right", .bool(result.isRight)),
          JSON.Member("first_wrong", result.firstWrong.map(JSON.string) ?? .null),
          JSON.Member("slip", result.slip.map(JSON.string) ?? .null),
        ])
      }
    ).text + "\n"
  }
}
