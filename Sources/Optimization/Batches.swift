import Autodiff
import Tensors

/// The data of a run, of which every update sees a batch: which examples that are, the same whenever it is repeated.
///
/// An epoch goes once through all examples, without replacement; its last batch is smaller where the size does not
/// divide their number. The order of every epoch follows from the seed.
package struct Batches: Sendable {
  /// The names that hold the examples, with all of them: an entry, or a row, each.
  package let data: [(variable: Variable, value: Tensor)]
  /// The number of examples.
  package let count: Int
  /// Examples in a batch.
  package let size: Int
  /// Where the order follows from; nil where it is that of the data.
  package let seed: Int?
  /// The step on all the data at once: what the loss, the condition after `until` and the verdict are read off.
  package let whole: StepGraph
  /// The step on a last batch that is smaller; nil where there is none.
  package let remainder: StepGraph?

  /// The epoch of the batch that comes next, from 1.
  package private(set) var epoch = 1
  /// Examples of this epoch that are done.
  private var position = 0
  private var order: [Int]
  private var generator: RandomGenerator

  /// - Parameters:
  ///   - data: all with the same extent, 1 or more, along their first axis.
  ///   - size: from 1 to the number of examples.
  ///   - remainder: needed where the size does not divide the number of examples.
  package init(
    of data: [(variable: Variable, value: Tensor)], size: Int, seed: Int?, whole: StepGraph, remainder: StepGraph?
  ) {
    self.data = data
    self.size = size
    self.seed = seed
    self.whole = whole
    self.remainder = remainder
    count = data.first?.value.shape.extents.first ?? 0
    precondition(count % size == 0 || remainder != nil, "the last batch has no step")
    order = Array(0..<count)
    generator = RandomGenerator(seed: seed ?? 0)
    reorder()
  }

  /// How many batches make an epoch.
  package var perEpoch: Int { (count + size - 1) / size }

  /// Whether every update sees all examples.
  package var isWhole: Bool { size == count }

  /// The number of the next batch in its epoch, from 1.
  package var number: Int { position / size + 1 }

  /// The places of the next batch's examples, from 0.
  package var examples: [Int] { Array(order[position..<min(position + size, count)]) }

  /// Whether the next batch is smaller than the others.
  var isRemainder: Bool { count - position < size }

  /// The values of the data in the next batch.
  package var values: [(variable: Variable, value: Tensor)] {
    let examples = examples
    return data.map { ($0.variable, $0.value.rows(examples)) }
  }

  /// Goes on to the batch after this one.
  mutating func advance() {
    position += size
    guard position >= count else { return }
    position = 0
    epoch += 1
    reorder()
  }

  private mutating func reorder() {
    if seed != nil { order = generator.permutation(count) }
  }
}

extension Tensor {
  /// The entries along the first axis at some places.
  package func rows(_ places: [Int]) -> Tensor {
    let width = shape.extents.dropFirst().reduce(1, *)
    return Tensor(
      shape: Shape([places.count] + shape.extents.dropFirst()),
      elements: places.flatMap { elements[$0 * width..<($0 + 1) * width] }, isBoolean: isBoolean)
  }
}
