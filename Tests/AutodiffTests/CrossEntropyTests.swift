import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct CrossEntropyTests {
  private let logits = Tensor(shape: Shape(2, 3), elements: [1, 2, 3, 0, -1, 5])
  private let z = Node.variable(Variable("z", .parameter), shape: Shape(2, 3))
  private let y = Node.variable(Variable("y", .parameter), shape: Shape(2, 3))

  private func value(_ node: Node, target: Tensor? = nil) throws -> [Double] {
    var values = [Variable("z", .parameter): logits]
    if let target { values[Variable("y", .parameter)] = target }
    return try Evaluation([node], values: values)[node].elements
  }

  /// The gradient of the mean over rows: (softmax − y)/rows.
  @Test func byTheLogits() throws {
    let loss = try Node.apply(.crossEntropy, to: [z, .constant(Tensor(shape: Shape(2), elements: [2, 0]))])
    let slope = gradient(of: loss, withRespectTo: [z])[0].simplified()
    #expect(Formula(style: Style()).text(slope) == "(softmax(z) − [[0, 0, 1], [1, 0, 0]])/2")
    let rows = try value(slope)
    // Both rows add up to 0, as the probabilities and the target do to 1.
    #expect(abs(rows[0] + rows[1] + rows[2]) < 1e-15 && abs(rows[3] + rows[4] + rows[5]) < 1e-15)
    #expect(rows[2] < 0 && rows[3] < 0)
  }

  @Test func byProbabilitiesAsTargets() throws {
    let loss = try Node.apply(.crossEntropy, to: [z, y])
    let target = Tensor(shape: Shape(2, 3), elements: [0.2, 0.3, 0.5, 1, 0, 0])
    let slope = gradient(of: loss, withRespectTo: [y])[0]
    let expected = try value(try Node.apply(.logSoftmax(axis: -1), to: [z]))
    for (one, other) in zip(try value(slope, target: target), expected) { #expect(abs(one + other / 2) < 1e-15) }
  }

  /// A class moves in steps only.
  @Test func byClassesItIsZero() throws {
    let classes = Node.variable(Variable("k", .parameter), shape: Shape(2))
    let loss = try Node.apply(.crossEntropy, to: [z, classes])
    let slope = gradient(of: loss, withRespectTo: [classes])[0]
    let values = [
      Variable("z", .parameter): logits, Variable("k", .parameter): Tensor(shape: Shape(2), elements: [1, 2]),
    ]
    #expect(try Evaluation([slope], values: values)[slope].elements == [0, 0])
  }

  @Test func manyRowsOfRank3() throws {
    let cube = Tensor(shape: Shape(2, 2, 2), elements: [0, 0, 1, 1, 2, 2, 3, 3])
    let classes = Tensor(shape: Shape(2, 2), elements: [0, 1, 0, 1])
    let loss = try Node.apply(.crossEntropy, to: [.constant(cube), .constant(classes)])
    #expect(abs(try #require(try Evaluation([loss], values: [:])[loss].number) - Elementary.log(2)) < 1e-15)
  }

  @Test(arguments: [
    ([0.0, 3], "3 is no class; with 3 logits a row, classes go from 0 to 2."), ([0.5, 0], "0.5 is no class"),
    ([-1, 0], "−1 is no class"),
  ])
  func whatIsNoClassIsNamed(classes: [Double], message: String) throws {
    let loss = try Node.apply(.crossEntropy, to: [z, .constant(Tensor(shape: Shape(2), elements: classes))])
    do {
      _ = try value(loss)
      Issue.record("no refusal")
    } catch let error as EvaluationError {
      #expect(error.message.english.contains(message), "\(error.message.english)")
      #expect(error.message.english != error.message.spanish)
    }
  }

  @Test(arguments: [[0.5, 0.6, 0, 1, 0, 0], [0.5, 0.5, 0, 2, -1, 0]])
  func whatIsNoRowOfProbabilitiesIsRefused(target: [Double]) throws {
    let loss = try Node.apply(.crossEntropy, to: [z, .constant(Tensor(shape: Shape(2, 3), elements: target))])
    #expect(throws: EvaluationError.self) { try value(loss) }
  }

  @Test(arguments: [Shape(3), Shape(2, 2), Shape(2, 3, 1), .scalar])
  func shapesThatDoNotGoTogether(target: Shape) {
    let other = Node.variable(Variable("t", .data), shape: target)
    #expect(throws: TensorError.self) { try Node.apply(.crossEntropy, to: [z, other]) }
  }
}
