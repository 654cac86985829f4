import Autodiff
import Tensors
import Testing
import Wording

@testable import Optimization

@Suite struct RunVerdictTests {
  private func text(_ run: Run, _ parameters: [String] = ["x"]) -> String? {
    run.verdict.message(parameters: parameters, style: Style())?.english
  }

  /// The four rates of the first lesson, and others.
  @Test(arguments: [
    (0.1, 10, "converges to x = 0: each update multiplies the distance by 0.8"),
    (0.75, 10, "converges to x = 0, jumping from side to side: each update is the last × −0.5"),
    (1.0, 10, "oscillates for ever: x₂ = x₀"),
    (1.1, 10, "diverges, jumping from side to side: each update is the last × −1.2"),
    (-0.1, 10, "diverges: each update is the last × 1.2"),
    (0.5, 1, "has arrived: the gradient is 0 here, so the next update would be 0 too"),
    (0.5, 10, "has arrived: the update is 0, so nothing moves any more"),
    (1e-7, 10, "slow: the updates are tiny and hardly change; a larger learning rate would take larger ones"),
    (1e9, 60, "diverges beyond the largest number; the last finite point is kept"),
  ])
  func ofASquare(rate: Double, steps: Int, verdict: String) {
    #expect(text(descent({ $0.power(2) }, rate: rate, from: 5).after(steps)) == verdict)
  }

  /// Who never moves has not arrived.
  @Test func aStartWithoutASlope() {
    #expect(
      text(descent({ $0.power(2) }, rate: 0.1, from: 0).after(5))
        == "has not moved: the gradient is 0 at the start")
  }

  @Test func twoUpdatesAreTooFewToTell() {
    #expect(descent({ $0.power(2) }, rate: 0.1, from: 5).after(2).verdict == .tooShort)
    #expect(descent({ $0.power(2) }, rate: 0.1, from: 0).after(0).verdict == .tooShort)
  }

  @Test func alongAValleyItMovesOn() {
    let run = descent(rate: 0.1, from: (1, 1)).after(4)
    #expect(text(run, ["x", "y"])?.hasPrefix("still on its way to (x, y) = (0, 0)") == true)
    #expect(text(run.after(40), ["x", "y"])?.hasPrefix("converges to (x, y) = (0, 0): ") == true)
  }

  /// Far out on a bell the gradient is next to nothing.
  @Test func aPlateauIsNotCalledAMinimum() {
    let bell = descent({ 3 - 1 / (1 + $0.power(2)) }, rate: 0.1, from: 300).after(10)
    #expect(text(bell)?.hasPrefix("slow: a plateau") == true)
  }

  /// A rate that runs out ends the run before the minimum.
  @Test func aRateThatRunsOutStopsShort() {
    let half = Node(floatLiteral: 0.5).power(.variable(StepGraph.time))
    let run = descent({ $0.power(2) }, rate: 0.1 * half, from: 5)
    guard case .stopsShort(let place) = run.after(6).verdict else {
      Issue.record("\(run.after(6).verdict)")
      return
    }
    #expect(abs(place[0] - (run.after(200).point[0].number ?? 0)) < 1e-12)
    #expect(run.after(100).verdict == .stalled)
  }

  @Test func nextToNothingLeftIsPracticallyThere() {
    // x new = x − x³/10: slower and slower.
    let run = descent({ $0.power(2) }, rate: 0.2 + 0.1 / .variable(StepGraph.time), from: 5).after(60)
    #expect(run.verdict == .near([0]) || text(run)?.hasPrefix("converges to x = 0") == true)
  }

  @Test func howItEndedComesFirst() {
    var run = descent({ $0.power(2) }, rate: 0.1, from: 5)
    run.advance(by: 5) { true }
    #expect(run.verdict == .interrupted(updates: 0))
    #expect(descent({ 1 / $0 }, rate: 1, from: 0).after(1).verdict.isFailure)
  }
}

extension Verdict {
  fileprivate var isFailure: Bool {
    if case .failed = self { return true }
    return false
  }
}
