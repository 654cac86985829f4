import Language
import Testing
import Wording

@testable import Notebook

@Suite struct DifferentiateTests {
  private func answer(_ text: String, language: SpokenLanguage = .english) -> String {
    var session = Session(settings: Settings(style: Style(language: language, width: 200)))
    var printed = ""
    _ = session.run(Source(text), output: { printed += $0 }, errors: { printed += $0 })
    return printed
  }

  private let graph = "f(x1, x2) = x4*x6 where x3 = exp(x1), x4 = x2*x3, x5 = x1 + x4, x6 = sqrt(x5)\n"

  @Test func backpropagationNamesTheNodesAsTheStudentDid() {
    let text = answer(graph + "backprop f(1, 2)")
    #expect(text.contains("x4 = x2·x3"))
    #expect(text.contains("≈ 19.6177 + 1.07144"))
    #expect(text.contains("≈ 20.6892"))
  }

  @Test func forwardModeHasAColumnForEachParameter() {
    let text = answer(graph + "forward f(0.5, -0.1)", language: .spanish)
    #expect(text.contains("operación"))
    #expect(text.contains("−0.214368"))
    #expect(text.contains("0.71967"))
  }

  @Test func outsideTheDomainIsOneClearError() {
    let text = answer(graph + "backprop f(-1, 1)")
    #expect(text.contains("square root of a negative number"))
    #expect(!text.contains("backward"))
  }

  @Test func onlyACallOfOnesOwnFunctionWillDo() {
    #expect(answer("backprop 3").contains("A function of yours at a point is needed here."))
    #expect(answer("f(x) = x^2\nbackprop f(1, 2)").contains("f takes 1 value, not 2."))
    #expect(answer("F(x) = [x, x]\nbackprop F(1)").contains("F gives 2 numbers here, of shape (2); adjoints start"))
    #expect(answer("F(x) = [x, 2x]\nforward F(1)").contains("[1, 2]"))
  }

  @Test func wherePartialsDoNotExistIsAnError() {
    #expect(answer("f(x) = sqrt(x)\nbackprop f(0)").contains("∂f/∂x does not exist here"))
    #expect(answer("f(x) = sqrt(x)\nforward f(0)").contains("division by zero"))
  }

  @Test func multiplicationsAreCounted() {
    #expect(answer(graph + "backprop f(1, 2)").contains("forward mode 2·6 = 12, reverse mode 6"))
    #expect(answer(graph + "forward f(1, 2)", language: .spanish).contains("modo directo 2·6 = 12, modo inverso 6"))
  }
}
