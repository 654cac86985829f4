import Testing

@testable import Tensors

struct TensorLinesTests {
  let cube = Tensor(shape: Shape(2, 3, 2), elements: (1...12).map(Double.init))

  @Test func sumsGoAlongTheirAxis() {
    #expect(cube.cumulativeSum(axis: 0).elements == [1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18])
    #expect(cube.cumulativeSum(axis: 1).elements == [1, 2, 4, 6, 9, 12, 7, 8, 16, 18, 27, 30])
    #expect(cube.cumulativeSum(axis: 2).elements == [1, 3, 3, 7, 5, 11, 7, 15, 9, 19, 11, 23])
  }

  @Test func softmaxOfLargeNumbers() {
    let logits = Tensor(shape: Shape(2, 2), elements: [1000, -1000, -1000, -1000])
    #expect(logits.softmax(axis: 1).elements == [1, 0, 0.5, 0.5])
    #expect(logits.softmax(axis: 0).elements == [1, 0.5, 0, 0.5])
    #expect(logits.logSoftmax(axis: 1).elements.prefix(2) == [0, -2000])
  }

  @Test func smallLogarithmsKeepTheirDigits() {
    // −log(1 + e⁻⁴⁰).
    let logits = Tensor(shape: Shape(2), elements: [40, 0])
    #expect(logits.logSoftmax(axis: 0).elements[0] == -4.248354255291589e-18)
  }

  @Test func emptyLines() {
    #expect(Tensor(shape: Shape(0), elements: []).softmax(axis: 0).elements == [])
    #expect(Tensor(shape: Shape(2, 0), elements: []).logSoftmax(axis: 1).shape == Shape(2, 0))
    #expect(Tensor(shape: Shape(0, 2), elements: []).cumulativeSum(axis: 1).elements == [])
  }
}
