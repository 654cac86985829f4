import Testing

@testable import Interpreter

@Suite struct SearchCallTests {
  private let lines = "f(x) = (x - 2)^4; q(x, y) = 3x^2 + y^2"

  @Test(arguments: [
    "linesearch", "linesearch(golden)", "linesearch(bracketing, [0, 0.5])", "linesearch(bracketing, [0, 0.5], 7)",
  ])
  func isWrittenAsItIsTyped(call: String) throws {
    var desk = try Desk(lines)
    try desk.type("train f from 1 with gd(lr = \(call)) for 2")
    #expect(desk.record.callText == "gd(lr = \(call))")
    #expect(try #require(desk.run.objectiveNow) < 1)
  }

  /// Exact where a formula gives the rate, bracketing elsewhere.
  @Test func theMethodFitsTheObjective() throws {
    let quadratic = try Desk(lines, "train q from 1, 2 with gd(linesearch) for 1")
    let other = try Desk(lines, "train f from 1 with gd(linesearch) for 1")
    #expect(quadratic.run.graph.search?.search.method == .exact)
    #expect(other.run.graph.search?.search.method == .bracketing)
  }

  @Test(arguments: [
    (
      "train f from 1 with momentum(0.1, β = linesearch)",
      "Only a learning rate can be searched for along a line, not β."
    ),
    (
      "train f from 1 with gd(linesearch(golden, [0, 1], 5, 6))",
      "A search takes its method, its interval and its rounds."
    ),
    ("train f from 1 with gd(linesearch(golden, [-1, 1]))", "A learning rate is not below 0"),
    ("train f from 1 with gd(linesearch(3))", "First stands the method of the search: "),
    ("train f from 1 with gd(linesearch(exact))", "The objective is not quadratic along the step"),
    ("train f from 1 with gd(linesearch(golden, [0, 1], 0))", "A whole number is needed here, 1 or more."),
  ])
  func whatIsWrongIsTold(text: String, complaint: String) throws {
    #expect(try Desk(lines).complaint(text)?.hasPrefix(complaint) == true)
  }

  /// A value of that name is a rate as any other.
  @Test func theNameMayBeTheStudents() throws {
    let desk = try Desk("f(x) = x^2", "linesearch = 0.1", "train f from 5 with gd(linesearch) for 1")
    #expect(try desk.number("x") == 4 && desk.run.graph.search == nil)
  }
}
