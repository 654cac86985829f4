import Tensors
import Wording

extension Primitive {
  /// Whole numbers from `first` up to, but not with, `end`, each as likely as the others.
  ///
  /// `end` must be greater than `first`, by no more than an `Int` counts.
  package static func randint(_ first: Int, _ end: Int, _ shape: Shape, seed: Int) -> Primitive {
    drawn(
      "randint", [first, end] + shape.extents, shape, seed: seed,
      summary: Message(
        en: "random whole numbers from a first one up to, but not with, a last one, from a seed",
        es: "números enteros al azar desde un primero hasta el último, sin incluirlo, de una semilla"),
      examples: [("randint(0, 10, 5, seed = 1)", "[7, 2, 0, 3, 1]")]
    ) { Double(first + $0.integer(below: end - first)) }
  }
}

extension BuiltIn {
  package static let randint = BuiltIn(
    .randint(0, 1, .scalar, seed: 0), arity: 2...(.max), settingsFrom: 0, options: ["seed"],
    build: { (arguments, options) throws(TensorError) in
      let bounds = try arguments.prefix(2).wholeNumbers()
      guard bounds.count == 2, bounds[0] < bounds[1],
        !bounds[1].subtractingReportingOverflow(bounds[0]).overflow
      else {
        throw TensorError(
          Message(
            en: "randint takes the first number and the one after the last: a greater one.",
            es: "randint recibe el primer número y el siguiente al último: uno mayor."),
          advice: Message("randint(0, 10, 5)"))
      }
      let shape = try arguments.dropFirst(2).shape()
      return try Node.apply(.randint(bounds[0], bounds[1], shape, seed: options.seed(for: "randint")), to: [])
    }
  ).documented(shapes: "randint(a, b, m, n) → (m, n)")
}
