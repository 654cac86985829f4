import Autodiff
import Language
import Optimization
import Tensors
import Testing
import Wording

@testable import Interpreter

/// A student's desk: statements go through parser and workspace as they do in a session, without anything printed.
struct Desk {
  var workspace = Workspace()
  var symbols = SymbolSet.unicode

  init(_ lines: String...) throws {
    for line in lines { try type(line) }
  }

  /// Carries out every statement of a text.
  mutating func type(_ text: String) throws {
    for statement in try Parser.statements(of: Source(text)) { try perform(statement) }
  }

  private mutating func perform(_ statement: Statement) throws {
    switch statement.kind {
    case .assignment(let binding): _ = try workspace.assign(binding, symbols: symbols)
    case .function(let definition): _ = try workspace.define(definition, symbols: symbols)
    case .rule(let rule): _ = try workspace.define(rule, symbols: symbols)
    case .expression(let expression): _ = try workspace.answer(expression, symbols: symbols)
    case .step(let clauses): try advance(clauses, statement, by: 1)
    case .train(let clauses): try advance(clauses, statement, by: nil)
    case .reset(let names): for name in names { _ = workspace.forget(name.name) }
    case .run(.some(let number)):
      let count = try workspace.count(number, symbols: symbols)
      let isThere = workspace.select(count)
      #expect(isThere)
    default: Issue.record("the desk has no \(statement.kind)")
    }
  }

  private mutating func advance(_ clauses: RunClauses, _ statement: Statement, by steps: Int?) throws {
    var record = try workspace.run(for: clauses, in: statement, symbols: symbols).record
    let condition = try clauses.until.map { try workspace.condition($0, for: record, symbols: symbols) }
    let count = try workspace.updates(for: clauses, of: record, symbols: symbols)
    record.run.advance(by: steps ?? count ?? (condition == nil ? 10 : 10_000), until: condition)
    _ = workspace.keep(record, symbols: .unicode)
  }

  /// Whether the statement would begin a new run.
  func beginsAnew(_ text: String) throws -> Bool {
    let statement = try Parser.statements(of: Source(text))[0]
    switch statement.kind {
    case .step(let clauses), .train(let clauses):
      var workspace = workspace
      return try workspace.run(for: clauses, in: statement, symbols: symbols).isNew
    default: throw DeskError.unexpected
    }
  }

  // MARK: Looking at it

  var record: RunRecord { workspace.current! }
  var run: Run { record.run }

  func answer(_ text: String) throws -> Answer {
    var workspace = workspace
    return try workspace.answer(Parser.expression(of: Source(text)), symbols: symbols)
  }

  func value(_ text: String) throws -> Tensor {
    guard let value = try answer(text).value else { throw DeskError.unexpected }
    return value
  }

  func number(_ text: String) throws -> Double { try #require(try value(text).number) }

  /// The formulas that a function's name is answered with.
  func formulas(_ text: String) throws -> [String] {
    let formula = Formula(style: Style(symbols: symbols))
    switch try answer(text) {
    case .formulas(let formulas): return formulas.map { formula.text($0.right) }
    case .definition(let echo): return [formula.text(echo.body)]
    case .value, .parts: throw DeskError.unexpected
    }
  }

  /// How a definition is understood.
  func echo(_ text: String) throws -> FunctionEcho {
    guard case .function(let definition) = try Parser.statements(of: Source(text))[0].kind else {
      throw DeskError.unexpected
    }
    var copy = workspace
    return try copy.define(definition, symbols: symbols).echo
  }

  /// The formula of a definition's body.
  func body(_ text: String) throws -> String {
    Formula(style: Style(symbols: symbols)).text(try echo(text).body)
  }

  /// The numbers of a column of the current run, row by row.
  func column(_ name: Name, isUpdate: Bool = false) throws -> [[Double]] {
    let trace = run.trace
    let column = try #require(trace.columns.first { $0.name == name && ($0.role == .update) == isUpdate })
    return (0..<trace.count).map { Array(trace.numbers(of: column, row: $0)) }
  }

  /// The lines of the step's work: `m = β₁·m + (1 − β₁)·f'(x)`.
  var work: [String] {
    let formula = Formula(style: Style(symbols: symbols))
    return run.graph.lines.map { "\(formula.text($0)) = \(formula.text($0.inputs[0]))" }
  }

  /// What is said of a text, in English, with its advice behind it; nil where nothing is wrong.
  func complaint(_ text: String) -> String? {
    var copy = self
    do {
      try copy.type(text)
      return nil
    } catch let diagnostic as Diagnostic {
      return [diagnostic.message.english, diagnostic.advice?.english].compactMap { $0 }.joined(separator: " | ")
    } catch {
      return "\(error)"
    }
  }

  /// The sentence under the table.
  var verdict: String? {
    run.verdict.message(parameters: record.entries.map { $0.text(symbols) }, style: Style())?.english
  }
}

enum DeskError: Error { case unexpected }
