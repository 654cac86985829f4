import CKernels
import Testing

@testable import Autodiff

@Suite struct TapeRecordingTests {
  /// Twice the number at 0 goes to 2, and its square from there to 3.
  private let numbers = [
    TapeNumberInstruction(code: TAPE_add, last: 0, result: 2, a: 0, b: 0, c: 0, isRead: false, isNeededBeyond: true),
    TapeNumberInstruction(code: TAPE_square, last: 1, result: 3, a: 2, b: 2, c: 2, isRead: false, isNeededBeyond: true),
    .stop,
  ]

  private func recording(
    cells: [UInt32], moving places: [UInt32] = [], carried: Set<Int> = []
  ) -> TapeRecording {
    TapeRecording(
      numbers, cells: cells, moves: places.map { TapeMove(after: $0, before: 0, count: 1, isState: false) },
      carried: carried)
  }

  /// The memory after a run of it, which began with 5 and else no numbers.
  private func memory(after recording: TapeRecording) -> [Double] {
    var memory = [5, .nan, .nan, .nan]
    let pass = Fixed([TapePass()])
    pass.start[0].numbers = UnsafePointer(recording.instructions.start)
    pass.start[0].next = UnsafePointer(pass.start)
    pass.start[0].clock = -1
    pass.start[0].recordsMoves = recording.recordsMoves
    var progress = TapeProgress()
    var row = [0.0, 0, 0, 0]
    #expect(tape_loop(pass.start, 1, &memory, &progress, 1, &row, 4) == TAPE_COMPLETED)
    return memory
  }

  @Test func onlyWhatNoInstructionMakesIsCopied() {
    let copies = recording(cells: [0, 3, 2, 3]).copies.elements
    #expect(copies.map(\.cell) == [0, 3])
    #expect(copies.map(\.place) == [0, 3])
  }

  @Test func whatMovesMustBeRecordedToBeWatched() {
    #expect(recording(cells: [2], moving: [2]).recordsMoves)
    #expect(!recording(cells: [2], moving: [3]).recordsMoves)
  }

  /// What is recorded need not stand in the memory too, but where something reads it there.
  @Test func whatTheNextRunOrACopyReadsIsStored() {
    #expect(memory(after: recording(cells: [2, 3])).dropFirst().allSatisfy { $0.isNaN })
    #expect(memory(after: recording(cells: [2, 3], carried: [2]))[2] == 10)
    #expect(memory(after: recording(cells: [2, 3, 3]))[3] == 100)
    #expect(memory(after: recording(cells: [2], moving: [3]))[3] == 100)
  }
}
