import Tensors
import Wording

extension Primitive {
  /// Numbers of the normal distribution with mean 0 and variance 1.
  package static func randn(_ shape: Shape, seed: Int) -> Primitive {
    drawn(
      "randn", shape.extents, shape, seed: seed,
      summary: Message(
        en: "normal random numbers, mean 0 and variance 1, from a seed",
        es: "números normales al azar, media 0 y varianza 1, de una semilla"),
      examples: [("randn(2, seed = 1)", "[1.8844, 1.30209]")]
    ) { $0.normal() }
  }
}

extension BuiltIn {
  package static let randn = BuiltIn(
    .randn(.scalar, seed: 0), arity: 0...(.max), settingsFrom: 0, options: ["seed"],
    build: { (arguments, options) throws(TensorError) in
      try Node.apply(.randn(arguments.shape(), seed: options.seed(for: "randn")), to: [])
    }
  ).documented(shapes: "randn(m, n) → (m, n)")
}
