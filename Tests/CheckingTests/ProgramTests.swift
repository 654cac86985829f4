import Autodiff
import Optimization
import Tensors
import Testing
import Wording

@testable import Checking

@Suite struct ProgramTests {
  /// Rules and objectives of every kind, as they are for the change finder.
  static let runs = ChangeFinderTests.runs

  private func isSame(_ one: [[Int: [Double]]], _ other: [[Int: [Double]]]) -> Bool {
    zip(one, other).allSatisfy { left, right in
      left.count == right.count
        && left.allSatisfy { line, numbers in
          guard let others = right[line], others.count == numbers.count else { return false }
          return zip(numbers, others).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN || abs($0 - $1) <= 1e-12 * abs($0) }
        }
    }
  }

  /// A slip put into the program gives what the graph with the slip in it gives.
  @Test(arguments: runs.indices) func anEditIsTheEditedGraph(place: Int) throws {
    let bench = try GraphBench(Self.runs[place].setup, run: Self.runs[place].run)
    var compared = 0
    for change in bench.changes() {
      guard let program = bench.program.applying(change.edit), let graph = bench.graph.applying(change.edit) else {
        continue
      }
      compared += 1
      #expect(
        isSame(bench.steps(program), bench.steps(Program(graph, from: bench.start))),
        "\(change.slip.name): \(change.sentence(Formula(style: Style())).english)")
    }
    #expect(compared > 10)
  }

  @Test func itselfStaysAsItWas() throws {
    let bench = try GraphBench()
    let program = bench.program
    let before = bench.steps(program)
    for change in bench.changes() { _ = program.applying(change.edit) }
    #expect(bench.steps(program) == before)
  }

  /// A gradient that needs the update, which needs the gradient, cannot be reckoned.
  @Test func aLineThatNeedsItselfIsRefused() throws {
    let bench = try GraphBench()
    let update = bench.graph.lines[try bench.line("w new")]
    #expect(bench.program.applying(Edit(bodies: [try bench.line("f'(w)"): update])) == nil)
  }

  /// A line that comes to need a later one is put after it.
  @Test func linesAreSortedAnew() throws {
    let bench = try GraphBench()
    let update = try bench.line("w new")
    let objective = try bench.line("f(w)")
    let program = try #require(bench.program.applying(Edit(bodies: [objective: 2 * bench.graph.lines[update]])))
    #expect(bench.steps(program, 1)[0][objective] == [1.2000000000000002])
  }

  @Test func valuesAndMemoriesOfAnEdit() throws {
    let bench = try GraphBench(["f(x) = x^2"], run: "f from x = 5 with momentum(0.1, 0.9)")
    let rate = try #require(bench.graph.fixed.keys.first { $0.isLearningRate })
    let program = try #require(bench.program.applying(Edit(fixed: [rate: Tensor(0.5)], initial: [0: Tensor(10)])))
    // v = 0.9·10 + 10, x = 5 − 0.5·19, in whichever form the rule has its learning rate.
    let other = try #require(bench.program.applying(Edit(fixed: [rate: Tensor(0.5)])))
    let right = bench.steps(other, 1)[0]
    let changed = bench.steps(program, 1)[0]
    let velocity = try bench.line("v")
    #expect(abs((changed[velocity]?[0] ?? 0) - (right[velocity]?[0] ?? 0) - 9) < 1e-12)
  }

  @Test(arguments: [
    (Shape([2, 3]), Shape([2, 3]), [0, 1, 2, 3, 4, 5]), (Shape([3]), Shape([2, 3]), [0, 1, 2, 0, 1, 2]),
    (Shape([2, 1]), Shape([2, 3]), [0, 0, 0, 1, 1, 1]), (Shape.scalar, Shape([2, 3]), [0, 0, 0, 0, 0, 0]),
  ])
  func entriesOfBroadcastShapes(own: Shape, wider: Shape, places: [Int]) {
    #expect((0..<wider.count).map { own.entry(of: $0, in: wider) } == places)
  }
}
