import Glibc
import Testing

@testable import Notebook

/// The numbers that stand in the lesson files, held to the course's reference apart from the engine.
@Suite struct LessonNumbersTests {
  /// What the runs of a lesson are, in its order, and the update with which each one ends.
  static let lessons: [(name: String, runs: [(trajectory: String, end: Int)])] = [
    (
      "01-x2-four-rates",
      [
        ("x2/gd/alpha=0.1", 1), ("x2/gd/alpha=0.1", 10), ("x2/gd/alpha=0.25", 10), ("x2/gd/alpha=0.4", 10),
        ("x2/gd/alpha=1", 10), ("x2/gd/alpha=0.1", 28),
      ]
    ),
    ("02-w3-table", [("w3/gd/alpha=0.1", 10), ("w3/gd/alpha=0.1", 16)]),
    (
      "03-two-variables",
      [
        ("quad/gd/x0=(1,1)/alpha=0.1", 1), ("quad/gd/x0=(1,1)/alpha=0.1", 10),
        ("quad/gd/x0=(3,-2)/alpha=0.1", 10), ("quad/gd/x0=(1,1)/alpha=0.25", 10),
        ("quad/gd/x0=(1,1)/alpha=0.28", 10), ("quad/gd/x0=(1,1)/alpha=0.29", 10),
        ("quad/gd/x0=(1,1)/alpha=0.3", 10), ("quad/gd/x0=(1,1)/alpha=2/lambda_max", 10),
        ("quad/gd/x0=(1,1)/alpha=1/lambda_max", 10),
      ]
    ),
    (
      "04-one-neuron",
      [
        ("neuron/gd/alpha=0.1", 1), ("neuron/gd/alpha=0.1", 4), ("neuron_bias/gd/alpha=0.1", 1),
        ("neuron_bias/gd/alpha=0.1", 4), ("neuron_bias/gd/alpha=0.1", 20), ("neuron_bias/gd/alpha=0.2", 2),
        ("neuron_bias/gd/alpha=0.4", 4),
      ]
    ),
    (
      "05-adam-by-hand",
      [
        ("x2/adam/alpha=0.1", 1), ("x2/adam/alpha=0.1", 2), ("x2/adam/alpha=0.1", 10), ("x2/adam/alpha=1", 10),
        ("x2/adam/alpha=1", 40),
      ]
    ),
    (
      "06-best-rate",
      [
        ("x2/gd/alpha=0.25", 3), ("x2/gd/alpha=0.5", 3), ("x2/gd/alpha=0.75", 3), ("x2/gd/alpha=1", 3),
        ("x2/gd/alpha=1.1", 3), ("w3/newton/x0=5", 2), ("cubic/newton/x0=2", 4),
      ]
    ),
    (
      "07-linear-regression",
      [
        ("parabola/gd/alpha=0.1", 3), ("regression/gd/alpha=0.01", 1), ("regression/gd/alpha=0.01", 10),
        ("regression/gd/alpha=0.05", 10), ("regression/gd/alpha=0.06", 10),
      ]
    ),
    (
      "08-line-search", [("parabola/exact/x0=0", 1), ("quad/exact/x0=(1,1)", 4), ("regression/exact/x0=(0,0)", 4)]
    ),
    ("09-convexity-gabor", [("gabor/gd/x0=(0,8)", 200), ("gabor/gd/x0=(-3,3)", 200)]),
    (
      "10-batches",
      [
        ("batch=1,sum", 8), ("batch=2,sum/step", 1), ("batch=2,sum", 4), ("batch=4,sum", 2), ("batch=2,mean", 4),
        ("batch=4,mean/alpha=0.02", 2), ("batch=1,mean,shuffled", 40), ("batch=4,mean/alpha=0.02", 40),
        ("batch=1,shuffled", 8),
      ]
    ),
    (
      "11-momentum-nesterov",
      [
        ("x2/momentum_heavy_ball", 10), ("x2/momentum_ema", 10), ("x2/momentum_heavy_ball/eta=0.01", 10),
        ("w3/momentum_003_as_printed/x0=3", 10), ("x2/nesterov_heavy_ball", 10), ("x2/nesterov_ema_001", 10),
        ("x2/nesterov_ema_exact", 10), ("quad/momentum_heavy_ball", 10), ("quad/nesterov_heavy_ball", 10),
      ]
    ),
    (
      "12-adaptive-rates",
      [
        ("x2/adagrad_eps_inside/alpha=1", 10), ("x2/rmsprop_eps_inside", 10), ("x2/adadelta", 10),
        ("x2/decay_s_from_0", 10), ("x2/decay_s_from_0/eta0=1,etad=1", 3),
        ("quad/adagrad_eps_inside", 10),
      ]
    ),
    (
      "13-convergence",
      [
        ("x2/bound/alpha=0.1", 10), ("w3/bound/alpha=0.1", 10), ("parabola/bound/alpha=0.1", 10),
        ("neuron/bound/alpha=0.1", 10), ("quad/bound/alpha=0.1", 10), ("regression/bound/alpha=0.01", 10),
        ("x4/gd/alpha=1", 1),
      ]
    ),
    ("17-vanishing-exploding", [("x4/gd/x0=3", 3), ("x4/gd_clip_norm/x0=3", 40)]),
  ]

  @Test(arguments: PlainDescent.all.keys.sorted())
  func plainArithmeticIsTheReference(name: String) throws {
    let plain = try #require(PlainDescent.all[name])
    let reference = try #require(ReferenceNumbers.trajectories[name])
    #expect(reference.count == 10)
    for (row, expected) in zip(plain.rows, reference) {
      #expect(expected.count == plain.columns.count)
      for (column, number) in zip(plain.columns, expected) {
        let value = try #require(row[column])
        #expect(abs(value - number) <= 1e-12 * max(1, abs(number)), "\(name), \(column)")
      }
    }
  }

  @Test(arguments: lessons.map(\.name), ["en", "es"])
  func everyRunPrintsTheReference(name: String, language: String) throws {
    let document = try Document(TextFile.text(at: "\(LessonFilesTests.folder)/\(language)/\(name).md"))
    let expected = try #require(Self.lessons.first { $0.name == name }).runs
    let printed = PrintedRun.all(in: document)
    #expect(printed.count == expected.count)
    for (run, (trajectory, end)) in zip(printed, expected) {
      try compare(
        run, with: try #require(PlainDescent.all[trajectory] ?? PlainDescent.beyondReference[trajectory]), end: end,
        trajectory)
    }
  }

  private func compare(_ run: PrintedRun, with plain: PlainDescent, end: Int, _ name: String) throws {
    #expect(run.rows.keys.max() == end, "\(name)")
    #expect(run.reachedAfter == nil || run.reachedAfter == end, "\(name)")
    for (update, numbers) in run.rows {
      let expected = plain.rows[update - 1]
      // A table has every column; `step` has the old point in the numbers put in.
      let needed = plain.columns.filter { !run.end.isEmpty || !["x", "y", "w", "a", "b"].contains($0) }
      #expect(Set(needed).isSubset(of: numbers.keys), "\(name), update \(update)")
      for (heading, number) in numbers {
        let value = try #require(expected[heading], "\(name), no column \(heading)")
        #expect(Self.rounds(value, to: number), "\(name), update \(update), \(heading): \(value)")
      }
    }
    for (heading, number) in run.end {
      let isValue = !plain.columns.contains(heading + " new")
      let row = plain.rows[isValue ? end : end - 1]
      let column = try #require(
        isValue
          ? plain.columns.first { $0 == heading + " (all)" } ?? plain.columns.first { $0.hasPrefix(heading + "(") }
          : heading + " new")
      let value = try #require(row[column])
      #expect(Self.rounds(value, to: number), "\(name), at the end, \(heading): \(value)")
    }
  }

  /// Whether a number is a value to 6 significant digits; a tie may go either way.
  static func rounds(_ value: Double, to number: Double) -> Bool {
    if value == 0 || number == 0 { return value == number }
    let unit = pow(10, log10(abs(value)).rounded(.down) - 5)
    return abs(value - number) <= unit * 0.500001
  }

  @Test func everyEpochHasEachExampleOnce() {
    #expect(PlainDescent.shuffled.allSatisfy { $0.sorted() == [0, 1, 2, 3] })
    #expect(Set(PlainDescent.shuffled).count > 5)
  }

  @Test func roundingIsStrict() {
    #expect(Self.rounds(2.359296, to: 2.3593))
    #expect(!Self.rounds(2.359296, to: 2.3594))
    #expect(!Self.rounds(4.9, to: 4.90001))
    #expect(Self.rounds(0.09765625, to: 0.0976562))
    #expect(Self.rounds(7.275957614183426e-12, to: 7.27596e-12))
    #expect(!Self.rounds(1e-9, to: 0))
  }

  /// Formulas and single values, as the lesson plan has them.
  @Test(arguments: ["en", "es"])
  func formulasAreThoseOfThePlan(language: String) throws {
    let expected: [(name: String, cell: String, lines: [String])] = [
      ("01-x2-four-rates", "f'", ["f'(x) = 2x"]),
      ("02-w3-table", "f(w) = (w - 3)^2", ["f(w) = (w − 3)²"]),
      ("03-two-variables", "grad(f)\n∇f(1, 1)", ["∂f/∂x = 6x + 2y", "∂f/∂y = 2x + 2y", "[8, 4]"]),
      ("03-two-variables", "1 - 1/sqrt(2)", ["≈ 0.292893"]),
      (
        "04-one-neuron", "C(w) = 1/2 (ŷ - y)^2 where ŷ = w*x + b", ["C(w) = (ŷ − y)²/2 where ŷ = w·x + b"]
      ),
      (
        "04-one-neuron", "C(w, b) = 1/2 (ŷ - y)^2 where ŷ = w*x + b",
        ["C(w, b) = (ŷ − y)²/2 where ŷ = w·x + b"]
      ),
    ]
    for (name, cell, lines) in expected {
      let document = try Document(TextFile.text(at: "\(LessonFilesTests.folder)/\(language)/\(name).md"))
      let output = try #require(document.cells.first { $0.source == cell }?.output, "\(name): \(cell)")
      let printed = output.text.split(separator: "\n").map(\.trimmed)
      #expect(Set(lines).isSubset(of: printed), "\(name): \(cell)")
    }
  }
}
