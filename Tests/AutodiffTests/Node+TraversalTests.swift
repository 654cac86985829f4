import Tensors
import Testing

@testable import Autodiff

struct NodeTraversalTests {
  let x = Node.variable(Variable("x", .parameter))

  @Test func inputsComeBeforeWhatUsesThemAndEachOnce() {
    let square = x * x
    let order = Node.topologicalOrder(of: [square + x, square])
    #expect(order.count == 3)
    #expect(order[0] === x)
    #expect(order[1] === square)
  }

  @Test func substitutionKeepsWhatIsShared() throws {
    let square = x * x
    let replaced = try (square + square).substituting([Variable("x", .parameter): .constant(3)])
    #expect(replaced.inputs[0] === replaced.inputs[1])
    #expect(try Evaluation([replaced], values: [:])[replaced].number == 18)
  }

  @Test func whatDoesNotChangeStays() throws {
    let sum = x + 1
    #expect(try sum.substituting([Variable("y", .data): 2]) === sum)
    // Name and role together are the identity.
    #expect(try sum.substituting([Variable("x", .data): 2]) === sum)
  }

  @Test func substitutionRefusesShapesThatDoNotGoTogether() {
    let vector = Node.variable(Variable("a", .data), shape: Shape(2))
    #expect(throws: TensorError.self) {
      try (vector + self.x).substituting([
        Variable("x", .parameter): .constant(Tensor(shape: Shape(3), elements: [1, 2, 3]))
      ])
    }
  }

  @Test func labelsStay() throws {
    let labelled = (x + 1).labelled(Label("u", .binding))
    guard case .label(let label) = try labelled.substituting([Variable("x", .parameter): 2]).operation else {
      Issue.record("the label is lost")
      return
    }
    #expect(label.name == "u")
  }
}
