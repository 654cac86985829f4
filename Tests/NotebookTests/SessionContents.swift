import Interpreter
import Language
import Tensors
import Wording

@testable import Notebook

/// All that a statement can change in a session, to compare before and after.
struct SessionContents: Hashable {
  private let values: [Name: Workspace.Entry]
  private let functions: [Name: FunctionDefinition]
  private let rules: [Name: RuleDefinition]
  private let names: [Name]
  private let spellings: [Name: Name]
  private let runs: [Run]
  private let currentRun: Int?
  private let style: Style
  private let seed: Int
  private let past: Int

  private struct Run: Hashable {
    let number: Int
    let time: Int
    let rows: Int
    let point: [Tensor]
    let states: [Tensor]
  }

  init(_ session: Session) {
    let workspace = session.workspace
    values = workspace.values
    functions = workspace.functions
    rules = workspace.rules
    names = workspace.names
    spellings = workspace.symbols
    runs = workspace.runs.map { record in
      Run(
        number: record.number, time: record.run.time, rows: record.run.trace.count, point: record.run.point,
        states: record.run.states)
    }
    currentRun = workspace.currentRun
    style = session.settings.style
    seed = session.settings.seed
    past = session.past.count
  }
}
