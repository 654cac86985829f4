import Testing

@testable import Presentation

@Suite struct LevelLinesTests {
  @Test func aSlopeHasOneStraightLine() {
    let slope = LevelLines(columns: 3, rows: 3, values: [0, 1, 2, 0, 1, 2, 0, 1, 2])
    let lines = slope.lines(at: 0.5)
    #expect(lines.count == 1)
    #expect(lines[0].allSatisfy { $0.x == 0.5 })
    #expect(Set(lines[0].map(\.y)) == [0, 1, 2])
    #expect(slope.lines(at: 7).isEmpty)
  }

  @Test func aHillHasAClosedLine() throws {
    let hill = LevelLines(columns: 3, rows: 3, values: [0, 0, 0, 0, 1, 0, 0, 0, 0])
    let line = try #require(hill.lines(at: 0.25).first)
    #expect(hill.lines(at: 0.25).count == 1)
    #expect(line.count == 5)
    #expect(line[0] == line[4])
  }

  @Test func aSaddleIsDecidedByItsMiddle() {
    let saddle = LevelLines(columns: 2, rows: 2, values: [1, 0, 0, 1])
    #expect(saddle.lines(at: 0.4).count == 2)
    #expect(saddle.lines(at: 0.6).count == 2)
    #expect(saddle.lines(at: 0.4)[0] != saddle.lines(at: 0.6)[0])
  }

  @Test func betweenTheSidesOfAPoleThereIsNoLine() {
    var pole = LevelLines(columns: 3, rows: 2, values: [0, 1, 100, 0, 1, 100])
    #expect(pole.lines(at: 50).count == 1)
    pole.greatestJump = 10
    #expect(pole.lines(at: 50).isEmpty)
    #expect(pole.lines(at: 0.5).count == 1)
  }

  @Test func whereThereIsNoValueThereIsNoLine() {
    let gap = LevelLines(columns: 3, rows: 2, values: [0, .nan, 1, 0, 1, 1])
    #expect(gap.lines(at: 0.5).isEmpty)
  }
}

private func != (left: [(x: Double, y: Double)], right: [(x: Double, y: Double)]) -> Bool {
  !(left.count == right.count && zip(left, right).allSatisfy { $0 == $1 })
}
