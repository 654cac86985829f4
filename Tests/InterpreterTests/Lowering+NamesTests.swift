import Testing

@testable import Interpreter

@Suite struct LoweringNamesTests {
  @Test(arguments: ["β₁", "beta1"], ["β₁", "beta1"])
  func everySpellingIsOneName(_ written: String, _ read: String) throws {
    #expect(try Desk("\(written) = 0.9").number("\(read)") == 0.9)
  }

  @Test func marksAndIndicesBelongToNames() throws {
    let desk = try Desk("m̂ = 2; x₀ = 3; ŷ = 5")
    #expect(try desk.number("mhat*x0*yhat") == 30)
  }

  @Test func constantsAndBuiltInsMayBeShadowed() throws {
    var desk = try Desk()
    #expect(abs(try desk.number("e") - 2.718281828459045) == 0)
    #expect(try desk.number("σ(0)") == 0.5)
    try desk.type("e = 3; mean = 4; σ(x) = x + 100")
    #expect(try desk.number("e^2") == 9)
    #expect(try desk.number("mean + 1") == 5)
    #expect(try desk.number("sigmoid(1)") == 101)
    try desk.type("reset e; reset mean; reset σ")
    #expect(try desk.number("e") > 2.7 && desk.number("e") < 2.8)
    #expect(try desk.number("mean([1, 3])") == 2)
    #expect(try desk.number("σ(0)") == 0.5)
  }

  @Test func rulesSeeTheirOwnNames() throws {
    // A student's sqrt, or m, is none of the prelude's.
    var desk = try Desk("sqrt(x) = 7; m = 100; t = 50; f(x) = x^2")
    try desk.type("train f from x = 5 with adam(0.1) for 2")
    #expect(abs(desk.run.point[0].elements[0] - 4.80006) < 1e-5)
  }

  @Test func parametersHideTheWorkspace() throws {
    let desk = try Desk("x = 10; f(x) = x + 1; y = 1; g(x) = x + y; h(y) = g(y)")
    #expect(try desk.number("f(2)") == 3)
    #expect(try desk.number("h(5)") == 6)
  }

  @Test func dataAreReadAtEachUse() throws {
    var desk = try Desk("a = 2; f(x) = a*x")
    #expect(try desk.number("f(3)") == 6)
    try desk.type("a = 5")
    #expect(try desk.number("f(3)") == 15)
  }

  @Test func bindingsHideNames() throws {
    let desk = try Desk("s = 100; f(x) = s^2 + s where s = x + 1", "g(x) = f(x) + s")
    #expect(try desk.number("f(2)") == 12)
    #expect(try desk.number("g(2)") == 112)
  }

  @Test func aNameOfKnownNamesIsTheirProduct() throws {
    var desk = try Desk("w = 2; x = 3")
    #expect(try desk.number("wx + 1") == 7)
    #expect(try desk.number("wwx") == 12)
    try desk.type("wx = 50")
    #expect(try desk.number("wx") == 50)
  }

  @Test func theLongestNamesAreTriedFirst() throws {
    let desk = try Desk("a = 2; ab = 10; b = 3; c = 5")
    #expect(try desk.number("abc") == 50)
    // `ab` leads nowhere here, and is no data of the function.
    let echo = try Desk("a = 2; ab = 10; bd = 3").echo("f(x) = abd*x")
    #expect(echo.data.map(\.name) == ["a", "bd"])
  }

  @Test func eAndPiAreNotRunTogether() throws {
    #expect(try Desk().echo("f(x) = xe").data.map(\.name) == [] || Desk().complaint("f(x) = xe") != nil)
    #expect(Desk.complaint(of: "f(x) = xe")?.contains("write x·e") == true)
  }

  @Test(arguments: [
    ("f(x, y) = 3x2 + y", "x2 is not a name here. Was a power lost in copying? | x^2"),
    ("f(x) = 2x10", "x10 is not a name here. Was a power lost in copying? | x^10"),
    ("f(w) = wx + 1", "wx is not a name here. | If it is a product, write w·x"),
  ])
  func slidesThatWereCopiedBadlyAreAsked(_ text: String, _ complaint: String) throws {
    #expect(try Desk().complaint(text) == complaint)
  }

  @Test func unknownNamesAreDataToComeInADefinitionOnly() throws {
    let desk = try Desk()
    let echo = try desk.echo("C(w) = 1/2(w*x + b - y)^2")
    #expect(echo.data.map(\.name) == ["x", "b", "y"])
    #expect(echo.data.allSatisfy { $0.value == nil })
    #expect(desk.complaint("foo + 1") == "foo has no value here. | give it one: foo = 2")
    #expect(try Desk("theta = 1").complaint("thtea + 1")?.contains("did you mean theta?") == true)
  }

  @Test func allMissingDataAreNamed() throws {
    let desk = try Desk("y = 1; C(w) = 1/2(w*x + b - y)^2")
    #expect(
      desk.complaint("train C from w = 1 with gd(0.1)")
        == "C needs a number for its data x: type  x = 2  first (and b).")
    #expect(desk.complaint("C(1)")?.contains("its data x") == true)
  }
}

extension Desk {
  static func complaint(of text: String) -> String? { (try? Desk())?.complaint(text) }
}
