import Autodiff
import Interpreter
import Language
import Optimization
import Testing
import Wording

/// Statements carried out in a workspace, as a session does, for tests of rules.
struct RuleRuns {
  var workspace = Workspace()

  /// Carries statements out; `train` must say how many steps it makes.
  mutating func execute(_ text: String) throws {
    for result in Parser.parse(Source(text)) {
      let statement = try result.get()
      switch statement.kind {
      case .function(let definition): _ = try workspace.define(definition, symbols: .unicode)
      case .rule(let rule): _ = try workspace.define(rule, symbols: .unicode)
      case .assignment(let binding): _ = try workspace.assign(binding, symbols: .unicode)
      case .train(let clauses):
        var record = try workspace.run(for: clauses, in: statement, symbols: .unicode).record
        let count = try workspace.count(#require(clauses.count), symbols: .unicode)
        record.run.advance(by: count)
        #expect(record.run.ending == .completed)
        _ = workspace.keep(record)
      default: Issue.record("not a statement for these tests: \(text)")
      }
    }
  }

  /// The run that the statements leave.
  static func run(_ text: String) throws -> Run {
    var runs = RuleRuns()
    try runs.execute(text)
    return try #require(runs.workspace.current).run
  }
}

extension Run {
  /// The point as one list of numbers.
  var flatPoint: [Double] { point.flatMap(\.elements) }

  /// The numbers of a rule's name in a row, parameter by parameter: those of `m`, or of `m[x]` and `m[y]`, or of `x̃`.
  func numbers(of name: String, row: Int) -> [Double] {
    let parameters = graph.parameters.map(\.variable.name.spelling)
    let names = [name] + parameters.flatMap { ["\(name)[\($0)]", name.replacing("θ", with: $0)] }
    let columns = trace.columns.filter { $0.role == .rule && names.map { Name($0) }.contains($0.name) }
    return columns.flatMap { trace.numbers(of: $0, row: row) }
  }

  /// The numbers of the columns of a role in a row.
  func numbers(of role: Label.Role?, row: Int) -> [Double] {
    trace.columns.filter { $0.role == role }.flatMap { trace.numbers(of: $0, row: row) }
  }
}
