import Testing

@testable import Tensors

@Suite struct SlidingWindowTests {
  let image = Tensor(shape: Shape(3, 3), elements: [1, 2, 3, 4, 5, 6, 7, 8, 9])

  @Test func whatLiesUnderTheWindow() throws {
    let window = try SlidingWindow(image: image.shape, size: 2, stride: 1)
    #expect(window.resultShape == Shape(2, 2))
    #expect(window.windowsShape == Shape(2, 2, 4))
    #expect(window.windows(of: image).elements == [1, 2, 4, 5, 2, 3, 5, 6, 4, 5, 7, 8, 5, 6, 8, 9])
  }

  @Test func overlappingWindowsAddUp() throws {
    let window = try SlidingWindow(image: image.shape, size: 2, stride: 1)
    let ones = Tensor(1).broadcast(to: window.windowsShape)
    #expect(window.image(of: ones).elements == [1, 2, 1, 2, 4, 2, 1, 2, 1])
  }

  @Test func whatDoesNotFitAnyMoreIsLeftOut() throws {
    let window = try SlidingWindow(image: Shape(2, 3, 5), size: 2, stride: 2)
    #expect(window.resultShape == Shape(2, 1, 2))
  }

  @Test func refusals() {
    #expect(throws: TensorError.self) { try SlidingWindow(image: Shape(3), size: 2, stride: 1) }
    #expect(throws: TensorError.self) { try SlidingWindow(image: Shape(3, 3), size: 4, stride: 1) }
    #expect(throws: TensorError.self) { try SlidingWindow(image: Shape(3, 3), size: 0, stride: 1) }
    #expect(throws: TensorError.self) { try SlidingWindow(image: Shape(3, 3), size: 2, stride: 0) }
    #expect(throws: TensorError.self) { try SlidingWindow(image: Shape(0, 3), size: 1, stride: 1) }
  }
}
