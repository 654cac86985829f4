import CKernels
import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeWriterTests {
  private let a = Node.variable(Variable("a", .parameter))
  private let x = Node.variable(Variable("x", .data), shape: Shape(100))

  /// The instructions on numbers and on strips, each as its operation and which operand is the last result.
  private func written(_ outputs: [Node]) -> (numbers: [String], strips: [String], spreads: Int, totals: Int) {
    let program = TapeCompiler(outputs, constants: [:], carried: []).program(exchanging: [:])
    return withExtendedLifetime(program) {
      let instructions = program.instructions
      let variants = UInt32(TAPE_LAST_VARIANTS)
      func text(_ code: UInt32) -> String { "\(code / variants).\(code % variants)" }
      let numbers = (program.onlyNumbers ?? []).dropLast().map { code($0.code, last: $0.last) }
      var (strips, spreads, totals): ([String], Int, Int) = ([], 0, 0)
      for step in UnsafeBufferPointer(start: instructions.steps, count: instructions.count) {
        var place = Int(step.first)
        guard step.kind == TAPE_STRIPS else { continue }
        while instructions.strips[place].code != TAPE_stop.rawValue * variants {
          strips.append(text(instructions.strips[place].code))
          place += 1
        }
        spreads += Int(step.spreads)
        totals += Int(step.totals)
      }
      return (numbers, strips, spreads, totals)
    }
  }

  private func code(_ code: TapeCode, last operand: Int = 0) -> String { "\(code.rawValue).\(operand)" }

  @Test func aChainOfNumbersReadsTheLastResult() {
    let numbers = written([1 - Node.combine(.exp, Node.combine(.sin, a)) / a]).numbers
    #expect(
      numbers == [code(TAPE_sin), code(TAPE_exp, last: 1), code(TAPE_divide, last: 1), code(TAPE_subtract, last: 2)])
  }

  /// A number must stand in the memory where another than the next instruction takes it, or where it is an output.
  @Test func numbersThatOnlyTheNextInstructionNeedsAreToldApart() throws {
    let sine = Node.combine(.sin, a)
    let outputs = [sine * Node.combine(.exp, sine) - 1]
    let program = TapeCompiler(outputs, constants: [:], carried: []).program(exchanging: [:])
    let numbers = try #require(program.onlyNumbers).dropLast()
    #expect(numbers.map(\.isRead) == [true, false, false])
    #expect(numbers.map(\.isNeededBeyond) == [false, false, true])
  }

  /// What only the next operations need stays in the registers.
  @Test func stripsAreStoredOnlyWhereSomethingElseNeedsThem() {
    let sine = Node.combine(.sin, x)
    #expect(
      written([Node.combine(.sum(), sine * x)]).strips == [code(TAPE_sin), code(TAPE_sum_of_products, last: 1)])
    #expect(written([sine * x]).strips == [code(TAPE_sin), code(TAPE_multiply, last: 1), code(TAPE_store)])
    // The sine is read again after the exponential.
    #expect(
      written([sine * Node.combine(.exp, sine)]).strips
        == [code(TAPE_sin), code(TAPE_store), code(TAPE_exp, last: 1), code(TAPE_multiply, last: 2), code(TAPE_store)])
  }

  /// A sum leaves the last result what it was.
  @Test func sumsComeBetween() {
    let double = 2 * x
    let written = written([Node.combine(.sum(), double), Node.combine(.sum(), double.power(2)), double + 1])
    #expect(written.totals == 2)
    #expect(
      written.strips == [
        code(TAPE_multiply, last: 0), code(TAPE_sum, last: 1), code(TAPE_sum_of_squares, last: 1),
        code(TAPE_add, last: 1), code(TAPE_store),
      ])
  }

  /// Constants fill their strips for good, other numbers before every run.
  @Test func onlyNumbersThatChangeAreSpread() {
    #expect(written([2 * x]).spreads == 0)
    #expect(written([a * x + a]).spreads == 1)
  }
}
