import Testing

@testable import Language

struct ParserTests {
  @Test func anErrorDoesNotHideTheNextStatement() {
    let results = Parser.parse(Source("x = 1\ny = 2 z\nw = 3; v = *; u = 4"))
    #expect(results.map { (try? $0.get()) != nil } == [true, false, true, false, true])
  }

  @Test func anErrorInABlockIsOneError() {
    let text = "repeat 3\nx = *\ny = )\nrepeat 2\nz = *\nend\nend\nw = 1"
    let results = Parser.parse(Source(text))
    #expect(results.map { (try? $0.get()) != nil } == [false, true])
  }

  @Test func statementsThrowTheFirstError() {
    #expect(throws: Diagnostic.self) { try Parser.statements(of: Source("x = 1\ny = *")) }
    #expect((try? Parser.statements(of: Source("x = 1\ny = 2")).count) == 2)
    #expect((try? Parser.statements(of: Source("")).isEmpty) == true)
  }

  @Test func aLoneExpressionIsNothingElse() {
    #expect(outline(" x + 1 \n") == "{x + 1}")
    #expect(outline("x = 1").hasPrefix("!"))
    #expect(outline("1\n2").hasPrefix("!"))
    #expect(outline("").hasPrefix("!"))
  }

  @Test func statementsKeepTheirSourceAndRange() throws {
    let source = Source("x = 1; f(x) = x²\n", file: "a.gradus", firstLine: 7)
    let statements = try Parser.statements(of: source)
    #expect(statements.map { source[$0.range] } == ["x = 1", "f(x) = x²"])
    #expect(statements[1].source == source)
  }

  @Test func aNameIsTheSameInAllItsSpellings() throws {
    #expect(try Parser.expression(of: Source("β₁")) == Parser.expression(of: Source("β₁")))
    for (first, second) in [
      ("ŷ", "yhat"), ("y\u{302}", "ŷ"), ("θ", "theta"), ("β₁", "beta1"), ("∞", "inf"), ("ϵ", "eps"),
    ] {
      guard case .name(let left) = try Parser.expression(of: Source(first)).kind,
        case .name(let right) = try Parser.expression(of: Source(second)).kind
      else {
        Issue.record("no name: \(first)")
        continue
      }
      #expect(left == right)
    }
  }
}
