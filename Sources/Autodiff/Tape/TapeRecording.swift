import CKernels

/// A program of numbers in a loop, whose instructions write the row themselves.
final class TapeRecording: @unchecked Sendable {
  let instructions: Fixed<TapeInstruction>
  /// What of the row is no result of an instruction, or one that has another cell already.
  let copies: Fixed<TapeCopy>
  /// Whether every number that moves is recorded, so that the sum of what is recorded shows whether it is finite.
  let recordsMoves: Bool

  /// - Parameters:
  ///   - cells: the places of a row's numbers.
  ///   - carried: the places that the next run reads.
  init(_ numbers: [TapeNumberInstruction], cells: [UInt32], moves: [TapeMove], carried: Set<Int>) {
    let results = Set(numbers.dropLast().map(\.result))
    var recorded: [UInt32: Int] = [:]
    var copies: [TapeCopy] = []
    for (cell, place) in cells.enumerated() {
      if results.contains(place), recorded[place] == nil {
        recorded[place] = cell
      } else {
        copies.append(TapeCopy(cell: UInt32(cell), place: place))
      }
    }
    let kept = carried.union(copies.map { Int($0.place) }).union(moves.map { Int($0.after) })
    instructions = Fixed(
      numbers.map {
        $0.instruction(isStored: $0.isRead || kept.contains(Int($0.result)), cell: recorded[$0.result])
      })
    self.copies = Fixed(copies)
    recordsMoves = moves.allSatisfy { recorded[$0.after] != nil }
  }
}
