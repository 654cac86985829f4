import Language
import Testing

@testable import Interpreter

@Suite struct WorkspaceAnalysisTests {
  private func analysis(_ lines: String...) throws -> AnalyzedPoint {
    var workspace = Workspace()
    for line in lines {
      for statement in try Parser.statements(of: Source(line)) {
        switch statement.kind {
        case .function(let definition): _ = try workspace.define(definition, symbols: .unicode)
        case .assignment(let binding): _ = try workspace.assign(binding, symbols: .unicode)
        case .analyze(let clauses):
          return try workspace.analysis(clauses, in: statement, symbols: .unicode)
        default: break
        }
      }
    }
    throw Missing()
  }

  private struct Missing: Error {}

  @Test func aVectorParameterCountsByEntries() throws {
    let point = try analysis("f(v) = 3v[0]^2 + 2v[0]*v[1] + v[1]^2", "analyze f at v = [1, 1]")
    #expect(point.analysis.gradient == [8, 4])
    #expect(point.analysis.hessian.elements == [6, 2, 2, 2])
    #expect(point.analysis.isQuadratic)
  }

  @Test func parametersOfSeveralShapesAreOneVector() throws {
    let point = try analysis("f(v, b) = sum(v^2) + b*v[0] + b^3", "analyze f at v = [1, 2], b = 3")
    #expect(point.analysis.hessian.elements == [2, 0, 1, 0, 2, 0, 1, 0, 18])
    #expect(!point.analysis.isQuadratic)
  }

  @Test func theRateKeepsItsSpelling() throws {
    let point = try analysis("f(x) = x^2", "analyze f at 5 with gd(η = 0.25)")
    #expect(point.rate?.name.spelling == "η")
    #expect(point.rate?.value == 0.25)
  }

  @Test func onlyGradientDescentHasRegimes() {
    #expect(throws: Diagnostic.self) { try analysis("f(x) = x^2", "analyze f at 5 with adam(0.1)") }
  }

  @Test func outsideTheDomainIsAnError() {
    #expect(throws: Diagnostic.self) { try analysis("f(x) = 1/x", "analyze f at 0") }
  }
}
