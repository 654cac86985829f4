import Testing

@testable import Notebook

@Suite struct DocumentTestTests {
  private let text = "# T\n\n```gradus\na\n```\n```output\n0.6\n```\n\n```gradus\nb\n```\n"

  @Test func passesWhereEveryCellPrintsWhatStandsThere() throws {
    var cells: [String] = []
    let report = DocumentTest.run(try Document(text)) { cell, line in
      cells.append("\(line): \(cell)")
      return (cell == "a" ? "0.6000001\n" : "", false)
    }
    #expect(report.passed)
    #expect(cells == ["4: a", "11: b"])
  }

  @Test func tellsTheCellAndWhatDiffers() throws {
    let report = DocumentTest.run(try Document(text)) { cell, _ in (cell == "a" ? "0.7" : "new", false) }
    #expect(report.failures.map(\.line) == [4, 11])
    #expect(report.failures.map(\.cell) == ["a", "b"])
    #expect(report.failures.map(\.isError) == [false, false])
    #expect(report.failures.map(\.difference.text) == ["- 0.6\n+ 0.7", "+ new"])
    #expect(report.failures[0].message[.english].contains("line 4"))
    #expect(report.failures[1].message[.spanish].contains("no tiene salida"))
    #expect(
      report.accepted
        == "# T\n\n```gradus\na\n```\n```output\n0.7\n```\n\n```gradus\nb\n```\n```output\nnew\n```\n")
  }

  @Test func passesOnWhatItAccepted() throws {
    let outputs = ["a": "1\n\n 2 │ x", "b": "```\n\u{1B}"]
    let execute = { (cell: String, line: Int) in (output: PrintedText(outputs[cell] ?? ""), failed: false) }
    let report = DocumentTest.run(try Document(text), execute: execute)
    #expect(!report.passed)
    #expect(DocumentTest.run(try Document(report.accepted), execute: execute).passed)
  }

  @Test func takesAnErrorOnlyWhereTheNotebookSaysSo() throws {
    let document = try Document("```gradus\n1/0\n```\n```output\ndivision by zero\n```\n")
    #expect(DocumentTest.run(document) { _, _ in ("division by zero", true) }.passed)
    #expect(!DocumentTest.run(document) { _, _ in ("another error", true) }.passed)
    let silent = try Document("```gradus\n1/0\n```\n")
    #expect(!DocumentTest.run(silent) { _, _ in ("division by zero", true) }.passed)
    let report = DocumentTest.run(silent) { _, _ in ("", true) }
    #expect(report.failures.first?.message[.english].contains("error") == true)
    #expect(report.failures.map(\.isError) == [true])
  }

  /// A cell that fails of a sudden keeps its output; one that is meant to fail has the first line of its error there.
  @Test func acceptsAnErrorOnlyWhereTheNotebookNamesIt() throws {
    func report(_ output: String) throws -> DocumentTest.Report {
      DocumentTest.run(try Document("```gradus\n1/0\n```\n" + output)) { _, _ in
        var printed: PrintedText = "1\n"
        printed.append(error: "division by zero\n  1/0\n")
        return (printed, true)
      }
    }
    for output in ["", "```output\n1\n```\n", "```output\nanother error\n```\n"] {
      let report = try report(output)
      #expect(report.accepted == "```gradus\n1/0\n```\n" + output)
      #expect(report.failures.map(\.isError) == [true])
      #expect(report.failures.first?.message.english.contains("write its first line") == true)
    }
    let meant = try report("```output\n  division by zero\n```\n")
    #expect(meant.accepted == "```gradus\n1/0\n```\n```output\n1\ndivision by zero\n  1/0\n```\n")
    #expect(meant.failures.map(\.isError) == [false])
    #expect(try report("```output\n1\ndivision by zero\n  1/0\n```\n").passed)
  }

  @Test func passesADocumentWithoutCells() throws {
    let report = DocumentTest.run(try Document("prose")) { _, _ in ("", true) }
    #expect(report.passed)
    #expect(report.accepted == "prose")
  }
}
