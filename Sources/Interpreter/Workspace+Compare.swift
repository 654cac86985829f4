import Language
import Wording

extension Workspace {
  /// A new run for every rule of `compare`, all of one objective from one start; the workspace keeps none of them.
  package func comparison(
    _ clauses: CompareClauses, in statement: Statement, symbols: SymbolSet
  ) throws(Diagnostic) -> [RunRecord] {
    guard !clauses.rules.isEmpty else {
      let example = "with gd(0.1), gd(0.25), momentum(0.1)"
      throw Diagnostic(
        Message(en: "Which rules are compared?", es: "¿Qué reglas se comparan?"), at: statement.range,
        advice: Message(en: "add  \(example)", es: "agregue  \(example)"))
    }
    guard clauses.rules.count <= 26 else {
      throw Diagnostic(
        Message(en: "At most 26 rules can be compared.", es: "Se pueden comparar 26 reglas como máximo."),
        at: clauses.rules[26].range)
    }
    // The rules are told apart by number, and so that each start is the same one, by a workspace of their own.
    var records: [RunRecord] = []
    for rule in clauses.rules {
      var copy = self
      var run = clauses.run
      run.rule = rule
      records.append(try copy.run(for: run, in: statement, symbols: symbols).record)
    }
    return records
  }
}
