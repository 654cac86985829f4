import Tensors
import Wording

extension Primitive {
  /// The entries along the first axis in an order that follows from a seed: the same for tensors of one length.
  package static func shuffle(seed: Int) -> Primitive {
    Primitive(
      "shuffle", attributes: [seed],
      summary: Message(
        en: "the entries (of a matrix, the rows) in a random order, from a seed",
        es: "los elementos (de una matriz, las filas) en un orden al azar, de una semilla"),
      notation: .settings([.named("seed")]),
      behavior: .linear(
        shape: { shape throws(TensorError) in
          guard !shape.isScalar else {
            throw TensorError(
              Message(en: "A number has no order to shuffle.", es: "Un número no tiene orden que barajar."))
          }
          return shape
        },
        value: { input in
          var generator = RandomGenerator(seed: seed)
          return input.reordered(generator.permutation(input.shape.extents[0]))
        },
        transpose: { adjoint, _ in .combine(.unshuffle(seed: seed), adjoint) }),
      examples: [("shuffle([1, 2, 3, 4], seed = 1)", "[3, 1, 4, 2]")])
  }
}

extension BuiltIn {
  package static let shuffle = BuiltIn(
    .shuffle(seed: 0), arity: 1...1, options: ["seed"],
    build: { (arguments, options) throws(TensorError) in
      try Node.apply(.shuffle(seed: options.seed(for: "shuffle")), to: arguments)
    }
  ).documented(shapes: "(n) → (n)")
}
