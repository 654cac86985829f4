import Testing
import Wording

@testable import Language

struct ParserStatementsTests {
  private func kind(_ text: String) throws -> Statement.Kind {
    let statements = try Parser.statements(of: Source(text))
    #expect(statements.count == 1)
    return try #require(statements.first).kind
  }

  @Test func assignment() throws {
    guard case .assignment(let binding) = try kind("m̂ = 2x") else {
      Issue.record("no assignment")
      return
    }
    #expect(binding.name == "mhat")
    #expect(outline(binding.value) == "{2 · x}")
  }

  @Test func functionWithBindingsOverLines() throws {
    let text = "h(x1, x2) = x4*x6 where x3 = exp(x1), x4 = x2*x3,\n  x5 = x1 + x4,\n  x6 = √x5"
    guard case .function(let function) = try kind(text) else {
      Issue.record("no function")
      return
    }
    #expect(function.name.name == "h")
    #expect(function.parameters.map(\.name) == ["x1", "x2"])
    #expect(outline(function.body) == "{x4 * x6}")
    #expect(function.bindings.map(\.name) == ["x3", "x4", "x5", "x6"])
    #expect(function.source.text == text)
  }

  @Test(arguments: [
    "step", "train", "table", "show", "run", "why", "undo", "reset", "set", "quit", "help", "repeat", "rule",
    "end",
  ])
  func aCommandWordBeforeAnEqualsSignIsAName(word: String) throws {
    guard case .assignment(let binding) = try kind("\(word) = 3") else {
      Issue.record("no assignment")
      return
    }
    #expect(binding.name.key == word)
    guard case .function(let function) = try kind("\(word)(x) = 3x") else {
      Issue.record("no function")
      return
    }
    #expect(function.name.name.key == word)
  }

  @Test(arguments: [
    ("step*2", "{step * 2}"), ("run'", "run'"), ("table[0]", "table[0]"), ("step(3)", "step(3)"),
    ("show^2 + 1", "{{show ^ 2} + 1}"),
    ("draw", "draw"), ("draw + 1", "{draw + 1}"), ("f(x) == 3", "{f(x) == 3}"),
  ])
  func commandWordsInFormulas(text: String, tree: String) throws {
    guard case .expression(let value) = try kind(text) else {
      Issue.record("no expression")
      return
    }
    #expect(outline(value) == tree)
  }

  @Test(arguments: ["why", "por qué", "por que", "por que\u{301}"])
  func why(text: String) throws { #expect(try kind(text) == .why) }

  @Test(arguments: ["quit", "exit", "salir", "quit()", "exit ()"])
  func quit(text: String) throws { #expect(try kind(text) == .quit) }
}
