import Testing

@testable import Optimization

@Suite struct IntervalSearchTests {
  private func search(
    from a: Double, to d: Double, _ division: IntervalSearch.Division, rounds: Int, _ value: (Double) -> Double
  ) -> IntervalSearch {
    var search = IntervalSearch(from: a, to: d, division)
    for _ in 0..<rounds { search.narrow(value) }
    return search
  }

  private static func parabola(_ x: Double) -> Double { x * x - 4 * x + 5 }

  @Test func theCoursesFirstRounds() {
    let search = search(from: 0, to: 5, .thirds, rounds: 2, Self.parabola)
    let (first, second) = (search.rounds[0], search.rounds[1])
    #expect(abs(first.b - 5.0 / 3) < 1e-15)
    #expect(abs(first.valueAtB - 1.1111111111111111) < 1e-14)
    #expect(abs(first.valueAtC - 2.7777777777777778) < 1e-14)
    #expect(first.keepsLeft)
    #expect(!second.keepsLeft)
    #expect(abs(search.a - 1.1111111111111111) < 1e-14)
    #expect(abs(search.d - 3.3333333333333333) < 1e-14)
  }

  @Test func equalValuesKeepTheRight() {
    #expect(!search(from: -1, to: 1, .thirds, rounds: 1) { $0 * $0 }.rounds[0].keepsLeft)
  }

  @Test func theGoldenSectionAsksForOneValueARound() {
    var count = 0
    let search = search(from: 0, to: 5, .golden, rounds: 20) {
      count += 1
      return Self.parabola($0)
    }
    #expect(count == 21)
    #expect(abs(search.middle - 2) < 1e-3)
    let share = (5.0.squareRoot() - 1) / 2
    let widths = search.rounds.map { $0.d - $0.a }
    for (width, next) in zip(widths, widths.dropFirst()) { #expect(abs(next / width - share) < 1e-9) }
    for round in search.rounds { #expect(round.a < round.b && round.b < round.c && round.c < round.d) }
  }

  @Test func theInfiniteIsNeverKept() {
    let search = search(from: 0, to: 8, .thirds, rounds: 12) { $0 > 1 ? .infinity : ($0 - 0.5) * ($0 - 0.5) }
    #expect(abs(search.middle - 0.5) < 0.1)
  }
}
