import Language
import Presentation
import Testing

@testable import Interpreter
@testable import Notebook

@Suite struct PlaneWindowTests {
  private func window(_ points: [Plot.Point]) throws -> PlaneWindow {
    var typing = Typing()
    typing.type("f(x, y) = (x - 7)^2 + y^2")
    let statement = try Parser.statements(of: Source("contour f"))[0]
    guard case .contour(let clauses) = statement.kind else { throw DeskError.unexpected }
    var surface = try typing.session.workspace.plottedSurface(clauses, in: statement, symbols: .unicode)
    let goal = surface.function.criticalPoint(from: (0, 0)).map { Plot.Point($0.x, $0.y) }
    let path = Plot.Series("gd", .path(numbers: Array(points.indices), isJoined: true), [points])
    return PlaneWindow(around: points.isEmpty ? [] : [path], goal: goal, of: &surface)
  }

  private enum DeskError: Error { case unexpected }

  @Test func allPointsAndTheirGoalAreInIt() throws {
    let points = [Plot.Point(0, 3), Plot.Point(4, 1), Plot.Point(6, 0.2)]
    let window = try window(points)
    for point in points + [Plot.Point(7, 0)] {
      #expect(window.x.contains(point.x))
      #expect(window.y.contains(point.y))
    }
  }

  @Test func aSinglePointHasRoomAroundIt() throws {
    let window = try window([Plot.Point(1, 1)])
    #expect(window.x.lowerBound < 1 && window.x.upperBound > 1)
    #expect(window.y.lowerBound < 1 && window.y.upperBound > 1)
  }

  @Test func widenedItHasTheProportionOfAPicture() throws {
    var window = try window([Plot.Point(0, 0), Plot.Point(0, 4), Plot.Point(1, 2)])
    window.widen(isFixed: [false, false])
    let (width, height) = (window.x.upperBound - window.x.lowerBound, window.y.upperBound - window.y.lowerBound)
    #expect(abs(width / height - 1.6) < 1e-9)
    var fixed = PlaneWindow(x: 0...1, y: 0...1)
    fixed.widen(isFixed: [true, false])
    #expect(fixed.x == 0...1)
    #expect(fixed.y == 0...1)
    #expect(fixed.hasComparableUnits)
    #expect(!PlaneWindow(x: 0...1, y: 0...100).hasComparableUnits)
  }
}
