import Testing

@testable import Checking

/// What can have happened to a right number when it was written.
@Suite struct DiagnosisFiguresTests {
  private func causes(_ rows: String) throws -> [[String]] {
    try Bench(
      ["f(w) = (w-3)^2"], run: "f from w = 0 with gd(0.1)", table: "| t | w | f(w) | f'(w) | w new |\n" + rows
    ).causes
  }

  @Test(arguments: [
    ("0.1464", "decimal point"), ("14.64", "decimal point"), ("1.644", "digits transposed"),
    ("-1.464", "sign of the number"),
  ])
  func ofTheNewPoint(written: String, slip: String) throws {
    #expect(try causes("| 3 | 1.08 | 3.6864 | -3.84 | \(written) |").first?.first == slip)
  }

  /// Figures of one digit are right for too much by chance.
  @Test func aLoneDigitIsNoOtherRow() throws {
    let told = try causes("| 1 | 0 | 9 | -6 | 0.6 |\n| 2 | 0.6 | 9 | -4.8 | 1.08 |")
    #expect(told.first?.contains("another row") == false)
  }
}
