/// Random numbers that are the same on every machine (SplitMix64, Steele and others 2014).
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// Dice of their own for one of many tables, so that these can be worked in any order.
  init(_ seed: UInt64, table: Int) {
    state = seed
    state = next() &+ UInt64(table)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
  mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) / 9007199254740992 < share }

  /// A number of a few digits: from, from + 1/parts, …
  mutating func number(_ range: ClosedRange<Int>, parts: Int) -> Double {
    Double(range.lowerBound * parts + below((range.upperBound - range.lowerBound) * parts + 1)) / Double(parts)
  }
}
