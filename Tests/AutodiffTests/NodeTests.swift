import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct NodeTests {
  private let x = Node.variable(Variable("x", .parameter))

  @Test func leavesHaveTheirShapeAndNoInputs() {
    let matrix = Node.constant(Tensor(shape: Shape(2, 3), elements: [1, 2, 3, 4, 5, 6]))
    #expect(matrix.shape == Shape(2, 3) && matrix.inputs.isEmpty && matrix.depth == 1)
    #expect(Node.variable(Variable("v", .data), shape: Shape(4)).shape == Shape(4))
    #expect(x.shape == .scalar)
  }

  @Test func depthIsTheLongestWayDown() {
    #expect((x + x).depth == 2)
    #expect(((x + x) * x).depth == 3)
    #expect((x * (x + x)).labelled(Label("a", .binding)).depth == 4)
  }

  @Test func aLabelKeepsValueAndShape() throws {
    let named = Node.constant(Tensor(shape: Shape(2), elements: [1, 2])).labelled(Label("a", .rule))
    #expect(named.shape == Shape(2))
    #expect(try Evaluation([named], values: [:])[named].elements == [1, 2])
  }

  /// A rule's state may be called as a parameter is.
  @Test func nameAndRoleTogetherAreTheIdentity() {
    #expect(Variable("m", .state) != Variable("m", .parameter))
    #expect(Variable("β₁", .data) == Variable("beta1", .data))
    #expect(Label("m", .rule) != Label("m", .alias))
  }

  /// Released one inside the other, so many nodes would exhaust the stack.
  @Test func aDeepGraphIsReleased() {
    var node = x
    for _ in 0..<300_000 { node = -node }
    #expect(node.depth == 300_001)
    node = x
    #expect(node.depth == 1)
  }

  /// What is still used by others is not taken apart with the graph that is released.
  @Test func sharedPartsOutliveADeepGraph() throws {
    let shared = x + 1
    var node = shared
    for _ in 0..<500 { node = node * 1 }
    node = x
    #expect(try Evaluation([shared], values: [Variable("x", .parameter): Tensor(2)])[shared].number == 3)
  }
}
