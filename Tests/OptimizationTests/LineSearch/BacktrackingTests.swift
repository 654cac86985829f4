import Autodiff
import Testing

@testable import Optimization

@Suite struct BacktrackingTests {
  @Test func theRateIsHalvedUntilItIsEnough() throws {
    // x² from 5 along −10: φ(α) = (5 − 10α)².
    var line = LineSearchTests.line {
      let x = Node.constant(5) - .constant(10) * $0
      return x * x
    }
    var search = try Backtracking(along: &line, from: 2)
    search.run(along: &line)
    #expect(search.start == 25)
    #expect(search.slope == -100)
    #expect(search.trials.map(\.rate) == [2, 1, 0.5])
    #expect(search.trials.map(\.isEnough) == [false, false, true])
    // At α = 1 the value is that of the start: not enough, for the limit is lower.
    #expect(search.trials[1].value == 25)
    #expect(abs(search.trials[1].limit - 24.99) < 1e-12)
    #expect(search.rate == 0.5)
  }

  @Test func withoutAnyThatIsEnoughTheRateIsZero() throws {
    // |α| has the slope 0 at its kink, so that the limit is φ(0), and every other value is higher.
    var line = try LineSearchTests.line { try Node.apply(.abs, to: [$0]) }
    var search = try Backtracking(along: &line, from: 1)
    search.run(along: &line, most: 5)
    #expect(search.trials.count == 5)
    #expect(search.rate == 0)
  }
}
