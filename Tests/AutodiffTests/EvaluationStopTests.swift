import Foundation
import Synchronization
import Tensors
import Testing

@testable import Autodiff

@Suite struct EvaluationStopTests {
  private let x = Variable("x", .parameter)
  private func sum(of count: Int) throws -> (node: Node, value: Tensor) {
    let node = Node.variable(x, shape: Shape(count))
    return (try Node.apply(.exp, to: [node]), Tensor(shape: Shape(count), elements: .init(repeating: 0, count: count)))
  }

  /// The message of an evaluation, and that of a tape, where it is asked to stop.
  private func messages(_ count: Int, isRequested: Bool) throws -> [String?] {
    let (node, value) = try sum(of: count)
    let (messages, wasStopped): ([String?], Bool) = EvaluationStop.watching({ isRequested }) {
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

  /// A wish within another takes its place until it ends; none is left, and none holds on another thread.
  @Test func aWishHoldsAsLongAsItIsWatched() throws {
    EvaluationStop.watching({ true }) {
      #expect(EvaluationStop.isRequested)
      EvaluationStop.watching({ false }) { #expect(!EvaluationStop.isRequested) }
      #expect(EvaluationStop.isRequested)
      let elsewhere = Mutex(true)
      let thread = Thread { elsewhere.withLock { $0 = EvaluationStop.isRequested } }
      thread.start()
      while !thread.isFinished { usleep(1000) }
      #expect(!elsewhere.withLock { $0 })
    }
    #expect(!EvaluationStop.isRequested)
  }
}
