import Testing

@testable import Tensors

@Suite struct TensorJoiningTests {
  let left = Tensor(shape: Shape(2, 2), elements: [1, 2, 3, 4])
  let column = Tensor(shape: Shape(2, 1), elements: [5, 6])

  @Test func alongEitherAxis() {
    #expect(Tensor.concatenation([left, column], axis: 1).elements == [1, 2, 5, 3, 4, 6])
    #expect(Tensor.concatenation([left, column], axis: -1).shape == Shape(2, 3))
    #expect(Tensor.concatenation([left, left], axis: 0).elements == [1, 2, 3, 4, 1, 2, 3, 4])
  }

  @Test func numbersCountAsOneEntry() {
    let joined = Tensor.concatenation([Tensor(1), Tensor(shape: Shape(2), elements: [2, 3])], axis: 0)
    #expect(joined == Tensor(shape: Shape(3), elements: [1, 2, 3]))
  }

  @Test func shapesMustAgreeOnTheOtherAxes() {
    #expect(throws: TensorError.self) { try Shape.concatenation([Shape(2, 2), Shape(2, 1)], axis: 0) }
    #expect(throws: TensorError.self) { try Shape.concatenation([Shape(2, 2), Shape(2)], axis: 0) }
    #expect(throws: TensorError.self) { try Shape.concatenation([Shape(2)], axis: 1) }
  }

  @Test func sideBySideAlongANewAxis() throws {
    let (one, two) = (Tensor(shape: Shape(2), elements: [1, 2]), Tensor(shape: Shape(2), elements: [3, 4]))
    #expect(Tensor.stack([one, two], axis: 1).elements == [1, 3, 2, 4])
    #expect(Tensor.stack([one, two], axis: -1) == Tensor.stack([one, two], axis: 1))
    #expect(Tensor.stack([one, two], axis: 0) == Tensor.stack([one, two]))
    #expect(try Shape.stack([Shape(2, 3), Shape(2, 3)], axis: 1) == Shape(2, 2, 3))
    #expect(throws: TensorError.self) { try Shape.stack([Shape(2), Shape(2)], axis: 2) }
  }
}
