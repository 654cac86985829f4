/// The program of a tape with the places at which it finds inputs and leaves outputs.
final class TapeVersion: Sendable {
  let program: TapeProgram
  let inputs: [Slot?]
  let outputs: [Slot]

  /// - Parameter exchanged: places that stand for others.
  init(_ compiler: TapeCompiler, _ inputs: [Slot?], _ outputs: [Slot], exchanging exchanged: [Int: Int]) {
    func moved(_ slot: Slot) -> Slot { slot.moved(to: exchanged[slot.start] ?? slot.start) }
    program = compiler.program(exchanging: exchanged)
    self.inputs = inputs.map { $0.map(moved) }
    self.outputs = outputs.map(moved)
  }
}
