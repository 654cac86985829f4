import Language
import Testing

@testable import Interpreter

@Suite struct WorkspacePlotTests {
  private func curve(_ text: String) throws -> PlottedCurve {
    let desk = try Desk("f(x) = a*x^2", "a = 2", "h(x, y) = x*y", "v(x) = [x, x]", "x = 7", "w = 3")
    return try desk.workspace.plottedCurve(Parser.expression(of: Source(text)), symbols: .unicode)
  }

  @Test(arguments: [
    ("f", "f(x)", 18.0), ("f'", "f'(x)", 12), ("f''", "f''(x)", 4), ("sqrt", "sqrt(x)", 1.7320508075688772),
    ("x^2 + 1", "", 10), ("a*u - 1", "", 5), ("f(x) + w", "", 21), ("2q", "", 6),
  ])
  func functionsAndFormulas(text: String, name: String, value: Double) throws {
    var curve = try curve(text)
    #expect(curve.name == name)
    #expect(curve.function.value(at: 3) == value)
  }

  @Test func aFunctionOfTheStudentsIsKnownAsSuch() throws {
    #expect(try curve("f").definition?.name.name == "f")
    #expect(try curve("f'").definition == nil)
  }

  @Test(arguments: ["h", "v", "3", "w", "p*q", "nothing(x)", "f(1, 2)", "[1, 2]"])
  func whatIsNoCurveIsRefused(text: String) { #expect(throws: Diagnostic.self) { try curve(text) } }

  @Test func aWindowHasItsEndsInOrder() throws {
    let workspace = try Desk("a = 2").workspace
    func window(_ text: String) throws -> ClosedRange<Double> {
      guard case .plot(let clauses) = try Parser.statements(of: Source("plot x^2 from \(text)"))[0].kind,
        let window = clauses.window
      else { throw DeskError.unexpected }
      return try workspace.window(window, symbols: .unicode)
    }
    #expect(try window("-a to a^2") == -2...4)
    #expect(throws: Diagnostic.self) { try window("2 to 1") }
    #expect(throws: Diagnostic.self) { try window("1 to inf") }
    #expect(throws: Diagnostic.self) { try window("[1, 2] to 3") }
  }

  @Test func aRunIsUnchangedUntilItsDataOrObjectiveAre() throws {
    var desk = try Desk("f(x) = a*x^2", "a = 2", "train f from x = 1 with gd(0.1) for 1")
    let record = try #require(desk.workspace.current)
    #expect(desk.workspace.isUnchanged(record))
    try desk.type("a = 3")
    #expect(!desk.workspace.isUnchanged(record))
    try desk.type("a = 2; f(x) = x^2")
    #expect(!desk.workspace.isUnchanged(record))
  }
}
