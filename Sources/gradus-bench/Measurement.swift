import Glibc
import Language
import Notebook
import Optimization

/// A problem as both have carried it out, again and again in turns, so that what else the machine does touches both.
struct Measurement {
  let problem: Problem
  /// Nanoseconds of an update.
  let own: Series
  let plain: Series
  let fast: Series
  /// Of the update to that of the yardstick, measured one right after the other.
  let ratio: Series
  /// Milliseconds from the statement to the first update.
  let beginning: Double
  /// How far the results of gradus and of the plain C program lie apart.
  let difference: Double

  init(_ problem: Problem, repetitions: Int, folder: String) throws {
    func program(_ name: String, _ flags: [String]) throws -> CProgram {
      try CProgram(
        problem.program, name: "\(problem.name)-\(name)", in: folder, flags: flags, libraries: problem.libraries)
    }
    let programs = (plain: try program("plain", []), fast: try program("fast", ["-ffast-math"]))
    let begun = try Measurement.begin(problem)
    var (own, plain, fast, ratios): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    var results = (own: 0.0, c: 0.0)
    for _ in 0..<repetitions {
      var run = begun.run
      let time = nanoseconds { run.advance(by: problem.steps) }
      let slow = try programs.plain.run(steps: problem.steps)
      let quick = try programs.fast.run(steps: problem.steps)
      results = (
        run.point.reduce(0) { $1.elements.reduce($0, +) }, try programs.plain.run(steps: problem.steps + 1).result
      )
      let steps = Double(problem.steps)
      own.append(time / steps)
      plain.append(slow.time / steps)
      fast.append(quick.time / steps)
      ratios.append(time / (problem.yardstick == .plain ? slow.time : quick.time))
    }
    self.problem = problem
    (self.own, self.plain, self.fast, ratio) = (Series(own), Series(plain), Series(fast), Series(ratios))
    beginning = begun.milliseconds
    difference = (results.own - results.c).magnitude
  }

  /// The run after its first update, and the time until then.
  private static func begin(_ problem: Problem) throws -> (run: Run, milliseconds: Double) {
    var session = Session()
    var messages = ""
    func say(_ text: String) { messages += text }
    _ = session.run(Source(problem.definitions), output: { _ in }, errors: say)
    let time = nanoseconds { _ = session.run(Source(problem.start), output: { _ in }, errors: say) }
    guard let run = session.workspace.current?.run, messages.isEmpty else { throw CProgram.Failure(message: messages) }
    return (run, time / 1e6)
  }
}

/// The processor's time that something takes, in which what else the machine does has no part.
func nanoseconds(_ body: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
  let beginning = now()
  body()
  return now() - beginning
}
