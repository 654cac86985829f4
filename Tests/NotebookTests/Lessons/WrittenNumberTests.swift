import Testing

@testable import Notebook

/// Right to the digits written.
@Suite struct WrittenNumberTests {
  @Test(
    "Right",
    arguments: [
      ("0.5", 0.5), ("4", 4.0), ("1.77", 1.7712), ("1.771", 1.7712), ("0.7071", 0.70710678), ("0.707", 0.7075999),
      ("−0.71", -0.70710678), ("0,71", 0.70710678), ("1/3", 1.0 / 3), ("√2", 2.0.squareRoot()), ("½", 0.5),
      ("3√2", 3 * 2.0.squareRoot()), ("0", 0.0), ("0.000", 0.0004), ("1e-3", 0.001), ("2.35", 2.345), ("-4/2", -2.0),
      ("4.9", 4.9000000001), ("sqrt(2)/2", 2.0.squareRoot() / 2), ("1000000", 1e6),
    ])
  func right(text: String, value: Double) throws {
    let number = try #require(WrittenNumber(text, decimalMark: text.contains(",") ? "," : "."))
    #expect(number.isRight(for: value))
  }

  @Test(
    "Not right",
    arguments: [
      ("4", 4.9), ("0.7", 0.70710678), ("2.3594", 2.359296), ("0", 0.0001), ("0.000", 0.0006), ("0.72", 0.70710678),
      ("-0.5", 0.5), ("1/3", 0.3333), ("0.70", 0.707), ("1", Double.nan),
    ])
  func wrong(text: String, value: Double) throws {
    #expect(try !#require(WrittenNumber(text)).isRight(for: value))
  }

  @Test(arguments: ["", "x", "1+1", "1.2.3", "--1", "1/0", "e", "1e", "√", "1 2", "0x10", "inf"])
  func noNumber(text: String) {
    #expect(WrittenNumber(text) == nil)
  }

  @Test func roundingSlip() throws {
    #expect(try #require(WrittenNumber("2.3594")).isRoundingSlip(for: 2.359296))
    #expect(try !#require(WrittenNumber("2.3")).isRoundingSlip(for: 2.5))
  }

  @Test(
    "Lists",
    arguments: [
      ("0.6, 1.08", [0.6, 1.08]), ("[1, 2]", [1, 2]), ("(1,2)", [1, 2]), ("0,6; 1,08", [0.6, 1.08]),
      ("0,6, 1,08", [0.6, 1.08]), ("w = 0.6, x = 1.08", [0.6, 1.08]), ("1 2", [1, 2]),
      ("0 - 0.1*(-6) = 0.6; 2", [0.6, 2]),
    ])
  func lists(text: String, values: [Double]) {
    #expect(WrittenNumber.list(text, count: 2) { "wx".contains($0) }?.map(\.value) == values)
  }

  @Test func oneNumberWithADecimalComma() {
    #expect(WrittenNumber.list("0,6", count: 1) { _ in false }?.map(\.value) == [0.6])
    #expect(WrittenNumber.list("b = 2", count: 1) { _ in false } == nil)
    #expect(WrittenNumber.list("f(2)", count: 1) { _ in true } == nil)
  }
}
