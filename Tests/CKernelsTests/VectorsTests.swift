import CKernels
import Tensors
import Testing

@Suite struct VectorsTests {
  /// Numbers near and far, and one in a hundred beyond what a function treats by itself.
  private func numbers(_ count: Int, for function: VectorFunction, seed: Int) -> [Double] {
    let edges = [0, -0.0, .infinity, -.infinity, .nan, 0x1p-1074, -0x1p-1060, 1e6, -1e300, 710, -745.1, 1e5, -1e5]
    var generator = RandomGenerator(seed: seed)
    return (0..<count).map { _ in
      if generator.integer(below: 100) == 0 { return edges[generator.integer(below: edges.count)] }
      let sign = function != .log && generator.integer(below: 2) == 0 ? -1.0 : 1
      return switch generator.integer(below: 4) {
      case 0: sign * generator.uniform()
      case 1: sign * 20 * generator.uniform()
      case 2: sign * 750 * generator.uniform()
      default:
        sign * (1 + generator.uniform())
          * Double(sign: .plus, exponent: generator.integer(below: 60) - 44, significand: 1)
      }
    }
  }

  /// Compared with the C library's functions, which have errors of their own.
  @Test(arguments: VectorFunction.allCases)
  func liesNearTheLibrary(_ function: VectorFunction) {
    let numbers = numbers(150_000, for: function, seed: 1)
    var worst = 0.0
    for (x, y) in zip(numbers, function(numbers)) {
      let expected = function.library(x)
      if isSame(y, expected) { continue }
      worst = max(worst, expected.isFinite && y.isFinite ? (y - expected).magnitude / expected.ulp : .infinity)
    }
    #expect(worst <= 2 + function.libraryError)
  }

  @Test(arguments: VectorFunction.allCases)
  func isTheSameOnEveryProcessor(_ function: VectorFunction) {
    let numbers = numbers(20_000, for: function, seed: 2)
    let results = VectorFunction.widths.map { function(numbers, by: $0) }
    for other in results + [function(numbers)] { #expect(zip(results[0], other).allSatisfy(isSame)) }
  }

  /// Wherever a number stands, and however many there are, its function is the same to the last bit.
  @Test(arguments: VectorFunction.allCases)
  func doesNotDependOnThePlace(_ function: VectorFunction) {
    let numbers = numbers(512, for: function, seed: 3)
    let expected = function(numbers)
    for count in [Int](0...40) + [511] {
      for start in [0, 1, 100, 512 - count] where start + count <= 512 {
        let part = start..<start + count
        #expect(zip(function([Double](numbers[part])), expected[part]).allSatisfy(isSame), "\(part)")
      }
    }
  }

  /// Nothing is written beyond the result, and the numbers stay where it has a place of its own.
  @Test func writesTheResultOnly() {
    for count in 0...20 {
      let numbers = [Double](repeating: 0.5, count: count)
      var result = [Double](repeating: 7, count: count + 1)
      #expect(tape_vector_function(CInt(TAPE_exp.rawValue), &result, numbers, count))
      #expect(result == VectorFunction.exp(numbers) + [7])
    }
  }

  @Test func leavesOtherOperationsAlone() {
    var numbers = [1.0, 2]
    #expect(!tape_vector_function(CInt(TAPE_sqrt.rawValue), &numbers, [4, 9], 2))
    #expect(numbers == [1, 2])
  }
}
