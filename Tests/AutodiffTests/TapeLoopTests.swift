import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeLoopTests {
  private let x = Variable("x", .parameter)
  private let n = Variable("n", .state)
  private let t = Variable("t", .data)

  /// A tape whose outputs are what is moved as it was, and then as it becomes.
  private func tape(_ moved: [Variable], _ updates: [Node], shape: Shape = .scalar) -> Tape {
    Tape(
      outputs: moved.map { .variable($0, shape: shape) } + updates, inputs: moved + [t],
      carrying: moved.indices.map { (output: moved.count + $0, input: $0) })
  }

  private func loop(_ tape: Tape, _ count: Int, states: Set<Int> = [], row: [TapeLoop.Cell]) -> TapeLoop {
    tape.loop(
      clock: count, moves: (0..<count).map { .init(new: count + $0, old: $0, isState: states.contains($0)) }, row: row)
  }

  /// Rows until a time, NaN where none was written.
  private func rows(
    _ tape: inout Tape, _ loop: TapeLoop, _ time: inout Int, to end: Int, width: Int
  ) -> (ending: TapeLoop.Ending, rows: [[Double]]) {
    var numbers = [Double](repeating: .nan, count: max(end - time, 0) * width)
    let before = time
    let ending = numbers.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { tape.run(loop, &time, to: end, rows: $0, width: width) } ?? .completed
    }
    return (ending, (0..<time - before).map { Array(numbers[$0 * width..<($0 + 1) * width]) })
  }

  @Test func everyRunBeginsWithWhatTheLastOneEndedWith() {
    let update = Node.variable(x) * 2 + .variable(t)
    var tape = tape([x], [update])
    tape.setInput(0, to: 3)
    var time = 0
    let loop = loop(tape, 1, row: [.entry(0, of: 0), .entry(0, of: 1)])
    // 3 → 2·3 + 1 = 7 → 2·7 + 2 = 16 → 2·16 + 3 = 35.
    let first = rows(&tape, loop, &time, to: 2, width: 2)
    #expect(first.ending == .completed && first.rows == [[3, 7], [7, 16]])
    let second = rows(&tape, loop, &time, to: 3, width: 2)
    #expect(second.rows == [[16, 35]] && time == 3)
    #expect(tape.input(0) == Tensor(35))
  }

  /// Larger values change places instead of being copied, an odd number of times too.
  @Test(arguments: [1, 2, 5])
  func tensorsMoveToo(steps: Int) {
    let shape = Shape(70)
    var tape = tape([x], [Node.variable(x, shape: shape) * 2], shape: shape)
    tape.setInput(0, to: Tensor(1).broadcast(to: shape))
    var time = 0
    let loop = loop(tape, 1, row: [.norm(of: 0), .entry(69, of: 1)])
    let result = rows(&tape, loop, &time, to: steps, width: 2)
    #expect(result.rows.map { $0[1] } == (1...steps).map { Elementary.power(2, Double($0)) })
    #expect(result.rows.first?[0] == Double(70).squareRoot())
    #expect(tape.input(0) == Tensor(Elementary.power(2, Double(steps))).broadcast(to: shape))
  }

  @Test func valuesMayChangePlacesWithEachOther() {
    var tape = tape([x, n], [.variable(n), .variable(x)])
    tape.setInput(0, to: 1)
    tape.setInput(1, to: 2)
    var time = 0
    let result = rows(&tape, loop(tape, 2, row: [.entry(0, of: 0), .entry(0, of: 1)]), &time, to: 3, width: 2)
    #expect(result.rows == [[1, 2], [2, 1], [1, 2]])
  }

  /// A column of norms has the norm of a last batch of one example too, not its entry.
  @Test func theNormOfOneEntryIsItsSize() {
    var tape = tape([x], [Node.variable(x) * 2])
    tape.setInput(0, to: -3)
    var time = 0
    #expect(rows(&tape, loop(tape, 1, row: [.norm(of: 0)]), &time, to: 1, width: 1).rows == [[3]])
  }

  @Test func anEntryThatAnOutputHasNotIsNoNumber() {
    var tape = tape([x], [Node.variable(x) * 2])
    tape.setInput(0, to: 1)
    var time = 0
    let result = rows(&tape, loop(tape, 1, row: [.entry(1, of: 0)]), &time, to: 1, width: 1)
    #expect(result.rows.count == 1 && result.rows[0][0].isNaN)
  }

  /// What lies between the rows' own numbers and the next row is left alone.
  @Test func rowsMayBeWiderThanWhatIsWritten() {
    var tape = tape([x], [Node.variable(x) + 1])
    tape.setInput(0, to: 0)
    var time = 0
    let result = rows(&tape, loop(tape, 1, row: [.entry(0, of: 0)]), &time, to: 2, width: 2)
    #expect(result.rows.map { $0[0] } == [0, 1])
    #expect(result.rows.allSatisfy { $0[1].isNaN })
  }

  @Test func aRunThatLeavesTheFiniteNumbersIsNotFinished() {
    var tape = tape([x], [Node.variable(x) * 10])
    tape.setInput(0, to: 1e306)
    var time = 0
    let loop = loop(tape, 1, row: [.entry(0, of: 0)])
    let result = rows(&tape, loop, &time, to: 9, width: 1)
    #expect(result.ending == .overflowed && time == 2 && result.rows.count == 2)
    #expect(tape.input(0) == Tensor(1e308))
  }

  /// The same where the row itself shows it, and where it shows another number that is not finite.
  @Test func whatIsRecordedIsWatchedForWhatMoves() {
    var tape = Tape(
      outputs: [.variable(x), .variable(x) * 1e308, .variable(x) * 10], inputs: [x, t],
      carrying: [(output: 2, input: 0)])
    let loop = tape.loop(
      clock: 1, moves: [.init(new: 2, old: 0, isState: false)], row: [.entry(0, of: 1), .entry(0, of: 2)])
    tape.setInput(0, to: 1e306)
    var time = 0
    let result = rows(&tape, loop, &time, to: 9, width: 2)
    #expect(result.ending == .overflowed && time == 2)
    #expect(result.rows == [[.infinity, 1e307], [.infinity, 1e308]])
    #expect(tape.input(0) == Tensor(1e308))
  }

  /// A number may stand in several cells of a row, beside what no instruction works out.
  @Test func aRowMayHoldANumberTwice() {
    var tape = tape([x], [Node.variable(x) * 2])
    let loop = loop(tape, 1, row: [.entry(0, of: 1), .entry(0, of: 0), .entry(0, of: 1)])
    tape.setInput(0, to: 3)
    var time = 0
    #expect(rows(&tape, loop, &time, to: 2, width: 3).rows == [[6, 3, 6], [12, 6, 12]])
  }

  /// A state that began with infinity may stay there; one that comes to it may not.
  @Test func aStateMayBeInfiniteWhereItWasBefore() {
    var tape = tape([x, n], [Node.variable(x) + 1, Node.variable(n) * 10])
    let loop = loop(tape, 2, states: [1], row: [.entry(0, of: 0)])
    tape.setInput(0, to: 0)
    tape.setInput(1, to: .infinity)
    var time = 0
    #expect(rows(&tape, loop, &time, to: 3, width: 1).ending == .completed)
    tape.setInput(1, to: 1e308)
    #expect(rows(&tape, loop, &time, to: 6, width: 1).ending == .overflowed)
    #expect(time == 3)
  }

  /// What was refused stops the loop; when the graph has been worked out another way, the run is finished with that.
  @Test func aRefusedRunIsFinishedOnceItIsMade() throws {
    // log(x) is refused at −1, but nothing needs it there.
    let point = Node.variable(x)
    let update = Node.select(.combine(.greater, point, 0), .combine(.log, point), point * 2)
    var tape = tape([x], [update])
    tape.setInput(0, to: -1)
    var time = 0
    let loop = loop(tape, 1, row: [.entry(0, of: 0), .entry(0, of: 1)])
    #expect(rows(&tape, loop, &time, to: 1, width: 2).ending == .refused)
    #expect(time == 0)
    try tape.run()
    var row = [0.0, 0.0]
    #expect(tape.finish(loop, &time, row: &row) == .completed)
    #expect(time == 1 && row == [-1, -2])
    #expect(tape.input(0) == Tensor(-2))
  }
}
