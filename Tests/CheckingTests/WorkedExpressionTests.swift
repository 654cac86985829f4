import Testing

@testable import Checking

@Suite struct WorkedExpressionTests {
  private func read(_ text: String) throws -> WorkedExpression { try #require(WorkedExpression(text), "\(text)") }

  @Test func outsideItsDomainItIsNoNumber() throws {
    #expect(try read("√(−1)").value.isNaN)
    #expect(try read("ln(−1)").value.isNaN)
    #expect(try read("1/(2 − 2)").value == .infinity)
    #expect(try read("(−8)^0.5").value.isNaN)
  }

  @Test func aSignBeforeANumberIsTheNumbers() throws {
    #expect(try read("−0.60").figure?.value == -0.6)
    #expect(try read("−0.60").figure?.places == 2)
    #expect(try read("−(−3)").figure?.value == 3)
    #expect(try read("0 − 3").figure == nil)
    #expect(try read("2·3").figure == nil)
  }

  @Test func figuresFromLeftToRight() throws {
    #expect(try read("1/(1 + e^{-0.6}) − 2π").figures.map(\.value) == [1, 1, 0.6, 2])
  }

  /// 0.35 may be anything from 0.345 to 0.355, and is meant exactly where nothing is widened.
  @Test func reachTakesRoundedNumbersForWhatTheyMayBe() throws {
    let product = try read("2·0.35")
    let precision = Precision(digits: 6, places: nil)
    let wide = product.reach(precision, isWidened: true)
    #expect(!wide.within(0.705...0.706).isEmpty)
    #expect(wide.within(0.72...0.73).isEmpty)
    let narrow = product.reach(precision, isWidened: false)
    #expect(!narrow.within(0.6999999...0.7000001).isEmpty)
    #expect(narrow.within(0.705...0.706).isEmpty)
  }

  @Test func anExponentIsMeantExactly() throws {
    let power = try read("(−2)^2.00")
    let reach = power.reach(Precision(digits: 6, places: nil), isWidened: true)
    #expect(!reach.within(3.999...4.001).isEmpty)
  }

  @Test func scaleIsThatOfTheGreatestPart() throws {
    #expect(try read("100.5 − 100.5").scale == 100.5)
    #expect(try read("0.1·(−6) + 0.6").scale == 6)
    #expect(try read("−3 + 1").scale == 3)
  }
}
