import Testing

@testable import Presentation

@Suite struct SurfaceTests {
  @Test func levelsAreTidyAndWithinTheRange() throws {
    let bowl = try #require(Surface(x: -2...2, y: -2...2) { $0 * $0 + $1 * $1 })
    #expect(bowl.levels.count >= 5)
    for level in bowl.levels {
      #expect(bowl.range.contains(level.value))
      for point in level.lines.flatMap({ $0 }) {
        // Between the points of the grid the line is straight.
        #expect(abs(point.x * point.x + point.y * point.y - level.value) < 0.01)
      }
    }
    #expect(bowl.levels.map(\.value) == bowl.levels.map(\.value).sorted())
  }

  @Test func bandsCountTheLevelsBelow() throws {
    let slope = try #require(Surface(x: 0...10, y: 0...1) { x, _ in x })
    #expect(slope.band(at: (0, 0)) == 0)
    #expect(slope.band(at: (1, 1)) == slope.levels.count)
  }

  @Test func constantsGapsAndPolesAreNoTrouble() throws {
    #expect(try #require(Surface(x: 0...1, y: 0...1) { _, _ in 3 }).levels.isEmpty)
    #expect(Surface(x: 0...1, y: 0...1) { _, _ in nil } == nil)
    let half = try #require(Surface(x: -1...1, y: 0...1) { x, y in x < 0 ? nil : x + y })
    #expect(half.band(at: (0, 0)) == nil)
    #expect(!half.levels.isEmpty)
    let pole = try #require(Surface(x: -1...1, y: -1...1) { x, y in 1 / (x * x + y * y) })
    #expect(pole.levels.contains { $0.value < 10 })
  }
}
