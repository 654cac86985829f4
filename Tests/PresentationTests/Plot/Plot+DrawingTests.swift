import Testing
import Wording

@testable import Presentation

@Suite struct PlotDrawingTests {
  private let signs = PlotSigns(.ascii)

  private func rows(_ plot: Plot, columns: Int = 11, rows: Int = 5) -> [String] {
    var canvas = Canvas(columns: columns, rows: rows, .ascii)
    plot.draw(on: &canvas, signs, Style())
    return canvas.lines.map { $0.map(\.text).joined() }
  }

  private func plot(_ series: Plot.Series...) -> Plot {
    Plot(title: "", x: Axis("x", from: 0, to: 10), y: Axis("y", from: 0, to: 4), series: series)
  }

  @Test func curvesPointsAndBars() {
    let line = Plot.Series(
      "a", .curve, [[Plot.Point(0, 0), Plot.Point(4, 4)], [Plot.Point(10, 0), Plot.Point(10, 0)]])
    #expect(rows(plot(line)) == ["    *      ", "   *       ", "  *        ", " *         ", "*         *"])
    let points = Plot.Series("a", .scatter, [[Plot.Point(1, 1), Plot.Point(20, 1)]])
    #expect(rows(plot(points))[3] == " o         ")
    let bars = Plot.Series("a", .bars(width: 4), [[Plot.Point(2, 2), Plot.Point(8, 1)]])
    #expect(rows(plot(bars))[2].contains("**"))
    #expect(rows(plot(bars))[3].filter { $0 == "*" }.count > rows(plot(bars))[2].filter { $0 == "*" }.count)
  }

  @Test func numbersGiveWayToOneAnother() {
    let path = Plot.Series(
      "a", .path(numbers: [0, 1, 2, 3, 10], isJoined: false),
      [[Plot.Point(0, 2), Plot.Point(5, 2), Plot.Point(5, 2), Plot.Point(6, 2), Plot.Point(10, 2)]])
    #expect(rows(plot(path))[2] == "0    1   10")
  }

  @Test func lettersStandOnPointsOfTheirOwn() {
    let points = (0...10).map { Plot.Point(Double($0), 2) }
    let both = plot(
      Plot.Series("a", .curve, [points], mark: "A"), Plot.Series("b", .curve, [points], mark: "B"))
    let row = rows(both, columns: 41)[2]
    // The same line twice: the letters take turns.
    #expect(row.count { $0 == "A" } >= 2 && row.count { $0 == "B" } >= 2)
    let letters = row.filter { $0 == "A" || $0 == "B" }
    #expect(zip(letters, letters.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test func aRunWithFewPlacesIsNotCovered() {
    func path(_ mark: Character, _ x: [Double]) -> Plot.Series {
      Plot.Series(
        "", .path(numbers: Array(x.indices), isJoined: false), [x.map { Plot.Point($0, 2) }], mark: mark)
    }
    // B goes where A comes by, and both begin at 10.
    let row = rows(plot(path("A", [10, 8, 6, 4, 2, 0]), path("B", [10, 2, 2, 2, 2, 2])))[2]
    #expect(row == "A B A A A A" || row == "A B A A A B")
  }

  @Test func aLetterStandsOnEveryLineOfFewPoints() {
    let curves = zip("ABCDE", [0.0, 1, 2, 3, 4]).map { mark, height in
      Plot.Series("", .curve, [(0...4).map { Plot.Point(2.5 * Double($0), $0 == 0 ? 2 : height) }], mark: mark)
    }
    let whole = plot(curves[0], curves[1], curves[2], curves[3], curves[4])
    let drawn = rows(whole).joined()
    for mark in "ABCDE" { #expect(drawn.count { $0 == mark } >= 4, "\(mark)") }
  }

  @Test func theLegendNamesWhatTheTitleDoesNot() {
    #expect(PlotSamples.parabola.legend(signs, Style()).isEmpty)
    #expect(PlotSamples.line.legend(signs, Style()).map(\.name) == ["f(x)", "f'(x)"])
    var marked = PlotSamples.parabola
    marked.landmarks = [Plot.Landmark(.minimum, Plot.Point(0, 0))]
    #expect(marked.legend(signs, Style(language: .spanish)).map(\.name) == ["mínimo"])
  }
}
