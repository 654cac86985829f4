import Foundation
import Tensors
import Testing
import Wording

@testable import Autodiff

/// The course's activation functions against values of 50 digits.
struct ActivationsTests {
  struct Reference: Decodable {
    struct Curve: Decodable {
      let value: [String]
      let derivative: [String]
    }
    let x: [String]
    let sigmoid, tanh, relu, leakyRelu, elu, softplus: Curve

    enum CodingKeys: String, CodingKey {
      case x, sigmoid, tanh, relu, softplus
      case leakyRelu = "leaky_relu_0.01"
      case elu = "elu_1"
    }
  }

  @Test func theCourseTables() throws {
    let reference = try Fixture.read("activations", as: Reference.self)
    let points = reference.x.compactMap(Double.init)
    #expect(points == [-2, -1, 0, 1, 2])
    for (name, curve) in [
      ("sigmoid", reference.sigmoid), ("tanh", reference.tanh), ("relu", reference.relu),
      ("leaky_relu", reference.leakyRelu), ("elu", reference.elu), ("softplus", reference.softplus),
    ] {
      let x = Node.variable(Variable("x", .parameter))
      let node = try #require(Catalogue.builtIn(named: Name(name))).build([x], [:])
      let slope = gradient(of: node, withRespectTo: [x])[0].simplified()
      for (index, point) in points.enumerated() {
        let evaluation = try Evaluation([node, slope], values: [Variable("x", .parameter): Tensor(point)])
        try expectClose(evaluation[node].number, Double(curve.value[index]), "\(name)(\(point))")
        try expectClose(evaluation[slope].number, Double(curve.derivative[index]), "\(name)'(\(point))")
      }
    }
  }

  private func expectClose(_ actual: Double?, _ expected: Double?, _ comment: String) throws {
    let (actual, expected) = (try #require(actual), try #require(expected))
    #expect(abs(actual - expected) <= 1e-12 * max(1, abs(expected)), "\(comment)")
  }

  // Values of mpmath with 30 digits.
  @Test(arguments: [
    ("gelu", 1.0, 0.841344746068542949), ("gelu", -1, -0.158655253931457051),
    ("gelu", -10, -7.61985302416052607e-23), ("erf", 0.5, 0.520499877813046538),
    ("selu", -1, -1.11133073781256261), ("selu", 2, 2.10140197471096099),
    ("softplus", -40, 4.24835425529158900e-18), ("log2", 10, 3.32192809488736235),
    ("log10", 2, 0.301029995663981195), ("asin", 0.5, 0.523598775598298873),
    ("elu", -1e-10, -9.9999999995e-11),
  ])
  func exactAwayFromZeroToo(_ name: String, _ point: Double, _ expected: Double) throws {
    let node = try #require(Catalogue.builtIn(named: Name(name))).build([.constant(point)], [:])
    let value = try #require(Evaluation([node], values: [:])[node].number)
    #expect(abs(value - expected) <= 1e-14 * abs(expected), "\(name)(\(point)) = \(value)")
  }

  @Test func theUsualSettingsStandInTheFormula() throws {
    let x = Node.variable(Variable("x", .parameter))
    func text(_ name: String, _ arguments: [Node]) throws -> String {
      Formula(style: Style()).text(try #require(Catalogue.builtIn(named: Name(name))).build(arguments, [:]))
    }
    #expect(try text("leaky_relu", [x]) == "leaky_relu(x, 0.01)")
    #expect(try text("leaky_relu", [x, 0.1]) == "leaky_relu(x, 0.1)")
    #expect(try text("elu", [x]) == "elu(x, 1)")
  }
}
