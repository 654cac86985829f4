import Glibc
import Testing

@testable import Tensors

@Suite struct RandomGeneratorNormalTests {
  @Test func momentsAndTails() {
    var generator = RandomGenerator(seed: 11)
    let drawn = (0..<40_000).map { _ in generator.normal() }
    #expect(abs(drawn.reduce(0, +) / 40_000) < 0.02)
    #expect(abs(drawn.reduce(0) { $0 + $1 * $1 } / 40_000 - 1) < 0.03)
    #expect(abs(drawn.reduce(0) { $0 + $1 * $1 * $1 } / 40_000) < 0.06)
    // 31.73 % lie beyond one standard deviation, 4.55 % beyond two.
    #expect(abs(Double(drawn.count { abs($0) > 1 }) / 40_000 - 0.3173) < 0.01)
    #expect(abs(Double(drawn.count { abs($0) > 2 }) / 40_000 - 0.0455) < 0.005)
  }

  @Test func theLogarithmIsThatOfTheLibraryUpToTheLastBit() {
    var generator = RandomGenerator(seed: 2)
    for _ in 0..<10_000 {
      let x = generator.uniform()
      guard x > 0 else { continue }
      let expected = log(x)
      #expect(abs(RandomGenerator.logarithm(x) - expected) <= 2 * expected.ulp)
    }
    #expect(RandomGenerator.logarithm(1) == 0)
    #expect(abs(RandomGenerator.logarithm(0x1p-53) - log(0x1p-53)) <= log(0x1p-53).ulp.magnitude)
  }
}
