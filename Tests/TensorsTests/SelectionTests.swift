import Testing

@testable import Tensors

struct SelectionTests {
  let vector = Tensor(shape: Shape(4), elements: [10, 11, 12, 13])
  let matrix = Tensor(shape: Shape(2, 3), elements: [1, 2, 3, 4, 5, 6])
  let all = Selection.range(lower: nil, upper: nil)

  @Test func positionsCountFromEitherEnd() {
    #expect(vector.selecting([.position(0)]).number == 10)
    #expect(vector.selecting([.position(-1)]).number == 13)
    #expect(matrix.selecting([.position(1), .position(0)]).number == 4)
    #expect(matrix.selecting([.position(-1)]).elements == [4, 5, 6])
  }

  @Test func rangesStopAtTheEnds() {
    #expect(vector.selecting([.range(lower: 1, upper: 3)]).elements == [11, 12])
    #expect(vector.selecting([.range(lower: -2, upper: nil)]).elements == [12, 13])
    #expect(vector.selecting([.range(lower: nil, upper: -1)]).elements == [10, 11, 12])
    #expect(vector.selecting([.range(lower: 2, upper: 99)]).elements == [12, 13])
    #expect(vector.selecting([.range(lower: 3, upper: 1)]) == Tensor(shape: Shape(0), elements: []))
    #expect(vector.selecting([.range(lower: -99, upper: 1)]).elements == [10])
  }

  @Test func columns() {
    #expect(matrix.selecting([all, .position(0)]) == Tensor(shape: Shape(2), elements: [1, 4]))
    #expect(
      matrix.selecting([all, .range(lower: 1, upper: nil)])
        == Tensor(shape: Shape(2, 2), elements: [2, 3, 5, 6]))
  }

  @Test func positionsOutOfRangeAreRefused() {
    for position in [4, -5, Int.max, Int.min] {
      #expect {
        try Shape(4).selecting([.position(position)])
      } throws: { error in
        (error as? TensorError)?.message.english
          == "There is no entry \(position) here: there are 4 entries, from 0 to 3."
      }
    }
    #expect {
      try Shape(1).selecting([.position(1)])
    } throws: { error in
      (error as? TensorError)?.message.english == "There is no entry 1 here: there is only entry 0."
    }
    #expect(throws: TensorError.self) { try Shape(0).selecting([.position(0)]) }
    #expect(throws: TensorError.self) { try Shape.scalar.selecting([.position(0)]) }
    #expect(throws: TensorError.self) { try Shape(2).selecting([.position(0), .position(0)]) }
  }

  @Test func placingUndoesSelecting() {
    let picked: [Selection] = [all, .range(lower: 1, upper: nil)]
    #expect(matrix.selecting(picked).placed(at: picked, in: matrix.shape).elements == [0, 2, 3, 0, 5, 6])
  }
}
