import Testing

@testable import Wording

@Suite struct FormulaSignTests {
  @Test func aSignIsAWordOfItsOwn() {
    #expect(FormulaSign("=") == .relation && FormulaSign("≤") == .relation && FormulaSign("<-") == .relation)
    #expect(FormulaSign("−") == .sum && FormulaSign("-") == .sum && FormulaSign("*") == .product)
    for word in ["−2", "·", "and", "", "|", ","] { #expect(FormulaSign(word) == nil) }
  }
}
