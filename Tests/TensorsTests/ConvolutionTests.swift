import Testing

@testable import Tensors

@Suite struct ConvolutionTests {
  private func counted(_ shape: Shape) -> Tensor {
    Tensor(shape: shape, elements: (0..<shape.count).map { Double($0 % 7) - 2 })
  }

  @Test func shapes() throws {
    func result(_ image: Shape, _ kernel: Shape, _ stride: Int = 1, _ padding: Int = 0) throws -> Shape {
      try Convolution(image: image, kernel: kernel, stride: stride, padding: padding).resultShape
    }
    #expect(try result(Shape(5, 6), Shape(2, 3)) == Shape(4, 4))
    #expect(try result(Shape(5, 6), Shape(2, 3), 2, 1) == Shape(3, 3))
    #expect(try result(Shape(3, 5, 5), Shape(4, 3, 5, 5)) == Shape(4, 1, 1))
    #expect(try result(Shape(2, 3, 5, 5), Shape(4, 3, 1, 1)) == Shape(2, 4, 5, 5))
    #expect(throws: TensorError.self) { try result(Shape(2, 2), Shape(3, 3)) }
    #expect(throws: TensorError.self) { try result(Shape(2, 2), Shape(0, 1)) }
    #expect(throws: TensorError.self) { try result(Shape(3, 5, 5), Shape(4, 2, 1, 1)) }
    #expect(throws: TensorError.self) { try result(Shape(5), Shape(2)) }
    #expect(throws: TensorError.self) { try result(Shape(5, 5), Shape(2, 2), 0) }
    #expect(throws: TensorError.self) { try result(Shape(5, 5), Shape(2, 2), 1, -1) }
  }

  /// Term by term as the definition says, over channels, with stride and padding.
  @Test func theDefinition() throws {
    let (image, kernel) = (counted(Shape(2, 3, 4, 5)), counted(Shape(2, 3, 3, 2)))
    let (stride, padding) = (2, 1)
    let convolution = try Convolution(
      image: image.shape, kernel: kernel.shape, stride: stride, padding: padding)
    let result = convolution.result(image, kernel)
    #expect(result.shape == Shape(2, 2, 2, 3))
    var place = 0
    for n in 0..<2 {
      for o in 0..<2 {
        for y in 0..<2 {
          for x in 0..<3 {
            var sum = 0.0
            for c in 0..<3 {
              for i in 0..<3 {
                for j in 0..<2 {
                  let (row, column) = (y * stride + i - padding, x * stride + j - padding)
                  guard 0..<4 ~= row, 0..<5 ~= column else { continue }
                  sum +=
                    image.elements[((n * 3 + c) * 4 + row) * 5 + column]
                    * kernel.elements[((o * 3 + c) * 3 + i) * 2 + j]
                }
              }
            }
            #expect(result.elements[place] == sum)
            place += 1
          }
        }
      }
    }
  }

  /// ⟨r, conv(x, k)⟩ = ⟨image(r, k), x⟩ = ⟨kernel(x, r), k⟩.
  @Test func theTransposes() throws {
    let (image, kernel) = (counted(Shape(3, 4, 4)), counted(Shape(2, 3, 2, 2)))
    let convolution = try Convolution(image: image.shape, kernel: kernel.shape, stride: 1, padding: 1)
    let weights = counted(convolution.resultShape)
    func product(_ left: Tensor, _ right: Tensor) -> Double {
      zip(left.elements, right.elements).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let expected = product(weights, convolution.result(image, kernel))
    #expect(product(convolution.image(weights, kernel), image) == expected)
    #expect(product(convolution.kernel(image, weights), kernel) == expected)
  }
}
