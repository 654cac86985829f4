import Testing
import Wording

@testable import Presentation

@Suite struct PlotSentencesTests {
  private func english(_ plot: Plot) -> [String] { plot.sentences(Style(symbols: .ascii)).map(\.english) }

  @Test func aCurveIsToldByWhereItTurns() {
    #expect(
      english(PlotSamples.parabola) == [
        "plot: f(x) = x^2; x from -2 to 2",
        "f(x): 4 at x -2, falls to 0 at x 0, rises to 4 at x 2; crosses 0 at x 0",
      ])
    let shifted = PlotSamples.plot([PlotSamples.curve("f(x)") { ($0 - 0.3) * ($0 - 0.3) - 1 }])
    // The turning point lies between two samples.
    #expect(english(shifted)[1].contains("falls to -1 at x 0.3,"))
  }

  @Test func twoCurvesSayWhereTheyCross() {
    #expect(english(PlotSamples.line).last == "f(x) and f'(x) cross at x 0")
  }

  @Test func aRunIsAPath() {
    #expect(english(PlotSamples.run).last == "gd: path 0 (2, 4), 1 (1, 1), 2 (0.5, 0.25)")
  }

  @Test func constantsPolesAndManyTurnsAreTold() {
    #expect(english(PlotSamples.plot([PlotSamples.curve("c") { _ in 3 }]))[1] == "c: 3 at x -2, stays 3 at x 2")
    let wave = PlotSamples.plot([PlotSamples.curve("w") { ($0 * 100).remainder(dividingBy: 2) }])
    #expect(english(wave)[1].hasPrefix("w: lowest "))
    var pole = PlotSamples.plot([PlotSamples.curve("p") { 1 / $0 }])
    pole.y = Axis("", from: -5, to: 5)
    #expect(english(pole)[1].contains("falls to -inf at x 0"))
    #expect(english(PlotSamples.plot([Plot.Series("e", .curve, [])]))[1] == "e: nothing to be seen")
  }

  @Test func inSpanish() {
    #expect(
      PlotSamples.parabola.sentences(Style()).map(\.spanish) == [
        "gráfico: f(x) = x²; x de −2 a 2",
        "f(x): 4 en x −2, baja a 0 en x 0, sube a 4 en x 2; corta el 0 en x 0",
      ])
  }
}
