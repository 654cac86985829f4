import Testing

@testable import Interpreter

@Suite struct RunSetupHyperparametersTests {
  private let lines = "f(x) = x^2; q(x, y) = 3x^2 + y^2"

  @Test(arguments: ["gd(0.1)", "gd(lr = 0.1)", "gd(α = 0.1)", "gd(eta = 0.1)", "gd(η = 1/10)"])
  func theRateGoesByManyNames(call: String) throws {
    var desk = try Desk(lines)
    try desk.type("train f from 5 with \(call) for 1")
    #expect(try desk.number("x") == 4)
  }

  @Test func theStudentsSpellingIsKept() throws {
    let desk = try Desk(lines, "step f from 5 with momentum(α = 0.1, γ = 0.5)")
    #expect(desk.work.contains("v = γ·v + α·f'(x)"))
    #expect(desk.record.callText == "momentum(α = 0.1, γ = 0.5)")
  }

  @Test func defaultsAreTaken() throws {
    let desk = try Desk(lines, "step f from 5 with adam")
    #expect(desk.record.hyperparameters.map(\.name) == ["lr", "β₁", "β₂", "ε"])
    #expect(desk.record.callText == "adam")
  }

  @Test(arguments: [
    ("with gd", "gd needs lr. | with gd(lr = 0.1)"), ("with gd(0.1, 2)", "This is too much: gd takes only lr."),
    ("with gd(lr = 0.1, α = 2)", "α is another name for lr, which is given already."),
    ("with gd(lr = 0.1, lr = 2)", "lr is given twice."), ("with momentum(0.1, lr = 2)", "lr is given twice."),
    ("with gd(beta = 1)", "gd has no hyper-parameter beta; it has lr."),
    ("with adam(bet1 = 1)", "adam has no hyper-parameter bet1; it has lr, β₁, β₂, ε. | did you mean beta1?"),
    ("with gdd(0.1)", "There is no rule gdd. | did you mean gd?"),
    ("", "By which rule? | add  with gd(lr = 0.1)  ·  rules: gd, momentum, nesterov, rmsprop, adam … (help rules)"),
    ("with gd([1, 2, 3])", "lr is a number, or a list of one number for each parameter: 1 here, not 3."),
  ])
  func whatIsWrongWithTheRuleIsTold(clause: String, complaint: String) throws {
    #expect(try Desk(lines).complaint("train f from 5 \(clause)") == complaint)
  }
}
