import Language
import Testing

@testable import Interpreter

@Suite struct WorkspaceContourTests {
  private func surface(_ text: String, _ lines: String...) throws -> PlottedSurface {
    var desk = try Desk("a = 3", "f(x, y) = a*x^2 + y^2", "v(w) = w[0]^2 + 2w[1]", "g(x) = x^2", "s(w) = sum(w^2)")
    for line in lines { try desk.type(line) }
    let statement = try Parser.statements(of: Source(text))[0]
    guard case .contour(let clauses) = statement.kind else { throw DeskError.unexpected }
    return try desk.workspace.plottedSurface(clauses, in: statement, symbols: .unicode)
  }

  @Test func twoNumbersOrTheEntriesOfAVector() throws {
    var plane = try surface("contour f")
    #expect(plane.axes == ["x", "y"])
    #expect(plane.function.value(at: 2, 1) == 13)
    var vector = try surface("contour v")
    #expect(vector.axes == ["w[0]", "w[1]"])
    #expect(vector.function.value(at: 2, 1) == 6)
    let slopes = vector.function.derivatives(at: 2, 1)
    #expect(try #require(slopes).gradient == (4, 2))
  }

  @Test func theRunTellsTheShape() throws {
    #expect(throws: Diagnostic.self) { try surface("contour s") }
    let seen = try surface("contour s", "train s from w = [1, 2] with gd(0.1) for 1")
    #expect(seen.axes.count == 2)
    #expect(try surface("contour", "train f from 1, 1 with gd(0.1) for 1").definition.name.name == "f")
  }

  @Test(arguments: ["contour g", "contour nothing", "contour"])
  func whatHasNoTwoNumbersIsRefused(text: String) { #expect(throws: Diagnostic.self) { try surface(text) } }
}
