import Autodiff
import Checking
import Interpreter
import Language
import Presentation
import Wording

// `check FILE`: the table in a file against the run, or the nodes, of its own cells.
extension Session {
  /// A file's table with its marks.
  struct CheckedFile {
    let check: Check
    let sheet: Worksheet
    /// The run that it was checked against; nil for nodes at a point.
    let record: RunRecord?
    /// Whether the run is the file's own.
    let isOwn: Bool
  }

  /// A file's cells run in a copy of the session, and its table checked against the run they make.
  mutating func checkFile(_ path: String, _ range: SourceRange, wantsHint: Bool) throws(Diagnostic) -> Reply {
    var reply = Reply()
    do {
      let file = try checkedFile(HandedIn(path: path), path)
      if let record = file.record, file.isOwn { reply.line(beginning(of: record)) }
      lastCheck = LastCheck(check: file.check, figures: file.sheet.figures, level: nil)
      if wantsHint {
        giveHint(lastCheck, in: &reply)
      } else {
        report(file.check, file.sheet, in: &reply)
      }
    } catch let error as FileError {
      throw Diagnostic(error.message, at: range)
    } catch let error as Diagnostic {
      throw Diagnostic(error.message, at: range, advice: error.advice)
    } catch {
      throw Diagnostic(Message("\(error)"), at: range)
    }
    return reply
  }

  /// Checks a file for the command line, in the language of its header: what is printed, and whether all is right.
  package func checked(_ path: String) throws -> (text: String, isRight: Bool) {
    let file = try HandedIn(path: path)
    var session = self
    session.settings.style.language = file.language ?? style.language
    let result = try session.checkedFile(file, path)
    var reply = Reply()
    if let record = result.record { reply.line(session.beginning(of: record)) }
    session.report(result.check, result.sheet, in: &reply)
    return (reply.text(session.style), result.check.isRight)
  }

  /// What is in a file: its table against what its own cells make, else against the current run.
  private func checkedFile(_ file: HandedIn, _ path: String) throws -> CheckedFile {
    var copy = self
    copy.writesFiles = false
    let before = workspace.runs.count
    var nodes: (view: GraphView, call: Expression)?
    for cell in file.cells {
      for parsed in Parser.parse(Source(cell)) {
        let statement = try parsed.get()
        switch statement.kind {
        case .check: continue
        case .differentiate(let view, let call): nodes = (view, call)
        case .step, .train: nodes = nil
        default: break
        }
        _ = try copy.execute(statement)
      }
    }
    guard let table = file.table else {
      throw Diagnostic(Message(en: "\(path) has no table.", es: "\(path) no trae ninguna tabla."), at: nil)
    }
    if let nodes {
      let (check, sheet) = try copy.checkedNodes(nodes.view, nodes.call, table, at: nodes.call.range)
      return CheckedFile(check: check, sheet: sheet, record: nil, isOwn: true)
    }
    guard let record = copy.workspace.current else {
      throw Diagnostic(
        Message(
          en: "\(path) has no run of its own, and there is none to check it against.",
          es: "\(path) no trae ninguna ejecución, y no hay otra con que revisarlo."), at: nil,
        advice: Message(
          en: "begin one: train f from x = 5 with gd(0.1)", es: "comience una: train f from x = 5 with gd(0.1)"))
    }
    guard
      let sheet = Worksheet(
        table, graph: record.run.graph, start: record.run.start, language: language)
    else {
      throw notUnderstood(table, record, at: nil)
    }
    return CheckedFile(
      check: copy.check(sheet, record), sheet: sheet, record: record, isOwn: copy.workspace.runs.count > before)
  }
}
