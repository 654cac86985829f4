/// Random numbers that are the same for the same seed on every machine: xoshiro256**, filled by SplitMix64.
///
/// Blackman and Vigna, *Scrambled Linear Pseudorandom Number Generators*, 2021. Only integer operations and IEEE
/// arithmetic are used, so that results repeat to the last bit.
package struct RandomGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: SIMD4<UInt64>

  package init(seed: Int) {
    var seed = UInt64(bitPattern: Int64(seed))
    state = SIMD4(
      Self.splitMix(&seed), Self.splitMix(&seed), Self.splitMix(&seed), Self.splitMix(&seed))
  }

  /// A generator in a given state, which must not be all 0.
  init(state: SIMD4<UInt64>) { self.state = state }

  package mutating func next() -> UInt64 {
    let result = Self.rotated(state[1] &* 5, by: 7) &* 9
    let shifted = state[1] << 17
    state[2] ^= state[0]
    state[3] ^= state[1]
    state[1] ^= state[2]
    state[0] ^= state[3]
    state[2] ^= shifted
    state[3] = Self.rotated(state[3], by: 45)
    return result
  }

  /// A number from 0 up to, but not with, 1: a multiple of 2⁻⁵³.
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0 up to, but not with, `bound`, which must be positive; each as likely as the others.
  package mutating func integer(below bound: Int) -> Int {
    let bound = UInt64(bound)
    // What would make the first remainders likelier is drawn again.
    let excess = (UInt64.max % bound + 1) % bound
    var drawn = next()
    while drawn > UInt64.max - excess { drawn = next() }
    return Int(drawn % bound)
  }

  /// The places 0 ..< count in a random order (Fisher and Yates).
  package mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in (0..<count).dropFirst().reversed() { order.swapAt(place, integer(below: place + 1)) }
    return order
  }

  /// A seed for another generator, from 0 to 2³² − 1, so that it can be typed.
  package mutating func seed() -> Int { Int(next() >> 32) }

  /// One step of SplitMix64 (Steele, Lea and Flood, 2014).
  static func splitMix(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
    bits << count | bits >> (64 - count)
  }
}
