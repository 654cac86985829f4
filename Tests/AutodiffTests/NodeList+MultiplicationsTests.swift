import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct NodeListMultiplicationsTests {
  private let x = Node.variable(Variable("x", .parameter))

  /// k layers of width n with one output, as the course counts them (reference.json, jacobian_cost_multiplications).
  @Test(arguments: [(2, 28, 14), (4, 208, 52), (8, 1600, 200), (16, 12544, 784), (32, 99328, 3104)])
  func ofTheCoursesNetwork(n: Int, forward: Int, reverse: Int) throws {
    let matrix = Node.constant(Tensor(shape: Shape(n, n), elements: Array(repeating: 1, count: n * n)))
    let input = Node.variable(Variable("x", .parameter), shape: Shape(n))
    var node = input
    for _ in 1...3 { node = try Node.apply(.matrixMultiply, to: [matrix, node]) }
    let row = Node.constant(Tensor(shape: Shape(n), elements: Array(repeating: 1, count: n)))
    node = try Node.apply(.matrixMultiply, to: [row, node])
    let list = NodeList(node, named: "f", parameters: [input])
    #expect(list.inputCount * list.multiplicationsOfOneSweep == forward)
    #expect(list.outputCount * list.multiplicationsOfOneSweep == reverse)
  }

  @Test func aPartialOfOneNeedsNone() {
    #expect(NodeList(x + x, named: "f").multiplicationsOfOneSweep == 0)
    #expect(NodeList(-x, named: "f").multiplicationsOfOneSweep == 0)
    #expect(NodeList(2 * x, named: "f").multiplicationsOfOneSweep == 1)
    #expect(NodeList(x * x, named: "f").multiplicationsOfOneSweep == 2)
  }

  @Test func dataTakeNone() {
    let y = Node.variable(Variable("y", .data))
    #expect(NodeList(x * y, named: "f").multiplicationsOfOneSweep == 1)
    #expect(NodeList(y * y, named: "f").multiplicationsOfOneSweep == 0)
  }

  @Test func onesThatCannotBeElementwiseCountTheirJacobian() throws {
    let v = Node.variable(Variable("v", .parameter), shape: Shape(3))
    #expect(NodeList(try .apply(.softmax(axis: nil), to: [v]), named: "f").multiplicationsOfOneSweep == 9)
    #expect(NodeList(try .apply(.sum(), to: [v]), named: "f").multiplicationsOfOneSweep == 0)
    #expect(NodeList(try .apply(.tanh, to: [v]), named: "f").multiplicationsOfOneSweep == 3)
  }
}
