import Autodiff
import Testing

@testable import Optimization

@Suite struct PlaneFunctionCriticalPointsTests {
  @Test func newtonGoesToTheBottomOfABowl() throws {
    var bowl = Planes.bowl
    let point = try #require(bowl.goal(from: (5, -3)))
    #expect(point.kind == .minimum)
    #expect((point.x, point.y) == (0, 0))
    #expect(bowl.criticalPoints(x: -1...1, y: -1...1).count == 1)
    #expect(bowl.criticalPoints(x: 1...2, y: 1...2).isEmpty)
  }

  @Test func minimaComeBeforeSaddles() {
    var wells = Planes.twoWells
    let points = wells.criticalPoints(x: -2...2, y: -2...2)
    #expect(points.map(\.kind) == [.minimum, .minimum, .saddle])
    #expect(Set(points.prefix(2).map { $0.x.rounded() }) == [-1, 1])
    #expect((points[2].x, points[2].y) == (0, 0))
  }

  @Test func aFlatMinimumAndHugeNumbersAreNoTrouble() throws {
    let flat = Planes.function { x, y in x * x * x * x + y * y * y * y }
    let bottom = try #require(flat.goal(from: (1, 0.5)))
    #expect(bottom.kind == .minimum)
    #expect((bottom.x, bottom.y) == (0, 0))
    #expect(bottom.derivatives.eigenvalues == (0, 0))
    let huge = Planes.function { x, y in Node.constant(1e200) * (x * x + y * y) }
    let point = try #require(huge.goal(from: (3, 4)))
    #expect(point.derivatives.eigenvalues == (2e200, 2e200))
  }

  @Test func aMaximumIsToldAndAFlatPointIsNot() throws {
    let hill = Planes.function { x, y in -(x * x) - y * y }
    #expect(try #require(hill.goal(from: (1, 1))).kind == .maximum)
    let trough = Planes.function { x, _ in x * x }
    #expect(trough.goal(from: (1, 1)) == nil)
    var plane = Planes.function { x, y in x + y }
    #expect(plane.criticalPoints(x: -1...1, y: -1...1).isEmpty)
  }
}
