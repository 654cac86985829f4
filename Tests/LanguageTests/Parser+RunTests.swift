import Testing

@testable import Language

struct ParserRunTests {
  private func clauses(_ text: String) throws -> RunClauses {
    switch try #require(try Parser.statements(of: Source(text)).first).kind {
    case .step(let clauses), .train(let clauses): return clauses
    default:
      Issue.record("no run: \(text)")
      return RunClauses()
    }
  }

  @Test func allClausesInAnyOrder() throws {
    for text in [
      "train f from x = 5 with gd(lr = 0.1) for 10 until abs(g) < 1e-6 every 2 show m, x new",
      "train f show m x_new every 2 until abs(g) < 1e-6 for 10 with gd(lr = 0.1) from x = 5",
    ] {
      let clauses = try clauses(text)
      #expect(clauses.objective?.name == "f")
      guard case .named(let start) = clauses.start else {
        Issue.record("no start")
        return
      }
      #expect(start.map(\.name) == ["x"])
      #expect(clauses.rule?.name.name == "gd")
      #expect(clauses.rule?.arguments.first?.name == "lr")
      #expect(clauses.count.map(outline) == "10")
      #expect(clauses.until.map(outline) == "{abs(g) < 1e-6}")
      #expect(clauses.every.map(outline) == "2")
      #expect(clauses.columns.map(\.name) == ["m", "x new"])
    }
  }

  @Test func nothingAtAll() throws {
    #expect(try clauses("step") == RunClauses())
    #expect(try clauses("train for 3").objective == nil)
  }

  @Test(arguments: [
    ("from 5", ["5"]), ("from (1, 1)", ["1", "1"]), ("from 1, 2", ["1", "2"]),
    ("from (1 + 2)*3", ["{{1 + 2} * 3}"]),
    ("from [1, 2]", ["[1, 2]"]), ("from ((1), 2)", ["1", "2"]), ("from -1", ["{-1}"]),
    ("from x = 5, y = 2x", ["x", "y"]),
    ("from (x = 5, y = 1)", ["x", "y"]), ("from a", ["a"]), ("from max(1, 2)", ["max(1, 2)"]),
    ("from 2for 3", ["2"]),
  ])
  func starts(text: String, values: [String]) throws {
    switch try clauses("train f \(text)").start {
    case .named(let bindings): #expect(bindings.map(\.name.spelling) == values)
    case .positional(let expressions, _): #expect(expressions.map { outline($0) } == values)
    case nil: Issue.record("no start")
    }
  }

  @Test func ruleWithoutArguments() throws {
    let rule = try #require(try clauses("step with newton for 3").rule)
    #expect(rule.arguments.isEmpty)
    #expect(rule.range == SourceRange(10, 16))
  }

  @Test(arguments: [
    ("train x^2 from 5", "x"), ("train f(x) from 5", "(x)"), ("train f from", ""), ("train f from with gd", ""),
    ("train f wiht gd(0.1)", "wiht"), ("train f for 3 for 4", "for"), ("train f with gd 0.1", "0.1"),
    ("train f with gd(0.1), adam", ","),
    ("train f from x = 5, 3", "3"), ("train f from 5, x = 3", "x"), ("train f from 0,5", "0,5"),
    ("train f from (0,5)", "0,5"),
    ("train f until x = 3", "="), ("train f for 10 steps", "steps"), ("train f with 3", "3"),
    ("train f from x = 5 y = 3", "y"),
    ("train f from (1, 2", "("), ("train f with gd(0.1", "("), ("train f desde 5", "desde"),
    ("train f for for", ""),
  ])
  func errors(text: String, at: String) { #expect(place(text) == at) }

  @Test func clauseWordsAreNamesElsewhere() {
    for text in ["for = 3", "with + 1", "f(from) = from^2", "x = every"] { #expect(problem(text) == nil) }
  }
}
