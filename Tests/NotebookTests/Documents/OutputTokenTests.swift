import Testing

@testable import Notebook

@Suite struct OutputTokenTests {
  @Test func readsNumbersWithTheirLastPlace() {
    #expect(OutputToken.tokens(of: "12") == [.number(12, halfUnit: 0)])
    #expect(OutputToken.tokens(of: "−0.25") == [.number(-0.25, halfUnit: 0.005)])
    #expect(OutputToken.tokens(of: ".5") == [.number(0.5, halfUnit: 0.05)])
    #expect(OutputToken.tokens(of: "1e−08") == [.number(1e-8, halfUnit: 0)])
    #expect(OutputToken.tokens(of: "5.12e-07") == [.number(5.12e-7, halfUnit: 0.5e-9)])
    #expect(OutputToken.tokens(of: "5.") == [.number(5, halfUnit: 0), .text(".")])
  }

  @Test func keepsDigitsInNames() {
    #expect(OutputToken.tokens(of: "x1") == [.text("x1")])
    #expect(OutputToken.tokens(of: "w₀²") == [.text("w₀²")])
    #expect(OutputToken.tokens(of: "2x") == [.number(2, halfUnit: 0), .text("x")])
    #expect(OutputToken.tokens(of: "2e") == [.number(2, halfUnit: 0), .text("e")])
  }

  @Test func takesAMinusBetweenOperandsForAnOperator() {
    #expect(OutputToken.tokens(of: "x-3") == [.text("x"), .text("-"), .number(3, halfUnit: 0)])
    #expect(OutputToken.tokens(of: "(−3)") == [.text("("), .number(-3, halfUnit: 0), .text(")")])
  }

  @Test func takesANumberBeyondDoubleAsText() {
    let long = String(repeating: "9", count: 400)
    #expect(OutputToken.tokens(of: long) == [.text(long)])
    #expect(OutputToken.tokens(of: "1e99999999999999999999").count == 2)
  }
}
