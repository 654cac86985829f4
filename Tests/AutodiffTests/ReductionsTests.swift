import Tensors
import Testing
import Wording

@testable import Autodiff

struct ReductionsTests {
  func value(_ name: String, _ arguments: [Tensor], axis: Int? = nil) throws -> Tensor {
    let builtIn = try #require(Catalogue.builtIn(named: Name(name)))
    let node = try builtIn.build(arguments.map { .constant($0) }, axis.map { ["axis": $0] } ?? [:])
    return try Evaluation([node], values: [:])[node]
  }

  let matrix = Tensor(shape: Shape(2, 3), elements: [1, 5, 2, 4, 0, 6])

  @Test func reductionsWorkOverAllOrAlongAnAxis() throws {
    #expect(try value("sum", [matrix]).number == 18)
    #expect(try value("mean", [matrix]).number == 3)
    #expect(try value("max", [matrix], axis: 0).elements == [4, 5, 6])
    #expect(try value("min", [matrix], axis: -1).elements == [1, 0])
    #expect(try value("max", [matrix, Tensor(3)]).elements == [3, 5, 3, 4, 3, 6])
  }

  @Test func badAxesAreRefused() {
    #expect(throws: TensorError.self) { try value("sum", [matrix], axis: 2) }
    #expect(throws: TensorError.self) { try value("max", [matrix, matrix], axis: 0) }
    #expect(throws: TensorError.self) { try value("mean", [Tensor(shape: Shape(0), elements: [])]) }
  }

  @Test func entriesThatReachTheGreatestShareItsDerivative() throws {
    let x = Node.variable(Variable("x", .parameter), shape: Shape(4))
    let slope = gradient(of: try Node.apply(.max(axis: nil), to: [x]), withRespectTo: [x])[0]
    let point = Tensor(shape: Shape(4), elements: [1, 3, 3, 0])
    #expect(
      try Evaluation([slope], values: [Variable("x", .parameter): point])[slope].elements == [0, 0.5, 0.5, 0])
  }

  @Test func theAxisIsAnAttribute() {
    #expect(Primitive.sum() != .sum(axis: 0))
    #expect(Primitive.max != Primitive.max(axis: nil))
    #expect(Primitive.sum(axis: -1).attributes == [-1])
  }
}
