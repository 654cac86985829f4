import Testing

@testable import Autodiff

@Suite struct CoefficientTests {
  private func parts(_ coefficient: Coefficient) -> [Double] { [coefficient.numerator, coefficient.denominator] }

  @Test(arguments: [
    (4.0, 6.0, [2.0, 3.0]), (6, 3, [2, 1]), (2, -4, [-1, 2]), (0, 5, [0, 1]), (-0.0, 1, [0, 1]), (0.1, 2, [0.05, 1]),
    (0.1, 3, [0.1, 3]), (1, 3, [1, 3]), (3, 0.5, [6, 1]), (-3, -9, [1, 3]),
  ])
  func isReducedOrShort(numerator: Double, denominator: Double, expected: [Double]) {
    #expect(parts(Coefficient(numerator, over: denominator)) == expected)
  }

  @Test func noMinusZeroIsPrinted() {
    #expect(Coefficient(-0.0).numerator.sign == .plus)
    #expect((-Coefficient(0)).numerator.sign == .plus)
    #expect((Coefficient(0) * Coefficient(-3)).numerator.sign == .plus)
  }

  @Test func fractionsAreReckonedExactly() {
    #expect(parts(Coefficient(1, over: 3) + Coefficient(1, over: 6)) == [1, 2])
    #expect(parts(Coefficient(2, over: 3) * Coefficient(3, over: 4)) == [1, 2])
    #expect(parts(Coefficient(2, over: 3) / Coefficient(-4, over: 9)) == [-3, 2])
    #expect((Coefficient(1, over: 3) + Coefficient(-1, over: 3)).isZero)
  }

  /// 0.1·3 is 0.3 as it was meant, and 0.1 + 0.2 too.
  @Test func decimalsStayDecimals() {
    #expect(parts(Coefficient(0.1) * Coefficient(3)) == [0.3, 1])
    #expect(parts(Coefficient(0.1) + Coefficient(0.2)) == [0.3, 1])
    // What is no short decimal is not bent into one.
    #expect(parts(Coefficient(1.0 / 3)) == [1.0 / 3, 1])
  }

  @Test func signAndMagnitude() {
    #expect(Coefficient(-2, over: 3).isNegative && !Coefficient(2, over: 3).isNegative)
    #expect(parts(Coefficient(-2, over: 3).magnitude) == [2, 3])
    #expect(Coefficient(5, over: 5).isOne && !Coefficient(-1).isOne)
  }

  @Test func beyondNumbersItIsUnsound() {
    #expect(!Coefficient(1, over: 0).isSound && !Coefficient(.infinity).isSound && !Coefficient(.nan).isSound)
    #expect(!(Coefficient(1e300) * Coefficient(1e300)).isSound)
    #expect(!(Coefficient(1) / Coefficient(0)).isSound)
    #expect(Coefficient(1e300).isSound)
  }

  @Test func greatWholeNumbersAreNotTakenForExact() {
    #expect(Coefficient.isWhole(9_007_199_254_740_992) && !Coefficient.isWhole(1e17) && !Coefficient.isWhole(0.5))
  }
}
