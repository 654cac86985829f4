import CKernels
import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeCodeTests {
  private static let points = [-.infinity, -2.5, -1, -0.0, 0, 0.3, 1, 2, 7.25, .infinity, .nan]

  private static let stop = TAPE_stop.rawValue * UInt32(TAPE_LAST_VARIANTS)
  private static let stopping = TapeNumberInstruction.stop.instruction(isStored: false)

  /// An instruction on numbers that leaves its result in the memory.
  private static func instruction(
    _ code: TapeCode, last: Int = 0, result: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32 = 0
  ) -> TapeInstruction {
    TapeInstruction(
      operation: tape_operation(code, Int32(last), Int32(TAPE_STORED)), result: result, a: a, b: b, c: c, cell: 0)
  }

  /// One instruction on numbers; nil where it is refused.
  ///
  /// - Parameter last: which operand, from 1, it finds in the last result.
  private func value(_ code: TapeCode, _ operands: [Double], last: Int = 0) -> Double? {
    var memory = operands + [1, 0, 0]
    let (one, result, unread) = (UInt32(operands.count), UInt32(operands.count + 1), UInt32(operands.count + 2))
    // What is the last result is not in the memory.
    if last > 0 { memory[last - 1] = .nan }
    memory[operands.count + 2] = last > 0 ? operands[last - 1] : 0
    let places = operands.indices.map(UInt32.init) + [0, 0]
    let instructions = [
      Self.instruction(TAPE_multiply, result: unread, unread, one),
      Self.instruction(
        code, last: last, result: result, places[0], places[operands.count > 1 ? 1 : 0],
        places[operands.count > 2 ? 2 : 0]),
      Self.stopping,
    ]
    return tape_numbers(instructions, &memory) ? nil : memory[operands.count + 1]
  }

  /// One instruction on entries, in registers of a width: the result as far as it is asked for; nil where it is refused.
  private func values(_ code: TapeCode, _ operands: [[Double]], last: Int = 0, width: Int) -> [Double]? {
    let length = Int(TAPE_STRIP_LENGTH)
    let count = operands[0].count
    let room = (count + length - 1) / length * length
    // Behind the entries there is what no operation may look at: 0 is refused by a division.
    var memory = operands.flatMap { $0 + [Double](repeating: 0, count: room - count) }
    memory += [Double](repeating: 0, count: room)
    func all(_ number: Int) -> TapeOperand {
      TapeOperand(place: UInt32(min(number, operands.count) * room), goesOn: Int32(TAPE_ENTRIES))
    }
    func instruction(_ code: UInt32, _ a: TapeOperand) -> TapeStripInstruction {
      TapeStripInstruction(code: code, a: a, b: all(operands.count > 1 ? 1 : 0), c: all(operands.count > 2 ? 2 : 0))
    }
    let variants = UInt32(TAPE_LAST_VARIANTS)
    let instructions = [
      // Twice the other sign is the same.
      instruction(TAPE_negate.rawValue * variants, all(max(last, 1) - 1)),
      instruction(TAPE_negate.rawValue * variants + 1, all(0)),
      instruction(code.rawValue * variants + UInt32(last), all(0)),
      instruction(TAPE_store.rawValue * variants, all(operands.count)), instruction(Self.stop, all(0)),
    ]
    if tape_strips(instructions, &memory, count, Int32(width)) { return nil }
    return Array(memory[(operands.count * room)...].prefix(count))
  }

  /// The widths of registers that this processor has.
  private static let widths = [2, 4, 8].filter { $0 <= Int(tape_register_width()) }

  /// Entry by entry the same as one by one, in registers of every width, from whichever operand is the last result;
  /// functions on vectors differ by some units of the last place.
  @Test(arguments: TapeCode.byPrimitive.keys.sorted { $0.name < $1.name }, widths)
  func isTheSameOnStrips(_ primitive: Primitive, width: Int) throws {
    let code = try #require(TapeCode.byPrimitive[primitive])
    let arity = try #require(primitive.arity)
    let points = Self.points.flatMap { a -> [[Double]] in
      (arity > 1 ? Self.points : [1]).flatMap { b -> [[Double]] in
        (arity > 2 ? [-1, 0, 4.5] : [1]).map { c -> [Double] in Array([a, b, c].prefix(arity)) }
      }
    }
    let isFunction: Set<Primitive> = [.exp, .log, .sin, .cos, .tan, .tanh, .sigmoid]
    let allowed = isFunction.contains(primitive) ? 4.0 : 0
    let inside = points.filter { value(code, $0) != nil }
    let entries = (0..<arity).map { operand in inside.map { $0[operand] } }
    for last in 0...arity {
      let values = try #require(self.values(code, entries, last: last, width: width))
      for (operands, got) in zip(inside, values) {
        let expected = value(code, operands, last: last) ?? .infinity
        #expect(
          got.bitPattern == expected.bitPattern || got.isNaN && expected.isNaN
            || abs(got - expected) <= allowed * expected.ulp, "\(primitive.name) of \(operands)")
      }
    }
    // What one alone refuses is refused of all, wherever it stands.
    if let outside = points.first(where: { value(code, $0) == nil }) {
      let together = (0..<arity).map { operand in inside.map { $0[operand] } + [outside[operand]] }
      #expect(self.values(code, together, width: width) == nil)
    }
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
          for last in 0...arity {
            let value = value(code, operands, last: last)
            #expect((value == nil) == (expected == nil), "\(primitive.name) of \(operands)")
            guard let value, let expected else { continue }
            #expect(
              value.bitPattern == expected.bitPattern || value.isNaN && expected.isNaN,
              "\(primitive.name) of \(operands)")
          }
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
    var memory = [base, 0, 0, .nan, 0, 0, 0]
    let instructions = [
      Self.instruction(TAPE_geometric, result: 2, 0, 1, 3), Self.stopping,
    ]
    // One after the other, then elsewhere, then again from there on.
    let elsewhere = [(3, false), (4, true), (5, true), (1000, false), (1001, false), (0, false), (1, false)]
    for (exponent, isKept) in (1...9000).map({ ($0, $0 >= 4) }) + elsewhere {
      memory[1] = Double(exponent)
      #expect(!tape_numbers(instructions, &memory))
      let power = Elementary.power(base, Double(exponent))
      let allowed = exponent <= 4 ? 0 : power.ulp
      #expect(abs(memory[2] - power) <= allowed, "\(base)^\(exponent)")
      #expect((memory[3] == Double(exponent)) == isKept, "\(base)^\(exponent)")
    }
  }

  /// Far down, where it has few digits, and beyond, where it is 0.
  @Test func keptPowersAreKeptUntilTheyAre0() {
    var memory = [0.999, 0, 0, .nan, 0, 0, 0]
    let instructions = [
      Self.instruction(TAPE_geometric, result: 2, 0, 1, 3), Self.stopping,
    ]
    var wrong: [Int] = []
    for exponent in 1...800_000 {
      memory[1] = Double(exponent)
      let isRefused = tape_numbers(instructions, &memory)
      guard isRefused || exponent > 500_000 && exponent.isMultiple(of: 100) else { continue }
      let power = Elementary.power(0.999, Double(exponent))
      if isRefused || abs(memory[2] - power) > power.ulp || memory[3] != Double(exponent) { wrong.append(exponent) }
    }
    #expect(wrong == [])
    #expect(memory[2] == 0)
  }

  /// Exponents that do not count up from the first: the power itself, to the last bit.
  @Test(arguments: [
    (0.999, [500.0, 501, 502]), (0.5, [-1026.0, -1025, -1024, -1023]), (1e-100, [0.1, 1.1, 2.1]),
    (1 - 0x1p-53, [1e16, 1e16]), (1e-60, [1.0, 2, 3, 4, 5, 6]), (0.9, [7.0, 11, 15]),
  ])
  func otherPowersAreNotKept(base: Double, exponents: [Double]) {
    var memory = [base, 0, 0, .nan, 0, 0, 0]
    let instructions = [
      Self.instruction(TAPE_geometric, result: 2, 0, 1, 3), Self.stopping,
    ]
    for exponent in exponents {
      memory[1] = exponent
      #expect(!tape_numbers(instructions, &memory))
      #expect(memory[2] == Elementary.power(base, exponent), "\(base)^\(exponent)")
    }
  }
}
