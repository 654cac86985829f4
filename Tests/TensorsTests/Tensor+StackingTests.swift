import Testing

@testable import Tensors

struct TensorStackingTests {
  @Test func listsOfOneShapeStack() throws {
    let row = Tensor(shape: Shape(2), elements: [1, 2])
    #expect(Tensor.stack([row, row]) == Tensor(shape: Shape(2, 2), elements: [1, 2, 1, 2]))
    #expect(Tensor.stack([Tensor(true), Tensor(false)]).isBoolean)
    #expect(!Tensor.stack([Tensor(true), Tensor(2)]).isBoolean)
    #expect(try Shape.stack([]) == Shape(0))
  }

  @Test func raggedListsAreRefused() {
    #expect {
      try Shape.stack([Shape(2), Shape(2), Shape(3)])
    } throws: { error in
      (error as? TensorError)?.message.english
        == "The entries of a list must have one shape; here are (2) and (3)."
    }
  }
}
