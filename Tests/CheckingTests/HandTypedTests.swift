import Foundation
import Testing
import Wording

@testable import Checking

/// Wrong tables, each with its first wrong figure and its slip; beside each the verdicts in both languages. With
/// `GRADUS_ACCEPT=1` the verdicts are written; read them then.
///
/// In `tables` those typed by hand, written down before the checker saw them; in `slips` one for each of the catalogue.
@Suite struct HandTypedTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
  static let names = ["tables", "slips"].flatMap(names)

  static func names(in part: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path)) ?? [])
      .filter { $0.hasSuffix(".md") }.map { "\(part)/\($0.dropLast(3))" }.sorted()
  }

  @Test func areThere() { #expect(Self.names(in: "tables").count >= 30) }

  @Test func everySlipOfTheCatalogueHasATable() throws {
    let shown = try Self.names(in: "slips").map { name in
      let text = try String(contentsOf: Self.folder.appendingPathComponent("\(name).md"), encoding: .utf8)
      return text.split(separator: "\n").first { $0.hasPrefix("# slip: ") }?.dropFirst(8) ?? ""
    }
    // Those of the chain rule are no slips of a table, and have tests beside the graphs.
    let nodes: Set = ["path left out", "one path", "chain left out", "local derivative left out"]
    #expect(shown.sorted() == Slip.catalogue.map { $0.name[...] }.filter { !nodes.contains(String($0)) }.sorted())
  }

  @Test(arguments: names)
  func isExplained(name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent("\(name).md"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    func header(_ key: String) -> [String] {
      lines.filter { $0.hasPrefix("# \(key): ") || $0 == "# \(key):" }.map { String($0.dropFirst(key.count + 4)) }
    }
    let table = lines.filter { !$0.hasPrefix("# ") && $0 != "# slip:" }.joined(separator: "\n")
    let run = try #require(header("run").first)
    let wrong = try #require(header("wrong").first).split(separator: " ", maxSplits: 1).map { String($0) }
    let slip = header("slip").first ?? ""
    var verdicts = ""
    for language in SpokenLanguage.allCases {
      let style = Style(language: language)
      let bench = try Bench(header("setup"), run: run, table: table, style: style)
      let first = try #require(bench.check.firstWrong)
      let column = try #require(
        bench.worksheet.columns.first { $0.heading == wrong[1] }, "\(bench.worksheet.columns.map(\.heading))")
      let time = try #require(Int(wrong[0]))
      let named = bench.worksheet.columns.firstIndex(where: \.isTime)
      let found = bench.worksheet.table.rows.indices.first { index in
        named.map { bench.worksheet.table.rows[index][$0] == "\(time)" } ?? (index == time - 1)
      }
      let row = try #require(found)
      var cell = try #require(column.cells[row])
      // A point before a step is the new point of the step before it.
      if cell != first, case .before(let parameter) = cell.quantity,
        let line = bench.check.graph.lineIndex(bench.check.graph.parameters[parameter].update)
      {
        cell = Cell(time: cell.time - 1, quantity: .line(line))
      }
      #expect(cell == first, "\(bench.check.verdicts(style).map { $0[language] })")
      let told = bench.check.diagnoses.first?.causes ?? []
      let slips = told.isEmpty ? [""] : told.flatMap(\.names)
      #expect(slips.contains(slip), "\(slips) in \(bench.check.verdicts(style).map { $0[language] })")
      verdicts += bench.check.verdicts(style).map { $0[language] + "\n" }.joined() + "\n"
    }
    let golden = Self.folder.appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["GRADUS_ACCEPT"] != nil {
      try verdicts.write(to: golden, atomically: true, encoding: .utf8)
    } else {
      #expect(verdicts == (try String(contentsOf: golden, encoding: .utf8)))
    }
  }
}
