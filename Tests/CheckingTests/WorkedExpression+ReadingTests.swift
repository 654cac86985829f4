import Testing

@testable import Checking

@Suite struct WorkedExpressionReadingTests {
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

  /// Signs, brackets and numbers in the spellings that come from keyboards, web pages and LaTeX.
  @Test(arguments: [
    ("\\dfrac{6}{2}", 3), ("\\tfrac{1}{2}·4", 2), ("\\big(1 + 1\\big)\\cdot 3", 6), ("2 \\times 3 \\div 4", 1.5),
    ("$2 + 3$", 5), ("`2 + 3`", 5), ("2**3", 8), ("\\sigma(0) + 1", 1.5), ("\\pi/2", Double.pi / 2),
    ("pi·1", Double.pi),
    ("2π", 2 * Double.pi), ("raíz(9)·1", 3), ("raiz(9)", 3), ("ln(1) + 1", 1), ("log(e^2)", 2), ("tg(0) + 1", 1),
    ("min(3; −1) + 0", -1), ("relu(−2) + 1", 1), ("abs(−2)·3", 6), ("tanh(0) + 1", 1), (".5 + 1", 1.5), ("2. + 1", 3),
    ("+2 + −3", -1), ("--2 + 1", 3), ("(1)(2)(3)", 6), ("2(3)/6", 1), ("2^−1", 0.5), ("2^{-1}·4", 2), ("3²·2", 18),
    ("√4·√9", 6), ("√(4)^2", 4), ("1E2 + 1", 101), ("2e·1", 5.43656365691809),
  ])
  func spellings(text: String, expected: Double) throws {
    let expression = try #require(WorkedExpression(text), "\(text)")
    #expect(abs(expression.value - expected) <= 1e-12 * max(1, abs(expected)), "\(text) is \(expression.value)")
  }

  /// An exponent behind the brackets belongs to the function's value: tanh(0.5)² is no tanh(0.25).
  @Test(arguments: [
    ("1 - tanh(0.5)²", 0.7864477329659274), ("cos(2)^2", 0.17317818956819406), ("σ(1)^2 + 0", 0.534446645388523),
    ("sqrt(4)^2", 4), ("\\sqrt{3}^2", 3), ("exp(1)^{-1}", 0.36787944117144233), ("2·sin(1)²", 1.4161468365471424),
    ("sin 0^2 + 1", 1),
  ])
  func powersOfFunctions(text: String, expected: Double) throws {
    let expression = try #require(WorkedExpression(text), "\(text)")
    #expect(abs(expression.value - expected) <= 1e-12, "\(text) is \(expression.value)")
  }

  /// A fraction behind a whole number is added to it, sign and all; behind anything else it multiplies.
  @Test(arguments: [
    ("−2½ + 1", -1.5), ("1 − 2½", -1.5), ("3/2½", 1.2), ("2·-1¼", -2.5), ("2½·2", 5), ("0.5½", 0.25), ("(1 + 1)½", 1),
    ("½·½", 0.25),
  ])
  func mixedNumbers(text: String, expected: Double) throws {
    #expect(abs(try #require(WorkedExpression(text), "\(text)").value - expected) < 1e-15, "\(text)")
  }

  @Test func commasInAndBetweenNumbers() throws {
    func value(_ text: String) -> Double? { WorkedExpression(text, decimalMark: .comma)?.value }
    #expect(value("max(0,5; 2,5)") == 2.5)
    #expect(value("max(0, 2)") == 2)
    #expect(value("max(0,2)") == nil)
    #expect(value("0{,}5 + 1") == 1.5)
    #expect(value("1,5e-1·2") == 0.3)
    #expect(value("1,") == nil)
    #expect(WorkedExpression("max(0.5, 2.5)")?.value == 2.5)
  }

  @Test func structure() throws {
    #expect(WorkedExpression("e^2") == .apply(.exponential, [.number(try #require(Figure("2")))]))
    guard case .apply(.divide, let operands) = try #require(WorkedExpression("\\frac{1}{1 + e^{-2}}")) else {
      Issue.record("no quotient")
      return
    }
    #expect(operands.map(\.figures.count) == [1, 2])
    #expect(try #require(WorkedExpression("2·10⁻³")).figures.map(\.text) == ["2", "10", "-3"])
  }

  @Test func someNestingIsRead() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    }
    #expect(WorkedExpression(nested(25))?.value == 1)
    #expect(WorkedExpression(nested(100)) == nil)
  }
}
