import Testing
import Wording

@testable import Checking

@Suite struct DiagnosticianHyperparametersTests {
  private func causes(_ rows: String, run: String = "f from w = 0 with gd(0.1)") throws -> [Message] {
    let bench = try Bench(["f(w) = (w-3)^2"], run: run, table: rows)
    return bench.check.diagnoses.first?.causes.flatMap(\.sentences) ?? []
  }

  @Test func aTidyLearningRateOnItsOwn() throws {
    #expect(try causes("| t | w new |\n| 1 | 0.420 |").map(\.english) == ["this is what lr = 0.07 gives"])
  }

  @Test func anUntidyOneOnlyWithTheNumbersAfterIt() throws {
    // 0.0373 gives 0.2238, and then 0.43090452.
    #expect(try causes("| t | w new |\n| 1 | 0.2238 |").isEmpty)
    #expect(
      try causes("| t | w new |\n| 1 | 0.2238 |\n| 2 | 0.43090452 |").map(\.english) == [
        "this is what lr = 0.0373 gives"
      ])
    #expect(try causes("| t | w new |\n| 1 | 0.2238 |\n| 2 | 0.4412 |").isEmpty)
  }

  @Test func ofTheMomentum() throws {
    // v = 0.85·v + 0.1·g
    let rows = "| t | v | w new |\n| 1 | −0.6 | 0.6 |\n| 2 | −0.99 | 1.59 |\n| 3 | −1.1235 | 2.7135 |"
    #expect(
      try causes(rows, run: "f from w = 0 with momentum(0.1, 0.9)").map(\.english) == ["this is what β = 0.85 gives"])
  }
}
