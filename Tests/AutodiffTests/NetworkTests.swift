import Foundation
import Tensors
import Testing
import Wording

@testable import Autodiff

/// The course's small network with softmax and cross-entropy, against values of 50 digits.
struct NetworkTests {
  struct Reference: Decodable {
    struct Case: Decodable {
      let p: [String]
      let loss: String
      let dW1, dW2: [[String]]
      let db1, db2, dx: [String]
      let next: String
      enum CodingKeys: String, CodingKey {
        case p, loss
        case dW1 = "d_W1"
        case dW2 = "d_W2"
        case db1 = "d_b1"
        case db2 = "d_b2"
        case dx = "d_x"
        case next = "loss_after_one_gd_step_alpha_0.1"
      }
    }
    let x, y, b1, b2: [String]
    let W1, W2: [[String]]
    let tanh, sigmoid, relu: Case
  }

  private func tensor(_ entries: [String]) throws -> Tensor {
    Tensor(shape: Shape(entries.count), elements: try entries.map { try #require(Double($0)) })
  }

  private func tensor(_ rows: [[String]]) throws -> Tensor {
    let entries = try tensor(rows.flatMap { $0 }).elements
    return Tensor(shape: Shape(rows.count, rows[0].count), elements: entries)
  }

  private func expectClose(_ actual: Tensor, _ expected: Tensor, _ comment: String) {
    #expect(actual.shape == expected.shape)
    for (one, other) in zip(actual.elements, expected.elements) {
      #expect(abs(one - other) <= 1e-12 * max(1, abs(other)), "\(comment)")
    }
  }

  @Test func lossGradientsAndOneStep() throws {
    let reference = try Fixture.read("mlp_softmax_cross_entropy", as: Reference.self)
    for (activation, expected) in [
      (Primitive.tanh, reference.tanh), (.sigmoid, reference.sigmoid), (.relu, reference.relu),
    ] {
      let values = [
        ("W1", try tensor(reference.W1)), ("b1", try tensor(reference.b1)), ("W2", try tensor(reference.W2)),
        ("b2", try tensor(reference.b2)), ("x", try tensor(reference.x)),
      ].map { (Variable(Name($0), .parameter), $1) }
      let leaves = values.map { Node.variable($0, shape: $1.shape) }
      let hidden = Node.combine(activation, .combine(.matrixMultiply, leaves[0], leaves[4]) + leaves[1])
      let logits = Node.combine(.matrixMultiply, leaves[2], hidden) + leaves[3]
      let loss = Node.combine(.crossEntropy, logits, .constant(try tensor(reference.y)))
      let slopes = Node.simplified(gradient(of: loss, withRespectTo: leaves))
      let probabilities = Node.combine(.softmax(), logits)
      let evaluation = try Evaluation(
        [loss, probabilities] + slopes, values: Dictionary(uniqueKeysWithValues: values))
      let name = activation.name
      expectClose(evaluation[probabilities], try tensor(expected.p), "\(name): p")
      expectClose(evaluation[loss], Tensor(try #require(Double(expected.loss))), "\(name): loss")
      let gradients = [
        try tensor(expected.dW1), try tensor(expected.db1), try tensor(expected.dW2),
        try tensor(expected.db2),
        try tensor(expected.dx),
      ]
      for (slope, gradient) in zip(slopes, gradients) {
        expectClose(evaluation[slope], gradient, "\(name): gradient")
      }
      // The weights and biases take one step; the input stays.
      var next = Dictionary(uniqueKeysWithValues: values)
      for (index, (variable, value)) in values.enumerated().prefix(4) {
        next[variable] = Tensor.zip(value, evaluation[slopes[index]]) { $0 - 0.1 * $1 }
      }
      let after = try Evaluation([loss], values: next)[loss]
      expectClose(after, Tensor(try #require(Double(expected.next))), "\(name): loss after a step")
    }
  }
}
