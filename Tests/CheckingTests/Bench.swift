import Autodiff
import Interpreter
import Language
import Optimization
import Tensors
import Testing
import Wording

@testable import Checking

/// A table typed in, and what the checker says of it.
struct Bench {
  let check: Check
  let worksheet: Worksheet
  let start: [Tensor]
  /// The table as it was typed.
  let written: String

  /// - Parameters:
  ///   - setup: the objective and its data, statement by statement.
  ///   - run: `f from x = 5 with gd(0.1)`.
  init(_ setup: [String], run: String, table: String, style: Style = Style()) throws {
    let (record, workspace) = try Bench.record(setup, run: run)
    start = record.run.start
    written = table
    let written = try #require(WrittenTable(table))
    worksheet = try #require(Worksheet(written, graph: record.run.graph, start: record.run.start))
    var check = Check(
      graph: worksheet.graph, start: record.run.start, figures: worksheet.figures, works: worksheet.works, style: style)
    if !check.isRight {
      for (name, other) in record.otherForms(in: workspace) {
        guard let again = Worksheet(written, graph: other.run.graph, start: other.run.start) else { continue }
        if check.adopt(name, other, again.figures) { break }
      }
    }
    self.check = check
  }

  static func record(_ setup: [String], run: String) throws -> (RunRecord, Workspace) {
    var workspace = Workspace()
    for line in setup {
      for statement in try Parser.statements(of: Source(line)) {
        switch statement.kind {
        case .assignment(let binding): _ = try workspace.assign(binding, symbols: .unicode)
        case .function(let definition): _ = try workspace.define(definition, symbols: .unicode)
        case .rule(let rule): _ = try workspace.define(rule, symbols: .unicode)
        default: Issue.record("the bench has no \(statement.kind)")
        }
      }
    }
    let statement = try Parser.statements(of: Source("train \(run) for 1"))[0]
    guard case .train(let clauses) = statement.kind else { throw BenchError.unexpected }
    return (try workspace.run(for: clauses, in: statement, symbols: .unicode).record, workspace)
  }

  /// The marks of a column's cells from the top: `+` right, `~` rounded, `>` carried, `=` same slip, `r` rounding slip,
  /// `x` wrong, `-` unchecked.
  func marks(_ heading: String) -> String {
    guard let column = worksheet.columns.first(where: { $0.heading == heading }) else { return "no column" }
    return column.cells.map { cell in
      guard let cell, let judgement = check.judgements[cell] else { return "-" }
      switch judgement.mark {
      case .right: return "+"
      case .rounded: return "~"
      case .carried: return ">"
      case .sameSlip: return "="
      case .roundingSlip: return "r"
      case .wrong: return "x"
      case .unchecked: return "-"
      }
    }.joined()
  }

  /// What is said of it, in English.
  var told: String { check.verdicts(Style()).map(\.english).joined(separator: "\n") }

  var causes: [[String]] { check.diagnoses.map { $0.causes.flatMap(\.names) } }
}

enum BenchError: Error { case unexpected }
