import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct ProductTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let y = Node.variable(Variable("y", .parameter))

  private func exponents(_ factors: [Factor]) -> [String] {
    factors.map { "\($0.base === x ? "x" : $0.base === y ? "y" : "?")\($0.exponent)" }
  }

  @Test func factorsOfOneBaseAreGathered() {
    let product = Product(x) * Product(y) * Product(x, exponent: 2)
    #expect(exponents(product.factors) == ["y1", "x3"])
    #expect(product.divisors.isEmpty && product.count == 2)
  }

  /// x·x⁻¹ is no number at 0, so powers of either sign are kept apart.
  @Test func powersOfEitherSignStayApart() {
    #expect(exponents((Product(x) * Product(x, exponent: -1)).factors).sorted() == ["x-1", "x1"])
  }

  /// Only what leaves the base below the line cancels: x/x⁴ is 1/x³, but x/x and x²/x stay.
  @Test func cancellingKeepsEveryError() {
    let less = Product(x) / Product(x, exponent: 4)
    #expect(less.factors.isEmpty && exponents(less.divisors) == ["x3"])
    for exponent in [1, 2] {
      let kept = Product(x, exponent: exponent) / Product(x)
      #expect(exponents(kept.factors) == ["x\(exponent)"] && exponents(kept.divisors) == ["x1"])
    }
    let beside = Product(x) * Product(y) / Product(x, exponent: 2)
    #expect(exponents(beside.factors) == ["y1"] && exponents(beside.divisors) == ["x1"])
  }

  @Test func coefficientsAreMultiplied() {
    let product = Product(Coefficient(2, over: 3)) * Product(x)
    #expect((product * product).coefficient == Coefficient(4, over: 9))
    #expect((product / Product(Coefficient(2))).coefficient == Coefficient(1, over: 3))
    #expect(Product(Coefficient(5)).isNumber && !product.isNumber)
  }

  @Test func likenessIsAllButTheCoefficient() {
    #expect((Product(x) * Product(y)).likeness == (Product(Coefficient(7)) * Product(y) * Product(x)).likeness)
    #expect(Product(x).likeness != Product(x, exponent: 2).likeness)
    #expect(Product(x).likeness != (Product(.one) / Product(x)).likeness)
  }

  @Test func theOnlyFactorIsAlone() {
    #expect(Product(x, exponent: 3).onlyFactor?.exponent == 3)
    #expect((Product(Coefficient(2)) * Product(x)).onlyFactor == nil)
    #expect((Product(x) / Product(y)).onlyFactor == nil)
  }

  /// Names, powers, functions, sums.
  @Test func factorsStandInAnOrder() {
    let (sine, sum) = (Node.combine(.sin, x), x + y)
    let product = Product(sum) * Product(sine) * Product(y, exponent: 2) * Product(x)
    #expect(
      product.factors.map { $0.base === sum ? "sum" : $0.base === sine ? "sin" : exponents([$0])[0] } == [
        "x1", "y2", "sin", "sum",
      ])
  }

  @Test func shapesBroadcast() {
    let v = Node.variable(Variable("v", .data), shape: Shape(3))
    let column = Node.variable(Variable("c", .data), shape: Shape(2, 1))
    #expect((Product(v) / Product(column)).shape == Shape(2, 3))
    #expect(Product(Coefficient(2)).shape == .scalar)
  }
}
