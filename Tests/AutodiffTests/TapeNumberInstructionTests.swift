import CKernels
import Testing

@testable import Autodiff

@Suite struct TapeNumberInstructionTests {
  private let sum = TapeNumberInstruction(
    code: TAPE_add, last: 0, result: 2, a: 0, b: 1, c: 0, isRead: false, isNeededBeyond: false)

  private func stands(isStored: Bool) -> Double {
    var memory = [1.0, 2, .nan]
    let instructions = [sum.instruction(isStored: isStored), TapeNumberInstruction.stop.instruction(isStored: true)]
    #expect(!tape_numbers(instructions, &memory))
    return memory[2]
  }

  @Test func aResultStandsInTheMemoryWhereItIsAskedFor() {
    #expect(stands(isStored: true) == 3)
    #expect(stands(isStored: false).isNaN)
  }

  @Test func aRecordedResultKnowsItsCell() {
    #expect(sum.instruction(isStored: false, cell: 5).cell == 5)
    #expect(sum.instruction(isStored: false).result == 2)
  }
}
