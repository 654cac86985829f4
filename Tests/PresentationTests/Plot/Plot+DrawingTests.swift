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

  @Test func theLegendNamesWhatTheTitleDoesNot() {
    #expect(PlotSamples.parabola.legend(signs, Style()).isEmpty)
    #expect(PlotSamples.line.legend(signs, Style()).map(\.name) == ["f(x)", "f'(x)"])
    var marked = PlotSamples.parabola
    marked.landmarks = [Plot.Landmark(.minimum, Plot.Point(0, 0))]
    #expect(marked.legend(signs, Style(language: .spanish)).map(\.name) == ["mínimo"])
  }

  @Test func theSampleOfAPathIsItsFirstNumbers() {
    func sample(_ numbers: [Int]) -> String? {
      let points = numbers.map { Plot.Point(Double($0), 1) }
      let path = Plot.Series("a", .path(numbers: numbers, isJoined: false), [points])
      return plot(PlotSamples.parabola.series[0], path).legend(signs, Style()).last?.sample
    }
    #expect(sample([0, 1, 2, 3]) == "0 1 2")
    #expect(sample([0, 1]) == "0 1")
    // Rounds of a search with two points each.
    #expect(sample([4, 4, 5, 5, 6, 7]) == "4 5 6")
  }
}
