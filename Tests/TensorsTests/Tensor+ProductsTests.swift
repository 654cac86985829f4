import Testing

@testable import Tensors

struct TensorProductsTests {
  let matrix = Tensor(shape: Shape(2, 3), elements: [1, 2, 3, 4, 5, 6])
  let vector = Tensor(shape: Shape(3), elements: [1, 0, -1])

  @Test func productsOfVectorsAndMatrices() {
    #expect(Tensor.product(vector, vector).number == 2)
    #expect(Tensor.product(matrix, vector) == Tensor(shape: Shape(2), elements: [-2, -2]))
    #expect(Tensor.product(Tensor(shape: Shape(2), elements: [1, 1]), matrix).elements == [5, 7, 9])
    #expect(
      Tensor.product(matrix, matrix.transposed) == Tensor(shape: Shape(2, 2), elements: [14, 32, 32, 77]))
    let column = vector.reshaped(to: Shape(3, 1))
    #expect(Tensor.product(matrix, column) == Tensor(shape: Shape(2, 1), elements: [-2, -2]))
  }

  /// Every entry to the last bit, at widths around the eight columns that are done together.
  @Test(arguments: [2, 7, 8, 9, 16, 19])
  func everyEntryAddsInTheOrderOfTheInnerAxis(columns: Int) {
    let left = Tensor(shape: Shape(3, 5), elements: (0..<15).map { 1 / Double($0 + 1) })
    let right = Tensor(shape: Shape(5, columns), elements: (0..<5 * columns).map { 0.1 * Double($0) - 1.3 })
    let product = Tensor.product(left, right)
    for row in 0..<3 {
      for column in 0..<columns {
        let sum = (0..<5).reduce(0) {
          $0 + left.elements[row * 5 + $1] * right.elements[$1 * columns + column]
        }
        #expect(product.elements[row * columns + column] == sum)
      }
    }
  }

  @Test func emptyProductsAreZero() {
    let empty = Tensor(shape: Shape(0), elements: [])
    #expect(Tensor.product(empty, empty).number == 0)
  }

  @Test(arguments: [([2, 3], [2]), ([3], [2]), ([2, 3], [2, 3]), ([], [2]), ([2], []), ([1, 1, 1], [1])])
  func shapesWithoutAProductAreRefused(left: [Int], right: [Int]) {
    #expect {
      try Shape.product(Shape(left), Shape(right))
    } throws: { error in
      guard let message = (error as? TensorError)?.message else { return false }
      return [message.english, message.spanish].allSatisfy { $0.contains("\(Shape(left)) @ \(Shape(right))") }
    }
  }

  @Test func transposing() {
    #expect(matrix.transposed == Tensor(shape: Shape(3, 2), elements: [1, 4, 2, 5, 3, 6]))
    #expect(vector.transposed == vector)
    #expect(matrix.transposed.transposed == matrix)
  }
}
