import Testing

@testable import Tensors

struct ShapeTests {
  @Test(arguments: [
    ([[3], [3]], [3]), ([[2, 3], [3]], [2, 3]), ([[2, 1], [3]], [2, 3]), ([[], [2, 2]], [2, 2]),
    ([[1], []], [1]), ([[0], [1]], [0]), ([[4, 1, 3], [2, 1], [1]], [4, 2, 3]),
  ])
  func shapesBroadcast(shapes: [[Int]], expected: [Int]) throws {
    #expect(try Shape.broadcast(shapes.map { Shape($0) }) == Shape(expected))
  }

  @Test func shapesThatDoNotGoTogetherAreNamed() {
    #expect {
      try Shape.broadcast([Shape(3), Shape(2)], sign: "+")
    } throws: { error in
      (error as? TensorError)?.message.english
        == "These shapes do not go together: (3) + (2). They must be equal, or 1, from the last dimension on."
    }
    #expect(throws: TensorError.self) { try Shape.broadcast([Shape(2, 3), Shape(2)]) }
    #expect(throws: TensorError.self) { try Shape.broadcast([Shape(0), Shape(3)]) }
  }

  @Test func axesCountFromEitherEnd() throws {
    #expect(try Shape(2, 3).axis(-1) == 1)
    #expect(try Shape(2, 3).axis(0) == 0)
    #expect(throws: TensorError.self) { try Shape(2, 3).axis(2) }
    #expect(throws: TensorError.self) { try Shape.scalar.axis(0) }
  }
}
