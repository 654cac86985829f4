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

  /// The course's problems of lesson 6: their statements, and the statement that analyses them at the reference's start.
  @Test(arguments: [
    ("x2", "f(x) = x^2", "analyze f at 5"), ("w3", "f(w) = (w-3)^2", "analyze f at 0"),
    ("parabola", "f(x) = x^2 - 4x + 5", "analyze f at 0"),
    ("neuron", "x = 2; y = 4; b = 0; C(w) = 1/2(w*x + b - y)^2", "analyze C at 1"),
    ("quad", "f(x, y) = 3x²+2xy+y²", "analyze f at (1, 1)"),
    ("regression", "x = [0, 1, 2, 3]; y = [1, 2, 4, 5]; L(p, q) = sum((p + q*x - y)^2)", "analyze L at (0, 0)"),
    ("neuron_bias", "x = 2; y = 4; C(w, b) = 1/2 (w*x + b - y)^2", "analyze C at (1, 0)"),
  ])
  func agreesWithTheReference(problem: String, text: String, statement: String) throws {
    struct Problem: Decodable {
      let hessian: [[Double]]
      let eigenvalues: [Double]
      let grad, step: [Double]?
      let limit: Double
      let optimum, best: Double?
      enum CodingKeys: String, CodingKey {
        case hessian, eigenvalues, grad
        case step = "newton_step_v=-H^-1*g"
        case limit = "eta_crit=2/lambda_max"
        case optimum = "eta_opt=1/lambda_max"
        case best = "best_fixed_eta=2/(lmin+lmax)"
      }
    }
    let expected = try #require(
      try Reference.section("newton_and_eta_opt", as: [String: Problem].self)[problem])
    let analysis = try analysis(text, statement).analysis
    #expect(Reference.agree(analysis.hessian.elements, expected.hessian.flatMap { $0 }))
    #expect(Reference.agree(analysis.eigenvalues, expected.eigenvalues))
    #expect(Reference.agree([2 / analysis.greatest], [expected.limit]))
    #expect(analysis.isQuadratic)
    if let gradient = expected.grad { #expect(Reference.agree(analysis.gradient, gradient)) }
    if let optimum = expected.optimum { #expect(Reference.agree([1 / analysis.greatest], [optimum])) }
    if let best = expected.best { #expect(Reference.agree([2 / (analysis.least + analysis.greatest)], [best])) }
    guard let step = expected.step else {
      #expect(analysis.newtonStep == nil)
      return
    }
    #expect(Reference.agree(try #require(analysis.newtonStep), step))
  }

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
