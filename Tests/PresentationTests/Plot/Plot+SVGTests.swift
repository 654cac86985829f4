import Testing
import Wording

@testable import Presentation

#if canImport(FoundationXML)
  import Foundation
  import FoundationXML
#else
  import Foundation
#endif

@Suite struct PlotSVGTests {
  @Test(arguments: [PlotSamples.parabola, PlotSamples.line, PlotSamples.run])
  func isXML(plot: Plot) { #expect(XMLParser(data: Data(plot.svg(Style()).utf8)).parse()) }

  @Test func textIsTextAndItIsDescribed() {
    let svg = PlotSamples.line.svg(Style(language: .spanish))
    #expect(svg.contains("<title>f(x) = x²</title>"))
    #expect(svg.contains("<desc>gráfico: f(x) = x²; x de −2 a 2. f(x): 4 en x −2, baja a 0"))
    #expect(svg.contains("xml:lang=\"es\""))
    #expect(svg.contains(">f'(x)</text>"))
  }

  @Test func aLongTitleGoesOnInASecondLine() {
    var plot = PlotSamples.parabola
    plot.title = Array(repeating: "words", count: 20).joined(separator: " ")
    let svg = plot.svg(Style())
    #expect(svg.matches(of: /class="title"/).count == 2)
    #expect(svg.contains("y=\"44\""))
  }

  @Test func aTitleIsNotBrokenAtAFixedBlank() {
    var plot = PlotSamples.parabola
    plot.title = String(repeating: "w ", count: 33) + "lr\u{A0}=\u{A0}0.05"
    let svg = plot.svg(Style())
    #expect(svg.contains(">lr = 0.05</text>"))
    #expect(!svg.contains("\u{A0}"))
    #expect(!plot.text(Style()).contains("\u{A0}"))
    #expect(plot.text(Style(symbols: .ascii, width: 40)).contains("lr = 0.05"))
  }

  @Test func aPointBetweenTwoGapsIsADot() {
    let lonely = PlotSamples.plot([
      Plot.Series("f", .curve, [[Plot.Point(0, 1), Plot.Point(1, 2)], [Plot.Point(2, 3)]])
    ])
    #expect(lonely.svg(Style()).matches(of: /<circle/).count == 1)
    #expect(!PlotSamples.parabola.svg(Style()).contains("<circle"))
  }

  @Test func lessThanInATitleIsNoTag() {
    var plot = PlotSamples.parabola
    plot.title = "k(x) = if x < 0 then \"a\" & b"
    let svg = plot.svg(Style())
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(svg.contains("x &lt; 0"))
  }

  @Test func plainAndColouredSessionsWriteTheSame() {
    let svg = PlotSamples.run.svg(Style())
    #expect(PlotSamples.run.svg(Style(plain: true, colors: true)) == svg)
    #expect(!svg.contains("\u{1B}"))
  }

  @Test func nothingLeavesTheFrame() throws {
    var plot = PlotSamples.run
    plot.y = Axis("", from: 0, to: 1)
    let numbers = plot.svg(Style()).matches(of: /[ML](-?[0-9.]+) (-?[0-9.]+)/)
    #expect(numbers.count > 10)
    for match in numbers {
      #expect(try (0...640).contains(#require(Double(match.1))))
      #expect(try (0...500).contains(#require(Double(match.2))))
    }
  }
}
