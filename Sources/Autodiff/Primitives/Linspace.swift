import Tensors
import Wording

extension Primitive {
  /// Numbers at equal distances from the first input to the second, both of them among the numbers.
  package static func linspace(_ count: Int) -> Primitive {
    /// How far on the way each is: 0 at the first, 1 at the last.
    let ways = (0..<count).map { count == 1 ? 0 : Double($0) / Double(count - 1) }
    let fromEnd = Node.constant(Tensor(shape: Shape(count), elements: ways))
    let fromStart = Node.constant(Tensor(shape: Shape(count), elements: ways.map { 1 - $0 }))
    return Primitive(
      "linspace", attributes: [count],
      summary: Message(
        en: "numbers at equal distances between two, which are among them",
        es: "números a distancias iguales entre dos, que están entre ellos"),
      notation: .settings([.positional]),
      behavior: .joining(
        shape: { shapes throws(TensorError) in
          guard shapes.count == 2, shapes.allSatisfy(\.isScalar) else {
            throw TensorError(
              Message(
                en: "linspace goes from a number to a number.", es: "linspace va de un número a otro número.")
            )
          }
          return Shape(count)
        },
        value: { ends in
          let (first, last) = (ends[0].elements[0], ends[1].elements[0])
          return Tensor(
            shape: Shape(count), elements: ways.map { $0 == 1 ? last : first + (last - first) * $0 })
        },
        transposes: { adjoint, _ in
          [.combine(.sum(), adjoint * fromStart), .combine(.sum(), adjoint * fromEnd)]
        }),
      examples: [("linspace(0, 1, 5)", "[0, 0.25, 0.5, 0.75, 1]")])
  }
}

extension BuiltIn {
  package static let linspace = BuiltIn(
    .linspace(2), formula: "linspace(a, b, n)[i] = a + (b - a)*i/(n - 1)", arity: 3...3, settingsFrom: 2,
    build: { (arguments, _) throws(TensorError) in
      let shape = try arguments.dropFirst(2).shape()
      guard shape.rank == 1 else {
        throw TensorError(
          Message(en: "linspace takes one count.", es: "linspace recibe una sola cantidad."))
      }
      return try Node.apply(.linspace(shape.extents[0]), to: Array(arguments.prefix(2)))
    }
  ).documented(shapes: "linspace(a, b, n) → (n)")
}
