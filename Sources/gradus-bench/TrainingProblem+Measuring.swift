import Language
import Notebook
import Optimization

extension TrainingProblem {
  /// Measures gradus and the C programs in turns, so that what else the machine does touches both; then Python's.
  ///
  /// - Parameter folder: where the C programs are written; `timing.h` must stand there.
  /// - Throws: `Failure`, also where two do not come to the same result.
  func measured(repetitions: Int, folder: String, python: Python?) throws(Failure) -> Entry {
    let plain = try CProgram(program, name: "\(name)-plain", in: folder, flags: [], libraries: libraries)
    let fast = try CProgram(program, name: "\(name)-fast", in: folder, flags: ["-ffast-math"], libraries: libraries)
    let begun = try begin()
    let result = self.result(of: begun.run, after: steps)
    var times: (own: [Double], plain: [Double], fast: [Double], ratio: [Double]) = ([], [], [], [])
    var difference = 0.0
    for _ in 0..<repetitions {
      var run = begun.run
      let own = nanoseconds { run.advance(by: steps) }
      let (slow, quick) = (try plain.run(steps: steps), try fast.run(steps: steps))
      try requireAgreement(of: slow.result, with: result, "C")
      try requireAgreement(of: quick.result, with: result, "C, fast")
      difference = (slow.result - result).magnitude
      times.own.append(own / Double(steps))
      times.plain.append(slow.time / Double(steps))
      times.fast.append(quick.time / Double(steps))
      times.ratio.append(own / (yardstick == .plain ? slow.time : quick.time))
    }
    var others = [
      Yardstick.plain.rawValue: Series(times.plain), Yardstick.fast.rawValue: Series(times.fast),
    ]
    if let python {
      for library in python.libraries { others[library.rawValue] = try series(of: library, python, begun.run) }
    }
    return Entry(
      name: name, title: title, own: Series(times.own), others: others,
      ratio: (Series(times.ratio), yardstick.rawValue), goal: .init(ratio: goal),
      remarks: [("beginning_ms", begun.time / 1e6), ("difference", difference)])
  }

  /// The run after its first update, and the nanoseconds until then.
  func begin() throws(Failure) -> (run: Run, time: Double) {
    var session = try prepared()
    var messages = ""
    let time = nanoseconds { _ = session.run(Source(start), output: { _ in }, errors: { messages += $0 }) }
    guard let run = session.workspace.current?.run, messages.isEmpty else { throw Failure(message: messages) }
    return (run, time)
  }

  /// A session with the definitions.
  func prepared() throws(Failure) -> Session {
    var session = Session()
    var messages = ""
    _ = session.run(Source(definitions), output: { _ in }, errors: { messages += $0 })
    guard messages.isEmpty else { throw Failure(message: messages) }
    return session
  }

  private func series(of library: Python.Library, _ python: Python, _ run: Run) throws(Failure) -> Series {
    let measurements = try python.run(routine, with: library, steps: steps)
    for measured in measurements {
      try requireAgreement(of: measured.result, with: result(of: run, after: measured.updates), library.rawValue)
    }
    guard !measurements.isEmpty else { throw Failure(message: "\(library.rawValue) says nothing") }
    return Series(measurements.map { $0.time / Double($0.updates) })
  }

  /// The sum of all parameters after so many updates; of a run after its first.
  private func result(of run: Run, after updates: Int) -> Double {
    var run = run
    run.advance(by: updates - run.time)
    return run.point.reduce(0) { $1.elements.reduce($0, +) }
  }

  private func requireAgreement(of other: Double, with own: Double, _ title: String) throws(Failure) {
    guard (other - own).magnitude <= 1e-6 * max(1, own.magnitude) else {
      throw Failure(message: "gradus comes to \(own), \(title) to \(other)")
    }
  }
}
