import Language
import Testing
import Wording

@testable import Interpreter

@Suite struct FunctionGraphTests {
  private func graph(_ text: String, of function: String) throws -> FunctionGraph {
    try Desk(text).workspace.functionGraph(Parser.expression(of: Source(function)), symbols: .unicode)
  }

  @Test func ofANameOverNumbers() throws {
    let graph = try graph("f(x, y) = a*x*y", of: "f")
    #expect(graph.parameters.count == 2)
    #expect(graph.hasShapes)
    #expect(graph.name == "f")
  }

  @Test func ofACallWithItsShapes() throws {
    let graph = try graph("f(v) = sum(v^2)", of: "f([1, 2, 3])")
    #expect(graph.parameters[0].shape.extents == [3])
  }

  @Test func ofADerivative() throws {
    #expect(try graph("f(x) = x^3", of: "f'").name.spelling == "f'")
    #expect(try graph("f(x, y) = x*y", of: "∇f").body.shape.extents == [2])
    #expect(try graph("f(x, y) = x*y", of: "sigmoid").parameters.count == 1)
  }

  @Test(arguments: [
    ("n(W) = cross_entropy(W @ [1, 2], [1, 0])", "n", "depends on the shape of W"),
    ("f(x) = x", "g", "g is not a function here"), ("f(x) = x", "3", "name of a function"),
  ])
  func whatHasNoGraphIsTold(text: String, function: String, message: String) throws {
    do {
      _ = try graph(text, of: function)
      Issue.record("no error")
    } catch let error as Diagnostic {
      #expect(error.message.english.contains(message))
    }
  }
}
