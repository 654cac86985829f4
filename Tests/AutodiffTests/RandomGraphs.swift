import Tensors
import Wording

@testable import Autodiff

/// A small generator of the same numbers every time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Tensor {
  static func random(
    _ shape: Shape, in range: ClosedRange<Double>, using generator: inout SeededGenerator
  ) -> Tensor {
    Tensor(shape: shape, elements: (0..<shape.count).map { _ in .random(in: range, using: &generator) })
  }
}

/// A random graph over a number `x`, a vector `a` and a matrix `B`, with values for them.
struct RandomGraph {
  static let variables = ["x", "a", "B"].map { Variable(Name($0), .parameter) }
  static let shapes = [Shape.scalar, Shape(3), Shape(2, 3)]
  static let leaves = zip(variables, shapes).map { Node.variable($0, shape: $1) }

  let root: Node
  let values: [Tensor]

  init(seed: Int, operations: Int = 12) {
    var generator = SeededGenerator(seed)
    var pool = Self.leaves + [0, 1, 2, -1, 0.5].map { Node.constant($0) }
    for _ in 0..<operations {
      let inputs = (0..<3).map { _ in pool.randomElement(using: &generator)! }
      if let node = Self.operation(inputs, using: &generator) { pool.append(node) }
    }
    root = pool.last!
    values = Self.shapes.map { .random($0, in: -2...2, using: &generator) }
  }

  private static func operation(_ inputs: [Node], using generator: inout SeededGenerator) -> Node? {
    let unary: [Primitive] = [
      .negate, .sqrt, .exp, .log, .sin, .cos, .tan, .tanh, .sigmoid, .relu, .abs, .sign, .not, .transpose,
      .sum(),
      .sum(axis: -1), .mean(), .mean(axis: 0), .max(axis: nil), .min(axis: 0), .slice([.position(-1)]),
      .slice([.range(lower: 1, upper: nil)]), .broadcast(to: Shape(2, 3)),
      .log2, .asin, .atan, .cosh, .floor, .selu, .gelu, .softplus,
      .softmax(), .logSoftmax(axis: 0), .cumsum(axis: -1), .cumsum(), .variance(), .norm(axis: 0),
      .argmax(axis: -1),
    ]
    let binary: [Primitive] = [
      .add, .subtract, .multiply, .divide, .power, .max, .min, .equal, .less, .greaterOrEqual, .and, .or,
      .dot,
      .matrixMultiply, .add, .multiply, .stack, .leakyRelu,
      .mse, .bce, .bceLogits, .crossEntropy,
    ]
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<4: return try? Node.apply(unary.randomElement(using: &generator)!, to: [inputs[0]])
    case 4..<8: return try? Node.apply(binary.randomElement(using: &generator)!, to: [inputs[0], inputs[1]])
    case 8: return inputs[0].labelled(Label("u", .binding))
    default: return try? Node.apply(.select, to: inputs)
    }
  }
}
