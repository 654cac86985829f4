import Testing

@testable import Optimization

/// Points of x new = factor·x + offset, and the like.
private func sequence(from start: Double, _ count: Int, _ next: (Double) -> Double) -> Iterates {
  var points = [start]
  for _ in 0..<count { points.append(next(points[points.count - 1])) }
  return Iterates(points.map { [$0] })
}

@Suite struct IteratesTests {
  /// The ratio must be that of the distances to the place, and not to another one.
  @Test func approaching() {
    let halving = Iterates([[8], [4], [2]])
    #expect(halving.approach([0], by: 0.5) && !halving.approach([0], by: 0.99) && !halving.approach([-100], by: 0.5))
    #expect(Iterates([[1], [0]]).approach([0], by: 0.5))
  }

  @Test(arguments: [0.8, -0.5, 0.99, -0.999, 1.2, -1.2])
  func aGeometricSequenceHasItsRatio(_ factor: Double) throws {
    let iterates = sequence(from: 1, 12) { factor * $0 + 1 }
    let ratio = try #require(iterates.steadyRatio)
    #expect(abs(ratio - abs(factor)) < 1e-9)
    #expect(iterates.path == (factor < 0 ? .alternating : .straight))
    #expect(iterates.period == nil)
    guard abs(factor) < 1 else { return }
    let limit = try #require(iterates.limit(ratio: ratio))
    #expect(abs(limit[0] - 1 / (1 - factor)) < 1e-9 / (1 - abs(factor)))
  }

  @Test func aRatioThatCreepsUpToOneIsNotSteady() {
    // Two directions: one jumps for ever, the other dies away.
    var points: [[Double]] = []
    for step in 0..<12 {
      var sign = 1.0
      var small = 1.0
      for _ in 0..<step {
        sign = -sign
        small *= 0.657
      }
      points.append([sign + small, small])
    }
    #expect(Iterates(points).steadyRatio == nil)
    #expect(Iterates(points).period == nil)
  }

  @Test func sublinearConvergenceHasNoSteadyRatio() {
    #expect(sequence(from: 1, 30) { $0 - 0.1 * $0 * $0 * $0 }.steadyRatio == nil)
  }

  @Test func threeRatiosAreNeededOrTwoThatAgreeToTheLastDigits() {
    #expect(sequence(from: 1, 2) { $0 / 2 }.steadyRatio == nil)
    #expect(sequence(from: 1, 3) { $0 / 2 }.steadyRatio == 0.5)
    #expect(sequence(from: 1, 3) { $0 / 2 + 1e-5 * $0 * $0 }.steadyRatio == nil)
    #expect(sequence(from: 1, 4) { $0 / 2 }.steadyRatio == 0.5)
  }

  @Test func cyclesAreFoundBesideSlowConvergence() {
    #expect(sequence(from: 5, 6) { -$0 }.period == 2)
    #expect(sequence(from: 5, 6) { 1 - 1 / $0 }.period == 3)
    // Nearly at rest is no cycle.
    #expect(sequence(from: 1, 30) { 3 + ($0 - 3) * 0.4 }.period == nil)
    #expect(sequence(from: 1, 60) { 3 - ($0 - 3) * 0.6 }.period == nil)
  }

  @Test func restIsTwoUpdatesOfNothing() {
    #expect(sequence(from: 3, 1) { $0 }.isAtRest)
    #expect(sequence(from: 3, 5) { $0 }.isAtRest)
    #expect(sequence(from: 0, 5) { $0 }.isAtRest)
    #expect(!sequence(from: 3, 5) { $0 / 2 }.isAtRest)
    // A path that turns back stands still for one update only.
    #expect(!Iterates([[1], [2], [2]]).isAtRest)
  }

  @Test func aPathMayTurn() throws {
    // A rotation by 60° that shrinks.
    var points = [[1.0, 0.0]]
    for _ in 0..<12 {
      let (x, y) = (points[points.count - 1][0], points[points.count - 1][1])
      points.append([0.9 * (0.5 * x - 0.75.squareRoot() * y), 0.9 * (0.75.squareRoot() * x + 0.5 * y)])
    }
    let iterates = Iterates(points)
    #expect(abs(try #require(iterates.steadyRatio) - 0.9) < 1e-12)
    #expect(iterates.path == .turning)
    #expect(iterates.limit(ratio: 0.9) == nil)
  }

  @Test func hugeNumbersDoNotOverflow() throws {
    #expect(abs(try #require(sequence(from: 1e200, 8) { -1.2 * $0 }.steadyRatio) - 1.2) < 1e-12)
  }
}
