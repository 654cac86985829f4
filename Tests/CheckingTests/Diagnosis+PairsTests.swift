import Testing

@testable import Checking

@Suite struct DiagnosisPairsTests {
  private func bench(_ table: String) throws -> Bench {
    try Bench(["f(w) = (w-3)^2"], run: "f from w = 0.35 with gd(0.07)", table: table)
  }

  /// w + 0.07·(w − 3): the sign, and the 2 of the derivative, in plain arithmetic.
  private func rows(_ count: Int) -> String {
    var (w, rows) = (0.35, "| t | w new |\n")
    for t in 1...count {
      w += 0.07 * (w - 3)
      rows += "| \(t) | \(Rounding.places(w, 6)) |\n"
    }
    return rows
  }

  @Test func twoSlipsTogether() throws {
    let bench = try bench(rows(4))
    let names = bench.check.diagnoses.first?.causes.map { Set($0.names) } ?? []
    #expect(names.contains(["sign of the update", "factor lost"]) || names.contains { $0.count == 1 }, "\(names)")
    #expect(bench.check.diagnoses.first?.causes.first?.explained.count == 4)
  }

  /// Among thousands of pairs one gives any number.
  @Test func noPairForALoneFigure() throws {
    let bench = try bench("| t | w new |\n| 1 | 0.7391 |")
    #expect(bench.check.diagnoses.allSatisfy { $0.causes.allSatisfy { $0.slips.count == 1 } })
  }
}
