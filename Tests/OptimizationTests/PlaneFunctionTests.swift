import Autodiff
import Tensors
import Testing

@testable import Optimization

/// Functions of two numbers to be tested with.
enum Planes {
  static let x = Variable("x", .parameter)
  static let y = Variable("y", .parameter)

  static func function(_ make: (Node, Node) -> Node) -> PlaneFunction {
    let (first, second) = (Node.variable(x), Node.variable(y))
    return PlaneFunction(make(first, second), x: first, y: second, variables: [x, y], values: [:])
  }

  /// 3x² + 2xy + y².
  static let bowl = function { .constant(3) * $0 * $0 + .constant(2) * $0 * $1 + $1 * $1 }
  /// x⁴/4 − x²/2 + y²/2.
  static let twoWells = function { x, y in
    .constant(0.25) * x * x * x * x - .constant(0.5) * x * x + .constant(0.5) * y * y
  }
}

extension PlaneFunction {
  /// What the mutating ones give, without changing it.
  func slopes(_ x: Double, _ y: Double) -> Derivatives? {
    var copy = self
    return copy.derivatives(at: x, y)
  }

  func goal(from start: (x: Double, y: Double)) -> CriticalPoint? {
    var copy = self
    return copy.criticalPoint(from: start)
  }
}

@Suite struct PlaneFunctionTests {
  @Test func valuesAndDerivatives() throws {
    var bowl = Planes.bowl
    #expect(bowl.value(at: 1, 2) == 11)
    let here = try #require(bowl.slopes(1, 2))
    #expect(here.gradient == (10, 6))
    #expect(here.hessian == (6, 2, 2))
    #expect(bowl.isQuadratic)
    #expect(!Planes.twoWells.isQuadratic)
  }

  @Test func theFlattestDirectionIsThatOfTheSmallerEigenvalue() throws {
    let bowl = Planes.bowl
    let here = try #require(bowl.slopes(0, 0))
    #expect(abs(here.eigenvalues.least - (4 - 8.0.squareRoot())) < 1e-12)
    #expect(abs(here.eigenvalues.greatest - (4 + 8.0.squareRoot())) < 1e-12)
    #expect(abs(here.flattest.y / here.flattest.x + 1 + 2.0.squareRoot()) < 1e-12)
    let alongY = Planes.function { .constant(5) * $0 * $0 + $1 * $1 }
    let flattest = try #require(alongY.slopes(0, 0)).flattest
    #expect(abs(flattest.x) < 1e-12 && abs(abs(flattest.y) - 1) < 1e-12)
    let round = Planes.function { $0 * $0 + $1 * $1 }
    #expect(try #require(round.slopes(0, 0)).flattest == (1, 0))
  }

  @Test func outsideTheDomainThereIsNothing() throws {
    let (x, y) = (Node.variable(Planes.x), Node.variable(Planes.y))
    let node = try Node.apply(.log, to: [x]) + y
    var function = PlaneFunction(node, x: x, y: y, variables: [Planes.x, Planes.y], values: [:])
    #expect(function.value(at: -1, 0) == nil)
    #expect(function.value(at: 1, 2) == 2)
  }
}
