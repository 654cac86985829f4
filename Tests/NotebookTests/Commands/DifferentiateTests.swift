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
    #expect(answer("F(x) = [x, x]\nbackprop F(1)").contains("adjoints start from a single one"))
  }
}
