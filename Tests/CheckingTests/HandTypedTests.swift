import Foundation
import Testing
import Wording

@testable import Checking

/// Wrong tables, each with its first wrong figure and its slip; beside each the verdicts in both languages. With
/// `GRADUS_ACCEPT=1` the verdicts are written; read them then.
///
/// In `tables` those typed by hand, written down before the checker saw them; in `slips` one for each of the catalogue.
/// A table of a graph's nodes has a `graph:` and a `call:` in place of a run, and its wrong figure by node and column.
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
    #expect(shown.sorted() == Slip.catalogue.map { $0.name[...] }.sorted())
  }

  @Test func everyTableHasItsVerdicts() {
    for name in Self.names {
      #expect(FileManager.default.fileExists(atPath: Self.folder.appendingPathComponent("\(name).txt").path), "\(name)")
    }
  }

  @Test(arguments: names)
  func isExplained(name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent("\(name).md"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    func header(_ key: String) -> [String] {
      lines.filter { $0.hasPrefix("# \(key): ") || $0 == "# \(key):" }.map { String($0.dropFirst(key.count + 4)) }
    }
    let table = lines.filter { !$0.hasPrefix("# ") && $0 != "# slip:" }.joined(separator: "\n")
    let wrong = try #require(header("wrong").first).split(separator: " ", maxSplits: 1).map { String($0) }
    let slip = header("slip").first ?? ""
    var verdicts = ""
    for language in SpokenLanguage.allCases {
      let style = Style(language: language)
      let (check, worksheet): (Check, Worksheet)
      if let graph = header("graph").first {
        let bench = try NodeBench(graph, try #require(header("call").first), .backprop, table: table, style: style)
        (check, worksheet) = (bench.check, bench.worksheet)
      } else {
        let bench = try Bench(header("setup"), run: try #require(header("run").first), table: table, style: style)
        (check, worksheet) = (bench.check, bench.worksheet)
      }
      let first = try #require(check.firstWrong)
      #expect(try cell(wrong[0], wrong[1], worksheet, check, first) == first, "\(check.verdicts(style))")
      let told = check.diagnoses.first?.causes ?? []
      let slips = told.isEmpty ? [""] : told.flatMap(\.names)
      #expect(slips.contains(slip), "\(slips) in \(check.verdicts(style).map { $0[language] })")
      verdicts += check.verdicts(style).map { $0[language] + "\n" }.joined() + "\n"
    }
    let golden = Self.folder.appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["GRADUS_ACCEPT"] != nil {
      try verdicts.write(to: golden, atomically: true, encoding: .utf8)
    } else {
      #expect(verdicts == (try String(contentsOf: golden, encoding: .utf8)))
    }
  }

  /// The cell of a row, by its number or its node, and a heading.
  private func cell(
    _ name: String, _ heading: String, _ worksheet: Worksheet, _ check: Check, _ first: Cell
  ) throws -> Cell {
    let column = try #require(
      worksheet.columns.first { $0.heading == heading }, "\(worksheet.columns.map(\.heading))")
    let rows = worksheet.table.rows
    let named = worksheet.columns.firstIndex(where: \.isTime)
    let found = rows.indices.first { row in named.map { rows[row][$0] == name } ?? ("\(row + 1)" == name) }
    let row = try #require(found)
    let cell = try #require(column.cells[row])
    // A point before a step is the new point of the step before it.
    if cell != first, case .before(let parameter) = cell.quantity,
      let line = check.graph.lineIndex(check.graph.parameters[parameter].update)
    {
      return Cell(time: cell.time - 1, quantity: .line(line))
    }
    return cell
  }
}
