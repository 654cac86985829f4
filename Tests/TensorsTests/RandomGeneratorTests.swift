import Testing

@testable import Tensors

@Suite struct RandomGeneratorTests {
  /// The first outputs of the authors' reference programs: xoshiro256** from the state 1, 2, 3, 4, and SplitMix64
  /// from 1234567.
  @Test func theNumbersAreThoseOfTheReferencePrograms() {
    var generator = RandomGenerator(state: SIMD4(1, 2, 3, 4))
    #expect((0..<4).map { _ in generator.next() } == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
    var state: UInt64 = 1_234_567
    #expect(RandomGenerator.splitMix(&state) == 6_457_827_717_110_365_317)
    #expect(RandomGenerator.splitMix(&state) == 3_203_168_211_198_807_973)
  }

  @Test func uniformNumbersLieBelowOneAndFillTheInterval() {
    var generator = RandomGenerator(seed: 0)
    let drawn = (0..<20_000).map { _ in generator.uniform() }
    #expect(drawn.allSatisfy { 0..<1 ~= $0 })
    #expect(abs(drawn.reduce(0, +) / 20_000 - 0.5) < 0.01)
    for tenth in 0..<10 {
      let share = drawn.count { Int($0 * 10) == tenth }
      #expect(abs(share - 2000) < 200)
    }
  }

  @Test func wholeNumbersAreEquallyLikely() {
    var generator = RandomGenerator(seed: -1)
    let drawn = (0..<9000).map { _ in generator.integer(below: 3) }
    for number in 0..<3 { #expect(abs(drawn.count { $0 == number } - 3000) < 200) }
    #expect(generator.integer(below: 1) == 0)
    #expect(0..<Int.max ~= generator.integer(below: .max))
  }

  @Test func aPermutationHoldsEveryPlaceOnce() {
    var generator = RandomGenerator(seed: 3)
    for count in [0, 1, 2, 50] { #expect(generator.permutation(count).sorted() == Array(0..<count)) }
  }

  @Test func seedsCanBeTyped() {
    var generator = RandomGenerator(seed: 3)
    #expect((0..<100).allSatisfy { _ in 0..<(1 << 32) ~= generator.seed() })
  }
}
