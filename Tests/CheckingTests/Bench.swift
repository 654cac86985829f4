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

/// A table of a graph's nodes typed in, and what the checker says of it.
struct NodeBench {
  let check: Check
  let worksheet: Worksheet

  /// - Parameters:
  ///   - definition: the function, with a name for each node.
  ///   - call: the function at a point.
  init(_ definition: String, _ call: String, _ view: GraphView, table: String, style: Style = Style()) throws {
    let work = try NodeBench.work(definition, call, view)
    let written = try #require(WrittenTable(table))
    worksheet = try #require(Worksheet(written, nodes: work))
    check = Check(
      graph: work.graph, start: work.start, figures: worksheet.figures, works: worksheet.works, style: style)
  }

  static func work(_ definition: String, _ call: String, _ view: GraphView) throws -> NodeWork {
    var workspace = Workspace()
    guard case .function(let function) = try Parser.statements(of: Source(definition))[0].kind,
      case .expression(let expression) = try Parser.statements(of: Source(call))[0].kind
    else { throw BenchError.unexpected }
    _ = try workspace.define(function, symbols: .unicode)
    return try NodeWork(try workspace.functionPoint(expression, symbols: .unicode), view, symbols: .unicode)
  }
}

enum BenchError: Error { case unexpected }

/// A run's graph, with what slips make of it.
struct GraphBench {
  let graph: StepGraph
  let start: [Tensor]

  init(_ setup: [String] = ["f(w) = (w-3)^2"], run: String = "f from w = 0 with gd(0.1)") throws {
    let (record, _) = try Bench.record(setup, run: run)
    graph = record.run.graph
    start = record.run.start
  }

  var program: Program { Program(graph, from: start) }

  func changes(_ name: String? = nil) -> [Change] {
    ChangeFinder.changes(of: graph, in: Array(graph.lines.indices), style: Style())
      .filter { name == nil || $0.slip.name == name }
  }

  /// A line by its name; `w new` is the update.
  func line(_ name: String) throws -> Int {
    try #require(
      graph.lines.indices.first { index in
        guard let label = graph.label(index), label.role != .alias else { return false }
        return (label.role == .update ? "\(label.name.spelling) new" : label.name.spelling) == name
      }, "no line \(name) in \(graph.lines.compactMap { $0.label?.name.spelling })")
  }

  /// The numbers of every line in the first steps of a program, by the lines' places.
  func steps(_ program: Program, _ count: Int = 3) -> [[Int: [Double]]] {
    var parameters = start.map { Array($0.elements) }
    var states = program.states.map(\.initial)
    return (1...count).map { time in
      let values = program.values(parameters: parameters, states: states, time: time)
      parameters = Marker.next(program.parameters, parameters, values, program)
      states = Marker.next(program.states, states, values, program)
      return Dictionary(
        uniqueKeysWithValues: program.lines.map { ($0.index, Array(values[$0.first..<$0.first + $0.count])) })
    }
  }

  /// What changes of one name make of a line's first number in a step.
  func values(_ name: String, of line: String, step: Int) throws -> [Double] {
    let index = try self.line(line)
    return changes(name).compactMap { program.applying($0.edit) }
      .compactMap { steps($0, step)[step - 1][index]?[0] }
  }

  /// Whether some change of a name gives a number.
  func makes(_ expected: Double, _ name: String, of line: String, step: Int = 1) throws -> Bool {
    try values(name, of: line, step: step).contains { abs($0 - expected) <= 1e-9 * max(1, abs(expected)) }
  }
}
