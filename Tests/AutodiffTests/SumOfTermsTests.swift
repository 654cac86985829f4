import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct SumOfTermsTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let y = Node.variable(Variable("y", .parameter))
  private let v = Node.variable(Variable("v", .parameter), shape: Shape(3))

  private func term(_ number: Double, _ nodes: Node...) -> Product {
    nodes.reduce(Product(Coefficient(number))) { $0 * Product($1) }
  }

  private func numbers(_ sum: SumOfTerms) -> [Double] { sum.terms.map(\.coefficient.numerator) }

  @Test func likeTermsAreGatheredAtTheFirst() {
    let sum = SumOfTerms(gathering: [term(2, x), term(3, y), term(5, x), term(1)], shape: .scalar)
    #expect(numbers(sum) == [7, 3, 1])
    #expect(
      SumOfTerms(gathering: [term(1, x, y), term(1, y, x)], shape: .scalar).onlyTerm?.coefficient == Coefficient(2))
  }

  /// x − x is no number where x is infinite or an error, so 0·x stays; a number 0 goes.
  @Test func termsThatCancelStayAsZeroTimes() {
    let sum = SumOfTerms(gathering: [term(1, x), term(-1, x), term(0)], shape: .scalar)
    #expect(numbers(sum) == [0] && !sum.terms[0].isNumber)
    #expect(SumOfTerms(gathering: [term(0), term(0)], shape: .scalar).number == Coefficient(0))
    #expect(SumOfTerms(gathering: [], shape: .scalar).terms.isEmpty)
  }

  @Test func moreTermsAreAdded() {
    let sum = SumOfTerms(gathering: [term(2, x), term(3)], shape: .scalar)
    #expect(numbers(SumOfTerms(sum, adding: [term(4, y), term(-3), term(1, x)], shape: .scalar)) == [3, 4])
  }

  @Test func aNumberAlone() {
    #expect(SumOfTerms(term(4), shape: .scalar).number == Coefficient(4))
    #expect(SumOfTerms(term(4, x), shape: .scalar).number == nil)
    #expect(SumOfTerms(gathering: [term(4), term(1, x)], shape: .scalar).number == nil)
  }

  /// 1 + v has v's shape by itself, and x broadcast to it has not.
  @Test func theBareShapeIsThatOfTheTerms() {
    #expect(SumOfTerms(gathering: [term(1), term(1, v)], shape: Shape(2, 3)).bareShape == Shape(3))
    let broadcast = SumOfTerms(term(1, x), shape: Shape(3))
    #expect(broadcast.bareShape == .scalar && broadcast.bare.shape == .scalar && broadcast.shape == Shape(3))
  }

  @Test func oneUnsoundTermSpoilsIt() {
    #expect(SumOfTerms(gathering: [term(1, x), term(2)], shape: .scalar).isSound)
    #expect(!SumOfTerms(gathering: [term(1, x), term(.infinity, y)], shape: .scalar).isSound)
  }
}
