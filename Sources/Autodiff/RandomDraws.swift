import Tensors
import Wording

// What `rand randn randint shuffle` and the initialisers have in common: numbers that follow from a seed alone.

extension Primitive {
  /// Random numbers of a shape, drawn one after the other.
  ///
  /// - Parameter settings: what is written before the seed.
  static func drawn(
    _ name: String, _ settings: [Int], _ shape: Shape, seed: Int, summary: Message,
    examples: [(statement: String, output: String)],
    draw: @escaping @Sendable (inout RandomGenerator) -> Double
  ) -> Primitive {
    Primitive(
      name, attributes: settings + [seed], summary: summary,
      notation: .settings(settings.map { _ in .positional } + [.named("seed")]),
      behavior: .made(shape) { .random(shape, seed: seed, draw) }, examples: examples)
  }
}

extension BuiltIn.Options {
  /// The seed, which the session gives where the student does not.
  ///
  /// - Throws: `TensorError` where nobody gave one.
  func seed(for name: String) throws(TensorError) -> Int {
    guard let seed = self["seed"] else {
      throw TensorError(
        Message(
          en: "\(name) needs a seed here, from which its numbers follow: seed = 1",
          es: "\(name) necesita aquí una semilla, de la que salen sus números: seed = 1"))
    }
    return seed
  }
}

/// How the weights of a layer begin: the variance that each method gives them.
enum Initialiser {
  case glorot, lecun, he

  func variance(inputs: Int, outputs: Int) -> Double {
    switch self {
    case .glorot: 2 / Double(inputs + outputs)
    case .lecun: 1 / Double(inputs)
    case .he: 2 / Double(inputs)
    }
  }
}

extension Primitive {
  /// The weights of a layer with so many inputs and outputs, of shape `(outputs, inputs)`.
  ///
  /// - Parameter isUniform: between ±√(3·variance), else normal.
  static func weights(
    _ method: Initialiser, _ name: String, inputs: Int, outputs: Int, isUniform: Bool, seed: Int,
    summary: Message, examples: [(statement: String, output: String)]
  ) -> Primitive {
    let deviation = method.variance(inputs: inputs, outputs: outputs).squareRoot()
    let limit = 3.0.squareRoot() * deviation
    let shape = Shape(outputs, inputs)
    return Primitive(
      name, attributes: [inputs, outputs, isUniform ? 1 : 0, seed], summary: summary,
      notation: .settings([
        .positional, .positional, isUniform ? .named("uniform") : .understood, .named("seed"),
      ]),
      behavior: .made(shape) {
        .random(shape, seed: seed) {
          isUniform ? (2 * $0.uniform() - 1) * limit : $0.normal() * deviation
        }
      }, examples: examples)
  }
}

extension BuiltIn {
  /// A method to begin the weights of a layer: `glorot(n_in, n_out)`, with `uniform = 1` for the uniform variant.
  init(
    initialiser:
      @escaping @Sendable (_ inputs: Int, _ outputs: Int, _ isUniform: Bool, _ seed: Int) -> Primitive,
    formula: String
  ) {
    let primitive = initialiser(1, 1, false, 0)
    let name = primitive.name
    self.init(
      primitive, formula: formula, arity: 2...2, settingsFrom: 0, options: ["uniform", "seed"],
      build: { (arguments, options) throws(TensorError) in
        let sizes = try arguments.wholeNumbers()
        guard sizes.count == 2, sizes.allSatisfy({ 1...(1 << 27) ~= $0 }) else {
          throw TensorError(
            Message(
              en: "\(name) takes the layer's inputs and outputs, whole numbers from 1 on.",
              es: "\(name) recibe las entradas y salidas de la capa, números enteros desde 1."),
            advice: Message("\(name)(2, 3)"))
        }
        return try Node.apply(
          initialiser(sizes[0], sizes[1], (options["uniform"] ?? 0) != 0, options.seed(for: name)), to: [])
      })
  }
}
