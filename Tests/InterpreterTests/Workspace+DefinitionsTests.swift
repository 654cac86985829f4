import Testing

@testable import Interpreter

@Suite struct WorkspaceDefinitionsTests {
  @Test func aFailedDefinitionChangesNothing() throws {
    var desk = try Desk("f(x) = x^2", "a = 3")
    for text in ["f(x, x) = 1", "a = f", "a = 1/0", "f(x) = [1, 2] + [1, 2, 3]"] {
      #expect(desk.complaint(text) != nil, "\(text)")
    }
    #expect(try desk.number("f(3)") == 9 && desk.number("a") == 3)
    try desk.type("a = 4")
    #expect(try desk.number("a") == 4)
  }

  @Test(arguments: [
    ("f(x, x) = x", "“x” is given twice."), ("g = f", "A name is given a number here, not a function. | g(x) = f(x)"),
    ("h(x) = a where a = b + 1, b = x", "a uses b, which is given its value only after it: put b first."),
    ("rule r(t)\n  θ = θ - g\nend", "t has a meaning of its own in a rule and cannot be a hyper-parameter."),
    ("rule r(a, a)\n  θ = θ - g\nend", "“a” is given twice."),
    ("rule r()\n  m = g\nend", "A rule must move the parameters: it needs a line θ = … | θ = θ - lr*g"),
    ("rule r()\n  state m = 0\n  θ = θ - g\nend", "The state m never changes: a line m = … is missing."),
    ("rule r()\n  θ = θ - unknown*g\nend", "unknown means nothing in this rule, which sees only its own names."),
  ])
  func whatIsWrongIsTold(text: String, complaint: String) throws {
    #expect(try Desk("f(x) = x^2").complaint(text)?.hasPrefix(complaint) == true)
  }

  @Test func aFunctionAndAValueTakeEachOthersPlace() throws {
    var desk = try Desk("f(x) = x^2", "f = 3")
    #expect(try desk.number("f") == 3 && desk.workspace.functions["f"] == nil)
    try desk.type("f(x) = x")
    #expect(desk.workspace.values["f"] == nil)
    #expect(desk.workspace.names == ["f"])
  }

  @Test func sameFunctionsAreToldApartFromOthers() throws {
    func isSame(_ one: String, _ other: String) throws -> Bool {
      let (first, second) = (try Desk().echo(one).definition, try Desk().echo(other).definition)
      return Workspace().isSame(first, second)
    }
    #expect(try isSame("f(x) = x^2", "f(x)=x²") && isSame("f(x) = a*x where a = 2", "f(x) = a·x where a = 2"))
    #expect(try !isSame("f(x) = x^2", "f(y) = y^2") && !isSame("f(x) = x^2", "f(x) = x*x"))
    #expect(try !isSame("f(x) = a*x where a = 2", "f(x) = a*x where a = 3"))
  }

  @Test func aStudentsRuleStandsBeforeTheBuiltInOne() throws {
    var desk = try Desk("f(x) = x^2", "rule gd(lr)\n  θ = θ - 2*lr*g\nend", "step f from 5 with gd(0.1)")
    #expect(try desk.number("x") == 3)
    try desk.type("reset gd\nstep f from 5 with gd(0.1)")
    #expect(try desk.number("x") == 4)
  }
}
