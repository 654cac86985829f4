extension Tensor {
  /// The eigenvalues of a symmetric matrix, from the least to the greatest.
  ///
  /// Shape `(n, n)`; only the symmetric part, (A + Aᵀ)/2, counts. Cyclic Jacobi rotations (Golub and Van Loan,
  /// *Matrix Computations*, 8.5), which keep small eigenvalues as exact as large ones. A matrix with an entry that
  /// is not finite gives NaN.
  package var symmetricEigenvalues: [Double] {
    precondition(shape.rank == 2 && shape.extents[0] == shape.extents[1], "eigenvalues of a shape \(shape)")
    let size = shape.extents[0]
    guard elements.allSatisfy(\.isFinite) else { return [Double](repeating: .nan, count: size) }
    var matrix = Tensor.zip(self, transposed) { $0 / 2 + $1 / 2 }.elements
    // Convergence is quadratic: a handful of sweeps is enough, whatever the size.
    for _ in 0..<50 {
      var isDiagonal = true
      for row in 0..<size {
        for column in (0..<size).dropFirst(row + 1) where matrix[row * size + column] != 0 {
          if rotate(&matrix, size, row, column) { isDiagonal = false }
        }
      }
      if isDiagonal { break }
    }
    return (0..<size).map { matrix[$0 * size + $0] }.sorted()
  }

  /// Makes one entry off the diagonal zero; false where it was too small to matter beside the diagonal.
  private func rotate(_ matrix: inout [Double], _ size: Int, _ row: Int, _ column: Int) -> Bool {
    let corner = matrix[row * size + column]
    let (first, last) = (matrix[row * size + row], matrix[column * size + column])
    let isNegligible = first + corner == first && last + corner == last
    let ratio = (last - first) / (2 * corner)
    // The smaller root of t² + 2·ratio·t − 1 = 0 turns by at most 45°.
    let tangent =
      isNegligible ? 0 : (ratio < 0 ? -1 : 1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for other in 0..<size where other != row && other != column {
      let (left, right) = (matrix[other * size + row], matrix[other * size + column])
      let turned = (cosine * left - sine * right, sine * left + cosine * right)
      matrix[other * size + row] = turned.0
      matrix[row * size + other] = turned.0
      matrix[other * size + column] = turned.1
      matrix[column * size + other] = turned.1
    }
    matrix[row * size + row] = first - tangent * corner
    matrix[column * size + column] = last + tangent * corner
    matrix[row * size + column] = 0
    matrix[column * size + row] = 0
    return !isNegligible
  }
}
