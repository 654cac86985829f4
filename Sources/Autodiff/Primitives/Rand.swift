import Tensors
import Wording

extension Primitive {
  /// Numbers from 0 up to, but not with, 1, each as likely as the others.
  package static func rand(_ shape: Shape, seed: Int) -> Primitive {
    drawn(
      "rand", shape.extents, shape, seed: seed,
      summary: Message(
        en: "random numbers between 0 and 1, from a seed", es: "números al azar entre 0 y 1, de una semilla"),
      examples: [("rand(3, seed = 1)", "[0.702922, 0.520437, 0.574106]")]
    ) { $0.uniform() }
  }
}

extension BuiltIn {
  package static let rand = BuiltIn(
    .rand(.scalar, seed: 0), arity: 0...(.max), settingsFrom: 0, options: ["seed"],
    build: { (arguments, options) throws(TensorError) in
      try Node.apply(.rand(arguments.shape(), seed: options.seed(for: "rand")), to: [])
    }
  ).documented(shapes: "rand(m, n) → (m, n)")
}
