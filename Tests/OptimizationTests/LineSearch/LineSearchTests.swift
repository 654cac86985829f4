import Autodiff
import Tensors
import Testing

@testable import Optimization

@Suite struct LineSearchTests {
  private static let rate = Variable("α", .hyperparameter)

  /// φ(α) made of a node for α.
  static func line(_ function: (Node) throws -> Node) rethrows -> LineFunction {
    LineFunction(try function(.variable(rate)), along: rate, values: [:])
  }

  /// (1 − 4α)²·… the course's parabola from 0: 16α² − 16α + 5.
  private static func parabola(_ α: Node) -> Node { .constant(16) * α * α - .constant(16) * α + .constant(5) }

  @Test(arguments: LineSearch.Method.allCases)
  func everyMethodComesNearTheLowestPoint(_ method: LineSearch.Method) throws {
    var line = Self.line(Self.parabola)
    let rate = try LineSearch(method).rate(along: &line)
    #expect(abs(rate - 0.5) < 1e-7)
  }

  @Test func aNumberOfRoundsIsKeptTo() throws {
    var line = Self.line(Self.parabola)
    let search = LineSearch(.bracketing, over: .init(lower: 0, upper: 0.8), rounds: 10)
    // The course's reference: the middle after ten rounds.
    #expect(abs(try search.rate(along: &line) - 0.50245728124100323) < 1e-12)
  }

  @Test func exactIsTheQuotientOfSlopeAndCurvature() throws {
    var line = Self.line { .constant(103408.0 / 2) * $0 * $0 - .constant(3076) * $0 }
    #expect(abs(try LineSearch.exactRate(along: &line) - 0.029746247872505029) < 1e-15)
    #expect(line.isQuadratic)
  }

  @Test func whereNothingFallsTheRateIsZero() throws {
    for method in [LineSearch.Method.bracketing, .golden, .exact] {
      var flat = Self.line { $0 * $0 }
      #expect(try LineSearch(method).rate(along: &flat) == 0)
    }
    var rising = Self.line { $0 }
    #expect(try LineSearch(.backtracking).rate(along: &rising) == 0)
  }

  @Test(arguments: [LineSearch.Method.bracketing, .golden, .exact])
  func aLineThatFallsWithoutEndIsRefused(_ method: LineSearch.Method) {
    var line = Self.line { -$0 }
    #expect(throws: EvaluationError.self) { try LineSearch(method).rate(along: &line) }
  }

  @Test func theIntervalIsDoubledOrHalved() throws {
    // Lowest at 5, and at 1/100.
    var far = Self.line { ($0 - .constant(5)) * ($0 - .constant(5)) }
    #expect(try LineSearch.interval(along: &far, start: 25) == .init(lower: 0, upper: 8))
    var near = Self.line { ($0 - .constant(0.01)) * ($0 - .constant(0.01)) }
    #expect(try LineSearch.interval(along: &near, start: 1e-4) == .init(lower: 0, upper: 2.0 / 64))
  }
}
