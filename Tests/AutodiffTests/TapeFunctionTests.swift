import Tensors
import Testing

@testable import Autodiff

@Suite struct TapeFunctionTests {
  private let x = Variable("x", .parameter)
  private let y = Variable("y", .parameter)
  private let a = Variable("a", .data)

  @Test func givesTheValuesOfTheGraph() {
    let node = Node.variable(a) * Node.variable(x) + Node.variable(y)
    var function = TapeFunction(node, over: [x, y], values: [a: Tensor(3), x: Tensor(99)])
    #expect(function.value(at: 2, 1) == 7)
    #expect(function.value(at: -1, 0.5) == -2.5)
  }

  @Test func outsideTheDomainThereIsNone() throws {
    var function = TapeFunction(try Node.apply(.log, to: [.variable(x)]), over: [x], values: [:])
    #expect(function.value(at: 1) == 0)
    #expect(function.value(at: -1) == nil)
    #expect(function.value(at: 1) == 0)
    #expect(function.value(at: .nan) == nil)
  }

  @Test func aFunctionNeedNotDependOnItsNumber() {
    var function = TapeFunction(.constant(4), over: [x], values: [:])
    #expect(function.value(at: 7) == 4)
  }
}
