import Foundation
import Optimization
import Testing

@testable import Interpreter

/// A run of the course held against its bound, computed with 50 digits.
private struct BoundReference: Decodable, Sendable, CustomTestStringConvertible {
  struct Row: Decodable, Sendable {
    let error: Double
    let bound: Double
    let holds: Bool
  }

  let name: String
  let definition: String
  let start: [Double]
  let rate: Double
  let lipschitz: Double
  let isPromised: Bool
  let minimizer: [Double]
  let rows: [Row]

  var testDescription: String { name }

  static let all: [BoundReference] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/convergence-bound.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([BoundReference].self, from: data)) ?? []
  }()
}

@Suite struct RunRecordBoundTests {
  private func isClose(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-12 * max(1, abs(expected))
  }

  @Test func theReferenceIsThere() { #expect(BoundReference.all.count == 12) }

  @Test(arguments: BoundReference.all)
  fileprivate func theCoursesBounds(_ reference: BoundReference) throws {
    var desk = try Desk(reference.definition)
    let start = reference.start.map { "\($0)" }.joined(separator: ", ")
    try desk.type("train f from \(start) with gd(\(reference.rate)) for \(reference.rows.count)")
    let bound = try desk.record.convergenceBound()
    #expect(isClose(bound.lipschitzConstant, reference.lipschitz))
    #expect(bound.isPromised == reference.isPromised)
    for (value, expected) in zip(bound.minimizer, reference.minimizer) { #expect(isClose(value, expected)) }
    for (place, row) in reference.rows.enumerated() {
      let error = try #require(desk.run.objective(after: place + 1)) - bound.lowest
      #expect(isClose(error, row.error))
      #expect(isClose(bound.value(after: place + 1), row.bound))
      #expect((error <= bound.value(after: place + 1)) == row.holds)
    }
  }

  @Test func onlyGradientDescentWithOneFixedRateHasABound() throws {
    for call in ["adam(0.1)", "gd(0.1/t)", "gd([0.1, 0.2])", "gd(linesearch)"] {
      var desk = try Desk("f(x, y) = x^2 + y^2")
      try desk.type("train f from 1, 1 with \(call) for 2")
      #expect(throws: RunRecord.WithoutBound.self) { try desk.record.convergenceBound() }
      #expect(try desk.record.lowestValue() == 0)
    }
  }

  @Test func aTensorParameterHasOneToo() throws {
    var desk = try Desk("f(v) = sum(v^2)")
    try desk.type("train f from v = [3, 4] with gd(0.1) for 2")
    let bound = try desk.record.convergenceBound()
    #expect(bound.squaredDistance == 25)
    #expect(bound.minimizer == [0, 0])
  }

  @Test(arguments: ["f(x) = x^4", "f(x) = -x^2", "f(x) = 2x"])
  func otherObjectivesHaveNone(definition: String) throws {
    var desk = try Desk(definition)
    try desk.type("train f from x = 1 with gd(0.01) for 2")
    #expect(throws: RunRecord.WithoutBound.self) { try desk.record.lowestValue() }
  }
}
