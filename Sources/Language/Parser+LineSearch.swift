import Wording

/// The clauses of `linesearch`; nil where left out.
package struct LineSearchClauses: Hashable, Sendable {
  /// The objective, `from`, `for` and `until`.
  package var run = RunClauses()
  /// After `over`: the ends of the search, `[0, 5]`.
  package var interval: Expression?
  /// After `by`: how it is searched.
  package var method: Identifier?

  package init() {}
}

extension Parser {
  /// The words with which the clauses of `linesearch` begin.
  package static let lineSearchClauseWords = ["from", "over", "by", "for", "until"]

  /// `[f] [from …] [over [a, d]] [by METHOD] [for …] [until …]`, in any order.
  func lineSearchClauses() throws(Diagnostic) -> LineSearchClauses {
    var clauses = LineSearchClauses()
    clauses.run.objective = try self.clauses(of: "linesearch", words: Self.lineSearchClauseWords) {
      (clause) throws(Diagnostic) in
      switch clause {
      case "from": clauses.run.start = try start()
      case "over": clauses.interval = try expression()
      case "for": clauses.run.count = try expression()
      case "until": clauses.run.until = try condition()
      default:
        guard current.kind == .name else {
          throw missingName(en: "a method, such as bracketing", es: "un método, como bracketing")
        }
        clauses.method = identifier(advance())
      }
    }
    return clauses
  }
}
