import Autodiff
import Tensors
import Testing
import Wording

@testable import Optimization

@Suite struct TraceTests {
  private let run = descent({ $0.power(2) }, rate: 0.1, from: 5)

  @Test func columnsAreParameterAndLines() {
    let columns = run.trace.columns
    #expect(columns.map(\.name) == ["x", "f(x)", "f'(x)", "x"])
    #expect(columns.map(\.role) == [nil, .objective, .gradient, .update])
    #expect(run.trace.batchColumns.isEmpty)
  }

  @Test func aRowIsThePointBeforeTheStep() {
    let trace = run.after(2).trace
    let rows = (0..<2).map { row in trace.columns.map { Array(trace.numbers(of: $0, row: row))[0] } }
    #expect(rows[0] == [5, 25, 10, 4] && rows[1][0] == 4 && rows[1][1] == 16)
    #expect(trace.firstRow(after: 0) == 0 && trace.firstRow(after: 1) == 1 && trace.firstRow(after: 2) == 2)
  }

  /// v new = v/2, with a vector of so many entries.
  private func halving(_ count: Int, steps: Int, mostNumbers: Int? = nil) -> Trace {
    let v = Variable("v", .parameter)
    let node = Node.variable(v, shape: Shape(count))
    let objective = Node.constant(0).labelled(Label("f", .objective))
    let update = (node / 2).labelled(Label("v", .update))
    let hidden = (2 * node).labelled(Label("g", .alias))
    let graph = StepGraph(
      parameters: [.init(variable: v, shape: Shape(count), update: update)], objective: objective, gradients: [],
      states: [], lines: [objective, hidden, update], fixed: [:])
    guard let mostNumbers else {
      return Run(graph, from: [Tensor(shape: Shape(count), elements: (0..<count).map { Double($0 + 1) })]).after(steps)
        .trace
    }
    var trace = Trace(of: graph, mostNumbers: mostNumbers)
    var tape = StepTape(graph, recording: trace.cells)
    tape.state = [Tensor(1).broadcast(to: Shape(count))]
    var time = 0
    _ = try? tape.advance(&time, to: steps, recording: &trace)
    return trace
  }

  @Test func smallTensorsByEntriesAndLargeOnesByTheirNorm() throws {
    let small = halving(4, steps: 1)
    let column = try #require(small.columns.first)
    #expect(!column.isNorm && column.width == 4)
    #expect(Array(small.numbers(of: column, row: 0)) == [1, 2, 3, 4])
    // 1 + 4 + 9 + 16 + 25 = 55.
    let large = halving(5, steps: 1)
    let norm = try #require(large.columns.first)
    #expect(norm.isNorm && norm.width == 1)
    #expect(Array(large.numbers(of: norm, row: 0)) == [Double(55).squareRoot()])
  }

  /// The same numbers shown by their norm, without another column being stored.
  @Test func aCondensedColumnIsItsNorm() throws {
    let trace = halving(4, steps: 2)
    let column = try #require(trace.columns.first).condensed
    #expect(column.isNorm && column.width == 4)
    #expect(Array(trace.numbers(of: column, row: 1)) == [Double(30).squareRoot() / 2])
    let number = try #require(run.after(1).trace.columns.first)
    #expect(number.condensed == number)
    let large = try #require(halving(5, steps: 1).columns.first)
    #expect(large.condensed == large)
  }

  @Test func anotherNameForALineHasNoColumn() { #expect(halving(2, steps: 1).columns.map(\.name) == ["v", "f", "v"]) }

  /// Of very many rows those at both ends stay, and every tenth between.
  @Test func aLongRunIsThinnedInItsMiddle() {
    let trace = halving(1, steps: 20_000, mostNumbers: 10_000)
    let times = (0..<trace.count).map(trace.time)
    #expect(trace.count < 6000 && times.first == 1 && times.last == 20_000)
    #expect(times.prefix(Trace.edge).elementsEqual(1...Trace.edge))
    #expect(times.suffix(Trace.edge).elementsEqual((20_001 - Trace.edge)...20_000))
    #expect(zip(times.dropFirst(), times).allSatisfy { $0 > $1 })
    #expect(times.dropFirst(Trace.edge).dropLast(2 * Trace.edge).allSatisfy { $0.isMultiple(of: 10) })
    #expect(trace.firstRow(after: 15_000) == times.firstIndex { $0 > 15_000 })
  }
}
