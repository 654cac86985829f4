import Testing

@testable import Interpreter

@Suite struct LoweringCallsTests {
  @Test func functionsCallFunctions() throws {
    let desk = try Desk("sq(x) = x^2", "f(x) = sq(x + 1) - sq(x)", "g(a, b) = a*f(b)")
    #expect(try desk.number("f(3)") == 7)
    #expect(try desk.number("g(2, 3)") == 14)
    #expect(try desk.number("f(f(3))") == 15)
  }

  @Test func callsAreMentionedAsWritten() throws {
    let desk = try Desk("sq(x) = x^2")
    #expect(try desk.body("f(x) = sq(x + 1)") == "sq(x + 1)")
    #expect(try desk.body("f(x) = 2sq(3x) + 1") == "2sq(3x) + 1")
  }

  @Test func recursionIsAnError() throws {
    #expect(Desk.complaint(of: "f(x) = f(x - 1)")?.contains("cannot call itself") == true)
    var desk = try Desk("g(x) = x", "f(x) = g(x)")
    #expect(desk.complaint("g(x) = f(x)")?.contains("cannot call itself") == true)
    // The old meaning is no way out.
    try desk.type("h(x) = x^2")
    #expect(desk.complaint("h(x) = h(x) + 1")?.contains("cannot call itself") == true)
    #expect(try desk.number("h(3)") == 9)
  }

  @Test(arguments: [
    ("f(1)", "f takes 2 values, not 1."), ("f(1, 2, 3)", "f takes 2 values, not 3."),
    ("sin(1, 2)", "sin takes 1 value, not 2."), ("f(x = 1, y = 2)", "takes its values by position"),
    ("foo(2, 3)", "foo is not a function here."), ("sum([1], axes = 0)", "sum has no option axes"),
    ("tahn(1)", "did you mean tanh?"), ("grad(3)", "grad takes the name of a function"),
    ("f", ""),
  ])
  func wrongCallsAreTold(_ text: String, _ part: String) throws {
    let complaint = try Desk("f(x, y) = x*y").complaint(text)
    #expect(part.isEmpty ? complaint == nil : complaint?.contains(part) == true, "\(complaint ?? "nothing")")
  }

  @Test func axisIsAnOption() throws {
    let desk = try Desk("A = [[1, 2], [3, 4]]")
    #expect(try desk.value("sum(A, axis = 0)").elements == [4, 6])
    #expect(try desk.value("max(A, axis = 1)").elements == [2, 4])
    #expect(try desk.number("sum(A)") == 10)
    #expect(try desk.value("max(A, 2)").elements == [2, 2, 3, 4])
  }

  @Test func aStudentsGradIsTheStudents() throws {
    let desk = try Desk("grad(x) = x + 1; f(x) = x^2")
    #expect(try desk.number("grad(2)") == 3)
    #expect(desk.complaint("grad(f)")?.contains("f is a function") == true)
  }

  @Test func aHelpersBindingsAreItsOwn() throws {
    let desk = try Desk("f(x) = s^2 where s = x + 1")
    #expect(try desk.echo("g(x) = f(2x) where a = 3").bindings.isEmpty)
    #expect(try desk.echo("g(x) = f(s) where s = 2x").bindings.count == 1)
  }
}
