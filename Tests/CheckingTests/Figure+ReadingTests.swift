import Testing

@testable import Checking

@Suite struct FigureReadingTests {
  @Test(arguments: [
    ("0.6", 0.6), ("−3", -3), ("-3", -3), ("1e-3", 0.001), ("3/5", 0.6), ("½", 0.5), ("2½", 2.5),
    ("√2", 1.4142135623730951), ("sqrt(4)", 2), ("3√(4)", 6), ("√4/2", 1), ("\\sqrt{9}", 3), ("**0.6**", 0.6),
    ("*2*", 2),
    ("2·10⁻³", 0.002), ("$4.9$", 4.9), (".5", 0.5), ("5.", 5), ("\\frac{1}{4}", 0.25), ("−½", -0.5), ("≈ 0.25", 0.25),
    ("1 2/4", 1.5), ("-1 1/2", -1.5),
  ])
  func isRead(text: String, value: Double) throws {
    let figure = try #require(Figure(text))
    #expect(abs(figure.value - value) <= 1e-15)
  }

  @Test func commaIsReadWhereItIsTheMark() {
    #expect(Figure("0,6", decimalMark: .comma)?.value == 0.6)
    #expect(Figure("0,6") == nil)
    #expect(Figure("0.6", decimalMark: .comma) == nil)
  }

  @Test(arguments: [
    "", "x", "1 2", "0.1.2", "--3", "1/0", "1e999", "2*0", "1.1*2", "√2*1.1", "sqrt(2)*1.1", "√(2)3", "√{2}3",
    "2.350/3.086", "1 000/50", "a 2/3", "1 2/3/4", "1 -2/3", "1.5 2/3", "1/2 3/4",
  ])
  func isNoNumber(text: String) { #expect(Figure(text) == nil) }

  @Test(arguments: [
    ("1.250", "1250"), ("1,250", "1250"), ("1 000 000", "1000000"), ("-1.000.000", "-1000000"), ("1.25", nil),
    ("0.250", nil), ("1.250,5", nil), ("1250", nil), ("1.2500", nil), ("x", nil), ("1,000.000", nil),
  ])
  func thousands(text: String, whole: String?) { #expect(Figure.withoutThousandsMarks(text) == whole) }
}
