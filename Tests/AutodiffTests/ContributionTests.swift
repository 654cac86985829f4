import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct ContributionTests {
  private let a = Node.variable(Variable("a", .parameter))
  private let b = Node.variable(Variable("b", .parameter))
  private let c = Node.variable(Variable("c", .data))
  private let d = Node.variable(Variable("d", .data))
  private let vector = Node.variable(Variable("m", .data), shape: Shape(2))

  private func text(_ contribution: Contribution) -> String { Formula(style: Style()).text(contribution.node) }

  @Test func withoutABranchItIsItsGraph() {
    #expect(text(Contribution(a)) == "a")
    #expect(text(Contribution(a) + Contribution(b)) == "a + b")
  }

  @Test func aBranchIsZeroElsewhere() {
    #expect(text(Contribution(a).within(c, isChosen: true)) == "if c then a else 0")
    #expect(text(Contribution(a).within(c, isChosen: false)) == "if c then 0 else a")
    #expect(
      text(Contribution(a).within(c, isChosen: true).within(d, isChosen: false))
        == "if c then (if d then 0 else a) else 0")
  }

  /// The derivative of `if c then f else g` is `if c then f' else g'`, not a sum of two of them.
  @Test func bothBranchesTogetherAreTheWhole() {
    let first = Contribution(a).within(c, isChosen: true)
    let second = Contribution(b).within(c, isChosen: false)
    #expect(text(first + second) == "if c then a else b")
    #expect(text(second + first) == "if c then a else b")
  }

  @Test func sharesOfOneBranchStayInIt() {
    let sum = Contribution(a).within(c, isChosen: true) + Contribution(b).within(c, isChosen: true)
    #expect(text(sum) == "if c then a + b else 0")
  }

  @Test func differentConditionsAreLeftOneByOne() {
    let sum = Contribution(a).within(c, isChosen: true) + Contribution(b).within(d, isChosen: true)
    #expect(text(sum) == "(if c then a else 0) + (if d then b else 0)")
    let deeper =
      Contribution(a).within(c, isChosen: true).within(d, isChosen: true) + Contribution(b).within(c, isChosen: true)
    #expect(text(deeper) == "if c then (if d then a else 0) + b else 0")
  }

  /// What is done entry by entry is done inside the branch, so that nothing outside it is divided by 0.
  @Test func entriesAreMappedInside() {
    let mapped = Contribution(a).within(c, isChosen: true).mapEntries { $0 / self.b }
    #expect(text(mapped) == "if c then a/b else 0")
  }

  @Test func aLinearMapStaysInsideANumbersBranchOnly() {
    let inside = Contribution(a).within(c, isChosen: true).map { [$0 * self.b, -$0] }
    #expect(inside.map(text) == ["if c then a·b else 0", "if c then −a else 0"])
    // Where each entry has a condition of its own, a sum over entries must see the zeros.
    let outside = Contribution(vector).within(vector, isChosen: true).map { [Node.combine(.sum(), $0)] }
    #expect(text(outside[0]) == "sum(if m then m else 0)")
  }
}
