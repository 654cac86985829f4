import CKernels
import Tensors

/// The instructions of a tape, for its memory as it is planned.
final class TapeProgram: @unchecked Sendable {
  private let steps: Fixed<TapeStep>
  private let numbers: Fixed<TapeInstruction>
  /// The instructions of the only step, if there is but one, and that is of numbers.
  let onlyNumbers: [TapeNumberInstruction]?
  private let strips: Fixed<TapeStripInstruction>
  private let spreads: Fixed<TapeSpread>
  private let totals: Fixed<TapeTotal>
  private let operations: [TapeOperation]

  init(
    steps: [TapeStep], numbers: [TapeNumberInstruction], strips: [TapeStripInstruction], spreads: [TapeSpread],
    totals: [TapeTotal], operations: [TapeOperation]
  ) {
    self.steps = Fixed(steps)
    self.numbers = Fixed(numbers.map { $0.instruction(isStored: $0.isRead || $0.isNeededBeyond) })
    onlyNumbers = steps.count == 1 && steps[0].kind == TAPE_NUMBERS ? numbers : nil
    self.strips = Fixed(strips)
    self.spreads = Fixed(spreads)
    self.totals = Fixed(totals)
    self.operations = operations
  }

  /// What runs them; valid as long as the program lives.
  var instructions: TapeInstructions {
    TapeInstructions(
      steps: steps.start, count: steps.count, numbers: numbers.start, strips: strips.start, spreads: spreads.start,
      totals: totals.start,
      declared: { owner, number, memory in
        guard let owner, let memory else { return false }
        return Unmanaged<TapeProgram>.fromOpaque(owner).takeUnretainedValue().operations[number].run(memory)
      }, owner: Unmanaged.passUnretained(self).toOpaque(), isStopped: { Interruption.isRequested })
  }

  /// Carries the steps out; whether an operand lay outside its domain.
  func run(_ memory: UnsafeMutablePointer<Double>) -> Bool {
    var instructions = instructions
    return tape_run(&instructions, memory)
  }
}
