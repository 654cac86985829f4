import Autodiff
import Foundation
import Tensors
import Testing
import Wording

@testable import Presentation

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct GraphDrawingSVGTests {
  private func svg(_ style: Style = Style()) throws -> String {
    let (a, b) = (Variable("a", .parameter), Variable("b", .parameter))
    let (first, second) = (Node.variable(a), Node.variable(b))
    let body = first * second + first
    let list = NodeList(body, named: "f", parameters: [first, second])
    let work = try GraphWork(
      body, named: "f", parameters: [first, second], values: [a: Tensor(2), b: Tensor(5)], style: style)
    let drawing = GraphDrawing(
      list, hasShapes: true, numbers: .init(values: work.values, adjoints: try work.adjoints()), style: style)
    return drawing.svg(title: "f(2, 5)")
  }

  @Test func isXMLWithValuesAndAdjoints() throws {
    let svg = try svg()
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    for text in ["f = v1 + a", "= 12", "a\u{304} = 6", "b\u{304} = 2", "v\u{304}1 = 1"] {
      #expect(svg.contains(">\(text)</text>"))
    }
    #expect(svg.contains("<title>f(2, 5)</title>"))
  }

  @Test func inASCIIItIsASCII() throws {
    #expect(try svg(Style(symbols: .ascii)).contains(">bar(a) = 6</text>"))
  }
}
