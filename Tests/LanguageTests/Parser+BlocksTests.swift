import Testing
import Wording

@testable import Language

struct ParserBlocksTests {
  private let adam = """
    # Not this one.

    # Kingma and Ba, 2015.
    # Bias-corrected moments.
    rule adam(lr = 0.001, beta1 = 0.9,
              beta2 = 0.999, eps)
      state m = 0, v = 0
      m = beta1*m + (1 - beta1)*g   # first moment
      v = beta2*v + (1 - beta2)*g^2

      # corrected
      m̂ = m/(1 - β₁ᵗ)
      v̂ = v/(1 - β₂ᵗ)
      θ = θ - lr*m̂/(√v̂ + eps)
    end
    # Nor this.
    """

  private func rule(_ text: String) throws -> RuleDefinition {
    guard case .rule(let rule) = try #require(try Parser.statements(of: Source(text)).first).kind else {
      throw Diagnostic(Message("no rule"), at: nil)
    }
    return rule
  }

  @Test func aRuleWithAllItsParts() throws {
    let rule = try rule(adam)
    #expect(rule.name.name == "adam")
    #expect(rule.hyperparameters.map(\.name.name) == ["lr", "beta1", "beta2", "eps"])
    #expect(rule.hyperparameters.map { $0.value == nil } == [false, false, false, true])
    #expect(rule.states.map(\.name) == ["m", "v"])
    #expect(rule.lines.map(\.name) == ["m", "v", "mhat", "vhat", "theta"])
    #expect(
      rule.comments == ["Kingma and Ba, 2015.", "Bias-corrected moments.", "first moment", "corrected"])
    let text = Source(adam)[rule.range]
    #expect(text.hasPrefix("rule adam(") && text.hasSuffix("end"))
  }

  @Test func aRuleOnOneLine() throws {
    let rule = try rule("rule plain; θ = θ - g; end")
    #expect(rule.hyperparameters.isEmpty)
    #expect(rule.lines.count == 1)
    #expect(rule.comments.isEmpty)
  }

  @Test func blocksNest() throws {
    let statements = try Parser.statements(
      of: Source("repeat 2 + 1\n x = x/2\n repeat 3\n  train for 1\n end\nend\ny = 1"))
    #expect(statements.count == 2)
    guard case .loop(let count, let body) = statements[0].kind, case .loop(_, let inner) = body[1].kind else {
      Issue.record("no loop")
      return
    }
    #expect(outline(count) == "{2 + 1}")
    #expect(inner.count == 1)
  }

  @Test func emptyLoop() throws {
    #expect(try Parser.statements(of: Source("repeat 0\nend")).count == 1)
  }

  @Test(arguments: [
    ("repeat 3\nx = 1", "repeat"), ("rule a\nθ = g", "rule"), ("end", "end"), ("rule a(x, x)\nend", "x"),
    ("rule a(2)\nend", "2"),
    ("rule a\nlr\nend", "lr"), ("rule a\nstate m\nend", "m"), ("rule a\nm = \nend", ""),
    ("repeat 3 x = 1\nend", "x"),
    ("rule a(lr = 0,1)\nend", "0,1"), ("repeat 3\nend 2\nend", "end"), ("rule a(lr = 1\nθ = g\nend", "("),
  ])
  func errors(text: String, at: String) { #expect(place(text) == at) }
}
