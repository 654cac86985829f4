import Autodiff
import Tensors
import Testing
import Wording

@testable import Optimization

@Suite struct UpdateAnalysisTests {
  /// x new = x − 0.1·2(x − 3) = 0.8·x + 0.6.
  @Test func ofAParabolaTheMapIsAffine() throws {
    let run = descent({ ($0 - 3).power(2) }, rate: 0.1, from: 0).after(4)
    guard case .affine(let map) = run.updateAnalysis else {
      Issue.record("\(run.updateAnalysis)")
      return
    }
    #expect(abs(map.factor - 0.8) < 1e-15 && abs(map.offset - 0.6) < 1e-15)
    #expect(abs(try #require(map.fixedPoint) - 3) < 1e-14)
    let curvature = try #require(map.curvature)
    #expect(curvature.value == 2 && curvature.rate.name == "lr" && curvature.rate.value == 0.1)
    #expect(Formula(style: Style()).text(map.update).contains("0.1") || !map.update.inputs.isEmpty)
  }

  @Test func aLineMovesEveryPoint() {
    guard case .affine(let map) = descent({ 2 * $0 }, rate: 0.1, from: 0).after(1).updateAnalysis else {
      Issue.record("not affine")
      return
    }
    #expect(map.factor == 1 && map.fixedPoint == nil && map.curvature == nil)
  }

  @Test func ofAQuadraticEveryDirectionHasItsFactor() throws {
    guard case .quadratic(let rate, let eigenvalues) = descent(rate: 0.1, from: (1, 1)).after(1).updateAnalysis else {
      Issue.record("not quadratic")
      return
    }
    #expect(rate.value == 0.1)
    #expect(zip(eigenvalues, [1.1715728752538099, 6.8284271247461901]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  /// 1 − 0.01·12x² at the point to which the run has come.
  @Test func elsewhereTheFactorIsLocal() {
    let run = descent({ $0.power(4) }, rate: 0.01, from: 1)
    guard case .local(let factor) = run.updateAnalysis else {
      Issue.record("\(run.updateAnalysis)")
      return
    }
    #expect(abs(factor - 0.88) < 1e-15)
  }

  @Test func withTheTimeInTheRateOnlyTheLastUpdateCanBeTold() {
    let run = descent({ $0.power(2) }, rate: 0.1 / .variable(StepGraph.time), from: 5).after(3)
    guard case .remembering = run.updateAnalysis else {
      Issue.record("\(run.updateAnalysis)")
      return
    }
  }

  @Test func twoParametersWithoutAQuadraticAreNotTold() {
    let run = descent({ $0.power(4) + $1.power(2) }, rate: 0.1, from: (1, 1)).after(1)
    guard case .remembering = run.updateAnalysis else {
      Issue.record("\(run.updateAnalysis)")
      return
    }
  }

  @Test func namesAreTakenOffAGraph() {
    let x = Node.variable(Variable("x", .parameter))
    let named = ((x + 1).labelled(Label("a", .binding)) * 2).labelled(Label("b", .rule))
    #expect(Formula(style: Style()).text(named.withoutLabels) == "(x + 1)·2")
  }
}
