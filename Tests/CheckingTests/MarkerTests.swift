import Testing

@testable import Checking

/// Marks at the borders of rounding, of what is carried and of what is wrong.
@Suite struct MarkerTests {
  private func bench(_ table: String, _ setup: [String] = ["f(w) = (w-3)^2"], run: String = "f from w = 0 with gd(0.1)")
    throws -> Bench
  {
    try Bench(setup, run: run, table: table)
  }

  /// f(1.464) = 2.359296.
  @Test(arguments: [
    ("2.359296", "+"), ("2.35930", "+"), ("2.35929", "+"), ("2.3593", "+"), ("2.3592", "+"), ("2.3594", "r"),
    ("2.3591", "x"), ("2.3596", "x"), ("2.359", "+"), ("2.360", "r"), ("2.36", "+"), ("2.35", "+"), ("2.4", "+"),
    ("2.5", "x"), ("2", "x"), ("−2.36", "x"), ("23.6", "x"), ("0", "x"),
  ])
  func aFigureAlone(written: String, mark: String) throws {
    // The columns beside it show four digits, so that nobody rounds to fewer on the way.
    let bench = try bench(
      "| t | w | f(w) | f'(w) | w new |\n| 4 | 1.464 | \(written) | -3.072 | 1.7712 |")
    #expect(bench.marks("f(w)") == mark, "\(written)")
    #expect(bench.marks("w") + bench.marks("f'(w)") + bench.marks("w new") == "+++")
  }

  /// 1.7712 as it is rounded, cut off, and missed; 1.7 and 1.9 come of w − 3 cut off and rounded to one digit.
  @Test(arguments: [("1.771", "+"), ("1.77", "+"), ("1.8", "+"), ("1.7", "r"), ("1.78", "r"), ("1.9", "r"), ("2", "x")])
  func lessDigits(written: String, mark: String) throws {
    #expect(try bench("| t | w | w new |\n| 4 | 1.464 | \(written) |").marks("w new") == mark, "\(written)")
  }

  /// A whole number that stands in the row before too is no rounding of this row's.
  @Test func aNumberOfTheRowBefore() throws {
    func marks(_ second: String) throws -> String {
      try bench(
        "| t | x | f(x) | f'(x) |\n| 1 | 5 | 25 | 10 |\n| 2 | 4.9 | 24.01 | \(second) |", ["f(x) = x^2"],
        run: "f from x = 5 with gd(0.01)"
      ).marks("f'(x)")
    }
    #expect(try marks("10") == "+x" && marks("9.8") == "++")
  }

  @Test func roundedOnTheWay() throws {
    // −1.536 rounded to −1.54: 2.3716.
    let bench = try bench("| t | w | f(w) |\n| 4 | 1.464 | 2.37 |")
    #expect(bench.marks("f(w)") == "~")
    #expect(try self.bench("| t | w | f(w) |\n| 4 | 1.464 | 2.40 |").marks("f(w)") == "x")
  }

  @Test func errorsAreCarriedForward() throws {
    func marks(_ gradient: String) throws -> String {
      try bench("| t | w | f'(w) | w new |\n| 1 | 0 | -6 | 0.7 |\n| 2 | 0.7 | \(gradient) | ? |").marks("f'(w)")
    }
    // From 0.7 itself, from the true 0.6, and from neither.
    #expect(try marks("-4.6") == "+>")
    #expect(try marks("-4.8") == "++")
    #expect(try marks("-4.2") == "+x")
  }

  @Test func aZeroCarriesNothing() throws {
    let bench = try bench("| t | w | f'(w) | w new |\n| 1 | 0 | -6 | 0 |\n| 2 | 0 | -6 | 0.6 |")
    let gradient = try #require(bench.check.graph.lineIndex(bench.check.graph.gradients[0]))
    // As it is marked before any slip is known, by which w stays where it was.
    #expect(bench.check.base.judgements[Cell(time: 2, quantity: .line(gradient))]?.mark == .wrong)
    #expect(bench.marks("f'(w)") == "+=")
  }

  @Test func zerosGoByTheirPlaces() throws {
    // f(3.02) = 0.0004 and f(3.03) = 0.0009.
    for (start, mark) in [("3.02", "+"), ("3.03", "x")] {
      let bench = try bench(
        "| t | w | f(w) |\n| 1 | \(start) | 0.000 |", ["f(w) = (w-3)^2"], run: "f from w = \(start) with gd(0.1)")
      #expect(bench.marks("f(w)") == mark, "\(start)")
    }
    // A bare 0 is meant exactly.
    let bare = try bench("| t | w | f(w) |\n| 1 | 3.02 | 0 |", run: "f from w = 3.02 with gd(0.1)")
    #expect(bare.marks("f(w)") == "x")
  }

  /// 0.3 − 0.1·3 is 0, and so is all that rests on it: no rounded figure, whatever is left in the last bits.
  @Test func whatCancelsIsZero() throws {
    let table = """
      | t | w | k(w) | k'(w) | w new |
      | 1 | 0.3 | 0.45 | 3 | 0 |
      | 2 | 0 | 0 | 0 | 0 |
      """
    let right = try bench(table, ["k(w) = 5w^2"], run: "k from w = 0.3 with gd(0.1)")
    #expect(["w", "k(w)", "k'(w)", "w new"].map(right.marks) == ["++", "++", "++", "++"])
    let carried = try bench(
      table.replacing("| 3 | 0 |", with: "| 6 | -0.3 |").replacing(
        "| 2 | 0 | 0 | 0 |", with: "| 2 | -0.3 | 0.45 | -3 |"),
      ["k(w) = 5w^2"], run: "k from w = 0.3 with gd(0.1)")
    #expect(carried.marks("w new") == ">+")
  }

  @Test func skippedRowsMayBeRounded() throws {
    // 0.6, 1.08 and 1.464 stand nowhere; 1.46 goes on to 1.768.
    #expect(try bench("| t | w new |\n| 4 | 1.77 |").check.isRight)
    #expect(try !bench("| t | w new |\n| 4 | 1.84 |").check.isRight)
  }

  /// Marked with a slip in every step, the numbers of that slip are right and those of the rule are not.
  @Test func markedByAProgramWithASlip() throws {
    let bench = try GraphBench()
    let update = try bench.line("w new")
    let wrong = try #require(bench.changes("sign of the update").first)
    let program = try #require(bench.program.applying(wrong.edit))
    let figure = try #require(Figure("-0.600"))
    let figures = [Cell(time: 1, quantity: .line(update)): figure]
    let marker = Marker(graph: bench.graph, start: bench.start, figures: figures)
    #expect(marker.pass { _ in marker.program }.judgements.values.map(\.mark) == [.wrong])
    #expect(marker.pass(changed: 1...1) { _ in program }.judgements.values.allSatisfy { $0.mark.isRight })
  }

  @Test func theExactRun() throws {
    let bench = try GraphBench()
    let update = Cell(time: 4, quantity: .line(try bench.line("w new")))
    let figure = try #require(Figure("1.771"))
    let marker = Marker(graph: bench.graph, start: bench.start, figures: [update: figure])
    #expect(abs(marker.exactValue(of: update) - 1.7712) < 1e-12)
    #expect(abs(marker.exactValue(of: Cell(time: 4, quantity: .before(parameter: 0))) - 1.464) < 1e-12)
    #expect(marker.exactValue(of: Cell(time: 99, quantity: .before(parameter: 0))).isNaN)
    #expect(marker.lastTime == 4)
    #expect(marker.written(4, update.quantity)?.value == 1.771)
    #expect(marker.written(3, update.quantity) == nil)
  }

  @Test func noFigures() throws {
    let bench = try GraphBench()
    let marker = Marker(graph: bench.graph, start: bench.start, figures: [:])
    #expect(marker.pass { _ in marker.program }.judgements.isEmpty)
  }
}
