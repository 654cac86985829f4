import Autodiff
import Tensors
import Testing

@testable import Optimization

@Suite struct LineFunctionTests {
  private let rate = Variable("α", .hyperparameter)
  private var leaf: Node { .variable(rate) }

  @Test func valuesAreCounted() throws {
    var line = LineFunction(leaf * leaf, along: rate, values: [:])
    #expect(try line.value(at: 3) == 9)
    #expect(line.reachableValue(at: -2) == 4)
    #expect(line.evaluations == 2)
  }

  @Test func derivativesAreThoseAtZero() throws {
    var line = LineFunction(
      (leaf - .constant(3)) * (leaf - .constant(3)), along: rate, values: [:])
    let (slope, curvature) = try line.derivativesAtZero()
    #expect(slope == -6)
    #expect(curvature == 2)
  }

  @Test func aCubeIsNotQuadratic() {
    #expect(!LineFunction(leaf * leaf * leaf, along: rate, values: [:]).isQuadratic)
    #expect(LineFunction(leaf, along: rate, values: [:]).isQuadratic)
  }

  @Test func otherVariablesCanBeSetAgain() throws {
    let scale = Variable("c", .data)
    var line = LineFunction(.variable(scale) * leaf, along: rate, values: [scale: Tensor(2)])
    #expect(try line.value(at: 3) == 6)
    line.set([scale: Tensor(5)])
    #expect(try line.value(at: 3) == 15)
    #expect(try line.derivativesAtZero().slope == 5)
  }

  @Test func outsideTheDomainThereIsNothingLow() throws {
    var line = LineFunction(.constant(1) / leaf, along: rate, values: [:])
    #expect(throws: EvaluationError.self) { try line.value(at: 0) }
    #expect(line.reachableValue(at: 0) == .infinity)
  }
}
