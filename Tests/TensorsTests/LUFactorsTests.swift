import Testing

@testable import Tensors

@Suite struct LUFactorsTests {
  private func matrix(_ size: Int, _ elements: Double...) -> Tensor {
    Tensor(shape: Shape(size, size), elements: elements)
  }

  @Test func solvesWithPivoting() {
    let factors = LUFactors(matrix(3, 0, 2, 1, 1, 1, 1, 2, 0, -1))
    let solution = factors.solution(of: Tensor(shape: Shape(3), elements: [7, 6, -1]))
    for (found, expected) in zip(solution.elements, [1, 2, 3]) {
      #expect(abs(found - Double(expected)) < 1e-14)
    }
  }

  @Test func solvesForSeveralColumns() {
    let factors = LUFactors(matrix(2, 2, 0, 0, 4))
    let right = Tensor(shape: Shape(2, 2), elements: [2, 4, 4, 8])
    #expect(factors.solution(of: right).elements == [1, 2, 1, 2])
  }

  @Test func oneEquation() {
    #expect(LUFactors(matrix(1, 4)).solution(of: Tensor(shape: Shape(1), elements: [2])).elements == [0.5])
  }

  /// What rounding leaves of a pivot that should be 0 is not taken for a number.
  @Test func singularMatricesAreSeen() {
    for singular in [
      matrix(2, 4, 2, 2, 1), matrix(3, 1, 2, 3, 4, 5, 6, 7, 8, 9), matrix(2, 0.1, 0.2, 0.3, 0.6),
      matrix(1, 0),
    ] {
      #expect(LUFactors(singular).isSingular)
      #expect(LUFactors(singular).determinant == 0)
    }
    #expect(!LUFactors(matrix(2, 1, 1, 1, 1 + 1e-12)).isSingular)
    #expect(!LUFactors(matrix(2, 1e-200, 0, 0, 1e-200)).isSingular)
  }

  /// Rounding in a large matrix is no reason to call it singular; in one of lower rank it is all that is left.
  @Test(arguments: [20, 60, 200])
  func largeMatrices(size: Int) {
    var generator = RandomGenerator(seed: 7)
    func random(_ rows: Int, _ columns: Int) -> Tensor {
      Tensor(shape: Shape(rows, columns), elements: (0..<rows * columns).map { _ in generator.uniform() - 0.5 })
    }
    let matrix = random(size, size)
    let factors = LUFactors(matrix)
    #expect(!factors.isSingular)
    let product = Tensor.product(matrix, factors.solution(of: .identity(size)))
    let distance = zip(product.elements, Tensor.identity(size).elements).map { abs($0 - $1) }.max() ?? 1
    #expect(distance < 1e-9)
    #expect(LUFactors(Tensor.product(random(size, size - 1), random(size - 1, size))).isSingular)
  }

  @Test func determinants() {
    #expect(LUFactors(matrix(2, 1, 2, 3, 4)).determinant == -2)
    #expect(LUFactors(matrix(2, 0, 1, 1, 0)).determinant == -1)
    #expect(LUFactors(Tensor(shape: Shape(0, 0), elements: [])).determinant == 1)
  }

  @Test func cofactorsOfALargeMatrixAgreeWithItsMinors() {
    let size = 6
    let elements = (0..<36).map { Double(($0 * 7 + $0 / size) % 11) + ($0 % (size + 1) == 0 ? 9 : 0) }
    let large = Tensor(shape: Shape(size, size), elements: elements)
    let cofactors = large.cofactors.elements
    for place in elements.indices {
      let rest = elements.indices.filter { $0 / size != place / size && $0 % size != place % size }
      let minor = LUFactors(Tensor(shape: Shape(5, 5), elements: rest.map { elements[$0] })).determinant
      let expected = (place / size + place % size).isMultiple(of: 2) ? minor : -minor
      #expect(abs(cofactors[place] - expected) <= 1e-9 * max(1, abs(expected)))
    }
    #expect(matrix(3, 1, 0, 0, 0, 0, 0, 0, 0, 0).cofactors.elements.allSatisfy { $0 == 0 })
  }
}
