import Autodiff
import Interpreter
import Language
import Tensors
import Wording

/// What a student is working on: the workspace, the settings, and the way back.
///
/// A session is a value: a statement works on a copy, which takes its place only if all went well, so that a failed
/// statement changes nothing.
package struct Session: Sendable {
  package var workspace: Workspace
  package var settings: Settings
  /// The workspaces before the statements that changed something, the newest last.
  var past: [Past] = []
  /// The last error, for `why`.
  var lastError: Diagnostic?
  /// What `check` looked at last, for its hints.
  var lastCheck: LastCheck?
  /// The runs of the last `compare`, for `plot`, until another run is made or chosen.
  var comparison: [RunRecord] = []
  /// The last search along a line, for `plot linesearch`.
  var lastSearch: SearchRecord?
  /// Whether `to FILE` writes; not where a notebook is only tested.
  package var writesFiles = true
  /// What was typed so far, with what it printed.
  package internal(set) var cells: [SessionCell] = []
  /// Whether cells are being run again.
  var isRerunning = false
  /// Whether the session is that of a notebook that is followed or printed.
  var isFollowed = false
  /// The lessons that there are; none where the program tells of none.
  package var lessons: @Sendable () -> LessonShelf = { LessonShelf(files: []) }
  /// Where the progress of long runs is told; nil where nobody watches.
  package var report: ProgressReport?
  /// Asked in long runs; true stops them.
  let isInterrupted: @Sendable () -> Bool

  /// A workspace to go back to, which is only pointed at, so that the list of them is quickly copied.
  final class Past: Sendable {
    let workspace: Workspace

    init(_ workspace: Workspace) { self.workspace = workspace }
  }

  /// How many statements `undo` can take back.
  static let undoLimit = 100

  package init(
    settings: Settings = Settings(), isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    workspace = Workspace(seed: settings.seed)
    self.settings = settings
    self.isInterrupted = isInterrupted
  }

  /// How many of the cells were taken over from a lesson.
  private var inheritedCells = 0

  /// Goes on in the state in which a lesson has ended, where the student has done nothing of his own since the beginning, or
  /// since the lesson before; false where that is not so, or the lesson has defined nothing.
  package mutating func takeOver(_ end: Session) -> Bool {
    guard cells.count == inheritedCells, inheritedCells > 0 || workspace.names.isEmpty, !end.workspace.names.isEmpty
    else { return false }
    let writesFiles = writesFiles
    self = end
    past = []
    isFollowed = false
    inheritedCells = cells.count
    self.writesFiles = writesFiles
    return true
  }

  package var style: Style { settings.style }
  var symbols: SymbolSet { settings.style.signs }
  var language: SpokenLanguage { settings.style.language }

  /// Carries a statement out.
  ///
  /// - Throws: `Diagnostic`, and then nothing has changed but the error that `why` explains.
  package mutating func execute(_ statement: Statement) throws(Diagnostic) -> Reply {
    var copy = self
    do {
      let reply = try copy.performStoppable(statement)
      if statement.kind.changesWorkspace {
        copy.past = past.suffix(Session.undoLimit - 1) + [Past(workspace)]
      }
      if statement.kind != .why { copy.lastError = nil }
      if statement.kind.changesRun { copy.comparison = [] }
      self = copy
      return reply
    } catch {
      lastError = error
      throw error
    }
  }

  /// Carries a statement out; one that has nothing to keep fails where Ctrl-C came into it.
  mutating func performStoppable(_ statement: Statement) throws(Diagnostic) -> Reply {
    guard !statement.kind.keepsWhatIsDone else { return try perform(statement) }
    return try Session.stoppable(isInterrupted, statement) { () throws(Diagnostic) in try perform(statement) }
  }

  /// Works something out for a statement, which fails where it is interrupted in that.
  static func stoppable<Value>(
    _ isInterrupted: @escaping @Sendable () -> Bool, _ statement: Statement, _ body: () throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    let (result, wasStopped) = Interruption.watching(isInterrupted) { Result(catching: body) }
    if wasStopped {
      throw Diagnostic(Message(en: "Stopped.", es: "Detenido."), at: statement.range)
    }
    return try result.get()
  }

  /// The one place where each kind of statement finds its action.
  mutating func perform(_ statement: Statement) throws(Diagnostic) -> Reply {
    switch statement.kind {
    case .expression(let expression): try evaluate(expression)
    case .assignment(let binding): try assign(binding)
    case .function(let definition): try define(definition)
    case .rule(let definition): try define(definition)
    case .loop(let count, let body): try loop(count: count, body: body)
    case .step(let clauses): try step(clauses, statement)
    case .train(let clauses): try train(clauses, statement)
    case .table(let clauses): try table(clauses, statement)
    case .load(let path, let range): try load(path, at: range)
    case .check(let clauses): try check(clauses, statement)
    case .analyze(let clauses): try analyze(clauses, statement)
    case .lineSearch(let clauses): try lineSearch(clauses, statement)
    case .compare(let clauses): try compare(clauses, statement)
    case .plot(let clauses): try plot(clauses, statement)
    case .contour(let clauses): try contour(clauses, statement)
    case .differentiate(let view, let call): try differentiate(view, call)
    case .graph(let clauses): try graph(clauses, statement)
    case .show(let name): try show(name)
    case .run(let number): try run(number, statement)
    case .why: why()
    case .undo: try undo(statement)
    case .reset(let names): try reset(names)
    case .help(let topic, let range): try help(topic, at: range)
    case .set(let words): try set(words, statement)
    case .cells: listCells()
    case .rerun(let numbers, let range): try rerun(numbers, at: range)
    case .save(let path, let replaces, let range): try save(path, replaces: replaces, at: range)
    case .open(let path, let range): try open(path, at: range)
    case .lesson(let number, let range): try lesson(number, at: range)
    case .exercise(let clauses): try exercise(clauses)
    case .quit: quit()
    }
  }
}

extension Statement.Kind {
  /// Whether it shows how far it came when it is stopped.
  fileprivate var keepsWhatIsDone: Bool {
    switch self {
    case .loop, .train, .compare, .lineSearch, .check, .rerun: true
    default: false
    }
  }

  /// Whether a run is made, goes on or is chosen.
  fileprivate var changesRun: Bool {
    switch self {
    case .step, .train, .run(.some), .undo: true
    default: false
    }
  }

  /// Whether `undo` has something to take back after it.
  fileprivate var changesWorkspace: Bool {
    switch self {
    case .assignment, .function, .rule, .loop, .step, .train, .run(.some), .reset, .load, .rerun: true
    case .expression, .table, .check, .analyze, .lineSearch, .compare, .plot, .contour, .differentiate, .graph, .show,
      .run(nil), .why, .undo, .help, .set, .cells, .save, .open, .lesson, .exercise, .quit:
      false
    }
  }

  /// Whether it is a cell of the session's notebook, and not about the session.
  var isCell: Bool {
    switch self {
    case .help, .cells, .rerun, .save, .open, .lesson, .exercise, .quit: false
    default: true
    }
  }
}
