import Testing

@testable import Presentation

@Suite struct SVGTests {
  @Test func specialCharactersAreEscaped() {
    #expect(SVG.escaped("a < b & \"c\" > d") == "a &lt; b &amp; &quot;c&quot; &gt; d")
    #expect(SVG.escaped("a\u{1B}b\u{0}") == "a b ")
  }

  @Test func coordinatesAreShort() {
    #expect(SVG.number(12.3456) == "12.35")
    #expect(SVG.number(-0.001) == "0")
    #expect(SVG.path([(0, 1), (2.5, 3)]) == "M0 1L2.5 3")
  }

  @Test func anElementHasItsAttributesInOrder() {
    var svg = SVG(width: 10, height: 20, title: "t", description: "d", language: .english)
    svg.text("hi", 1, 2)
    svg.line((0, 0), (1, 1), kind: "axis")
    #expect(svg.document.contains("<text x=\"1\" y=\"2\" text-anchor=\"start\" class=\"label\">hi</text>"))
    #expect(svg.document.contains("<line x1=\"0\" y1=\"0\" x2=\"1\" y2=\"1\" class=\"axis\"/>"))
    #expect(svg.document.contains("viewBox=\"0 0 10 20\""))
  }
}
