import Autodiff
import Interpreter
import Language
import Notebook
import Optimization

/// What gradients, compiling and reading cost.
enum Cost {
  static let column = "objective alone"

  /// The objective with its gradient, beside the objective alone, both compiled.
  static func gradient(of problem: TrainingProblem, repetitions: Int) throws(Failure) -> Entry {
    let run = try problem.begin().run
    let graph = run.graph
    func tape(_ outputs: [Node]) -> Tape {
      var tape = Tape(outputs: outputs, inputs: graph.parameters.map(\.variable), constants: graph.fixed)
      for (place, value) in run.point.enumerated() { tape.setInput(place, to: value) }
      return tape
    }
    var (objective, gradient) = (tape([graph.objective]), tape([graph.objective] + graph.gradients))
    func time(_ tape: inout Tape) -> Double {
      let total = nanoseconds { for _ in 0..<problem.steps { try? tape.run() } }
      return total / Double(problem.steps)
    }
    var times: (alone: [Double], both: [Double]) = ([], [])
    for _ in 0..<repetitions {
      times.alone.append(time(&objective))
      times.both.append(time(&gradient))
    }
    return Entry(
      name: problem.name, title: "objective and gradient: \(problem.title)", own: Series(times.both),
      others: [column: Series(times.alone)],
      ratio: (Series(zip(times.both, times.alone).map { $0 / $1 }), column), goal: .init(ratio: 3))
  }

  /// From a statement that begins a run to the run, ready for its first update: start, graph, derivative and tape.
  static func compiling(_ problem: TrainingProblem, repetitions: Int, goal: Double) throws(Failure) -> Entry {
    let session = try problem.prepared()
    let statements = Parser.pieces(of: Source(problem.start)).compactMap { try? $0.statement.get() }
    guard let times = statements.compactMap({ compiling($0, in: session, repetitions) }).first else {
      throw Failure(message: "\(problem.name) begins no run")
    }
    return Entry(name: problem.name, title: "run compiled: \(problem.title)", own: times, goal: .init(value: goal))
  }

  /// The slowest to compile of all runs that statements of the lessons begin.
  ///
  /// - Parameter lessons: paths and texts of notebooks.
  static func compiling(lessons: [(path: String, text: String)], repetitions: Int) throws(Failure) -> Entry {
    var (count, slowest, place) = (0, Series([0]), "")
    for lesson in lessons {
      guard let document = try? Document(lesson.text) else { throw Failure(message: "\(lesson.path) cannot be read") }
      var session = Session()
      session.writesFiles = false
      for cell in document.cells {
        for statement in Parser.pieces(of: Source(cell.source)).compactMap({ try? $0.statement.get() }) {
          if let times = compiling(statement, in: session, repetitions) {
            count += 1
            if times.median > slowest.median {
              (slowest, place) = (times, "\(lesson.path), line \(cell.line)")
            }
          }
          _ = try? session.execute(statement)
        }
      }
    }
    return Entry(
      name: "lessons", title: "slowest of \(count) runs compiled: \(place)", own: slowest, goal: .init(value: 1e6))
  }

  /// Nil where the statement begins no run.
  private static func compiling(_ statement: Statement, in session: Session, _ repetitions: Int) -> Series? {
    let clauses: RunClauses
    switch statement.kind {
    case .step(let own), .train(let own): clauses = own
    default: return nil
    }
    var times: [Double] = []
    for _ in 0..<repetitions {
      var workspace = session.workspace
      var isNew = false
      times.append(
        nanoseconds { isNew = (try? workspace.run(for: clauses, in: statement, symbols: .unicode).isNew) ?? false })
      if !isNew { return nil }
    }
    return Series(times)
  }

  /// Ten thousand short statements, read and carried out.
  static func statements(repetitions: Int) throws(Failure) -> Entry {
    let lines = (1...2500).map { number in
      """
      x = \(number)
      2*x^2 - 3x + \(number)
      f(w) = (w - \(number))^2
      f(\(number % 7))
      """
    }
    let text = lines.joined(separator: "\n")
    var (times, messages): ([Double], String) = ([], "")
    for _ in 0..<repetitions {
      var session = Session()
      times.append(
        nanoseconds { _ = session.run(Source(text), output: { _ in }, errors: { messages += $0 }) })
      guard messages.isEmpty else { throw Failure(message: messages) }
    }
    return Entry(
      name: "reading", title: "10,000 short statements read and carried out", own: Series(times),
      goal: .init(value: 0.5e9))
  }
}
