import Testing
import Wording

@testable import Presentation

@Suite struct BracketTests {
  private func plot(_ brackets: [Plot.Bracket]) -> Plot {
    var plot = PlotSamples.plot([PlotSamples.curve("f(x)", { $0 * $0 }, in: 0...4)], x: 0...4)
    plot.brackets = Plot.Brackets("a, b, c, d", brackets)
    return plot
  }

  private func row(_ bracket: Plot.Bracket, _ characters: PlotCharacters = .braille) -> String {
    plot([]).row(of: bracket, columns: 9, PlotSigns(characters))
  }

  @Test func endsAndInnerPointsStandWhereTheAxisHasThem() {
    #expect(row(Plot.Bracket(number: 1, from: 0, to: 4, inner: [1, 3])) == "├─•───•─┤")
    #expect(row(Plot.Bracket(number: 2, from: 1, to: 2)) == "  ├─┤")
    #expect(row(Plot.Bracket(number: 1, from: 0, to: 4, inner: [1]), .ascii) == "+-o-----+")
  }

  @Test func shortOnesAndThoseThatLeaveTheAxisAreCut() {
    #expect(row(Plot.Bracket(number: 1, from: 2, to: 2.01)) == "    ─")
    #expect(row(Plot.Bracket(number: 1, from: -5, to: 9)) == "├───────┤")
    #expect(row(Plot.Bracket(number: 1, from: .nan, to: 9)) == "")
  }

  @Test func theyStandUnderTheFrameInOrder() throws {
    let brackets = [Plot.Bracket(number: 1, from: 0, to: 4, inner: [1]), Plot.Bracket(number: 2, from: 0, to: 1)]
    let lines = plot(brackets).text(Style()).split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.contains("k = 1 │├") })
    #expect(lines[first + 1].contains("k = 2 │├"))
    #expect(lines[first + 2].contains("└"))
    #expect(lines.last?.contains("├─•─┤ a, b, c, d") == true)
    #expect(plot(brackets).text(Style(plain: true)).hasSuffix("interval by round: 1 [0, 4], 2 [0, 1]"))
    let svg = plot(brackets).svg(Style(language: .spanish))
    #expect(svg.contains(">k = 2</text>"))
    #expect(svg.contains("intervalo por ronda: 1 [0, 4], 2 [0, 1]"))
  }

  @Test func withoutInnerPointsTheLegendHasNone() {
    let text = plot([Plot.Bracket(number: 1, from: 0, to: 4)]).text(Style())
    #expect(text.hasSuffix("├───┤ a, b, c, d"))
  }
}
