import Tensors
import Testing

@testable import Interpreter

@Suite struct WorkspaceTests {
  @Test func namesStandInTheOrderOfTheirDefinition() throws {
    let desk = try Desk("b = 1", "f(x) = x", "a = 2", "b = 3", "rule r()\n  θ = θ - g\nend")
    #expect(desk.workspace.names == ["b", "f", "a", "r"])
  }

  /// Not what means the same, and not where a run has led.
  @Test func namesThatWereTypedOtherwise() throws {
    let own = try Desk("f(x) = x^2", "a = 2", "b = 1")
    var other = own
    try other.type("f(x) = x^2")
    try other.type("a = 1 + 1")
    try other.type("train f from x = 5 with gd(0.1) for 2")
    #expect(other.workspace.namesTyped(besides: own.workspace).isEmpty)
    for line in ["x = 3", "f(x) = x^3", "b = 2", "rule r()\n  θ = θ - g\nend"] { try other.type(line) }
    #expect(other.workspace.namesTyped(besides: own.workspace) == ["f", "b", "x", "r"])
  }

  @Test func whatIsForgottenIsGone() throws {
    var workspace = try Desk("a = 2", "f(x) = x").workspace
    #expect(workspace.forget("a") && workspace.values["a"] == nil && workspace.names == ["f"])
    #expect(!workspace.forget("a") && !workspace.forget("sin"))
  }

  /// `beta1` and `β₁` are one name; the first spelling stays.
  @Test func aNameKeepsItsFirstSpelling() throws {
    let desk = try Desk("β₁ = 1", "beta1 = 2")
    #expect(desk.workspace.names.count == 1 && desk.workspace.values["beta1"]?.name.spelling == "β₁")
    #expect(desk.workspace.values["β₁"]?.value == Tensor(2))
  }

  @Test func aFixedSpellingIsThatOfTheFamily() throws {
    var desk = try Desk("f(x) = x^2")
    desk.workspace.fixSpelling(of: "lr", as: "α")
    try desk.type("step f from 5 with gd(0.1)")
    #expect(desk.record.hyperparameters.map(\.name.spelling) == ["α"])
    try desk.type("step f from 5 with gd(η = 0.1)")
    #expect(desk.record.hyperparameters.map(\.name.spelling) == ["η"])
  }

  /// A copy goes its own way: undo is going back to the one before.
  @Test func isAValue() throws {
    let desk = try Desk("a = 1")
    var copy = desk
    try copy.type("a = 2; f(x) = x^2\ntrain f from 5 with gd(0.1) for 1")
    #expect(try desk.number("a") == 1 && desk.workspace.runs.isEmpty && copy.workspace.runs.count == 1)
  }
}
