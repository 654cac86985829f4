import Autodiff
import Tensors
import Testing
import Wording

@testable import Optimization

@Suite struct RunTests {
  private let square = descent({ $0.power(2) }, rate: 0.1, from: 5)

  @Test func goesOnStepByStep() {
    var run = square
    #expect(run.time == 0 && run.point == [Tensor(5)] && run.trace.count == 0)
    run.advance(by: 1)
    run.advance(by: 1)
    #expect(run.time == 2 && run.point == square.after(2).point && (0..<2).map(run.trace.time) == [1, 2])
    #expect(run.ending == .completed && run.start == [Tensor(5)])
    #expect(abs((run.objectiveNow ?? 0) - 10.24) < 1e-14)
  }

  /// A run is a value: going on with a copy leaves the original where it was.
  @Test func aCopyGoesOnAlone() {
    let run = square.after(1)
    let further = run.after(3)
    #expect(run.time == 1 && further.time == 4)
    #expect(run.point[0].number == 4 && further.point[0].number != 4)
  }

  @Test func endsWhereItsConditionHolds() throws {
    var run = square
    let x = Node.variable(Variable("x", .parameter))
    let isNear = try Node.apply(.less, to: [x, 3])
    run.advance(by: 100, until: StopCondition(isNear, parameters: [Variable("x", .parameter)], fixed: [:]))
    #expect(run.ending == .reached && run.time == 3)
    run.advance(by: 2)
    #expect(run.ending == .completed && run.time == 5)
  }

  @Test func endsWhereItIsInterrupted() {
    var run = square
    var asked = 0
    run.advance(by: 1_000_000) {
      asked += 1
      return asked > 2
    }
    #expect(run.ending == .interrupted && asked == 3 && (1..<1_000_000).contains(run.time))
    #expect(run.trace.time(of: run.trace.count - 1) == run.time)
  }

  /// The last finite point is kept, and no row is made beyond it.
  @Test func beyondTheLargestNumberItStops() {
    let run = descent({ $0.power(2) }, rate: 1e6, from: 5).after(1000)
    #expect(run.ending == .overflowed && run.time < 100)
    #expect(run.point[0].elements[0].isFinite && run.trace.count == run.time)
    #expect(run.after(5).time == run.time)
  }

  @Test func outsideTheDomainItFails() {
    let run = descent({ 1 / $0 }, rate: 1, from: 0).after(3)
    guard case .failed(let message) = run.ending else {
      Issue.record("\(run.ending)")
      return
    }
    #expect(message.english.contains("division by zero") && run.time == 0)
    #expect(run.objectiveNow == nil)
  }

  @Test func theNextStepIsWorkedOutNodeByNode() throws {
    let run = square.after(1)
    let values = try run.nextStep()
    #expect(run.nextGraph.lines.map { values[$0].number } == [16, 8, 4 - 0.1 * 8])
  }

  @Test func theLastChangeIsThatOfThePoint() {
    #expect(square.lastChange == [nil])
    #expect(square.after(1).lastChange == [-1])
  }

  @Test func withoutRowsItGoesOnTheSame() {
    let run = square.after(3)
    #expect(run.withoutRows.trace.count == 0 && run.withoutRows.point == run.point)
    #expect(run.withoutRows.after(2).point == run.after(2).point)
  }
}
