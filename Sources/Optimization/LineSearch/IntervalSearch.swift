/// The minimum of a function of one number closed in between a and d: two inner points b < c are compared in every
/// round, and the end beside the worse one is given up.
package struct IntervalSearch: Sendable {
  /// Where the inner points stand.
  package enum Division: Hashable, Sendable {
    /// b = a + (d − a)/3, c = a + 2(d − a)/3: two values a round, 2/3 of the interval left.
    case thirds
    /// The golden section: one of the two values is kept for the next round, 0.618 of the interval left
    /// (J. Kiefer 1953, Sequential minimax search for a maximum).
    case golden
  }

  /// One comparison.
  package struct Round: Hashable, Sendable {
    package let a: Double
    package let b: Double
    package let c: Double
    package let d: Double
    package let valueAtB: Double
    package let valueAtC: Double

    /// Whether `[a, c]` is kept, else `[b, d]`; a right point without a finite value is never kept.
    package var keepsLeft: Bool { valueAtB < valueAtC || !valueAtC.isFinite }
  }

  package let division: Division
  package private(set) var a: Double
  package private(set) var d: Double
  package private(set) var rounds: [Round] = []
  private var reused: (place: Double, value: Double)?

  /// - Parameters:
  ///   - a: the lower end, below `d`.
  package init(from a: Double, to d: Double, _ division: Division) {
    self.a = a
    self.d = d
    self.division = division
  }

  /// The answer so far.
  package var middle: Double { a + (d - a) / 2 }

  /// One round.
  package mutating func narrow<Failure: Error>(
    _ value: (Double) throws(Failure) -> Double
  ) throws(Failure) {
    var (b, c) = inner
    var known: (b: Double?, c: Double?)
    if let reused {
      // The point kept is put where it was, so that rounding cannot part it from its value.
      if rounds.last?.keepsLeft == true {
        (c, known.c) = (reused.place, reused.value)
      } else {
        (b, known.b) = (reused.place, reused.value)
      }
    }
    // Not by `??`, whose right side may not throw an error of its own type.
    let valueAtB = if let known = known.b { known } else { try value(b) }
    let valueAtC = if let known = known.c { known } else { try value(c) }
    let round = Round(a: a, b: b, c: c, d: d, valueAtB: valueAtB, valueAtC: valueAtC)
    rounds.append(round)
    if round.keepsLeft { d = c } else { a = b }
    if division == .golden { reused = round.keepsLeft ? (b, valueAtB) : (c, valueAtC) }
  }

  private var inner: (b: Double, c: Double) {
    switch division {
    case .thirds: return (a + (d - a) / 3, a + 2 * (d - a) / 3)
    case .golden:
      let share = (5.0.squareRoot() - 1) / 2
      return (d - share * (d - a), a + share * (d - a))
    }
  }
}
