/// Square systems of linear equations.
package enum LinearSystem {
  /// The solution of A·x = b by Gaussian elimination with partial pivoting; nil where A is singular.
  ///
  /// - Parameters:
  ///   - matrix: shape (n, n).
  ///   - right: n entries.
  package static func solve(_ matrix: Tensor, _ right: [Double]) -> [Double]? {
    let size = right.count
    precondition(matrix.shape == Shape(size, size), "a system of shape \(matrix.shape) for \(size) entries")
    var rows = (0..<size).map { Array(matrix.elements[($0 * size)..<($0 * size + size)]) + [right[$0]] }
    for column in 0..<size {
      guard let pivot = (column..<size).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        rows[pivot][column] != 0
      else { return nil }
      rows.swapAt(column, pivot)
      for row in (column + 1)..<size where rows[row][column] != 0 {
        let factor = rows[row][column] / rows[column][column]
        for place in column...size { rows[row][place] -= factor * rows[column][place] }
      }
    }
    var solution = [Double](repeating: 0, count: size)
    for row in (0..<size).reversed() {
      let known = ((row + 1)..<size).reduce(0) { $0 + rows[row][$1] * solution[$1] }
      solution[row] = (rows[row][size] - known) / rows[row][row]
    }
    return solution
  }
}
