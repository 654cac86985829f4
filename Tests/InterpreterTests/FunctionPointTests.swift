import Autodiff
import Language
import Tensors
import Testing
import Wording

@testable import Interpreter

/// The graph of course lesson 15 at its two points, every value, adjoint and tangent of the reference.
@Suite struct FunctionPointTests {
  private struct Point: Decodable {
    let values, adjoints: [String: Double]
    let tangents_forward_mode: [String: [String: Double]]
  }

  private let text = "f(x1, x2) = x7 where x3 = exp(x1), x4 = x2*x3, x5 = x1 + x4, x6 = sqrt(x5), x7 = x4*x6"

  private func point(_ call: String) throws -> FunctionPoint {
    try Desk(text).workspace.functionPoint(Parser.expression(of: Source(call)), symbols: .unicode)
  }

  @Test(arguments: [("f(1, 2)", "(1,2)"), ("f(0.5, -0.1)", "(0.5,-0.1)")])
  func agreesWithTheReference(call: String, name: String) throws {
    struct Graph: Decodable {
      let first, second: Point
      enum CodingKeys: String, CodingKey {
        case first = "(1,2)"
        case second = "(0.5,-0.1)"
      }
    }
    let graph = try Reference.section("graph", as: Graph.self)
    let expected = name == "(1,2)" ? graph.first : graph.second
    let point = try point(call)
    var nodes: [String: Node] = [:]
    for node in Node.topologicalOrder(of: point.parameters + [point.body]) {
      switch node.operation {
      case .variable(let variable): nodes[variable.name.spelling] = node
      case .label(let label): nodes[label.name.spelling] = node
      default: break
      }
    }
    let names = expected.values.keys.sorted()
    let order = try names.map { try #require(nodes[$0]) }
    func numbers(_ graphs: [Node]) throws -> [Double] {
      let evaluation = try Evaluation(graphs, values: point.values)
      return graphs.flatMap { evaluation[$0].elements }
    }
    #expect(Reference.agree(try numbers(order), names.compactMap { expected.values[$0] }))
    let adjoints = gradient(of: point.body, withRespectTo: order)
    #expect(Reference.agree(try numbers(adjoints), names.compactMap { expected.adjoints[$0] }))
    for (place, direction) in ["d/dx1", "d/dx2"].enumerated() {
      let along = tangents(of: order, along: [(point.parameters[place], .constant(1))])
      let column = try #require(expected.tangents_forward_mode[direction])
      #expect(Reference.agree(try numbers(along), names.compactMap { column[$0] }))
    }
  }

  @Test func whereTheGraphEndsIsTold() throws {
    do {
      _ = try point("f(-1, 1)")
      Issue.record("no error")
    } catch let error as Diagnostic {
      #expect(error.message.english.hasPrefix("The graph ends at x6 = √x5: √(−0.632121)"))
      #expect(error.message.spanish.hasPrefix("El grafo se corta en x6 = √x5: √(−0.632121)"))
    }
  }

  @Test(arguments: ["3", "f", "sin(1)", "f(1)"]) func onlyACallOfOnesOwnFunctionWillDo(call: String) {
    #expect(throws: Diagnostic.self) { try point(call) }
  }
}
