import Language
import Testing

@testable import Interpreter

/// Built-in functions whose arguments are settings, or which draw at random.
@Suite struct LoweringSettingsTests {
  @Test func settingsMayBeNamesAndExpressions() throws {
    let desk = try Desk("n = 2; shape = [2, 3]; g(x) = sum(x*ones(n + 1))")
    #expect(try desk.value("zeros(n, n + 1)").shape.extents == [2, 3])
    #expect(try desk.value("zeros(shape)").shape.extents == [2, 3])
    #expect(try desk.value("full(n, value = 1/n)").elements == [0.5, 0.5])
    #expect(try desk.number("g(2)") == 6)
    #expect(try desk.number("g'(2)") == 3)
  }

  @Test func aParameterIsNoSetting() throws {
    let desk = try Desk()
    for text in ["f(n) = zeros(n)", "f(n) = x[n]", "f(n) = sum([[1]], axis = n)"] {
      var copy = desk
      do {
        try copy.type("x = [1, 2]")
        try copy.type(text)
        Issue.record("nothing wrong with \(text)")
      } catch let diagnostic as Diagnostic {
        #expect(diagnostic.message.english.contains("n is a parameter"), "\(text)")
      }
    }
  }

  @Test func whatIsWrongIsSaid() throws {
    let desk = try Desk()
    for (text, part) in [
      ("zeros()", "takes 1 value or more, not 0"), ("concat()", "1 value or more"),
      ("zeros(2, seed = 1)", "no option seed"),
      ("full(2, filling = 3)", "it has: value"), ("zeros(1.5)", "whole number"),
      ("range(1, 2, 3, 4)", "1–3 values"),
    ] {
      #expect(desk.complaint(text)?.contains(part) == true, "\(text): \(desk.complaint(text) ?? "")")
    }
  }

  @Test func drawsFollowFromTheSessionsSeed() throws {
    var desk = try Desk("a = rand(3); b = rand(3)")
    let (a, b) = (try desk.value("a"), try desk.value("b"))
    #expect(a != b)
    desk = try Desk("a = rand(3); c = 1; b = rand(3)")
    #expect(try desk.value("a") == a)
    #expect(try desk.value("b") == b)
    desk.workspace.setSeed(1)
    try desk.type("a = rand(3)")
    #expect(try desk.value("a") != a)
    desk.workspace.setSeed(0)
    try desk.type("a = rand(3)")
    #expect(try desk.value("a") == a)
  }

  @Test func aRunMayBeginAtRandom() throws {
    var desk = try Desk("f(a, b) = sum(a^2) + sum(b^2)")
    try desk.type("train f from a = randn(2), b = randn(2) with gd(0.1) for 1")
    #expect(try desk.value("a") != desk.value("b"))
  }

  @Test func aFunctionNeedsItsOwnSeed() throws {
    var desk = try Desk("f(x) = x*rand(seed = 3)")
    #expect(try desk.number("f'(7)") == desk.number("rand(seed = 3)"))
    do {
      try desk.type("g(x) = x*rand()")
      Issue.record("no seed was missed")
    } catch let diagnostic as Diagnostic {
      #expect(diagnostic.message.spanish.contains("seed = 1"))
    }
  }

  /// What stands inside a function that is differentiated.
  @Test func derivativesThroughMatrices() throws {
    let desk = try Desk(
      "d(x) = det([[x, 1], [1, x]]); s(x) = sum(solve([[x, 1], [1, 3]], [1, 2])); i(x) = inv([[x, 0], [0, 1]])[0, 0]; "
        + "m(x) = eig([[x, 1], [1, 2]])[1]; c(x) = sum(conv2d([[x, 1], [2, 3]], [[x]])); "
        + "p(x) = sum(maxpool([[x, 1], [2, x^2]])); q(x) = sum(avgpool([[x, 1], [2, x^2]]))")
    #expect(try desk.number("d'(1)") == 2)
    #expect(try desk.number("d''(1)") == 2)
    #expect(abs(try desk.number("s'(2)") + 0.08) < 1e-15)
    #expect(try desk.number("i'(2)") == -0.25)
    #expect(abs(try desk.number("m'(2)") - 0.5) < 1e-15)
    #expect(try desk.number("c'(1)") == 8)
    #expect(try desk.number("p'(3)") == 6)
    #expect(try desk.number("q'(3)") == 1.75)
  }
}
