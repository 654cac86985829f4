import Autodiff
import Tensors
import Testing

@testable import Optimization

/// Batches of the data x = 0, 1, …; the step itself does not matter here.
private func batches(of count: Int, size: Int, seed: Int? = nil) -> Batches {
  let x = Tensor(shape: Shape(count), elements: (0..<count).map(Double.init))
  let step = StepGraph(
    parameters: [], objective: .constant(0), gradients: [], states: [], lines: [], fixed: [:])
  return Batches(
    of: [(Variable("x", .data), x)], size: size, seed: seed, whole: step,
    remainder: count.isMultiple(of: size) ? nil : step)
}

/// The examples of some batches, one after the other.
private func examples(_ count: Int, of batches: Batches) -> [[Int]] {
  var batches = batches
  return (0..<count).map { _ in
    defer { batches.advance() }
    return batches.examples
  }
}

@Suite struct BatchesTests {
  @Test func inOrderTheyGoThroughTheData() {
    #expect(examples(4, of: batches(of: 4, size: 2)) == [[0, 1], [2, 3], [0, 1], [2, 3]])
    #expect(examples(3, of: batches(of: 3, size: 1)) == [[0], [1], [2]])
  }

  @Test func theLastIsSmaller() {
    let five = batches(of: 5, size: 2)
    #expect(five.perEpoch == 3)
    #expect(examples(4, of: five) == [[0, 1], [2, 3], [4], [0, 1]])
    var batches = five
    let areRests = (0..<6).map { _ in
      defer { batches.advance() }
      return batches.isRemainder
    }
    #expect(areRests == [false, false, true, false, false, true])
  }

  @Test func epochAndBatchAreCountedFromOne() {
    var batches = batches(of: 4, size: 2)
    var seen: [[Int]] = []
    for _ in 0..<5 {
      seen.append([batches.epoch, batches.number])
      batches.advance()
    }
    #expect(seen == [[1, 1], [1, 2], [2, 1], [2, 2], [3, 1]])
  }

  @Test func everyEpochSeesEveryExampleOnce() {
    let orders = examples(30, of: batches(of: 20, size: 6, seed: 3))
    for epoch in 0..<7 {
      let seen = orders[epoch * 4..<(epoch + 1) * 4].flatMap { $0 }
      #expect(seen.sorted() == Array(0..<20))
    }
    #expect(orders[0..<4] != orders[4..<8])
  }

  @Test func theOrderFollowsFromTheSeed() {
    let first = examples(9, of: batches(of: 10, size: 3, seed: 1))
    #expect(first == examples(9, of: batches(of: 10, size: 3, seed: 1)))
    #expect(first != examples(9, of: batches(of: 10, size: 3, seed: 2)))
  }

  @Test func valuesAreTheRowsOfTheExamples() {
    #expect(batches(of: 4, size: 3).values[0].value == Tensor(shape: Shape(3), elements: [0, 1, 2]))
    let matrix = Tensor(shape: Shape(3, 2), elements: [1, 2, 3, 4, 5, 6])
    #expect(matrix.rows([2, 0]) == Tensor(shape: Shape(2, 2), elements: [5, 6, 1, 2]))
  }

  @Test func oneBatchMayBeAll() {
    #expect(batches(of: 4, size: 4).isWhole)
    #expect(!batches(of: 4, size: 3).isWhole)
  }
}
