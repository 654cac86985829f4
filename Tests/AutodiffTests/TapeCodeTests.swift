import CKernels
import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeCodeTests {
  private static let points = [-.infinity, -2.5, -1, -0.0, 0, 0.3, 1, 2, 7.25, .infinity, .nan]

  /// One instruction on numbers; nil where it is refused.
  private func value(_ code: TapeCode, _ operands: [Double]) -> Double? {
    var memory = operands + [0]
    let places = operands.indices.map(UInt32.init) + [0, 0]
    let instructions = [
      TapeInstruction(
        code: code.rawValue, result: UInt32(operands.count), a: places[0], b: places[operands.count > 1 ? 1 : 0],
        c: places[operands.count > 2 ? 2 : 0]),
      TapeInstruction(code: TAPE_stop.rawValue, result: 0, a: 0, b: 0, c: 0),
    ]
    return tape_numbers(instructions, &memory) ? nil : memory.last
  }

  /// The loop over numbers has its own arithmetic: it must be the primitive's to the last bit, and refuse the same.
  @Test(arguments: TapeCode.byPrimitive.keys.sorted { $0.name < $1.name })
  func isThePrimitivesOwnValue(_ primitive: Primitive) throws {
    let code = try #require(TapeCode.byPrimitive[primitive])
    let arity = try #require(primitive.arity)
    for a in Self.points {
      for b in arity > 1 ? Self.points : [1] {
        for c in arity > 2 ? [-1, 0, 4.5] : [1] {
          let operands = Array([a, b, c].prefix(arity))
          let expected = (try? primitive.value(of: operands.map { Tensor($0) }))?.number
          let value = value(code, operands)
          #expect((value == nil) == (expected == nil), "\(primitive.name) of \(operands)")
          guard let value, let expected else { continue }
          #expect(
            value.bitPattern == expected.bitPattern || value.isNaN && expected.isNaN,
            "\(primitive.name) of \(operands)")
        }
      }
    }
  }

  @Test func productsArePowers() {
    for point in Self.points {
      for (code, exponent) in [(TAPE_square, 2.0), (TAPE_cube, 3), (TAPE_fourth, 4)] {
        #expect(value(code, [point])?.bitPattern == Elementary.power(point, exponent).bitPattern || point.isNaN)
      }
    }
  }

  @Test func productsAndSumsAreRoundedOneAfterTheOther() {
    let (a, b, c) = (0.1, 3.0, 0.3)
    #expect(value(TAPE_multiply_add, [a, b, c]) == a * b + c)
    #expect(value(TAPE_multiply_subtract, [a, b, c]) == a * b - c)
    #expect(value(TAPE_subtract_product, [a, b, c]) == c - a * b)
    // In one rounding this would be 2^-54, not 0.
    #expect(value(TAPE_multiply_subtract, [1 + 0x1p-27, 1 - 0x1p-27, 1]) == 0)
  }

  /// A power that is kept from run to run is within one unit of the last place of the power itself.
  @Test(arguments: [0.9, 0.999, 0.5, 1, 0.123])
  func keptPowersArePowers(base: Double) {
    var memory = [base, 0, 0, .nan, 0, 0]
    let instructions = [
      TapeInstruction(code: TAPE_geometric.rawValue, result: 2, a: 0, b: 1, c: 3),
      TapeInstruction(code: TAPE_stop.rawValue, result: 0, a: 0, b: 0, c: 0),
    ]
    // One after the other, then elsewhere, then again from there on.
    for exponent in Array(1...9000) + [3, 4, 5, 1000, 1001, 0, 1] {
      memory[1] = Double(exponent)
      #expect(!tape_numbers(instructions, &memory))
      let power = Elementary.power(base, Double(exponent))
      #expect(abs(memory[2] - power) <= power.ulp, "\(base)^\(exponent)")
    }
  }
}
