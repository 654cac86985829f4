import Testing

@testable import Tensors

@Suite struct TensorRandomTests {
  @Test func aSeedFixesTheNumbers() {
    let drawn = Tensor.random(Shape(2, 3), seed: 7) { $0.uniform() }
    #expect(drawn.shape == Shape(2, 3))
    #expect(Tensor.random(Shape(6), seed: 7) { $0.uniform() }.elements == drawn.elements)
    #expect(Tensor.random(Shape(0), seed: 7) { $0.uniform() }.elements.isEmpty)
  }

  @Test func reorderingMovesWholeRows() {
    let rows = Tensor(shape: Shape(3, 2), elements: [0, 1, 10, 11, 20, 21])
    #expect(rows.reordered([2, 0, 1]).elements == [20, 21, 0, 1, 10, 11])
    #expect(Tensor(shape: Shape(0, 2), elements: []).reordered([]).shape == Shape(0, 2))
  }
}
