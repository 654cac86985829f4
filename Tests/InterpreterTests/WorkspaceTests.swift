import Tensors
import Testing

@testable import Interpreter

@Suite struct WorkspaceTests {
  @Test func namesStandInTheOrderOfTheirDefinition() throws {
    let desk = try Desk("b = 1", "f(x) = x", "a = 2", "b = 3", "rule r()\n  θ = θ - g\nend")
    #expect(desk.workspace.names == ["b", "f", "a", "r"])
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
