import Testing

@testable import gradus_bench

@Suite struct UnitTests {
  @Test(arguments: [
    (566.4, "566 ns"), (25, "25.0 ns"), (999.9, "1000 ns"), (63_900, "63.9 µs"), (1_310_000, "1.31 ms"),
    (2.4e9, "2.4 s"),
  ])
  func timesAreWrittenInTheirOwnUnit(nanoseconds: Double, text: String) {
    #expect(Unit.nanoseconds.text(nanoseconds) == text)
  }

  @Test func memoryIsWrittenInMebibytes() { #expect(Unit.mebibytes.text(10.96) == "11.0 MiB") }

  @Test(arguments: [(0.984, "0.98"), (6.744, "6.74"), (12.34, "12.3"), (1870.4, "1870")])
  func ratiosHaveThreeDigitsOrSo(ratio: Double, text: String) { #expect(Unit.rounded(ratio) == text) }
}
