/// A square matrix taken apart into triangles, P·A = L·U, by elimination with partial pivoting.
///
/// Golub and Van Loan, *Matrix Computations*, 3.4. Beside each entry goes the size of all that was taken from it, and so a
/// bound of what rounding did to the matrix there, step by step; a pivot that is not greater cannot be told from 0, and
/// the matrix counts as singular: so do `[[1, 2, 3], [4, 5, 6], [7, 8, 9]]` and `[[0.1, 0.2], [0.3, 0.6]]`, whatever is
/// left by rounding.
package struct LUFactors {
  private let size: Int
  /// U on and above the diagonal, L without its ones below it.
  private var entries: [Double]
  /// The row of the matrix that came to each place.
  private var order: [Int]
  private var isOddPermutation = false
  package private(set) var isSingular = false

  /// Takes a matrix of shape `(n, n)` apart.
  package init(_ matrix: Tensor) {
    size = matrix.shape.extents[0]
    entries = matrix.elements
    order = Array(0..<size)
    var taken = [Double](repeating: 0, count: entries.count)
    for step in 0..<size {
      if Interruption.isRequested { return }
      bringUpPivot(step, &taken)
      let pivot = entries[step * size + step]
      if pivot.magnitude <= Double(step + 1) * 0x1p-52 * taken[step * size + step] {
        isSingular = true
        return
      }
      for row in (0..<size).dropFirst(step + 1) { eliminate(row, step, pivot, &taken) }
    }
  }

  /// Moves the greatest entry left in a column to the diagonal.
  private mutating func bringUpPivot(_ step: Int, _ taken: inout [Double]) {
    var best = step
    for row in (0..<size).dropFirst(step + 1)
    where entries[row * size + step].magnitude > entries[best * size + step].magnitude { best = row }
    guard best != step else { return }
    order.swapAt(step, best)
    isOddPermutation.toggle()
    for column in 0..<size {
      entries.swapAt(step * size + column, best * size + column)
      taken.swapAt(step * size + column, best * size + column)
    }
  }

  /// Takes from a row as much of the pivot's as makes its entry below the pivot 0.
  private mutating func eliminate(_ row: Int, _ step: Int, _ pivot: Double, _ taken: inout [Double]) {
    let factor = entries[row * size + step] / pivot
    entries[row * size + step] = factor
    if factor == 0 { return }
    for column in (0..<size).dropFirst(step + 1) {
      let product = factor * entries[step * size + column]
      entries[row * size + column] -= product
      taken[row * size + column] += product.magnitude
    }
  }

  /// The determinant; 0 for a singular matrix.
  package var determinant: Double {
    if isSingular { return 0 }
    return (0..<size).reduce(isOddPermutation ? -1 : 1) { $0 * entries[$1 * size + $1] }
  }

  /// X with A·X = `right`, of shape `(n)` or `(n, m)`; the matrix must not be singular.
  package func solution(of right: Tensor) -> Tensor {
    let columns = right.shape.rank == 1 ? 1 : right.shape.extents[1]
    var result = order.flatMap { right.elements[($0 * columns)..<(($0 + 1) * columns)] }
    for row in 0..<size {
      if Interruption.isRequested { break }
      for other in 0..<row {
        subtract(entries[row * size + other], times: other, from: row, columns, &result)
      }
    }
    for row in (0..<size).reversed() {
      if Interruption.isRequested { break }
      for other in (0..<size).dropFirst(row + 1) {
        subtract(entries[row * size + other], times: other, from: row, columns, &result)
      }
      for column in 0..<columns { result[row * columns + column] /= entries[row * size + row] }
    }
    return Tensor(shape: right.shape, elements: result)
  }

  private func subtract(
    _ factor: Double, times other: Int, from row: Int, _ columns: Int, _ result: inout [Double]
  ) {
    for column in 0..<columns { result[row * columns + column] -= factor * result[other * columns + column] }
  }
}

extension Tensor {
  /// The cofactors of a matrix of shape `(n, n)`: entry (i, j) is (−1)^(i + j) times the determinant without row i and
  /// column j. A matrix that is large and has an inverse takes the short way, det A·A⁻ᵀ.
  package var cofactors: Tensor {
    let size = shape.extents[0]
    if size > 4 {
      let factors = LUFactors(self)
      if !factors.isSingular {
        let determinant = factors.determinant
        return factors.solution(of: .identity(size)).transposed.map { $0 * determinant }
      }
    }
    let entries = elements.indices.map { place in
      if Interruption.isRequested { return 0.0 }
      let (row, column) = (place / size, place % size)
      let rest = elements.indices.filter { $0 / size != row && $0 % size != column }.map { elements[$0] }
      let minor = LUFactors(Tensor(shape: Shape(size - 1, size - 1), elements: rest)).determinant
      return (row + column).isMultiple(of: 2) ? minor : -minor
    }
    return Tensor(shape: shape, elements: entries)
  }
}
