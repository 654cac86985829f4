import Testing

@testable import Optimization

@Suite struct ConvergenceBoundTests {
  private func bound(rate: Double) -> ConvergenceBound {
    ConvergenceBound(rate: rate, lipschitzConstant: 2, minimizer: [0], lowest: 0, squaredDistance: 25)
  }

  @Test func itFallsAsOneOverTheSteps() {
    #expect(bound(rate: 0.1).value(after: 1) == 125)
    #expect(bound(rate: 0.1).value(after: 10) == 12.5)
    #expect(abs(bound(rate: 0.9).value(after: 1) - 13.888888888888889) < 1e-14)
  }

  @Test func itIsPromisedUpToOneOverTheConstant() {
    #expect(bound(rate: 0.5).isPromised)
    #expect(!bound(rate: 0.500001).isPromised)
    #expect(!bound(rate: -0.1).isPromised)
  }
}
