import Testing

@testable import Checking

@Suite struct WorkedExpressionTests {
  @Test(arguments: [
    ("0 - 0.1(-6)", 0.6), ("0 − 0.1·(−6)", 0.6), ("½(2 − 4)²", 2), ("1/2(2-4)^2", 2), ("2[0-3]", -6),
    ("\\frac{1}{1+e^{-0.6}}", 0.6456563062257954), ("-3^2", -9), ("(-3)^2", 9), ("2·10^{-3}", 0.002),
    ("\\sqrt{2}·3", 4.242640687119286), ("√(9)/2", 1.5), ("e^-1", 0.36787944117144233), ("2½ + 1", 3.5),
    ("\\frac{10}{\\sqrt{100}+10^{-8}}", 0.999999999), ("σ(0)·2", 1), ("1e-8 + 1", 1.00000001), ("max(0, −2) + 1", 1),
    ("sen(0) + 2", 2), ("0.1*-6", -0.6), ("2e^{0}", 2), ("{2+1}*2", 6), ("2^3^2", 512), ("10⁻³·5", 0.005),
    ("12/3/2", 2), ("\\left(1+1\\right)^2", 4),
  ])
  func value(text: String, expected: Double) throws {
    let expression = try #require(WorkedExpression(text), "\(text)")
    #expect(abs(expression.value - expected) <= 1e-12 * max(1, abs(expected)), "\(text) is \(expression.value)")
  }

  @Test func decimalComma() throws {
    #expect(try #require(WorkedExpression("0 - 0,1·6", decimalMark: .comma)).value == -0.1 * 6)
    #expect(WorkedExpression("0 - 0,1(-6)") == nil)
  }

  @Test(arguments: [
    "w - 0.1", "e", "(2", "2)", "[2)", "2 3", "", "()", "1+", "hola", "π", "2 +* 3", "\\frac{1}", "f(2)", "0.1(-6) m",
  ])
  func isNone(text: String) { #expect(WorkedExpression(text) == nil, "\(text)") }

  @Test func deepNestingEnds() {
    #expect(WorkedExpression(String(repeating: "(", count: 5000) + "1") == nil)
    #expect(WorkedExpression(String(repeating: "-", count: 5000) + "1") == nil)
  }
}
