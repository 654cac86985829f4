import CKernels
import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeLayoutTests {
  private let x = Node.variable(Variable("x", .data), shape: Shape(600))

  private func layout(_ outputs: [Node]) -> (layout: TapeLayout, values: TapeValues, outputs: [Int]) {
    var values = TapeValues(constants: [:])
    let indices = values.add(outputs)
    return (TapeLayout(values, TapeSchedule(values, outputs: indices), outputs: indices), values, indices)
  }

  /// What only the sum needs has room for a strip, and not for all entries.
  @Test func passingValuesTakeAStrip() throws {
    let (layout, values, _) = layout([Node.combine(.sum(), Node.combine(.sin, x) * x)])
    let strips = (0..<values.count).filter { layout.places[$0]?.isPassing == true }
    #expect(strips.count == 2)
    #expect(layout.size < 3 * 600)
  }

  @Test func inputsAndOutputsKeepPlacesOfTheirOwn() throws {
    let (layout, _, outputs) = layout([x + 1, x + 2, x])
    let starts = outputs.compactMap { layout.places[$0]?.start }
    #expect(Set(starts).count == 3)
    #expect(outputs.allSatisfy { layout.places[$0]?.isPassing == false })
  }

  /// A tensor that is no longer needed gives its place to a later one.
  @Test func placesAreTakenAgain() {
    let matrix = Node.variable(Variable("A", .data), shape: Shape(40, 40))
    func chain(_ length: Int) -> Int {
      var node = matrix
      for _ in 0..<length { node = .combine(.matrixMultiply, node, matrix) }
      return layout([node]).layout.size
    }
    #expect(chain(20) == chain(4))
  }

  @Test func largerTensorsBeginWhereALineOfTheCacheDoes() {
    let small = Node.variable(Variable("a", .parameter))
    let (layout, _, outputs) = layout([small, x, small + 1, x * small])
    for output in [outputs[1], outputs[3]] {
      let start = layout.places[output]?.start ?? 1
      #expect(start % 8 == 0)
    }
  }

  /// Strips are read and written whole.
  @Test func allButNumbersHaveRoomForWholeStrips() {
    let few = Node.variable(Variable("v", .data), shape: Shape(3))
    let (layout, _, outputs) = layout([few + 1, few + 2])
    let starts = outputs.compactMap { layout.places[$0]?.start }
    #expect(abs(starts[0] - starts[1]) == Int(TAPE_STRIP_LENGTH))
  }
}
