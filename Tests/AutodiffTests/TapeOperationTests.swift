import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeOperationTests {
  /// Runs the last operation of a graph compiled alone, over given leaves.
  private func outcome(_ node: Node, _ leaves: [Variable: [Double]]) -> (values: [Double], isRefused: Bool) {
    var compiler = TapeCompiler()
    let result = compiler.compile([node])[0]
    var memory = compiler.memory
    for (variable, slot) in compiler.variables {
      for (place, value) in zip(slot.start..<slot.end, leaves[variable] ?? []) { memory[place] = value }
    }
    var isRefused = false
    memory.withUnsafeMutableBufferPointer { buffer in
      for operation in compiler.operations { operation.run(buffer, &isRefused) }
    }
    return (Array(memory[result.start..<result.end]), isRefused)
  }

  private let v = Variable("v", .data)
  private let x = Variable("x", .data)
  private var vector: Node { .variable(v, shape: Shape(3)) }
  private var number: Node { .variable(x) }

  /// A number beside a tensor serves for every entry, on either side.
  @Test func entriesGoWithEntriesOrWithANumber() {
    let leaves = [v: [1, 2, 3], x: [10.0]]
    #expect(outcome(vector + vector, leaves).values == [2, 4, 6])
    #expect(outcome(vector - number, leaves).values == [-9, -8, -7])
    #expect(outcome(number - vector, leaves).values == [9, 8, 7])
    #expect(outcome(number * vector, leaves).values == [10, 20, 30])
    #expect(outcome(number / vector, leaves).values == [10, 5, 10.0 / 3])
    #expect(outcome(Node.combine(.max, vector, 2), leaves).values == [2, 2, 3])
  }

  @Test func aSingleRefusedEntryIsSeen() {
    #expect(outcome(Node.combine(.log, vector), [v: [1, 0, 2]]).isRefused)
    #expect(!outcome(Node.combine(.log, vector), [v: [1, 3, 2]]).isRefused)
    #expect(outcome(1 / vector, [v: [1, 2, 0]]).isRefused)
  }

  @Test func numbersGoThroughTheKernelWithItsDomain() {
    #expect(outcome(Node.combine(.asin, number), [x: [1]]).values == [.pi / 2])
    #expect(outcome(Node.combine(.asin, number), [x: [1.5]]).isRefused)
    #expect(outcome(Node.combine(.softplus, number), [x: [1000]]).values == [1000])
  }

  @Test func tensorsGoThroughTheDeclaration() {
    #expect(outcome(Node.combine(.cumsum(axis: nil), vector), [v: [1, 2, 3]]).values == [1, 3, 6])
    let singular = Node.variable(Variable("A", .data), shape: Shape(2, 2))
    #expect(outcome(Node.combine(.inv, singular), [Variable("A", .data): [1, 2, 2, 4]]).isRefused)
  }
}
