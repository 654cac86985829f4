import Testing

@testable import Notebook

@Suite struct HelpTopicFunctionsTests {
  @Test func showFormulaAndDerivative() throws {
    let tanh = try #require(HelpTopic.named("tanh"))
    #expect(tanh.usage == ["tanh(x) = (exp(x) − exp(−x))/(exp(x) + exp(−x))", "tanh'(x) = 1 − tanh(x)²"])
    #expect(try #require(HelpTopic.named("sigmoid")).usage.last == "sigmoid'(x) = σ(x)·(1 − σ(x))")
  }

  @Test func showNoDerivativeOfAReduction() throws {
    #expect(try #require(HelpTopic.named("sum")).usage == ["sum(x) = x[0] + x[1] + …"])
    #expect(try #require(HelpTopic.named("dot")).usage.count == 1)
    #expect(try #require(HelpTopic.named("transpose")).usage.count == 1)
  }

  @Test func tellTheKink() throws {
    #expect(try #require(HelpTopic.named("relu")).details.map(\.english) == ["at 0 the derivative is taken as 0"])
  }
}
