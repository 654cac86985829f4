import Tensors
import Testing

@testable import Optimization

/// The numbers are those of the course: its section on Newton's step and η_opt, to 17 digits.
@Suite struct PointAnalysisTests {
  private func analysis(
    _ hessian: [Double], gradient: [Double], isQuadratic: Bool = true
  ) -> PointAnalysis {
    let shape = Shape(gradient.count, gradient.count)
    return PointAnalysis(
      value: 0, gradient: gradient, hessian: Tensor(shape: shape, elements: hessian), isQuadratic: isQuadratic)
  }

  @Test func theCourseQuadratic() throws {
    let quadratic = analysis([6, 2, 2, 2], gradient: [8, 4])
    #expect(abs(quadratic.least - 1.1715728752538099) < 1e-12)
    #expect(abs(quadratic.greatest - 6.8284271247461901) < 1e-12)
    #expect(quadratic.kind == .regular)
    #expect(quadratic.curvature == .strictlyConvex)
    let step = try #require(quadratic.newtonStep)
    for entry in step { #expect(abs(entry + 1) < 1e-12) }
    #expect(abs(try #require(quadratic.conditionNumber) - 5.8284271247461901) < 1e-11)
  }

  @Test(arguments: [
    ([2.0, 0, 0, -2], PointAnalysis.Kind.saddle, PointAnalysis.Curvature.neither),
    ([-2, 0, 0, -2], .maximum, .strictlyConcave), ([2, 0, 0, 2], .minimum, .strictlyConvex),
    ([4, 2, 2, 1], .minimum, .convex), ([0, 0, 0, 0], .undecided, .flat), ([-4, -2, -2, -1], .maximum, .concave),
  ])
  func kindsOfCriticalPoints(
    hessian: [Double], kind: PointAnalysis.Kind, curvature: PointAnalysis.Curvature
  ) {
    let point = analysis(hessian, gradient: [0, 0])
    #expect(point.kind == kind)
    #expect(point.curvature == curvature)
  }

  /// What is lost beside the terms of which the gradient is the sum is practically 0.
  @Test func aTinyGradientIsPracticallyZero() {
    func point(_ gradient: Double, at place: Double, curvature: Double = 2) -> PointAnalysis {
      PointAnalysis(
        value: 0, gradient: [gradient], hessian: Tensor(shape: Shape(1, 1), elements: [curvature]), isQuadratic: true,
        at: [place])
    }
    #expect(point(1e-8, at: 0).kind == .minimum && !point(1e-8, at: 0).isExactlyCritical)
    #expect(point(1e-13, at: 0).isExactlyCritical)
    #expect(point(0, at: 0).isExactlyCritical)
    #expect(point(1e-5, at: 1).kind == .regular)
    #expect(point(1e-3, at: 1e6).kind == .minimum)
    #expect(point(1e-3, at: 0, curvature: 1e6).kind == .minimum)
  }

  @Test func secondDerivativesOfZeroDecideNothingUnlessQuadratic() {
    #expect(analysis([0], gradient: [0], isQuadratic: false).kind == .undecided)
    #expect(analysis([4, 2, 2, 1], gradient: [0, 0], isQuadratic: false).kind == .undecided)
  }

  @Test func aSingularHessianHasNoNewtonStep() {
    #expect(analysis([4, 2, 2, 1], gradient: [-4, -2]).newtonStep == nil)
  }

  @Test(arguments: [
    (0.25, PointAnalysis.Regime.converges), (0.5, .arrivesInOneStep), (0.75, .convergesByTurns),
    (1, .oscillates), (1.1, .diverges),
  ])
  func theFourRegimesAndTheBoundary(rate: Double, regime: PointAnalysis.Regime) {
    #expect(analysis([2], gradient: [10]).regime(of: rate) == regime)
  }

  @Test func noRegimeWithoutCurvatureUpwards() {
    #expect(analysis([-2], gradient: [1]).regime(of: 0.1) == nil)
    #expect(analysis([2], gradient: [1]).regime(of: -0.1) == nil)
  }
}
