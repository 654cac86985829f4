import Foundation
import Tensors
import Testing
import Wording

@testable import Autodiff

private let z = Node.variable(Variable("z", .parameter), shape: Shape(3))
private let a = Node.variable(Variable("a", .parameter))
private let y = Node.variable(Variable("y", .data))

private func vector(_ entries: Double...) -> Tensor { Tensor(shape: Shape(entries.count), elements: entries) }
private func slope(_ node: Node, by input: Node) -> Node {
  gradient(of: node, withRespectTo: [input])[0].simplified()
}
private func text(_ node: Node) -> String { Formula(style: Style()).text(node) }

private func value(_ node: Node, _ values: [Variable: Tensor] = [:]) throws -> [Double] {
  try Evaluation([node], values: values)[node].elements
}

private func loss(_ name: String, _ prediction: Tensor, _ target: Tensor) throws -> Double {
  let builtIn = try #require(Catalogue.builtIn(named: Name(name)))
  return try value(try builtIn.build([.constant(prediction), .constant(target)], [:]))[0]
}

struct LossesTests {
  struct Reference: Decodable {
    let softmax: [String]
    let categorical: [String: String]
    let binarySlope: [String: String]
    enum CodingKeys: String, CodingKey {
      case softmax = "softmax_of_(1,2,3)"
      case categorical = "p=(0.7,0.2,0.1),y=(1,0,0)"
      case binarySlope = "binary_dE/da_at_a=0.7,y=1"
    }
  }

  private func expectClose(_ actual: Double, _ expected: String?, _ comment: String = "") throws {
    let expected = try #require(expected.flatMap(Double.init))
    #expect(abs(actual - expected) <= 1e-12 * max(1, abs(expected)), "\(comment)")
  }

  @Test func theCourseValues() throws {
    let reference = try Fixture.read("losses", as: Reference.self)
    let softmax = try value(Node.combine(.softmax(), .constant(vector(1, 2, 3))))
    for (actual, expected) in zip(softmax, reference.softmax) { try expectClose(actual, expected) }
    // Logits that are logarithms of probabilities have just these.
    let logits = vector(0.7, 0.2, 0.1).map(Elementary.log)
    for target in [Tensor(0), vector(1, 0, 0)] {
      try expectClose(try loss("cross_entropy", logits, target), reference.categorical["categorical"])
    }
    for target in [y, 1] {
      let slope = slope(.combine(.bce, a, target), by: a)
      let point = [Variable("a", .parameter): Tensor(0.7), Variable("y", .data): Tensor(1)]
      try expectClose(try value(slope, point)[0], reference.binarySlope["right=(a-y)/(a(1-a))"])
    }
    #expect(try loss("mse", Tensor(2), Tensor(4)) == 4)
    #expect(try value(slope(.combine(.mse, a, 4), by: a), [Variable("a", .parameter): Tensor(2)]) == [-4])
  }

  @Test func gradientsAreShortFormulas() throws {
    let one = Node.constant(vector(0, 1, 0))
    for (node, input, formula) in [
      (Node.combine(.crossEntropy, z, 1), z, "softmax(z) − [0, 1, 0]"),
      (.combine(.crossEntropy, z, one), z, "softmax(z) − [0, 1, 0]"),
      (.combine(.crossEntropy, z, y), z, "softmax(z) − one_hot(y, 3)"),
      (.combine(.bceLogits, z, y), z, "(σ(z) − y)/3"),
      (.combine(.bceLogits, a, y), a, "σ(a) − y"),
      (.combine(.bce, a, y), a, "(a − y)/(a·(1 − a))"),
      (.combine(.bce, a, 1), a, "−1/a"),
      (.combine(.bce, a, 0), a, "1/(1 − a)"),
      (.combine(.mse, a, y), a, "2(a − y)"),
      (.combine(.mse, z, y), z, "2(z − y)/3"),
      (.combine(.sum(), .combine(.logSoftmax(), z)), z, "1 − 3softmax(z)"),
      (.combine(.variance(), z), z, "2(z − mean(z))/3"),
      (.combine(.norm(), z), z, "z/(if norm(z) == 0 then 1 else norm(z))"),
    ] { #expect(text(slope(node, by: input)) == formula) }
  }

  @Test func printedFormulasReadBack() throws {
    let functions: [Primitive] = [.mse, .bce, .bceLogits, .crossEntropy, .softmax(), .logSoftmax(), .sigmoid]
    for node in [
      Node.combine(.mse, a, y), .combine(.bce, a, y), .combine(.bceLogits, a * y, y),
      .combine(.crossEntropy, .combine(.softmax(), z), y),
    ] {
      let input = node.inputs[0] === a || node.inputs[0].inputs.first === a ? a : z
      var formulas = [node]
      if input === a { formulas.append(slope(node, by: a)) }
      for formula in formulas {
        let read = FormulaReader.read(text(formula), names: [a, y, z], functions: functions)
        #expect(read?.isSame(as: formula) == true, "\(text(formula))")
      }
    }
  }

  @Test func extremesAreExact() throws {
    #expect(try loss("bce", vector(0, 1, 1), vector(0, 1, 1)) == 0)
    #expect(try loss("bce_logits", vector(1000, -1000), vector(1, 0)) == 0)
    #expect(try loss("bce_logits", vector(-1000, 1000), vector(1, 0)) == 1000)
    #expect(try loss("bce_logits", Tensor(40), Tensor(1)) == Elementary.log1p(Elementary.exp(-40)))
    #expect(try loss("cross_entropy", vector(1000, -1000), Tensor(0)) == 0)
    #expect(try loss("cross_entropy", vector(1000, -1000), Tensor(1)) == 2000)
    #expect(try loss("cross_entropy", vector(40, 0), Tensor(0)) == Elementary.log1p(Elementary.exp(-40)))
    #expect(try loss("cross_entropy", vector(0, -.infinity), vector(1, 0)) == 0)
    #expect(try loss("bce_logits", Tensor(.nan), Tensor(1)).isNaN)
    #expect(try loss("cross_entropy", vector(.nan, 1), Tensor(1)).isNaN)
  }

  @Test(arguments: [-1000.0, -40, 0, 40, 1000])
  func derivativesOfLogitsAreFinite(_ logit: Double) throws {
    let point = [
      Variable("z", .parameter): vector(logit, 0, -logit), Variable("a", .parameter): Tensor(logit),
      Variable("y", .data): Tensor(1),
    ]
    for (node, input) in [
      (Node.combine(.crossEntropy, z, y), z), (.combine(.bceLogits, a, y), a),
      (.combine(.bceLogits, z, y), z),
      (.combine(.sum(), .combine(.softmax(), z).power(2)), z),
    ] {
      let first = slope(node, by: input)
      let second = tangents(of: [first], along: [(input, .ones(input.shape))])[0].simplified()
      let size = try value(first, point).map(abs).reduce(0, +)
      #expect(size <= 2)
      #expect(try value(second, point).allSatisfy { $0.isFinite && abs($0) <= 1 })
    }
    // The probability of class 1 is right at both ends.
    let slope = slope(.combine(.bceLogits, a, y), by: a)
    #expect(try value(slope, point)[0] == Elementary.sigmoid(logit) - 1)
  }

  @Test func aCertainProbabilityHasItsSlope() throws {
    let point = [Variable("a", .parameter): Tensor(1)]
    let first = slope(.combine(.bce, a, 1), by: a)
    #expect(try value(first, point) == [-1])
    #expect(try value(slope(first, by: a), point) == [1])
  }

  @Test func classesAndRowsMeanTheSame() throws {
    let logits = Tensor(shape: Shape(2, 3), elements: [1, 2, 3, 0, -1, 5])
    let rows = Tensor(shape: Shape(2, 3), elements: [0, 0, 1, 1, 0, 0])
    let byRows = try loss("cross_entropy", logits, rows)
    #expect(try loss("cross_entropy", logits, vector(2, 0)) == byRows)
    let first = try loss("cross_entropy", vector(1, 2, 3), Tensor(2))
    let second = try loss("cross_entropy", vector(0, -1, 5), Tensor(0))
    #expect(abs(byRows - (first + second) / 2) < 1e-15)
  }

  @Test func whatHasNoLossIsRefused() {
    for (name, prediction, target) in [
      ("bce", Tensor(0), Tensor(1)), ("bce", Tensor(1), Tensor(0)), ("bce", Tensor(1.5), Tensor(1)),
      ("bce", Tensor(0.5), Tensor(-1)), ("bce_logits", Tensor(3), Tensor(2)),
      ("cross_entropy", vector(1, 2), Tensor(2)), ("cross_entropy", vector(1, 2), Tensor(0.5)),
      ("cross_entropy", vector(1, 2), vector(1, 1)), ("cross_entropy", vector(1, 2), vector(2, -1)),
    ] {
      #expect(throws: EvaluationError.self, "\(name)(\(prediction), \(target))") {
        try loss(name, prediction, target)
      }
    }
    let column = Tensor(shape: Shape(2, 1), elements: [1, 2])
    for name in ["mse", "bce", "bce_logits", "cross_entropy"] {
      let target = name == "cross_entropy" ? vector(1, 0, 0) : vector(1, 0)
      #expect(throws: TensorError.self) { try loss(name, column, target) }
      if name == "cross_entropy" {
        #expect(throws: TensorError.self) { try loss(name, Tensor(1), Tensor(1)) }
      }
      let nothing = Tensor(shape: Shape(0), elements: [])
      #expect(throws: TensorError.self) { try loss(name, nothing, nothing) }
    }
  }

  /// A value that may be refused stays: its power 0 is not 1.
  @Test func noRefusalIsSimplifiedAway() throws {
    let node = Node.combine(.bce, a, 1).power(0).simplified()
    #expect(throws: EvaluationError.self) { try value(node, [Variable("a", .parameter): Tensor(0)]) }
  }
}
