import CKernels

/// One operation on numbers, before it is settled where its result goes.
struct TapeNumberInstruction {
  let code: TapeCode
  /// Which operand is the last result, from 1; 0 for none.
  let last: Int
  /// Places in the memory.
  let result, a, b, c: UInt32
  /// Whether an instruction of the same step takes the result from the memory.
  let isRead: Bool
  /// Whether another step needs it, or it is an output.
  let isNeededBeyond: Bool

  static let stop = TapeNumberInstruction(
    code: TAPE_stop, last: 0, result: 0, a: 0, b: 0, c: 0, isRead: false, isNeededBeyond: false)

  /// The instruction that leaves its result in the memory or not, and in a cell of a row or in none.
  func instruction(isStored: Bool, cell: Int? = nil) -> TapeInstruction {
    let result = code == TAPE_stop ? 0 : (isStored ? TAPE_STORED : 0) + (cell == nil ? 0 : TAPE_RECORDED)
    return TapeInstruction(
      operation: tape_operation(code, Int32(last), Int32(result)), result: self.result, a: a, b: b, c: c,
      cell: UInt32(cell ?? 0))
  }
}
