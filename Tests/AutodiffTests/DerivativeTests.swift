import Tensors
import Testing

@testable import Autodiff

struct DerivativeTests {
  let x = Node.variable(Variable("x", .parameter))
  let y = Node.variable(Variable("y", .parameter))

  func value(_ node: Node, x: Double, y: Double = 0) throws -> Double {
    let values: [Variable: Tensor] = [
      Variable("x", .parameter): Tensor(x), Variable("y", .parameter): Tensor(y),
    ]
    return try Evaluation([node], values: values)[node].elements[0]
  }

  @Test func derivativesOfPolynomials() throws {
    let f = 3 * x.power(2) + 2 * x * y + y.power(2)
    let slopes = gradient(of: f, withRespectTo: [x, y])
    #expect(try value(slopes[0], x: 1, y: 1) == 8)
    #expect(try value(slopes[1], x: 1, y: 1) == 4)
    let second = gradient(of: slopes[0], withRespectTo: [x, y])
    #expect(try value(second[0], x: 1, y: 1) == 6)
    #expect(try value(second[1], x: 1, y: 1) == 2)
  }

  @Test func aConstantBaseNeedsNoLogarithmOfTheVariable() throws {
    let slope = gradient(of: x.power(y), withRespectTo: [x])[0]
    #expect(try value(slope, x: -2, y: 3) == 12)
  }

  @Test func whatDoesNotDependHasTheDerivativeZero() throws {
    #expect(try value(gradient(of: x, withRespectTo: [y])[0], x: 1) == 0)
    #expect(try value(tangents(of: [x], along: [(y, 1)])[0], x: 1) == 0)
  }

  @Test func theBranchNotChosenIsNotEvaluated() throws {
    let guarded = Node.select(.combine(.greater, x, 0), .combine(.log, x) * x, 2 * x)
    #expect(try value(guarded, x: 0) == 0)
    let slope = gradient(of: guarded, withRespectTo: [x])[0]
    #expect(try value(slope, x: 0) == 2)
    #expect(try value(slope, x: 1) == 1)
    let tangent = tangents(of: [guarded], along: [(x, 1)])[0]
    #expect(try value(tangent, x: 0) == 2)
    #expect(throws: EvaluationError.self) { try value(.combine(.log, x), x: 0) }
  }

  @Test func deepGraphsNeedNoDeepStack() throws {
    var deep: Node = x
    for _ in 0..<20_000 { deep = deep + 1 }
    #expect(try value(deep, x: 1) == 20_001)
    #expect(try value(gradient(of: deep, withRespectTo: [x])[0], x: 1) == 1)
    for _ in 0..<20_000 { deep = .combine(.sin, deep) }
    _ = gradient(of: deep, withRespectTo: [x])
  }
}
