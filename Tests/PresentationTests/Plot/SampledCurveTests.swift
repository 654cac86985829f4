import Tensors
import Testing

@testable import Presentation

@Suite struct SampledCurveTests {
  @Test func aSmoothFunctionIsOnePiece() throws {
    let curve = SampledCurve(from: -5, to: 5) { $0 * $0 }
    #expect(curve.pieces.count == 1)
    #expect(curve.pieces[0].count == 401)
    #expect(curve.range == 0...25)
    #expect(!curve.hasPole)
  }

  @Test func steepIsNoPole() {
    let exponential = SampledCurve(from: -5, to: 5) { Elementary.exp($0 * $0) }
    #expect(!exponential.hasPole)
    #expect(exponential.pieces.count == 1)
    let step = SampledCurve(from: -5, to: 5) { Elementary.tanh(1e4 * $0) }
    #expect(!step.hasPole)
  }

  @Test func polesBreakTheLineAndLeaveRoomForTheRest() throws {
    for place in [0, 0.0123] {
      let odd = SampledCurve(from: -5, to: 5) { $0 == place ? nil : 1 / ($0 - place) }
      #expect(odd.hasPole)
      #expect(odd.pieces.count == 2)
      let range = try #require(odd.range)
      #expect(range.upperBound < 50)
      #expect(range.lowerBound > -50)
      let even = SampledCurve(from: -5, to: 5) { $0 == place ? nil : 1 / (($0 - place) * ($0 - place)) }
      #expect(even.hasPole)
      #expect(try #require(even.range).upperBound < 100)
    }
  }

  @Test func jumpsBreakTheLine() {
    let curve = SampledCurve(from: -3, to: 2.5) { $0.rounded(.down) }
    #expect(curve.pieces.count == 6)
    #expect(!curve.hasPole)
    #expect(curve.range == -3...2)
  }

  @Test func whereItHasNoValueThereIsNoLine() throws {
    let root = SampledCurve(from: -1, to: 4) { $0 < 0 ? nil : $0.squareRoot() }
    #expect(root.pieces.count == 1)
    // The line begins where the function does, not at the next sample.
    #expect(abs(try #require(root.pieces.first?.first).x) < 1e-12)
    #expect(SampledCurve(from: 0, to: 1) { _ in nil }.range == nil)
    #expect(SampledCurve(from: 0, to: 1) { _ in .nan }.pieces.isEmpty)
    let gap = SampledCurve(from: 0, to: 3) { (1...2).contains($0) ? nil : 5 }
    #expect(gap.pieces.count == 2)
  }

  @Test func aConstantHasARange() { #expect(SampledCurve(from: 0, to: 1) { _ in 3 }.range == 3...3) }

  @Test func infiniteValuesAreNone() {
    let curve = SampledCurve(from: -1, to: 1) { Elementary.exp(1000 * $0) }
    #expect(curve.pieces.flatMap { $0 }.allSatisfy { abs($0.y) <= Axis.greatest })
  }
}
