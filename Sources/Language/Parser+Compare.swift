import Wording

/// The clauses of `compare`; nil or empty where left out.
package struct CompareClauses: Hashable, Sendable {
  /// All clauses of a run but its rule.
  package var run = RunClauses()
  package var rules: [RunClauses.RuleCall] = []

  package init() {}
}

extension Parser {
  package static let compareClauseWords = [
    "from", "over", "batch", "shuffle", "with", "for", "until", "every", "show",
  ]

  /// The clauses of a run, with several rules after `with`.
  func compareClauses() throws(Diagnostic) -> CompareClauses {
    var clauses = CompareClauses()
    clauses.run.objective = try self.clauses(of: "compare", words: Self.compareClauseWords) {
      (clause, opening) throws(Diagnostic) in
      switch clause {
      case "with":
        clauses.rules.append(try oneRuleCall())
        while current.kind == .comma {
          advance()
          clauses.rules.append(try oneRuleCall())
        }
        if current.kind == .name, following.kind == .open, !clauseWords.contains(word(current)) {
          throw ruleWithoutComma()
        }
      default: try read(clause, opening, into: &clauses.run)
      }
    }
    return clauses
  }
}
