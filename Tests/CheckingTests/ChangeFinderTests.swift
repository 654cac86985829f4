import Autodiff
import Optimization
import Tensors
import Testing
import Wording

@testable import Checking

@Suite struct ChangeFinderTests {
  static let runs: [(setup: [String], run: String)] = [
    (["f(w) = (w-3)^2"], "f from w = 0.7312 with gd(0.1)"),
    (["f(x, y) = 3x^2 + 2x*y + y^2"], "f from x = 1.3127, y = 2.2719 with gd(0.07)"),
    (
      ["C(w, b) = 1/2 (a - y)^2 where a = sigmoid(w*x + b)", "x = 1.7", "y = 0.3"],
      "C from w = 0.4, b = 0.9 with gd(0.3)"
    ),
    (["f(x) = x^3 + cos(x)"], "f from x = 1.2345 with momentum(0.05, 0.8)"),
    (["f(x) = x^2"], "f from x = 4.7182 with adam(0.1)"),
    (["f(x) = x^2"], "f from x = 4.7182 with adagrad(0.5)"),
    (["f(x) = x^2"], "f from x = 4.7182 with rmsprop(0.05)"),
    (["p(w) = sum((w - [1.1, 2.3])^2)"], "p from w = [0.31, 0.77] with momentum(0.1, 0.9)"),
  ]

  /// The sign of the update is one slip in one place, and gives w + lr·g.
  @Test func theSignOfTheUpdateIsFoundOnce() throws {
    let bench = try GraphBench()
    let changes = bench.changes("sign of the update")
    #expect(changes.count == 1)
    #expect(changes.first?.line == (try bench.line("w new")))
    #expect(try bench.values("sign of the update", of: "w new", step: 1) == [-0.6000000000000001])
  }

  /// A change that gives the same numbers would explain a figure that is right.
  @Test(arguments: runs.indices) func noChangeIsTheOriginal(place: Int) throws {
    let bench = try GraphBench(Self.runs[place].setup, run: Self.runs[place].run)
    let right = bench.steps(bench.program)
    let changes = bench.changes()
    #expect(changes.count > 10)
    for change in changes {
      guard let program = bench.program.applying(change.edit) else { continue }
      #expect(
        bench.steps(program) != right, "\(change.slip.name): \(change.sentence(Formula(style: Style())).english)")
    }
  }

  @Test(arguments: runs.indices) func everyChangeFitsItsLines(place: Int) throws {
    let bench = try GraphBench(Self.runs[place].setup, run: Self.runs[place].run)
    for change in bench.changes() {
      #expect(bench.graph.lines.indices.contains(change.line))
      #expect(change.rarity >= change.slip.rarity * 10)
      for (line, body) in change.edit.bodies { #expect(body.shape == bench.graph.lines[line].shape) }
      let sentence = change.sentence(Formula(style: Style()))
      #expect(!sentence.english.contains("%") && !sentence.spanish.contains("%"), "\(sentence.english)")
    }
  }

  @Test func onlyTheLinesAskedForAreChanged() throws {
    let bench = try GraphBench()
    let gradient = try bench.line("f'(w)")
    let changes = ChangeFinder.changes(of: bench.graph, in: [gradient], style: Style())
    #expect(changes.allSatisfy { $0.line == gradient })
    #expect(!changes.contains { $0.slip.name == "sign of the update" })
    #expect(ChangeFinder.changes(of: bench.graph, in: [], style: Style()).isEmpty)
  }

  /// What is done in the line of one parameter is done in the other's.
  @Test func theSameSlipForAllParameters() throws {
    let bench = try GraphBench(["f(x, y) = x^2 + 3y^2"], run: "f from x = 1, y = 2 with gd(0.1)")
    let changes = bench.changes("sign of the update")
    let lines = Set([try bench.line("x new"), try bench.line("y new")])
    #expect(changes.allSatisfy { Set($0.edit.bodies.keys) == lines })
    #expect(try bench.makes(2 + 0.1 * 12, "sign of the update", of: "y new"))
  }

  @Test(
    arguments: [
      ("parameter left out", "w new", 0), ("old value left out", "w new", 0.6), ("value for derivative", "f'(w)", 9),
      ("factor lost", "f'(w)", -3), ("factor too many", "f'(w)", -12), ("half", "f'(w)", -3), ("half", "f(w)", 4.5),
      ("no learning rate", "w new", 6),
    ] as [(String, String, Double)])
  func ofTheQuadratic(slip: String, line: String, value: Double) throws {
    #expect(try GraphBench().makes(value, slip, of: line))
  }

  /// (1 − σ) and σ lost together from (a − y)·σ·(1 − σ)·x.
  @Test func theWholeInnerDerivativeLost() throws {
    let bench = try GraphBench(
      ["C(w) = 1/2 (a - y)^2 where a = sigmoid(w*x)", "x = 2", "y = 1"], run: "C from w = 0 with gd(1)")
    #expect(try bench.makes(-1, "factor lost", of: "C'(w)"))
  }

  @Test func aNumberRoundedOnTheWay() throws {
    let bench = try GraphBench(["f(w) = (w-3)^2"], run: "f from w = 1.464 with gd(0.1)")
    #expect(try bench.makes(2.25, "rounded on the way", of: "f(w)"))
    #expect(try bench.makes(4, "rounded on the way", of: "f(w)"))
    #expect(try bench.makes(1, "cut on the way", of: "f(w)"))
  }
}
