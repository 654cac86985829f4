import Tensors
import Testing

@testable import Autodiff

private func vector(_ entries: Double...) -> Tensor { Tensor(shape: Shape(entries.count), elements: entries) }

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

  /// One input and three outputs go by forward mode, a list by its rows: the numbers are the same.
  @Test func jacobiansByEitherMode() throws {
    let direction = Node.constant(vector(1, 2, 3))
    let column = try jacobian(of: (x * direction).power(2), withRespectTo: [x])
    let rows = try jacobian(
      of: .apply(.stack, to: [x.power(2), (2 * x).power(2), (3 * x).power(2)]), withRespectTo: [x])
    let values = [Variable("x", .parameter): Tensor(2)]
    let evaluation = try Evaluation([column, rows], values: values)
    #expect(evaluation[column].elements == [4, 16, 36])
    #expect(evaluation[rows].elements == [4, 16, 36])
  }

  @Test func jacobiansByTensorsHaveBothShapes() throws {
    let matrix = Node.variable(Variable("A", .parameter), shape: Shape(2, 3))
    let product = try Node.apply(.matrixMultiply, to: [matrix, .constant(vector(1, 2, 3))])
    #expect(try jacobian(of: product, withRespectTo: [matrix]).shape == Shape(2, 2, 3))
    #expect(try jacobian(of: product, withRespectTo: [matrix, x]).shape == Shape(2, 7))
    #expect(try jacobian(of: x, withRespectTo: [x]).shape == .scalar)
    #expect(try jacobian(of: product, withRespectTo: []).shape == Shape(2, 0))
    let vast = Node.variable(Variable("v", .parameter), shape: Shape(100_000))
    #expect(throws: TensorError.self) { try jacobian(of: vast * vast, withRespectTo: [vast]) }
  }

  @Test func aCovectorStartsTheSweep() throws {
    let variable = Node.variable(Variable("v", .parameter), shape: Shape(2))
    let share = gradient(of: variable * variable, withRespectTo: [variable], covector: .constant(vector(10, 100)))[0]
    let evaluation = try Evaluation([share], values: [Variable("v", .parameter): vector(1, 2)])
    #expect(evaluation[share].elements == [20, 400])
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

  @Test func branchesOfOneConditionMakeOneConditional() {
    let guarded = Node.select(.combine(.greater, x, 0), x.power(2), x.power(3))
    let slope = gradient(of: guarded, withRespectTo: [x])[0]
    guard case .apply(.select) = slope.operation else {
      Issue.record("the derivative of a conditional is one again")
      return
    }
    #expect(
      Node.topologicalOrder(of: [slope]).filter {
        if case .apply(.select) = $0.operation { true } else { false }
      }.count == 1)
  }

  @Test func nestedBranchesStayInsideEachOther() throws {
    // log(x) is met only where 0 < x < 4, √(x − 4) only from 4 on.
    let inner = Node.select(.combine(.less, x, 4), .combine(.log, x), .combine(.sqrt, x - 4) * x)
    let nested = Node.select(.combine(.greater, x, 0), inner + x, y) * y
    let slopes = gradient(of: nested, withRespectTo: [x, y])
    #expect(try value(slopes[0], x: -1, y: 3) == 0)
    #expect(try value(slopes[1], x: -1, y: 3) == 6)
    #expect(try value(slopes[0], x: 2, y: 3) == 4.5)
    #expect(try value(slopes[0], x: 8, y: 1) == 5)
  }

  @Test func aChainOfConditionalsStaysSmall() throws {
    var chain: Node = x
    for _ in 0..<200 { chain = .select(.combine(.greater, chain, 0), chain * 2, chain * 3) }
    let slope = gradient(of: chain, withRespectTo: [x])[0]
    #expect(Node.topologicalOrder(of: [slope]).count < 5000)
    #expect(try value(slope, x: 1) == Double(sign: .plus, exponent: 200, significand: 1))
  }

  @Test func tensorConditionsChooseEntryByEntry() throws {
    let a = Node.variable(Variable("a", .parameter), shape: Shape(3))
    let chosen = Node.select(.combine(.greater, a, 0), a * a, x * a)
    let slopes = gradient(of: .combine(.sum(), chosen), withRespectTo: [a, x])
    let evaluation = try Evaluation(
      slopes,
      values: [
        Variable("a", .parameter): Tensor(shape: Shape(3), elements: [1, -2, 3]),
        Variable("x", .parameter): Tensor(5),
      ])
    #expect(evaluation[slopes[0]].elements == [2, 5, 6])
    #expect(evaluation[slopes[1]].elements == [-2])
  }

  @Test func whatABroadcastRepeatsIsCounted() throws {
    // ∂ sum(x + a)/∂x is the number of entries, without a tensor of ones.
    let a = Node.variable(Variable("a", .data), shape: Shape(3))
    let slope = gradient(of: .combine(.sum(), x + a), withRespectTo: [x])[0]
    #expect(Node.topologicalOrder(of: [slope]).allSatisfy { $0.shape.isScalar })
    #expect(try value(slope, x: 1) == 3)
  }

  @Test func labelsPassDerivativesThrough() throws {
    let labelled = (x * x).labelled(Label("u", .binding))
    #expect(try value(gradient(of: labelled * 2, withRespectTo: [x])[0], x: 3) == 12)
    #expect(try value(gradient(of: labelled * labelled, withRespectTo: [labelled])[0], x: 3) == 18)
  }

  @Test func thePowerOfTheExponentTakesTheLogarithm() throws {
    let slope = gradient(of: x.power(y), withRespectTo: [y])[0]
    #expect(try value(slope, x: 1, y: 3) == 0)
    #expect(throws: EvaluationError.self) { try value(slope, x: -1, y: 3) }
    #expect(try value(gradient(of: x.power(0), withRespectTo: [x])[0], x: 0) == 0)
    #expect(try value(gradient(of: x.power(1), withRespectTo: [x])[0], x: 0) == 1)
  }
}
