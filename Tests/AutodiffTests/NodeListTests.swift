import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct NodeListTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let y = Node.variable(Variable("y", .data))

  @Test func labelsNameTheNodesBelowThem() {
    let a = (x * y).labelled(Label("a", .binding))
    let list = NodeList(a + x, named: "f", parameters: [x])
    #expect(list.entries.map(\.name) == ["x", "y", "a", "f"])
    #expect(list.root == 3)
    #expect(list.entries[3].operands == [2, 0])
    #expect(list.users(of: 0) == [2, 3])
  }

  @Test func unlabelledNodesAreNumberedWithoutClashes() {
    let v1 = Node.variable(Variable("v1", .parameter))
    let list = NodeList(Node.combine(.exp, v1) * 2, named: "f", parameters: [v1])
    #expect(list.entries.map(\.name) == ["v1", "v2", "f"])
  }

  @Test func constantsAreNoEntries() {
    let list = NodeList(x * (2 / 3), named: "f")
    #expect(list.entries.map(\.name) == ["x", "f"])
    #expect(Formula(style: Style()).text(list.entries[1].operation) == "x·(2/3)")
  }

  @Test func aParameterCanBeTheWholeGraph() {
    let list = NodeList(x, named: "f", parameters: [Node.variable(Variable("y", .parameter)), x])
    #expect(list.entries.map(\.name) == ["y", "x"])
    #expect(list.root == 1)
  }

  @Test func aNameMentionedTwiceIsOneEntry() {
    let again = Node.variable(Variable("y", .data))
    let list = NodeList(x * y + again, named: "f", parameters: [x])
    #expect(list.entries.map(\.name) == ["x", "y", "v1", "f"])
    #expect(list.entries[3].operands == [2, 1])
  }

  @Test func aConstantFunctionHasAnEntryOfItsOwn() {
    let list = NodeList(2 * 3, named: "f", parameters: [x])
    #expect(list.entries.map(\.name) == ["x", "f"])
    #expect(list.root == 1)
    #expect(list.entries.map(\.isActive) == [true, false])
  }

  @Test func onlyWhatDependsOnAParameterIsActive() {
    let list = NodeList(y * y + x, named: "f", parameters: [x])
    #expect(list.entries.filter(\.isActive).map(\.name) == ["x", "f"])
  }

  @Test func anOperandThatStandsTwiceGetsBothShares() throws {
    let list = NodeList(x * x, named: "f", parameters: [x])
    let share = try list.entries[1].share(of: 0, values: [Tensor(3), Tensor(9)], adjoint: Tensor(2))
    #expect(share == Tensor(12))
  }

  @Test func sharesOfTensorsAreVectorJacobianProducts() throws {
    let vector = Node.variable(Variable("w", .parameter), shape: Shape(2))
    let list = NodeList(Node.combine(.sum(), vector * vector), named: "f", parameters: [vector])
    let w = Tensor(shape: Shape(2), elements: [1, -2])
    let squares = Tensor(shape: Shape(2), elements: [1, 4])
    let values = [w, squares, Tensor(5)]
    let back = try #require(try list.entries[2].share(of: 1, values: values, adjoint: Tensor(1)))
    #expect(back.elements == [1, 1])
    let gradient = try #require(try list.entries[1].share(of: 0, values: values, adjoint: back))
    #expect(gradient.elements == [2, -4])
  }
}
