import Testing

@testable import Tensors

@Suite struct LinearSystemTests {
  @Test func solvesWithPivoting() throws {
    let matrix = Tensor(shape: Shape(3, 3), elements: [0, 2, 1, 1, 1, 1, 2, 0, -1])
    let solution = try #require(LinearSystem.solve(matrix, [7, 6, -1]))
    for (found, expected) in zip(solution, [1, 2, 3]) { #expect(abs(found - Double(expected)) < 1e-14) }
  }

  @Test func aSingularMatrixHasNoSolution() {
    #expect(LinearSystem.solve(Tensor(shape: Shape(2, 2), elements: [4, 2, 2, 1]), [1, 1]) == nil)
  }

  @Test func oneEquation() {
    #expect(LinearSystem.solve(Tensor(shape: Shape(1, 1), elements: [4]), [2]) == [0.5])
  }
}
