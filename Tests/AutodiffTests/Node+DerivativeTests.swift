import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct NodeDerivativeTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let y = Node.variable(Variable("y", .parameter))
  private let v = Node.variable(Variable("v", .parameter), shape: Shape(3))

  private func text(_ contribution: Contribution?) -> String? {
    contribution.map { Formula(style: Style()).text($0.node) }
  }

  private func pullBack(_ node: Node, _ adjoint: Node = .variable(Variable("u", .data)), to active: Node...)
    -> [String?]
  {
    node.pullBack(Contribution(adjoint), to: Set(active.map(ObjectIdentifier.init))).map(text)
  }

  @Test func everyActiveInputGetsItsShare() {
    #expect(pullBack(x * y, to: x, y) == ["u·y", "u·x"])
    #expect(pullBack(x * y, to: y) == [nil, "u·x"])
    #expect(pullBack(x / y, to: x) == ["u·(1/y)", nil] || pullBack(x / y, to: x) == ["u/y", nil])
  }

  /// A partial of 1 or −1 leaves the adjoint as it is.
  @Test func unitsAreNotMultiplied() {
    #expect(pullBack(x + y, to: x, y) == ["u", "u"])
    #expect(pullBack(x - y, to: x, y) == ["u", "−u"])
    #expect(pullBack(x * y, 1, to: x) == ["y", nil])
  }

  /// What broadcasting repeated is summed up again.
  @Test func aBroadcastInputGetsTheSum() {
    let adjoint = Node.variable(Variable("u", .data), shape: Shape(3))
    #expect(pullBack(x * v, adjoint, to: x) == ["sum(u·v)", nil])
    #expect(pullBack(x + v, adjoint, to: x) == ["sum(u)", nil])
  }

  @Test func stepsGetNothing() {
    #expect(pullBack(Node.combine(.floor, x), to: x) == [nil])
    #expect(pullBack(Node.combine(.less, x, y), to: x, y) == [nil, nil])
  }

  @Test func aChoiceStaysAChoice() {
    let choice = Node.select(Node.combine(.less, x, 0), x, y)
    #expect(pullBack(choice, to: x, y) == [nil, "if x < 0 then u else 0", "if x < 0 then 0 else u"])
  }

  @Test func tangentsAddUpOverTheInputsThatMove() {
    let (dx, dy) = (Contribution(.variable(Variable("dx", .data))), Contribution(.variable(Variable("dy", .data))))
    #expect(text((x * y).pushForward([dx, dy])) == "dx·y + dy·x")
    #expect(text((x * y).pushForward([dx, nil])) == "dx·y")
    #expect(text(Node.combine(.floor, x).pushForward([dx])) == nil)
    #expect(text(x.labelled(Label("a", .binding)).pushForward([dx])) == "dx")
  }

  /// A list of which one entry moves has zeros for the others.
  @Test func joinedInputsThatRestMoveByZero() {
    let dx = Contribution(.variable(Variable("dx", .data)))
    #expect(text(Node.combine(.stack, x, y).pushForward([dx, nil])) == "[dx, 0]")
  }
}
