import Testing

@testable import Tensors

struct TensorStatisticsTests {
  let matrix = Tensor(shape: Shape(2, 3), elements: [1, 5, 2, 4, 0, 6])

  @Test func varianceDividesByTheCount() {
    #expect(Tensor(shape: Shape(4), elements: [1, 2, 3, 6]).variance().number == 3.5)
    #expect(matrix.variance(axis: 0).elements == [2.25, 6.25, 4])
    #expect(Tensor(3).variance().number == 0)
    // The difference of two means of squares would lose all digits here.
    #expect(Tensor(shape: Shape(2), elements: [1e9, 1e9 + 2]).variance().number == 1)
  }

  @Test func normsBeyondTheRangeOfSquares() {
    #expect(Tensor(shape: Shape(2), elements: [3, -4]).norm().number == 5)
    for unit in [0x1p700, 0x1p-700] {
      #expect(Tensor(shape: Shape(2), elements: [3 * unit, 4 * unit]).norm().number == 5 * unit)
    }
    #expect(Tensor(shape: Shape(2), elements: [0, 0]).norm().number == 0)
    #expect(Tensor(shape: Shape(2), elements: [1, -.infinity]).norm().number == .infinity)
    #expect(Tensor(shape: Shape(2), elements: [1, .nan]).norm().number?.isNaN == true)
    #expect(Tensor(shape: Shape(0), elements: []).norm().number == 0)
    #expect(Tensor(shape: Shape(2, 2), elements: [3, 0, 4, 2]).norm(axis: 0).elements == [5, 2])
  }

  @Test func placesOfExtremes() {
    #expect(matrix.argmax().number == 5)
    #expect(matrix.argmin().number == 4)
    #expect(matrix.argmax(axis: 0).elements == [1, 0, 1])
    #expect(matrix.argmin(axis: 1).elements == [0, 1])
    #expect(Tensor(shape: Shape(3), elements: [2, 7, 7]).argmax().number == 1)
    #expect(Tensor(shape: Shape(4), elements: [2, .nan, 7, .nan]).argmax().number == 1)
  }
}
