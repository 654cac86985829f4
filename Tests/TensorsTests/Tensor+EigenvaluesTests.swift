import Testing

@testable import Tensors

struct TensorEigenvaluesTests {
  func eigenvalues(_ rows: [[Double]]) -> [Double] {
    Tensor(shape: Shape(rows.count, rows.count), elements: rows.flatMap { $0 }).symmetricEigenvalues
  }

  @Test func smallMatrices() {
    #expect(eigenvalues([[3]]) == [3])
    #expect(eigenvalues([[2, 0], [0, -1]]) == [-1, 2])
    #expect(eigenvalues([[0, 1], [1, 0]]) == [-1, 1])
    #expect(eigenvalues([[0, 0], [0, 0]]) == [0, 0])
    let course = eigenvalues([[6, 2], [2, 2]])
    #expect(abs(course[0] - (4 - 8.0.squareRoot())) < 1e-14)
    #expect(abs(course[1] - (4 + 8.0.squareRoot())) < 1e-14)
  }

  @Test func theSecondDifferenceMatrix() {
    // Its eigenvalues are 2 − 2cos(kπ/(n + 1)); their sum is the trace, their product the determinant, n + 1.
    let size = 12
    let rows = (0..<size).map { row in
      (0..<size).map { abs($0 - row) == 0 ? 2.0 : abs($0 - row) == 1 ? -1 : 0 }
    }
    let found = eigenvalues(rows)
    for (index, value) in found.enumerated() {
      let expected = 2 - 2 * Elementary.cos(Double(index + 1) * .pi / Double(size + 1))
      #expect(abs(value - expected) < 1e-13)
    }
    #expect(abs(found.reduce(1, *) - 13) < 1e-11)
  }

  @Test func badlyScaledMatrices() {
    let values = eigenvalues([[1e20, 1e5], [1e5, 1]])
    #expect(abs(values[1] / 1e20 - 1) < 1e-15)
    #expect(abs(values[0] - (1 - 1e-10)) < 1e-9)
    #expect(eigenvalues([[.infinity, 0], [0, 1]]).allSatisfy { $0.isNaN })
  }

  @Test func eigenvectorsAreUnitColumnsWithTheirEigenvalues() {
    for rows in [
      [[6.0, 2, 1], [2, 2, 0], [1, 0, -3]], [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
      [[2, 1, 1], [1, 2, 1], [1, 1, 2]],
    ] {
      let matrix = Tensor(shape: Shape(3, 3), elements: rows.flatMap { $0 })
      let (values, vectors) = (matrix.symmetricEigenvalues, matrix.symmetricEigenvectors)
      let columns = (0..<3).map { column in (0..<3).map { vectors.elements[$0 * 3 + column] } }
      for (value, column) in zip(values, columns) {
        for row in 0..<3 {
          let product = zip(rows[row], column).reduce(0) { $0 + $1.0 * $1.1 }
          #expect(abs(product - value * column[row]) < 1e-13)
        }
        #expect((column.max { abs($0) < abs($1) } ?? 0) > 0)
      }
      for one in 0..<3 {
        for other in 0..<3 {
          let product = zip(columns[one], columns[other]).reduce(0) { $0 + $1.0 * $1.1 }
          #expect(abs(product - (one == other ? 1 : 0)) < 1e-13)
        }
      }
    }
    #expect(Tensor(shape: Shape(0, 0), elements: []).symmetricEigenvectors.shape == Shape(0, 0))
  }

  @Test func symmetryUpToRounding() {
    #expect(Tensor(shape: Shape(2, 2), elements: [1, 0.1 + 0.2, 0.3, 1]).isSymmetric)
    #expect(!Tensor(shape: Shape(2, 2), elements: [1, 2, 3, 1]).isSymmetric)
  }
}
