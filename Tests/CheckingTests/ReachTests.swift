import Testing

@testable import Checking

@Suite struct ReachTests {
  private static let precisions = [
    Precision(digits: 3, places: nil), Precision(digits: 4, places: 2), Precision(digits: 5, places: 4),
    Precision(digits: 3, places: 1),
  ]

  private func holds(_ reach: Reach, _ value: Double) -> Bool {
    reach.spans.contains { $0.low - 1e-12 * abs(value) <= value && value <= $0.high + 1e-12 * abs(value) }
  }

  /// Numbers of many sizes, the same in every run.
  private func numbers(_ count: Int) -> [Double] {
    var dice = Dice(4)
    return (0..<count).map { _ in
      let size = [0.001, 0.1, 1, 10, 1000][dice.below(5)]
      return Double(dice.below(2_000_001) - 1_000_000) / 1_000_000 * size
    }
  }

  /// Whoever rounds each number or does not, in any way, comes to a number that is held.
  @Test func everyWayToRoundIsHeld() {
    let operations: [(Double, Double) -> Double] = [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }]
    let values = numbers(60)
    var missed: [[Double]] = []
    for (place, a) in values.enumerated() {
      let (b, c) = (values[(place * 7 + 3) % 60], values[(place * 11 + 5) % 60])
      for precision in Self.precisions {
        for (index, first) in operations.enumerated() {
          let second = operations[(index + 1 + place) % 4]
          func ways(_ value: Double) -> [Double] { [value] + precision.roundings(of: value) }
          let left = Reach.combine(Reach(a).rounded(precision), Reach(b).rounded(precision), first).rounded(precision)
          let whole = Reach.combine(left, Reach(c).rounded(precision), second)
          for x in ways(a) {
            for y in ways(b) {
              for between in ways(first(x, y)) {
                for z in ways(c) {
                  let value = second(between, z)
                  if value.isFinite, !holds(whole, value) { missed.append([x, y, between, z, value]) }
                }
              }
            }
          }
        }
      }
    }
    #expect(missed.isEmpty, "\(missed.count) missed, \(missed.prefix(3))")
  }

  /// A hidden number that was rounded to the digits of the table lies in the stretch.
  @Test func hiddenFiguresAreHeld() {
    for value in numbers(60) {
      for precision in Self.precisions {
        let wide = Reach(value).widened(precision)
        for round in precision.roundings(of: value) { #expect(holds(wide, round), "\(round) of \(value)") }
        let square = wide.map { $0 * $0 }
        for share in [0.0, 0.1, 0.5, 0.9, 1] {
          let span = wide.spans[0]
          let inside = span.low + share * (span.high - span.low)
          #expect(holds(square, inside * inside))
        }
      }
    }
  }

  @Test func anEvenPowerRoundZeroComesDownToZero() {
    let square = Reach([Reach.Span(-0.1, 0.3)])
    #expect(holds(Reach.combine(square, Reach(2)) { base, _ in base * base }, 0))
  }

  @Test func manyStretchesAreJoinedAndNoneIsLost() {
    let values = (0..<40).map { Double($0 * $0) }
    var reach = Reach()
    for value in values { reach.add(value) }
    #expect(reach.count <= 8)
    for value in values { #expect(holds(reach, value)) }
    // What lies nearest goes together: the far ones stay alone.
    #expect(reach.spans.last == Reach.Span(39 * 39, 39 * 39))
  }

  @Test func whatIsCarriedStaysApart() {
    var reach = Reach(2)
    reach.add(2, isCarried: true)
    #expect(reach.spans.map(\.isCarried) == [false])
    var carried = Reach()
    carried.add(2, isCarried: true)
    carried.add(2)
    #expect(carried.spans.contains { !$0.isCarried && $0.low == 2 })
    let sum = Reach.combine(carried, Reach(1), +)
    #expect(sum.spans.contains { $0.isCarried && $0.low == 3 })
    #expect(Reach.combine(Reach(2), Reach(1), +).spans.map(\.isCarried) == [false])
  }

  @Test func whatIsNoNumberIsLeftOut() {
    #expect(Reach(.nan).isEmpty)
    #expect(Reach(.infinity).isEmpty)
    #expect(Reach.combine(Reach(1), Reach(0), /).isEmpty)
    #expect(Reach(-1).map { $0.squareRoot() }.isEmpty)
    var reach = Reach(1)
    reach.add(.nan)
    #expect(reach.count == 1)
  }

  @Test func withinAWrittenFigure() {
    let reach = Reach([Reach.Span(1, 2), Reach.Span(3, 3), Reach.Span(5, 6)])
    #expect(reach.within(1.5...3).spans == [Reach.Span(1.5, 2), Reach.Span(3, 3)])
    #expect(reach.within(3.5...4).isEmpty)
    #expect(reach.within(6...7).spans == [Reach.Span(6, 6)])
  }

  @Test func theStretchNextToANumber() {
    let reach = Reach([Reach.Span(1, 2), Reach.Span(4, 5)])
    #expect(reach.nearest(to: 2.5) == Reach.Span(1, 2))
    #expect(reach.nearest(to: 3.5) == Reach.Span(4, 5))
    #expect(reach.nearest(to: 4.5) == Reach.Span(4, 5))
    #expect(Reach().nearest(to: 1) == nil)
  }

  @Test func precisionKeepsThreeDigits() {
    // 0.00164 to three places would have one digit left.
    #expect(Precision(digits: 3, places: 3).roundings(of: 0.00164) == [0.00164, 0.00164])
    #expect(Precision(digits: 3, places: 2).roundings(of: 12.3456).contains(12.35))
    #expect(Precision(digits: 3, places: nil).keeps(0.6))
    #expect(!Precision(digits: 3, places: nil).keeps(1.0 / 3))
    #expect(Precision(digits: 3, places: nil).halfUnit(of: 2.359) == 0.005)
  }
}
