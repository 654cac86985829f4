import Foundation
import Testing
import Wording

@testable import Presentation

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PlotSurfaceTests {
  private let plot: Plot = {
    var plot = Plot(title: "f", x: Axis("x", from: -2, to: 2), y: Axis("y", from: -1, to: 1), series: [])
    plot.surface = Surface(x: -2...2, y: -1...1) { $0 * $0 + 4 * $1 * $1 }
    plot.hasEqualUnits = true
    return plot
  }()

  @Test func levelLinesAreLabelled() {
    let text = plot.text(Style())
    #expect(text.contains { "⠀"..."⣿" ~= $0 })
    let labels = (plot.surface?.levels ?? []).map { Style().text($0.value) }
    #expect(labels.count { text.contains($0) } >= labels.count - 1)
    #expect(plot.svg(Style()).contains(">\(labels[0])</text>"))
    #expect(XMLParser(data: Data(plot.svg(Style()).utf8)).parse())
  }

  @Test func inASCIIBandsAreFilled() {
    let text = plot.text(Style(symbols: .ascii))
    #expect(text.contains("...") && text.contains("~~~"))
    #expect(text.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value < 0x80 } })
  }

  @Test func unitsAreEqual() {
    // Four units across and two up: a cell is twice as high as wide.
    let rows = plot.text(Style(width: 60)).split(separator: "\n").filter { $0.contains("│") || $0.contains("┤") }
    #expect((12...14).contains(rows.count))
    let svg = plot.svg(Style())
    #expect(svg.contains("viewBox=\"0 0 640 "))
  }

  @Test func shadesAreForTerminalsThatHaveThem() {
    #expect(plot.text(Style(colors: true, shades: true)).contains("\u{1B}[48;5;"))
    #expect(!plot.text(Style(colors: true)).contains("\u{1B}[48"))
    #expect(!plot.text(Style(shades: true)).contains("\u{1B}"))
  }

  @Test func inWordsItHasItsLevels() {
    #expect(plot.sentences(Style())[1].english.hasPrefix("values from 0"))
    #expect(plot.sentences(Style())[1].spanish.contains("curvas de nivel en "))
  }
}
