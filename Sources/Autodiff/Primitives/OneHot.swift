import Tensors
import Wording

extension Primitive {
  /// A 1 at the place that a class number says, in n entries that are otherwise 0; along a new last axis.
  package static func oneHot(_ count: Int) -> Primitive {
    Primitive(
      "one_hot", attributes: [count],
      summary: Message(
        en: "a 1 at the place of a class, from 0, among zeros",
        es: "un 1 en el lugar de una clase, desde 0, entre ceros"),
      notation: .settings([.positional]),
      behavior: .selecting(
        shape: { Shape($0.extents + [count]) },
        value: { classes in
          Tensor(
            shape: Shape(classes.shape.extents + [count]),
            elements: classes.elements.flatMap { number in
              (0..<count).map { Double($0) == number ? 1 : 0 }
            })
        },
        tangent: { _, _, output in .zeros(output.shape) },
        transpose: { _, input, _ in .zeros(input.shape) }),
      domain: Domain(
        contains: { $0[0] == $0[0].rounded() && $0[0] >= 0 && $0[0] < Double(count) },
        refusal: {
          Message(
            en:
              "one_hot: \($0[0]) is no class; with \(count) classes they are numbered from 0 to \(count - 1).",
            es: "one_hot: \($0[0]) no es una clase; con \(count) clases se numeran del 0 al \(count - 1).")
        }),
      examples: [("one_hot(1, 3)", "[0, 1, 0]"), ("one_hot([2, 0], 3)", "[[0, 0, 1], [1, 0, 0]]")])
  }
}

extension BuiltIn {
  package static let oneHot = BuiltIn(
    .oneHot(2), formula: "one_hot(1, 3) = [0, 1, 0]", arity: 2...2, settingsFrom: 1,
    build: { (arguments, _) throws(TensorError) in
      let shape = try arguments.dropFirst().shape()
      guard shape.rank == 1, shape.extents[0] > 0 else {
        throw TensorError(
          Message(
            en: "one_hot takes classes and how many there are.",
            es: "one_hot recibe clases y cuántas hay."), advice: Message("one_hot(1, 3)"))
      }
      return try Node.apply(.oneHot(shape.extents[0]), to: [arguments[0]])
    }
  ).documented(shapes: "(m) → (m, n)")
}
