import Testing

@testable import Autodiff
@testable import Optimization

@Suite struct PlaneFunctionMinimaTests {
  private func magnitude(_ node: Node) -> Node { .combine(.abs, node) }

  @Test func aKinkIsFoundWhereItIs() throws {
    var function = Planes.function { x, y in
      magnitude(x - .constant(0.3)) + magnitude(y + .constant(1.25)) + .constant(2)
    }
    let points = function.lowestPoints(x: -5...5, y: -5...5)
    #expect(points.count == 1)
    let point = try #require(points.first)
    #expect((point.x, point.y, point.value) == (0.3, -1.25, 2))
    #expect(point.isKink)
  }

  @Test func aNarrowValleyIsFollowedToItsEnd() throws {
    // Across 100 times as steep as along it, and askew to the axes.
    var function = Planes.function { x, y in
      magnitude(x + .constant(2) * y) * .constant(100) + magnitude(y - x - .constant(3))
    }
    let point = try #require(function.lowestPoints(x: -4...4, y: -3...3).first)
    #expect(abs(point.x + 2) < 1e-6 && abs(point.y - 1) < 1e-6)
    #expect(point.isKink)
  }

  @Test func aRoundMinimumIsNoKinkAndKnownOnesArePassedBy() throws {
    var bowl = Planes.bowl
    let points = bowl.lowestPoints(x: -1...2, y: -1...2)
    #expect(points.count == 1)
    #expect(points.first?.isKink == false)
    #expect(bowl.lowestPoints(x: -1...2, y: -1...2, besides: [(x: 0, y: 0)]).isEmpty)
  }

  @Test func levelFloorsSlopesAndBordersHaveNone() {
    var trough = Planes.function { x, y in magnitude(x + .constant(2) * y) }
    #expect(trough.lowestPoints(x: -2...2, y: -2...2).isEmpty)
    var square = Planes.function { x, _ in x * x }
    #expect(square.lowestPoints(x: -2...2, y: -2...2).isEmpty)
    var plane = Planes.function { x, y in x + y }
    #expect(plane.lowestPoints(x: -2...2, y: -2...2).isEmpty)
    var constant = Planes.function { _, _ in .constant(3) }
    #expect(constant.lowestPoints(x: -2...2, y: -2...2).isEmpty)
    var outside = Planes.function { x, y in magnitude(x - .constant(9)) + magnitude(y) }
    #expect(outside.lowestPoints(x: -2...2, y: -2...2).isEmpty)
  }
}
