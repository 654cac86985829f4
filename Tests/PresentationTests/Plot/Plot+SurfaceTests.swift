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
    let labels = (plot.surface?.levels ?? []).map { "[\(Style().text($0.value))]" }
    #expect(labels.count { text.contains($0) } >= labels.count - 1)
    #expect(plot.svg(Style()).contains(">\(labels[0])</text>"))
    #expect(XMLParser(data: Data(plot.svg(Style()).utf8)).parse())
  }

  @Test func inASCIIBandsAreFilled() {
    let text = plot.text(Style(symbols: .ascii))
    #expect(text.contains("...") && text.contains("!!!"))
    #expect(text.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value < 0x80 } })
  }

  @Test func bandsThatTouchDiffer() {
    // Between two levels there is one band, and the next looks otherwise.
    let rows = plot.text(Style(symbols: .ascii)).split(separator: "\n").filter { $0.contains("|") }
    let middle = rows[rows.count / 2].drop { $0 != "|" }.dropFirst()
    let levels = plot.surface?.levels.count ?? 0
    #expect(Set(middle.filter { !$0.isNumber && !"[]".contains($0) }).count > levels / 2)
    let signs = rows.flatMap { $0.drop { $0 != "|" }.dropFirst().filter { !$0.isNumber && !"[]".contains($0) } }
    #expect(Set(signs).count >= levels)
    #expect(Set(signs).isDisjoint(with: (0..<8).map(LinePattern.sign)))
  }

  @Test func theLegendSaysWhatBracketsAre() {
    #expect(plot.text(Style()).contains("[ ] level"))
    #expect(plot.text(Style(language: .spanish, symbols: .ascii)).contains("[ ] nivel"))
    #expect(plot.svg(Style()).contains(">[ ]</text>"))
  }

  @Test func onAPageLabelsLeaveThePathFree() throws {
    // A path that every level line crosses.
    var crossed = plot
    let points = [Plot.Point(-2, 0.9), Plot.Point(2, -0.9)]
    crossed.series = [Plot.Series("gd", .path(numbers: [0, 1], isJoined: true), [points])]
    let svg = crossed.svg(Style())
    let path = try #require(svg.firstMatch(of: /<path d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" class="line s0"/)).output
    let ends = try [path.1, path.2, path.3, path.4].map { try #require(Double($0)) }
    let labels = svg.matches(of: /<text x="([\d.]+)" y="([\d.]+)"[^>]*>\[\d/)
    #expect(labels.count >= 5)
    for label in labels {
      let (x, y) = (try #require(Double(label.output.1)), try #require(Double(label.output.2)) - 4)
      let height = ends[1] + (x - ends[0]) / (ends[2] - ends[0]) * (ends[3] - ends[1])
      #expect(abs(y - height) > 9, "\(x), \(y)")
    }
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
