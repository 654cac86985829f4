import Tensors
import Testing

@testable import Autodiff

@Suite struct ConstantBitsTests {
  private func bits(_ entries: [Double], _ shape: Shape? = nil, isBoolean: Bool = false) -> ConstantBits {
    ConstantBits(value: Tensor(shape: shape ?? Shape(entries.count), elements: entries, isBoolean: isBoolean))
  }

  @Test func zerosOfBothSignsDiffer() {
    #expect(bits([0]) != bits([-0.0]))
    #expect(bits([0]) == bits([0]))
  }

  @Test func whatIsNoNumberIsItself() {
    #expect(bits([.nan, 1]) == bits([.nan, 1]))
    #expect(bits([.nan]).hashValue == bits([.nan]).hashValue)
  }

  @Test func shapeAndTruthCount() {
    #expect(bits([1, 2], Shape(1, 2)) != bits([1, 2], Shape(2, 1)))
    #expect(bits([1, 0]) != bits([1, 0], isBoolean: true))
  }

  /// An entry that is not mixed into the hash makes a constant of its own all the same.
  @Test func everyEntryCounts() {
    let entries = (0..<1000).map(Double.init)
    for place in [0, 1, 124, 125, 999] {
      var other = entries
      other[place] += 1
      #expect(Set([bits(entries), bits(other), bits(entries)]).count == 2)
    }
  }

  @Test func ofNoEntriesThereIsOne() { #expect(Set([bits([]), bits([])]).count == 1) }
}
