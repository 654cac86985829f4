import Autodiff
import Foundation
import Tensors
import Testing

@testable import Interpreter

/// The course's network, and its chains of Jacobians, computed with 50 digits.
private struct Networks: Decodable {
  struct Network: Decodable {
    let x: [String]
    let y: [String]
    let W1: [[String]]
    let b1: [String]
    let W2: [[String]]
    let b2: [String]
    let tanh: Values
    let sigmoid: Values
    let relu: Values
  }
  struct Values: Decodable {
    let z1, a1, z2, p, d_z2, d_b2, d_a1, d_z1, d_b1, d_x: [String]
    let d_W1, d_W2: [[String]]
    let loss: String
    let after: String

    enum CodingKeys: String, CodingKey {
      case z1, a1, z2, p, d_z2, d_b2, d_a1, d_z1, d_b1, d_x, d_W1, d_W2, loss
      case after = "loss_after_one_gd_step_alpha_0.1"
    }
  }
  struct Chain: Decodable {
    struct Row: Decodable {
      let product: [String]
      let norm: String
      enum CodingKeys: String, CodingKey {
        case product = "gJ^k"
        case norm
      }
    }
    let J: [[String]]
    let rows: [Row]
  }
  struct Chains: Decodable {
    let half, turning, growing: Chain
    let sigmoid: [String]
    enum CodingKeys: String, CodingKey {
      case half = "radius_0.5"
      case turning = "radius_1.1_complex"
      case growing = "radius_1.5"
      case sigmoid = "sigmoid_chain_0.25^k"
    }
  }
  let mlp_softmax_cross_entropy: Network
  let vanishing_exploding: Chains

  static let all: Networks? = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/networks.json")
    return (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(Networks.self, from: $0) }
  }()
}

/// Networks as a student writes them, against the course's reference.
@Suite struct NetworkReferenceTests {
  private func list(_ numbers: [String]) -> String { "[\(numbers.joined(separator: ", "))]" }
  private func matrix(_ rows: [[String]]) -> String { "[\(rows.map(list).joined(separator: ", "))]" }

  private func expect(
    _ value: Tensor, _ expected: [String], _ name: String, location: SourceLocation = #_sourceLocation
  ) {
    #expect(value.elements.count == expected.count, "\(name)", sourceLocation: location)
    for (value, text) in zip(value.elements, expected) {
      guard let expected = Double(text) else { continue }
      #expect(abs(value - expected) <= 1e-12 * max(1, abs(expected)), "\(name)", sourceLocation: location)
    }
  }

  /// With the class as a number in one form, as a one-hot row in the other.
  @Test(arguments: ["tanh", "sigmoid", "relu"], ["1", "[0, 1, 0]"])
  func theNetworkHasTheReferencesNumbers(activation: String, target: String) throws {
    let all = try #require(Networks.all).mlp_softmax_cross_entropy
    let reference = activation == "tanh" ? all.tanh : activation == "relu" ? all.relu : all.sigmoid
    var desk = try Desk(
      "x = \(list(all.x)); y = \(target)",
      "W1 = \(matrix(all.W1)); b1 = \(list(all.b1)); W2 = \(matrix(all.W2)); b2 = \(list(all.b2))",
      "L(W1, b1, W2, b2) = cross_entropy(z2, y) "
        + "where z1 = W1 @ x + b1, a1 = \(activation)(z1), z2 = W2 @ a1 + b2",
      "train L with gd(0.1) for 1")
    let step = try #require(desk.workspace.runs.first?.run)
    var start = try Desk(
      "x = \(list(all.x)); y = \(target)",
      "W1 = \(matrix(all.W1)); b1 = \(list(all.b1)); W2 = \(matrix(all.W2)); b2 = \(list(all.b2))",
      "k(x, a) = cross_entropy(W2 @ \(activation)(W1 @ x + b1) + b2 + 0*a, y)",
      "ofx(x) = cross_entropy(W2 @ \(activation)(W1 @ x + b1) + b2, y)",
      "ofz1(z) = cross_entropy(W2 @ \(activation)(z) + b2, y)", "ofa1(a) = cross_entropy(W2 @ a + b2, y)",
      "ofz2(z) = cross_entropy(z, y)")
    for (name, expected) in [
      ("W1 @ x + b1", reference.z1), ("\(activation)(W1 @ x + b1)", reference.a1), ("ofx(x)", [reference.loss]),
      ("softmax(W2 @ \(activation)(W1 @ x + b1) + b2)", reference.p), ("ofx'(x)", reference.d_x),
      ("ofz1'(\(list(reference.z1)))", reference.d_z1), ("ofa1'(\(list(reference.a1)))", reference.d_a1),
      ("ofz2'(\(list(reference.z2)))", reference.d_z2),
    ] {
      expect(try start.value(name), expected, name)
    }
    let values = step.graph.values(parameters: step.start, states: [], time: 1)
    let gradients = try Evaluation(step.graph.gradients, values: values)
    let expected = [
      reference.d_W1.flatMap { $0 }, reference.d_b1, reference.d_W2.flatMap { $0 }, reference.d_b2,
    ]
    for (node, expected) in zip(step.graph.gradients, expected) { expect(gradients[node], expected, "gradient") }
    expect(Tensor(try #require(step.objectiveNow)), [reference.after], "loss after a step")
    try start.type("x = x")
    try desk.type("train for 20")
    #expect(try #require(desk.run.objectiveNow) < (Double(reference.after) ?? 0))
  }

  @Test(arguments: ["half", "turning", "growing"])
  func gradientsVanishOrExplodeAlongAChain(name: String) throws {
    let all = try #require(Networks.all).vanishing_exploding
    let chain = name == "half" ? all.half : name == "turning" ? all.turning : all.growing
    let desk = try Desk("J = \(matrix(chain.J)); h = [1, 2]")
    for (k, row) in chain.rows.enumerated() {
      var desk = desk
      let formula = String(repeating: "J @ (", count: k + 1) + "v" + String(repeating: ")", count: k + 1)
      try desk.type("f(v) = sum(\(formula))")
      expect(try desk.value("f'(h)"), row.product, "k = \(k + 1)")
      expect(try desk.value("norm(f'(h))"), [row.norm], "k = \(k + 1)")
    }
  }

  /// Every layer σ(z − ½) after the first is at its steepest, where σ' = ¼.
  @Test func aChainOfSigmoidsVanishes() throws {
    let expected = try #require(Networks.all).vanishing_exploding.sigmoid
    for (k, product) in expected.enumerated() {
      var formula = "sigmoid(x)"
      for _ in 0..<k { formula = "sigmoid(\(formula) - 1/2)" }
      let desk = try Desk("s(x) = \(formula)")
      expect(try desk.value("s'(0)"), [product], "k = \(k + 1)")
    }
  }

  // MARK: Convolution, pooling, a residual sum

  private static let residual = [
    "X = reshape(sin(range(32)), 2, 1, 4, 4); y = [0, 2]",
    "N(K1, K2, W, b) = cross_entropy(z, y) where a1 = relu(conv2d(X, K1, padding = 1)), "
      + "p1 = maxpool(a1, size = 2), a2 = p1 + conv2d(tanh(p1), K2, padding = 1), p2 = avgpool(a2, size = 2), "
      + "z = reshape(p2, -1, 2) @ W.T + b",
    "K1 = reshape(cos(range(18)), 2, 1, 3, 3); K2 = reshape(cos(range(36))/3, 2, 2, 3, 3)",
    "W = reshape(sin(range(6)), 3, 2); b = [0.1, -0.2, 0.3]",
  ]

  @Test func aResidualNetworkHasTheDerivativesThatDifferencesGive() throws {
    var desk = try Desk()
    for line in Self.residual { try desk.type(line) }
    try desk.type("train N with gd(0.1) for 1")
    let run = desk.run
    let values = run.graph.values(parameters: run.start, states: [], time: 1)
    let gradients = try Evaluation(run.graph.gradients, values: values)
    func loss(_ parameter: Int, _ entry: Int, _ shift: Double) throws -> Double {
      var point = run.start
      point[parameter].elements[entry] += shift
      let values = run.graph.values(parameters: point, states: [], time: 1)
      return try #require(try Evaluation([run.graph.objective], values: values)[run.graph.objective].number)
    }
    let h = 1e-3
    for (parameter, value) in run.start.enumerated() {
      for entry in value.elements.indices {
        let near = try loss(parameter, entry, h) - loss(parameter, entry, -h)
        let far = try loss(parameter, entry, 2 * h) - loss(parameter, entry, -2 * h)
        let slope = (8 * near - far) / (12 * h)
        #expect(abs(gradients[run.graph.gradients[parameter]].elements[entry] - slope) < 1e-9)
      }
    }
  }

  @Test func aResidualNetworkLearns() throws {
    var desk = try Desk()
    for line in Self.residual { try desk.type(line) }
    try desk.type("train N over X, y batch 1 shuffle(seed = 1) with adam(0.05) for 30 epochs")
    #expect(try #require(desk.run.objectiveNow) < 0.2)
  }

  @Test func aNetworkOfOneHiddenLayerLearnsXOR() throws {
    let desk = try Desk(
      "X = [[0, 0], [0, 1], [1, 0], [1, 1]]; y = [0, 1, 1, 0]",
      "L(W1, b1, W2, b2) = cross_entropy(z, y) where a = tanh(X @ W1.T + b1), z = a @ W2.T + b2",
      "W1 = glorot(2, 8, seed = 1); b1 = zeros(8); W2 = glorot(8, 2, seed = 2); b2 = zeros(2)",
      "train L over X, y batch 2 shuffle(seed = 3) with adam(0.05) for 200 epochs")
    let classes = try desk.value("argmax(tanh(X @ W1.T + b1) @ W2.T + b2, axis = 1)")
    #expect(classes.elements == [0, 1, 1, 0])
  }
}
