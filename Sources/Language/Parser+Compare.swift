import Wording

/// The clauses of `compare`; nil or empty where left out.
package struct CompareClauses: Hashable, Sendable {
  /// The objective, `from`, `for`, `until`, `every` and `show`.
  package var run = RunClauses()
  package var rules: [RunClauses.RuleCall] = []

  package init() {}
}

extension Parser {
  /// The clauses of a run, with several rules after `with`.
  func compareClauses() throws(Diagnostic) -> CompareClauses {
    var clauses = CompareClauses()
    clauses.run.objective = try self.clauses(of: "compare", words: Self.runClauseWords) {
      (clause) throws(Diagnostic) in
      switch clause {
      case "from": clauses.run.start = try start()
      case "for": clauses.run.count = try expression()
      case "until": clauses.run.until = try condition()
      case "every": clauses.run.every = try expression()
      case "show": clauses.run.columns = try columns()
      default:
        clauses.rules.append(try oneRuleCall())
        while current.kind == .comma {
          advance()
          clauses.rules.append(try oneRuleCall())
        }
        if current.kind == .name, following.kind == .open, !clauseWords.contains(word(current)) {
          throw ruleWithoutComma()
        }
      }
    }
    return clauses
  }
}
