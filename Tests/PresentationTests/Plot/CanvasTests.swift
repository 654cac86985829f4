import Testing
import Wording

@testable import Presentation

@Suite struct CanvasTests {
  private func rows(_ canvas: Canvas) -> [String] { canvas.lines.map { $0.map(\.text).joined() } }

  @Test func brailleDotsStandWhereThePointsAre() {
    var canvas = Canvas(columns: 1, rows: 1, .braille)
    canvas.dot((0, 0), ink: 0)
    #expect(rows(canvas) == ["⡀"])
    canvas.dot((1, 1), ink: 0)
    #expect(rows(canvas) == ["⡈"])
    canvas.dot((1.1, 0), ink: 0)
    #expect(rows(canvas) == ["⡈"])
  }

  @Test func aLineCrossesTheCanvas() {
    var canvas = Canvas(columns: 4, rows: 2, .ascii)
    canvas.line([(0, 0), (1, 1)], ink: 0)
    #expect(rows(canvas) == ["  **", "**  "])
    var braille = Canvas(columns: 3, rows: 1, .braille)
    braille.line([(0, 0), (1, 0)], ink: 0)
    #expect(rows(braille) == ["⣀⣀⣀"])
  }

  @Test func aFilledRectangleHasNoGaps() {
    for (left, right) in [(0.0, 0.25), (0.2, 0.9), (0.5, 1), (-1, 2)] {
      var canvas = Canvas(columns: 37, rows: 2, .ascii)
      canvas.fill(from: left, to: right, base: 0, top: 1, ink: 0)
      for row in rows(canvas) { #expect(!row.drop { $0 == " " }.split(separator: " ").isEmpty) }
      for row in rows(canvas) { #expect(row.split(separator: " ").count == 1, "\(row)") }
    }
    var beside = Canvas(columns: 12, rows: 1, .ascii)
    beside.fill(from: 0, to: 0.5, base: 0, top: 1, ink: 0)
    beside.fill(from: 0.5, to: 1, base: 0, top: 1, ink: 0)
    #expect(rows(beside) == ["***** ***** "])
    var thin = Canvas(columns: 4, rows: 1, .ascii)
    thin.fill(from: 0.5, to: 0.51, base: 0, top: 0, ink: 0)
    #expect(rows(thin) == ["  * "])
  }

  @Test func whatIsOutsideIsCutOff() throws {
    var canvas = Canvas(columns: 4, rows: 1, .ascii)
    canvas.line([(-100, 0), (1e200, 0)], ink: 1)
    #expect(rows(canvas) == ["++++"])
    #expect(Canvas.clipped((0, 2), (1, 3)) == nil)
    let (start, end) = try #require(Canvas.clipped((-1, 0.5), (0.5, 0.5)))
    #expect(start == (0, 0.5))
    #expect(end == (0.5, 0.5))
    #expect(Canvas.clipped((0, -.infinity), (1, 1)) == nil)
  }

  @Test func patternsLeaveGaps() {
    var canvas = Canvas(columns: 5, rows: 1, .braille)
    canvas.line([(0, 0), (1, 0)], ink: 0, pattern: LinePattern(lengths: [2, 2]))
    #expect(rows(canvas) == ["⣀ ⣀ ⣀"])
  }

  @Test func lettersStandOverLinesAndLinesOverTheGround() {
    var canvas = Canvas(columns: 4, rows: 1, .ascii)
    canvas.lay(".", column: 0, row: 0)
    canvas.lay(".", column: 1, row: 0)
    canvas.line([(0.3, 0), (1, 0)], ink: 0)
    canvas.write("10", column: 2, row: 0, ink: 1)
    #expect(rows(canvas) == [".*10"])
    #expect(canvas.lines[0].map(\.ink) == [nil, 0, 1])
    #expect(!canvas.isFree(1..<2, row: 0))
    #expect(canvas.isFree(0..<1, row: 0))
  }
}
