import Language
import Testing
import Wording

@testable import Notebook

@Suite struct AnalyzeTests {
  private func answer(_ text: String, language: SpokenLanguage = .english) -> String {
    var session = Session(settings: Settings(style: Style(language: language, width: 200)))
    var printed = ""
    _ = session.run(Source(text), output: { printed += $0 }, errors: { printed += $0 })
    return printed
  }

  @Test func theCourseQuadratic() {
    let text = answer("q(x, y) = 3x² + 2xy + y²\nanalyze q at (1, 1) with gd(α = 0.3)")
    for line in [
      "q(1, 1) = 6", "∇q = [8, 4]", "Hessian H = [[6, 2], [2, 2]]",
      "eigenvalues λ: 1.17157, 6.82843; condition number 5.82843", "strictly convex everywhere",
      "η_opt = 1/λ_max ≈ 0.146447, limit 2/λ_max ≈ 0.292893", "2/(λ_min + λ_max) = 0.25", "α = 0.3: diverges",
      "Newton's step: −H⁻¹·g = [−1, −1], to [0, 0]",
    ] { #expect(text.contains(line)) }
  }

  /// A loss that is called L itself is not mixed up with the constant.
  @Test func theConstantOfALossCalledL() {
    #expect(answer("f(w) = w^2\nanalyze f at 1").contains("Lipschitz constant of the gradient: L = 2\n"))
    #expect(answer("L(w) = w^2\nanalyze L at 1").contains("Lipschitz constant of the gradient = 2\n"))
    let spanish = answer("L(w) = w^2\nanalyze L at 1", language: .spanish)
    #expect(spanish.contains("constante de Lipschitz del gradiente = 2\n"))
  }

  @Test func nextToNothingIsPracticallyZero() {
    let text = "f(x, y) = 3x^2 + 2x*y + y^2\n"
    #expect(answer(text + "analyze f at (0, 0)").contains("a minimum: the gradient is 0\n"))
    #expect(answer(text + "analyze f at (1e-9, 1e-9)").contains("a minimum: the gradient is practically 0\n"))
    let spanish = answer("f(x, y) = x^2 - y^2\nanalyze f at (1e-9, 0)", language: .spanish)
    #expect(spanish.contains("un punto de silla: el gradiente es prácticamente 0 y hay"))
    #expect(answer(text + "analyze f at (0.001, 0)").contains("not a critical point"))
  }

  @Test func inOneVariableNewtonDividesDerivatives() {
    #expect(answer("f(x) = x^3 - 3x\nanalyze f at 2").contains("Newton's step: −f'/f'' = −0.75, to 1.25"))
  }

  @Test func positiveDeterminantIsNotEnoughForConvexity() {
    #expect(answer("n(x, y) = -x^2 - y^2\nanalyze n at (0, 0)").contains("strictly concave everywhere"))
  }

  @Test func aNeuronWithBiasHasALineOfMinima() {
    let text = answer("x = 2; y = 4\nC(w, b) = 1/2 (w*x + b - y)^2\nanalyze C at (1, 0)")
    #expect(text.contains("eigenvalues λ: 0, 5"))
    #expect(text.contains("no Newton step"))
  }

  @Test func aFunctionOfOneParameterSpeaksOfItsDerivatives() {
    let text = answer("f(x) = x^2\nanalyze f at 5 with gd(1)", language: .spanish)
    for line in ["f(5) = 25", "f' = 10", "f'' = 2", "η_opt = 1/f'' = 0.5", "lr = 1: el límite: oscila sin fin"] {
      #expect(text.contains(line))
    }
  }

  @Test func aSaddleHasNoLearningRateThatConverges() {
    let text = answer("s(x, y) = x^2 - y^2\nanalyze s at (1, 0)")
    #expect(!text.contains("learning rate"))
    #expect(text.contains("need not descend"))
  }

  @Test func anObjectiveThatIsNoNumberIsRefused() {
    let text = answer("F(x) = [x, x^2]\nanalyze F at 1")
    #expect(text.contains("only a single number has a gradient"))
  }
}
