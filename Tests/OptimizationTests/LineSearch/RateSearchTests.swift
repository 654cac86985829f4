import Autodiff
import Tensors
import Testing

@testable import Optimization

@Suite struct RateSearchTests {
  private let x = Variable("x", .parameter)
  private let rate = Variable("α", .hyperparameter)

  /// x² after x − α·2x.
  private func search(_ method: LineSearch.Method, isQuotient: Bool = false) -> RateSearch {
    let moved = Node.variable(x) - .variable(rate) * (.constant(2) * .variable(x))
    return RateSearch(
      leaf: rate, search: LineSearch(method), isQuotient: isQuotient,
      line: LineFunction(moved * moved, along: rate, values: [x: Tensor(0)]))
  }

  @Test func itSearchesFromThePointGiven() throws {
    var search = search(.exact)
    let rates = try [5.0, 0].map { try search.rate(at: [x: Tensor($0)]) }
    #expect(rates == [0.5, 0])
  }

  @Test func theQuotientIsThatOfSlopeAndCurvature() throws {
    var search = search(.exact, isQuotient: true)
    let found = search.quotient(at: [x: Tensor(5)])
    let quotient = try #require(found)
    #expect(quotient.numerator == 100)
    #expect(quotient.denominator == 200)
    let flat = search.quotient(at: [x: Tensor(0)])
    #expect(flat == nil)
    var other = self.search(.golden)
    let none = other.quotient(at: [x: Tensor(5)])
    #expect(none == nil)
  }
}
