import Testing

@testable import Tensors

@Suite struct ShapeMemoryTests {
  @Test func bytes() {
    #expect(Shape.scalar.byteCount == 8)
    #expect(Shape(2, 3).byteCount == 48)
    #expect(Shape(0, .max, .max).byteCount == 0)
    #expect(Shape(1 << 40, 1 << 40).byteCount == nil)
  }

  @Test func aGibibyteIsTheMost() {
    #expect(throws: Never.self) { try Shape(1 << 27).requireMemory() }
    #expect(throws: TensorError.self) { try Shape((1 << 27) + 1).requireMemory() }
    #expect(throws: TensorError.self) { try Shape(.max, .max).requireMemory() }
  }
}
