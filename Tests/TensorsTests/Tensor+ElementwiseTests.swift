import Testing

@testable import Tensors

struct TensorElementwiseTests {
  @Test func entriesRepeatToFillAShape() {
    let row = Tensor(shape: Shape(3), elements: [1, 2, 3])
    #expect(row.broadcast(to: Shape(2, 3)).elements == [1, 2, 3, 1, 2, 3])
    let column = Tensor(shape: Shape(2, 1), elements: [1, 2])
    #expect(column.broadcast(to: Shape(2, 3)).elements == [1, 1, 1, 2, 2, 2])
    #expect(column.broadcast(to: Shape(2, 2, 2)).elements == [1, 1, 2, 2, 1, 1, 2, 2])
    #expect(Tensor(1).broadcast(to: Shape(0, 3)).elements == [])
  }

  @Test func zipBroadcasts() {
    let sum = Tensor.zip(
      Tensor(shape: Shape(2, 1), elements: [10, 20]), Tensor(shape: Shape(3), elements: [1, 2, 3]), +)
    #expect(sum == Tensor(shape: Shape(2, 3), elements: [11, 12, 13, 21, 22, 23]))
    let chosen = Tensor.zip(
      Tensor(shape: Shape(2), elements: [1, 0]), Tensor(5), Tensor(shape: Shape(2), elements: [7, 8])
    ) { $0 != 0 ? $1 : $2 }
    #expect(chosen.elements == [5, 8])
  }

  @Test func truthIsKeptWhereEntriesOnlyMove() {
    #expect(Tensor(true).broadcast(to: Shape(2)).isBoolean)
    #expect(!Tensor(true).map { $0 }.isBoolean)
  }
}
