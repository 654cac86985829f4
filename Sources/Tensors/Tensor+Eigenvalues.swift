extension Tensor {
  /// The eigenvalues of a symmetric matrix, from the least to the greatest.
  ///
  /// Shape `(n, n)`; only the symmetric part, (A + Aᵀ)/2, counts. Cyclic Jacobi rotations (Golub and Van Loan,
  /// *Matrix Computations*, 8.5), which keep small eigenvalues as exact as large ones. A matrix with an entry that
  /// is not finite gives NaN.
  package var symmetricEigenvalues: [Double] { JacobiRotations(self, keepsVectors: false).values }

  /// Eigenvectors of length 1 of a symmetric matrix, as the columns of a matrix, in the order of the eigenvalues.
  ///
  /// Of a vector and its opposite the one is taken whose greatest entry (the first, of several) is positive.
  package var symmetricEigenvectors: Tensor {
    let rotations = JacobiRotations(self, keepsVectors: true)
    let columns = rotations.vectors.map { column in
      let greatest = column.reduce(0) { $1.magnitude > $0.magnitude * (1 + 1e-9) ? $1 : $0 }
      return Tensor(shape: Shape(column.count), elements: greatest < 0 ? column.map(-) : column)
    }
    return columns.isEmpty ? self : Tensor.stack(columns).transposed
  }

  /// Whether the matrix equals its transpose, up to what rounding may have left.
  package var isSymmetric: Bool {
    let greatest = elements.reduce(0) { Swift.max($0, $1.magnitude) }
    return Swift.zip(elements, transposed.elements).allSatisfy { !(($0 - $1).magnitude > 1e-10 * greatest) }
  }
}

/// A symmetric matrix turned step by step until it is diagonal.
private struct JacobiRotations {
  private let size: Int
  private var matrix: [Double]
  /// The product of the rotations, transposed: its rows become the eigenvectors.
  private var turned: [Double]

  init(_ tensor: Tensor, keepsVectors: Bool) {
    precondition(
      tensor.shape.rank == 2 && tensor.shape.extents[0] == tensor.shape.extents[1],
      "eigenvalues of a shape \(tensor.shape)")
    size = tensor.shape.extents[0]
    turned = keepsVectors ? Tensor.identity(size).elements : []
    guard tensor.elements.allSatisfy(\.isFinite) else {
      matrix = [Double](repeating: .nan, count: size * size)
      turned = turned.map { _ in .nan }
      return
    }
    matrix = Tensor.zip(tensor, tensor.transposed) { $0 / 2 + $1 / 2 }.elements
    // Convergence is quadratic: a handful of sweeps is enough, whatever the size.
    for _ in 0..<50 {
      var isDiagonal = true
      for row in 0..<size {
        if Interruption.isRequested { return }
        for column in (0..<size).dropFirst(row + 1) where matrix[row * size + column] != 0 {
          if rotate(row, column) { isDiagonal = false }
        }
      }
      if isDiagonal { break }
    }
  }

  var values: [Double] { diagonal.sorted() }

  var vectors: [[Double]] {
    let diagonal = diagonal
    let order = (0..<size).sorted { diagonal[$0] < diagonal[$1] || diagonal[$0] == diagonal[$1] && $0 < $1 }
    return order.map { Array(turned[($0 * size)..<(($0 + 1) * size)]) }
  }

  private var diagonal: [Double] { (0..<size).map { matrix[$0 * size + $0] } }

  /// Makes one entry off the diagonal zero; false where it was too small to matter beside the diagonal.
  private mutating func rotate(_ row: Int, _ column: Int) -> Bool {
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
      let rotated = (cosine * left - sine * right, sine * left + cosine * right)
      matrix[other * size + row] = rotated.0
      matrix[row * size + other] = rotated.0
      matrix[other * size + column] = rotated.1
      matrix[column * size + other] = rotated.1
    }
    if !turned.isEmpty {
      for place in 0..<size {
        let (left, right) = (turned[row * size + place], turned[column * size + place])
        turned[row * size + place] = cosine * left - sine * right
        turned[column * size + place] = sine * left + cosine * right
      }
    }
    matrix[row * size + row] = first - tangent * corner
    matrix[column * size + column] = last + tangent * corner
    matrix[row * size + column] = 0
    matrix[column * size + row] = 0
    return !isNegligible
  }
}
