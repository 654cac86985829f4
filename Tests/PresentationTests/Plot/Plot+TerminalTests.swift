import Testing
import Wording

@testable import Presentation

@Suite struct PlotTerminalTests {
  @Test(arguments: [20, 30, 50, 80, 100, 300], SymbolSet.allCases)
  func noLineLeavesTheWindow(width: Int, symbols: SymbolSet) {
    let style = Style(symbols: symbols, width: width)
    for plot in [PlotSamples.parabola, PlotSamples.line, PlotSamples.run] {
      for line in plot.text(style).split(separator: "\n") { #expect(line.displayWidth <= max(width, 30), "\(line)") }
    }
  }

  @Test func aLongNameGoesOnUnderItself() {
    var plot = PlotSamples.run
    plot.series[1].name = "adam, lr = 0.2, β₁ = 0.9, β₂ = 0.999, ε = 1e-08"
    plot.landmarks = [Plot.Landmark(.minimum, Plot.Point(0, 0))]
    let lines = plot.text(Style(width: 40)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.displayWidth <= 40 })
    let legend = lines.suffix(4).map { String($0.drop { $0 == " " }) }
    #expect(legend[0].hasSuffix(" f(x)"))
    #expect(legend[1] == "0 1 2 adam, lr = 0.2, β₁ = 0.9,")
    #expect(legend[2] == "β₂ = 0.999, ε = 1e-08")
    #expect(legend[3] == "× minimum")
  }

  @Test func inASCIIEverythingIs() {
    let text = PlotSamples.line.text(Style(symbols: .ascii))
    #expect(text.split(separator: "\n").dropFirst().allSatisfy { $0.allSatisfy(\.isASCII) })
    #expect(text.contains("****** f(x)"))
    #expect(text.contains("++++++ f'(x)"))
    let dots = PlotSamples.line.text(Style(plots: .ascii))
    #expect(!dots.contains { "⠀"..."⣿" ~= $0 })
  }

  @Test func theNumbersOfTheRunStandOnTheCurve() {
    let text = PlotSamples.run.text(Style())
    #expect(text.contains("0 1 2 gd"))
    let canvas = text.split(separator: "\n").filter { $0.contains("│") || $0.contains("┤") }.joined()
    for number in ["0", "1", "2"] { #expect(canvas.contains(number)) }
  }

  @Test func aLongLabelStandsUnderItsAxis() {
    var plot = PlotSamples.parabola
    plot.x = Axis("a long label", from: 0, to: 1)
    let lines = plot.text(Style()).split(separator: "\n")
    #expect(lines.last?.hasSuffix("a long label") == true)
  }

  @Test func coloursAreWrittenOnlyWhereThereAreSome() {
    #expect(!PlotSamples.line.text(Style()).contains("\u{1B}"))
    #expect(PlotSamples.line.text(Style(colors: true)).contains("\u{1B}[38;5;"))
  }

  @Test func inPlainModeItIsWords() {
    let text = PlotSamples.parabola.text(Style(plain: true))
    #expect(text.hasPrefix("plot: f(x) = x^2; x from -2 to 2\n"))
  }
}
