import Testing

@testable import Tensors

struct TensorReductionsTests {
  let cube = Tensor(shape: Shape(2, 3, 2), elements: (1...12).map(Double.init))

  @Test func reductionsAlongEachAxis() {
    #expect(cube.sum().number == 78)
    #expect(cube.sum(axis: 0) == Tensor(shape: Shape(3, 2), elements: [8, 10, 12, 14, 16, 18]))
    #expect(cube.sum(axis: 1) == Tensor(shape: Shape(2, 2), elements: [9, 12, 27, 30]))
    #expect(cube.sum(axis: 2) == Tensor(shape: Shape(2, 3), elements: [3, 7, 11, 15, 19, 23]))
    #expect(cube.mean(axis: 1).elements == [3, 4, 9, 10])
    #expect(cube.max(axis: 0).elements == [7, 8, 9, 10, 11, 12])
    #expect(cube.min().number == 1)
  }

  @Test func nothingSumsToZero() {
    #expect(Tensor(shape: Shape(0), elements: []).sum().number == 0)
    #expect(Tensor(shape: Shape(2, 0), elements: []).sum(axis: 1).elements == [0, 0])
    #expect(Tensor(shape: Shape(0, 2), elements: []).sum(axis: 0).elements == [0, 0])
  }

  @Test func notANumberIsTheExtremeOfAnything() {
    #expect(Tensor(shape: Shape(3), elements: [1, .nan, 2]).max().number?.isNaN == true)
    #expect(Tensor(shape: Shape(3), elements: [.nan, 1, 2]).min().number?.isNaN == true)
  }

  @Test func sumsToAShapeUndoBroadcasting() {
    #expect(cube.sum(to: Shape(3, 2)) == cube.sum(axis: 0))
    #expect(cube.sum(to: Shape(2, 1, 1)).elements == [21, 57])
    #expect(cube.sum(to: Shape(1, 3, 1)).elements == [18, 26, 34])
    #expect(cube.sum(to: .scalar).number == 78)
    #expect(cube.sum(to: cube.shape) == cube)
  }
}
