import Autodiff
import Optimization
import Synchronization
import Tensors
import Testing
import Wording

@testable import Checking

@Suite struct DiagnosisTests {
  private static let right = """
    | t | w | f'(w) | w new |
    | 1 | 0 | -6 | 0.6 |
    | 2 | 0.6 | -4.8 | 1.08 |
    | 3 | 1.08 | -3.84 | 1.464 |
    """

  private func bench(_ table: String, style: Style = Style()) throws -> Bench {
    try Bench(["f(w) = (w-3)^2"], run: "f from w = 0 with gd(0.1)", table: table, style: style)
  }

  @Test func aRightTableHasNoCause() throws {
    let bench = try bench(Self.right)
    #expect(bench.check.isRight)
    #expect(bench.check.diagnoses.isEmpty)
    #expect(bench.check.firstWrong == nil)
    #expect(bench.told.isEmpty)
    #expect(bench.check.hint(.value, Style()) == nil)
  }

  @Test func honestRoundingHasNoCause() throws {
    for digits in 2...7 {
      var (w, rows) = (0.0, "| t | w | f'(w) | w new |\n")
      for t in 1...5 {
        let g = Rounding.places(2 * (w - 3), digits)
        let next = Rounding.places(w - 0.1 * g, digits)
        rows += "| \(t) | \(NumberFormat.fixed(w, decimals: digits)) | \(NumberFormat.fixed(g, decimals: digits)) "
        rows += "| \(NumberFormat.fixed(next, decimals: digits)) |\n"
        w = next
      }
      #expect(try bench(rows).causes.isEmpty, "\(rows)")
    }
  }

  @Test func oneSlipThroughoutIsOneDiagnosis() throws {
    let bench = try bench("| t | w | w new |\n| 1 | 0 | -0.6 |\n| 2 | -0.6 | -1.32 |\n| 3 | -1.32 | -2.184 |")
    #expect(bench.causes.map(\.first) == ["sign of the update"])
    #expect(bench.marks("w new") == "x==")
    #expect(bench.check.diagnoses.first?.causes.first?.explained.count == 3)
    #expect(bench.check.diagnoses.first?.isStopped == false)
  }

  @Test func atMostThreeCausesEachOnce() throws {
    for figure in ["3", "-3", "6", "-12", "9", "0.06", "-0.6", "1.2", "0.3", "12.34"] {
      let bench = try bench("| t | w | w new |\n| 1 | 0 | \(figure) |")
      for diagnosis in bench.check.diagnoses {
        #expect(diagnosis.causes.count <= 3)
        #expect(Set(diagnosis.causes.map(\.names)).count == diagnosis.causes.count)
        #expect(diagnosis.causes.allSatisfy { $0.explained.contains(diagnosis.cell) })
        // What would tell causes apart is a figure that is not there.
        if let telling = diagnosis.telling {
          #expect(diagnosis.isAmbiguous)
          #expect(bench.worksheet.figures[telling] == nil)
        }
      }
    }
  }

  /// A cause that explains one figure by chance is contradicted by the next one in the column; not where that comes near.
  @Test func theRowsAfterSpeakAgainstIt() throws {
    func bench(_ figures: [String]) throws -> Bench {
      let rows = zip(["0", "0.6", "1.08"], figures).enumerated().map { "| \($0 + 1) | \($1.0) | \($1.1) |\n" }
      return try self.bench("| t | w | f(w) |\n" + rows.joined())
    }
    let chance = try bench(["0", "7.1", "3.6864"])
    #expect(chance.check.diagnoses.first?.unexplainedRow == 2)
    #expect(chance.told.contains("But that does not explain row 2, so it may be something else."))
    #expect(chance.check.verdicts(Style(language: .spanish))[0].spanish.contains("Pero eso no explica la fila 2"))
    // The 9 of w² − 6w + 9 is missing throughout, at last with bad arithmetic.
    for figures in [["0", "-3.24", "-5.3136"], ["0", "-3.2", "3.6864"], ["0", "5.76", "3.6864"]] {
      #expect(try bench(figures).check.diagnoses.first?.unexplainedRow == nil, "\(figures)")
    }
  }

  @Test func nothingUsualExplainsIt() throws {
    let bench = try bench("| t | w | f'(w) | w new |\n| 1 | 0 | -6 | 0.7391 |\n| 2 | 0.7391 | -4.5218 | 1.19128 |")
    #expect(bench.causes == [[]])
    #expect(bench.told.contains("nothing usual explains 0.7391"))
    #expect(bench.told.contains("misprinted"))
    #expect(bench.marks("w new") == "x>")
  }

  @Test func aSecondSlipBesideOneThatGoesOn() throws {
    // The sign throughout, and f'(−1.32) with its sign lost as well.
    let bench = try bench(
      """
      | t | w | f'(w) | w new |
      | 1 | 0 | -6 | -0.6 |
      | 2 | -0.6 | -7.2 | -1.32 |
      | 3 | -1.32 | 8.64 | -0.456 |
      """)
    #expect(bench.causes.map(\.first) == ["sign of the update", "sign of the number"])
    #expect(bench.marks("w new") == "x==")
  }

  // MARK: Interruption

  /// Counts what is worked out, and how much of it between two questions.
  private final class Work: Sendable {
    struct State {
      var count = 0
      var atLastQuestion = 0
      var longest = 0
      var questions = 0
    }
    let state = Mutex(State())

    func done() { state.withLock { $0.count += 1 } }

    /// Asks, and says yes from one question on.
    func asks(yesFrom last: Int = .max) -> Bool {
      state.withLock { state in
        state.longest = max(state.longest, state.count - state.atLastQuestion)
        state.atLastQuestion = state.count
        state.questions += 1
        return state.questions >= last
      }
    }
  }

  /// Adam with two slips, so that pairs are looked for; its objective counts how often it is worked out.
  private func counted(_ work: Work) throws -> (graph: StepGraph, start: [Tensor], figures: [Cell: Figure]) {
    let bench = try GraphBench(["f(x) = x^2"], run: "f from x = 5 with adam(0.1)")
    let gradient = try bench.line("f'(x)")
    let counting = Primitive(
      "counted", summary: Message(""),
      behavior: .elementwise(
        .unary { value in
          work.done()
          return value
        }, partials: { _, _ in [nil] }))
    let body = try Node.apply(counting, to: [bench.graph.lines[gradient].inputs[0]])
    let graph = try #require(bench.graph.applying(Edit(bodies: [gradient: body])))
    let update = try bench.line("x new")
    var figures: [Cell: Figure] = [:]
    for (place, text) in ["4.731911", "4.418237", "4.150092", "3.811475", "3.600216", "3.391174"].enumerated() {
      let figure: Figure = try #require(Figure(text))
      figures[Cell(time: place + 1, quantity: .line(update))] = figure
    }
    return (graph, bench.start, figures)
  }

  /// Between two questions a few dozen times through the table at most: under a hundredth of a second.
  @Test func asksOften() throws {
    let work = Work()
    let (graph, start, figures) = try counted(work)
    _ = Check(graph: graph, start: start, figures: figures, style: Style(), diagnoses: false)
    let once = work.state.withLock { $0.count }
    #expect(once > 0)
    let check = Check(graph: graph, start: start, figures: figures, style: Style()) { work.asks() }
    #expect(!check.isRight)
    let state = work.state.withLock { $0 }
    #expect(state.questions > 1000)
    #expect(state.count > 500 * once, "\(state.count) of \(once)")
    #expect(state.longest < 60 * once, "\(state.longest) of \(once)")
  }

  /// Wherever it is stopped, little more is worked out, the marks are there, and no cause is said to be missing.
  @Test(arguments: [1, 2, 50, 400, 1000]) func stops(question: Int) throws {
    let work = Work()
    let (graph, start, figures) = try counted(work)
    let plain = Check(graph: graph, start: start, figures: figures, style: Style(), diagnoses: false)
    let once = work.state.withLock { $0.count }
    let check = Check(graph: graph, start: start, figures: figures, style: Style()) { work.asks(yesFrom: question) }
    let state = work.state.withLock { $0 }
    #expect(state.questions >= question)
    #expect(state.longest < 60 * once)
    #expect(state.count - state.atLastQuestion < 60 * once)
    for (cell, judgement) in plain.judgements {
      let mark = check.judgements[cell]?.mark
      #expect(mark == judgement.mark || mark == .sameSlip)
    }
    let first = try #require(check.diagnoses.first)
    #expect(check.firstWrong != nil)
    if check.diagnoses.count == 1, first.causes.isEmpty {
      #expect(first.isStopped)
      let told = check.verdicts(Style())
      #expect(told.count == 1)
      #expect(told[0].english.contains("stopped"))
      #expect(!told[0].english.contains("nothing usual"))
      #expect(told[0].spanish.contains("se detuvo"))
    }
  }
}
