import Tensors
import Wording

extension Primitive {
  /// The order from before a `shuffle` with the same seed: its inverse and transpose.
  package static func unshuffle(seed: Int) -> Primitive {
    Primitive(
      "unshuffle", attributes: [seed],
      summary: Message(en: "the order from before a shuffle", es: "el orden anterior a barajar"),
      notation: .settings([.named("seed")]),
      behavior: .linear(
        shape: { $0 },
        value: { input in
          var generator = RandomGenerator(seed: seed)
          let order = generator.permutation(input.shape.extents[0])
          var inverse = order
          for (place, source) in order.enumerated() { inverse[source] = place }
          return input.reordered(inverse)
        },
        transpose: { adjoint, _ in .combine(.shuffle(seed: seed), adjoint) }))
  }
}
