import ProgramTesting

/// The start of the program beside that of Python, in turns: S1.
struct StartUp {
  static let column = "python3"

  let gradus: String
  /// Nil where there is none.
  let python: String?

  /// The time to the prompt, the memory held there, and the time to the answer of one statement.
  func measured(repetitions: Int) throws(Failure) -> [Entry] {
    let prompts = try starts(repetitions, ([], "1> "), (["-q"], ">>> "))
    let answers = try starts(repetitions, (["-e", "1"], "1\r\n"), (["-c", "print(1)"], "1\r\n"))
    let goal = Entry.Goal(ratio: 0.36, value: 3.5e6)
    return [
      entry("start to the first prompt", prompts, of: \.time, .nanoseconds, goal),
      entry("gradus -e '1' to its answer", answers, of: \.time, .nanoseconds, goal),
      entry("memory at the prompt", prompts, of: \.memory, .mebibytes, .init(value: 12)),
    ]
  }

  /// Nanoseconds until what is waited for, and the most memory held by then, in MiB.
  private typealias Start = (time: Double, memory: Double)
  private typealias Command = (arguments: [String], expected: String)

  private func starts(
    _ count: Int, _ own: Command, _ other: Command
  ) throws(Failure) -> [(own: Start, other: Start?)] {
    var starts: [(own: Start, other: Start?)] = []
    for _ in 0..<count {
      let first = try start(gradus, own)
      starts.append((first, try python.map { python throws(Failure) in try start(python, other) }))
    }
    return starts
  }

  private func start(_ program: String, _ command: Command) throws(Failure) -> Start {
    let clock = ContinuousClock()
    let beginning = clock.now
    do {
      let terminal = try PseudoTerminal(program, command.arguments)
      try terminal.expect(command.expected)
      return ((clock.now - beginning) / .nanoseconds(1), terminal.peakMemory)
    } catch {
      throw Failure(message: "\(program): \(error)")
    }
  }

  private func entry(
    _ title: String, _ starts: [(own: Start, other: Start?)], of figure: KeyPath<Start, Double>, _ unit: Unit,
    _ goal: Entry.Goal
  ) -> Entry {
    let own = starts.map { $0.own[keyPath: figure] }
    let others = starts.compactMap { $0.other?[keyPath: figure] }
    let isCompared = !others.isEmpty
    return Entry(
      name: "S1", title: title, unit: unit, own: Series(own),
      others: isCompared ? [StartUp.column: Series(others)] : [:],
      ratio: isCompared ? (Series(zip(own, others).map { $0 / $1 }), StartUp.column) : nil, goal: goal)
  }
}
