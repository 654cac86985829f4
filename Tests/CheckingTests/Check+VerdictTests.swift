import Testing
import Wording

@testable import Checking

@Suite struct CheckVerdictTests {
  private static let table = "| t | w | f'(w) | w new |\n| 1 | 0 | -6 | 0.6 |\n| 2 | 0.6 | -4.8 | 0.12 |"

  private func check(_ style: Style = Style()) throws -> Check {
    try Bench(["f(w) = (w-3)^2"], run: "f from w = 0 with gd(0.1)", table: Self.table, style: style).check
  }

  @Test func aVerdictNamesThePlaceTheSlipAndHowItGoes() throws {
    let english = try #require(check().verdicts(Style()).first).english
    #expect(english.hasPrefix("row 2, w new: 0.12 looks like a slip"))
    #expect(english.contains("added instead of subtracted"))
    #expect(english.contains("1.08"))
    let style = Style(language: .spanish)
    let spanish = try #require(check(style).verdicts(style).first).spanish
    #expect(spanish.hasPrefix("fila 2, w nuevo: 0.12 parece un desliz"))
    #expect(spanish.contains("en lugar de restarse"))
  }

  /// Each rung tells more, and only the last ones the numbers.
  @Test func theLadderOfHints() throws {
    let check = try check()
    let rungs = HintLevel.allCases.compactMap { check.hint($0, Style())?.english }
    #expect(rungs.count == 5)
    #expect(Set(rungs).count == 5)
    #expect(rungs[0].contains("row 2") && !rungs[0].contains("w new"))
    #expect(rungs[1].contains("w new"))
    for rung in rungs[..<3] { #expect(!rung.contains("1.08") && !rung.contains("4.8"), "\(rung)") }
    #expect(rungs[3].contains("4.8") && !rungs[3].contains("1.08"))
    #expect(rungs[4].contains("1.08"))
  }

  @Test func theLadderEnds() {
    #expect(HintLevel.row.next == .column)
    #expect(HintLevel.value.next == .value)
  }
}
