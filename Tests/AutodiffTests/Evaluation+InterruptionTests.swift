import Synchronization
import Tensors
import Testing

@testable import Autodiff

@Suite struct EvaluationInterruptionTests {
  private let x = Variable("x", .parameter)
  private func sum(of count: Int) throws -> (node: Node, value: Tensor) {
    let node = Node.variable(x, shape: Shape(count))
    return (try Node.apply(.exp, to: [node]), Tensor(shape: Shape(count), elements: .init(repeating: 0, count: count)))
  }

  /// The message of an evaluation, and that of a tape, where it is asked to stop.
  private func messages(_ count: Int, isRequested: Bool) throws -> [String?] {
    let (node, value) = try sum(of: count)
    let (messages, wasStopped): ([String?], Bool) = Interruption.watching({ isRequested }) {
      var tape = Tape(outputs: [node], inputs: [x])
      tape.setInput(0, to: value)
      let results = [
        Result { () throws(EvaluationError) in _ = try Evaluation([node], values: [x: value]) },
        Result { () throws(EvaluationError) in try tape.run() },
      ]
      return results.map { if case .failure(let error) = $0 { error.message.english } else { nil } }
    }
    #expect(wasStopped == messages.contains("stopped"))
    return messages
  }

  @Test func onlyWhatIsLongIsStopped() throws {
    #expect(try messages(10_000, isRequested: true) == ["stopped", "stopped"])
    #expect(try messages(10_000, isRequested: false) == [nil, nil])
    #expect(try messages(10, isRequested: true) == [nil, nil])
  }

  /// A product of large matrices is left off between two blocks of its rows, and then has no value.
  @Test func aLongProductIsLeftOff() throws {
    let size = 700
    let matrix = Node.variable(x, shape: Shape(size, size))
    let product = try Node.apply(.matrixMultiply, to: [matrix, matrix])
    var tape = Tape(outputs: [product], inputs: [x])
    tape.setInput(0, to: .identity(size))
    let asked = Mutex(0)
    let (result, wasStopped) = Interruption.watching({
      asked.withLock { count in
        count += 1
        return count > 1
      }
    }) {
      Result { () throws(EvaluationError) in try tape.run() }
    }
    guard case .failure(let error) = result else {
      Issue.record("not left off")
      return
    }
    #expect(error.message.english == "stopped" && wasStopped)
    try tape.run()
    #expect(tape.output(0) == .identity(size))
  }
}
