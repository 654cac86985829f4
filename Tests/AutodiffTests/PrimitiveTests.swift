import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct PrimitiveTests {
  @Test func nameSettingsAndNumberOfOperandsAreTheIdentity() {
    #expect(Primitive.sum(axis: 0) == .sum(axis: 0))
    #expect(Primitive.sum(axis: 0) != .sum(axis: 1))
    #expect(Primitive.sum(axis: 0) != .sum())
    #expect(Primitive.max != .max(axis: nil))
    #expect(Set([Primitive.add, .add, .subtract]).count == 2)
    #expect(Primitive.sum(axis: 0).hashValue == Primitive.sum(axis: 0).hashValue)
  }

  @Test(arguments: [
    (Primitive.sin, 1), (.not, 1), (.sum(), 1), (.max(axis: nil), 1), (.add, 2), (.less, 2), (.matrixMultiply, 2),
    (.select, 3), (.solve, 2), (.crossEntropy, 2),
  ])
  func itsBehaviourTellsTheNumberOfOperands(primitive: Primitive, count: Int) {
    #expect(primitive.arity == count, "\(primitive.name)")
  }

  @Test func joiningTakesAnyNumber() { #expect(Primitive.stack.arity == nil && Primitive.concatenate.arity == nil) }

  @Test func operatorsBindAsInTheGrammar() {
    let order: [BindingStrength] = [
      .conditional, .or, .and, .not, .comparison, .sum, .product, .negation, .power, .postfix,
    ]
    #expect(order == order.sorted())
    func strength(_ primitive: Primitive) -> BindingStrength? {
      switch primitive.notation {
      case .infix(_, _, let strength), .prefix(let strength): strength
      default: nil
      }
    }
    #expect(strength(.add) == .sum && strength(.multiply) == .product && strength(.negate) == .negation)
    #expect(strength(.less) == .comparison && strength(.or) == .or && strength(.not) == .not)
  }

  @Test func madeOfSettingsAloneItHasNoInputs() throws {
    let eye = try Node.apply(.eye(2), to: [])
    #expect(eye.inputs.isEmpty && eye.shape == Shape(2, 2))
    #expect(try Evaluation([eye], values: [:])[eye].elements == [1, 0, 0, 1])
  }
}
