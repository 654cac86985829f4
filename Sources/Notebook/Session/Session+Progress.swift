import Autodiff
import Interpreter
import Optimization
import Presentation
import Tensors

extension Session {
  /// Where the progress of long runs is told; the text takes the place of the last one, and nil takes it away.
  package struct ProgressReport: Sendable {
    let tell: @Sendable (String?) -> Void
    /// How long a run is quiet.
    var delay = Duration.seconds(1)

    package init(_ tell: @escaping @Sendable (String?) -> Void) { self.tell = tell }
  }

  /// Goes on with a run, in parts of about a tenth of a second where its progress is told.
  ///
  /// - Parameters:
  ///   - letter: what the run is called where it is one of several.
  ///   - begin: when the statement began; nil for now.
  func advance(
    _ record: inout RunRecord, by count: Int, until condition: StopCondition?, letter: String? = nil,
    since begin: ContinuousClock.Instant? = nil
  ) {
    // What a step needs before it, such as the search for its rate, may be long.
    Interruption.watching(isInterrupted) {
      goOn(with: &record, by: count, until: condition, letter: letter, since: begin)
    }
  }

  private func goOn(
    with record: inout RunRecord, by count: Int, until condition: StopCondition?, letter: String?,
    since begin: ContinuousClock.Instant?
  ) {
    guard let report, !style.plain else {
      record.run.advance(by: count, until: condition, isInterrupted: isInterrupted)
      return
    }
    let clock = ContinuousClock()
    let start = clock.now
    let name = record.objective.name.name.text(symbols)
    var hasTold = false
    defer { if hasTold { report.tell(nil) } }
    var done = 0
    var part = 1
    while done < count {
      let before = clock.now
      part = min(part, count - done)
      record.run.advance(by: part, until: condition, isInterrupted: isInterrupted)
      guard record.run.ending == .completed else { return }
      done += part
      let now = clock.now
      part = now - before < .milliseconds(50) ? 2 * part : now - before > .milliseconds(200) ? max(part / 2, 1) : part
      guard now - (begin ?? start) >= report.delay, done < count else { continue }
      hasTold = true
      let line = ProgressLine(
        done: done, total: condition == nil ? count : nil, elapsed: now - start,
        objective: record.run.lastObjective.map { (name, $0) }, letter: letter)
      report.tell(line.text(style))
    }
  }
}

extension Run {
  /// The objective before the last update, as its row has it.
  fileprivate var lastObjective: Double? {
    guard trace.count > 0, let column = trace.columns.first(where: { $0.role == .objective }) else { return nil }
    return trace.numbers(of: column, row: trace.count - 1).first
  }
}
