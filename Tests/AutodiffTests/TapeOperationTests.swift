import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeOperationTests {
  /// The value of a node; nil where it is refused.
  private func value(_ node: Node, _ leaves: [Variable: Tensor]) -> [Double]? {
    let variables = Array(leaves.keys)
    var tape = Tape(outputs: [node], inputs: variables)
    return try? tape.run(variables.compactMap { leaves[$0] })[0].elements
  }

  private let v = Variable("v", .data)
  private let x = Variable("x", .data)
  private var vector: Node { .variable(v, shape: Shape(3)) }
  private var number: Node { .variable(x) }
  private func vector(_ elements: Double...) -> Tensor { Tensor(shape: Shape(3), elements: elements) }

  /// A number beside a tensor serves for every entry, on either side.
  @Test func entriesGoWithEntriesOrWithANumber() {
    let leaves = [v: vector(1, 2, 3), x: Tensor(10)]
    #expect(value(vector + vector, leaves) == [2, 4, 6])
    #expect(value(vector - number, leaves) == [-9, -8, -7])
    #expect(value(number - vector, leaves) == [9, 8, 7])
    #expect(value(number * vector, leaves) == [10, 20, 30])
    #expect(value(number / vector, leaves) == [10, 5, 10.0 / 3])
    #expect(value(Node.combine(.max, vector, 2), leaves) == [2, 2, 3])
  }

  @Test func aSingleRefusedEntryIsSeen() {
    #expect(value(Node.combine(.log, vector), [v: vector(1, 0, 2)]) == nil)
    #expect(value(Node.combine(.log, vector), [v: vector(1, 3, 2)]) != nil)
    #expect(value(1 / vector, [v: vector(1, 2, 0)]) == nil)
  }

  @Test func numbersGoThroughTheKernelWithItsDomain() {
    #expect(value(Node.combine(.asin, number), [x: Tensor(1)]) == [.pi / 2])
    #expect(value(Node.combine(.asin, number), [x: Tensor(1.5)]) == nil)
    #expect(value(Node.combine(.softplus, number), [x: Tensor(1000)]) == [1000])
  }

  @Test func tensorsGoThroughTheDeclaration() {
    #expect(value(Node.combine(.cumsum(axis: nil), vector), [v: vector(1, 2, 3)]) == [1, 3, 6])
    let matrix = Variable("A", .data)
    let singular = Tensor(shape: Shape(2, 2), elements: [1, 2, 2, 4])
    #expect(value(Node.combine(.inv, .variable(matrix, shape: Shape(2, 2))), [matrix: singular]) == nil)
  }
}
