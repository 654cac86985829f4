import Language
import Testing
import Wording

@testable import Notebook

/// One entry of the list of what the course documents hold: statements, and what the last of them must print.
private struct CourseEntry: Sendable, CustomTestStringConvertible {
  let code: String
  let title: String
  var statements: [String] = []
  var expected: [String] = []

  var testDescription: String { code }

  /// The entries of `Golden/course-coverage.txt`, in its order.
  static let all: [CourseEntry] = {
    let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    let text = (try? TextFile.text(at: folder + "/Golden/course-coverage.txt")) ?? ""
    var entries: [CourseEntry] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("> ") {
        entries[entries.count - 1].statements.append(String(line.dropFirst(2)))
      } else if entries.last?.statements.isEmpty == false, !isHeading(line) {
        entries[entries.count - 1].expected.append(String(line))
      } else {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        entries.append(CourseEntry(code: words[0], title: words.count > 1 ? words[1] : ""))
      }
    }
    return entries
  }()

  /// `CAL-02 …`.
  private static func isHeading(_ line: Substring) -> Bool {
    let code = line.prefix { $0 != " " }
    let parts = code.split(separator: "-")
    return parts.count == 2 && parts[0].allSatisfy { $0.isUppercase && $0.isASCII } && parts[1].count == 2
      && parts[1].allSatisfy(\.isNumber)
  }
}

/// Every formula and method of the course can be typed, and gives its number.
@Suite struct CourseCoverageTests {
  /// How many entries the documents have by topic.
  private static let counts = [
    "CAL": 12, "GD": 24, "LR": 10, "LS": 4, "CVX": 10, "REG": 12, "SGD": 11, "MOM": 5, "NES": 3, "ADA": 19, "SCH": 5,
    "SUB": 10, "CNV": 9, "AD": 16, "VJP": 4, "GRA": 4, "VAN": 4, "INI": 4, "LOS": 10, "ACT": 9, "NET": 9, "CON": 5,
    "MET": 8,
  ]

  @Test func noEntryIsMissing() {
    let codes = Set(CourseEntry.all.map(\.code))
    #expect(codes.count == CourseEntry.all.count)
    for (topic, count) in Self.counts {
      for number in 1...count {
        let code = topic + (number < 10 ? "-0" : "-") + String(number)
        #expect(codes.contains(code), "\(code)")
      }
    }
    #expect(codes.count == Self.counts.values.reduce(0, +))
  }

  @Test func mostEntriesHaveANumber() {
    #expect(CourseEntry.all.filter { !$0.statements.isEmpty }.count >= 140)
    for entry in CourseEntry.all where entry.statements.isEmpty { #expect(entry.title.hasSuffix("."), "\(entry.code)") }
  }

  @Test(arguments: CourseEntry.all.filter { !$0.statements.isEmpty })
  private func givesItsNumber(entry: CourseEntry) throws {
    #expect(!entry.expected.isEmpty)
    var session = Session(settings: Settings(style: Style(width: 200)))
    var printed = ""
    var statement = ""
    for line in entry.statements {
      statement += (statement.isEmpty ? "" : "\n") + line
      if Parser.isIncomplete(statement) { continue }
      var error = ""
      printed = ""
      _ = session.run(Source(statement), output: { printed += $0 }, errors: { error += $0 })
      #expect(error.isEmpty, "\(statement): \(error)")
      statement = ""
    }
    let lines = printed.split(separator: "\n").map { line in
      String(line.drop { $0 == " " || $0 == "≈" })
    }
    for expected in entry.expected {
      let isThere =
        expected.hasPrefix("… ")
        ? lines.contains { $0.contains(expected.dropFirst(2)) }
        : lines.contains { $0 == expected || $0.contains("  ") && $0.contains(expected) }
      #expect(isThere, "\(entry.title): expected \(expected), printed \(printed)")
    }
  }
}
