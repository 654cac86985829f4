import Tensors
import Testing
import Wording

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

  @Test func aValleyThatIsDeepAndNarrowHasLevelsOfItsOwn() throws {
    let banana = try #require(
      Surface(x: -2...4, y: -1...3) { x, y in (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x) })
    #expect(banana.levels.contains { $0.value < 5 })
    #expect(banana.levels.contains { $0.value > 1000 })
  }

  @Test func aPlateauIsNotWorthLevels() throws {
    let hill = try #require(Surface(x: -3...3, y: -2...2) { x, y in Elementary.exp(-x * x - y * y) })
    #expect(hill.levels.allSatisfy { $0.value > 0.001 })
    #expect(hill.levels.count { $0.value > 0.1 } >= 4)
  }

  @Test func aSaddleHasLevelsAtEqualDistances() throws {
    let saddle = try #require(Surface(x: -2...2, y: -2...2) { x, y in x * x - y * y })
    let values = saddle.levels.map(\.value)
    #expect(values.contains(0))
    #expect(Set(zip(values.dropFirst(), values).map { $0 - $1 }).count == 1)
    #expect(values.map { -$0 }.reversed() == values.map { $0 })
  }

  @Test func landmarksBelongToTheRange() throws {
    let bowl = try #require(Surface(x: -2...2, y: -2...2, landmarks: [Plot.Point(0, 0)]) { $0 * $0 + $1 * $1 })
    #expect(bowl.range.lowerBound == 0)
    #expect(try #require(Surface(x: -2...2, y: -2...2) { $0 * $0 + $1 * $1 }).range.lowerBound > 0)
  }

  @Test func closeLevelsHaveDigitsEnough() throws {
    let far = try #require(Surface(x: 0...1, y: 0...1) { x, _ in 1e6 + 1e-3 * x })
    let texts = far.levelTexts(Style())
    #expect(texts.count >= 4)
    #expect(Set(texts).count == texts.count)
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
