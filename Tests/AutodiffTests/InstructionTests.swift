import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct InstructionTests {
  private static let points = [-.infinity, -2.5, -1, -0.0, 0, 0.3, 1, 2, 7.25, .infinity, .nan]

  /// The loop over numbers has its own arithmetic: it must be the primitive's to the last bit, and refuse the same.
  @Test(arguments: OperationCode.byPrimitive.keys.sorted { $0.name < $1.name })
  func isThePrimitivesOwnValue(_ primitive: Primitive) throws {
    let code = try #require(OperationCode.byPrimitive[primitive])
    let arity = try #require(primitive.arity)
    for a in Self.points {
      for b in arity > 1 ? Self.points : [1] {
        for c in arity > 2 ? [-1, 0, 4.5] : [1] {
          var isRefused = false
          let value = code.value(a, b, c, &isRefused)
          let expected = try? primitive.value(of: [a, b, c].prefix(arity).map { Tensor($0) })
          #expect(isRefused == (expected == nil), "\(primitive.name) of \(a), \(b), \(c)")
          guard let expected = expected?.number else { continue }
          #expect(
            value.bitPattern == expected.bitPattern || value.isNaN && expected.isNaN,
            "\(primitive.name) of \(a), \(b), \(c)")
        }
      }
    }
  }

  @Test func aSquareIsAPowerOfTwo() {
    for point in Self.points {
      var isRefused = false
      let square = OperationCode.square.value(point, 0, 0, &isRefused)
      #expect(square == Elementary.power(point, 2) || square.isNaN)
      #expect(!isRefused)
    }
  }

  @Test func isSmall() { #expect(MemoryLayout<Instruction>.size <= 20) }
}
