/// The instructions of a tape with the places at which they find inputs and leave outputs.
final class TapeVersion: @unchecked Sendable {
  let program: TapeProgram
  let inputs: [Slot?]
  let outputs: [Slot]
  /// The places of the outputs without their shapes, for the loop.
  let ranges: UnsafeMutableBufferPointer<Range<Int>>

  /// - Parameter exchanged: places that stand for others.
  init(_ compiler: TapeCompiler, _ inputs: [Slot?], _ outputs: [Slot], exchanging exchanged: [Int: Int]) {
    func moved(_ slot: Slot) -> Slot { slot.moved(to: exchanged[slot.start] ?? slot.start) }
    program = compiler.program(exchanging: exchanged)
    self.inputs = inputs.map { $0.map(moved) }
    self.outputs = outputs.map(moved)
    ranges = .allocate(capacity: outputs.count)
    _ = ranges.initialize(from: self.outputs.map { $0.start..<$0.end })
  }

  deinit { ranges.deallocate() }
}
