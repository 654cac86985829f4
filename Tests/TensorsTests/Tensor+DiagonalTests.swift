import Testing

@testable import Tensors

@Suite struct TensorDiagonalTests {
  @Test func vectorAndMatrix() throws {
    let vector = Tensor(shape: Shape(2), elements: [5, 6])
    #expect(vector.diagonal == Tensor(shape: Shape(2, 2), elements: [5, 0, 0, 6]))
    #expect(vector.diagonal.diagonal == vector)
    let wide = Tensor(shape: Shape(2, 3), elements: [1, 2, 3, 4, 5, 6])
    #expect(wide.diagonal.elements == [1, 5])
    #expect(wide.transposed.diagonal.elements == [1, 5])
    #expect(try Shape(3, 2).diagonal == Shape(2))
    #expect(throws: TensorError.self) { try Shape.scalar.diagonal }
    #expect(throws: TensorError.self) { try Shape(1, 1, 1).diagonal }
  }

  @Test func identity() {
    #expect(Tensor.identity(2).elements == [1, 0, 0, 1])
    #expect(Tensor.identity(0).shape == Shape(0, 0))
  }

  @Test func squares() {
    #expect(throws: Never.self) { try Shape(0, 0).requireSquare("inv") }
    #expect(throws: TensorError.self) { try Shape(2, 3).requireSquare("inv") }
    #expect(throws: TensorError.self) { try Shape(2).requireSquare("inv") }
  }
}
