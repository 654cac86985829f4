import Tensors
import Wording

extension Primitive {
  /// x for x > 0, else slope·x: `leaky_relu(x)` takes the slope 0.01 (Maas, Hannun and Ng, 2013).
  package static let leakyRelu = Primitive(
    "leaky_relu",
    summary: Message(
      en: "rectified linear unit that lets a little through on the left; slope 0.01 if none is given",
      es: "unidad lineal rectificada que deja pasar un poco a la izquierda; pendiente 0.01 si no se da otra"),
    behavior: .elementwise(
      .binary { $0 > 0 ? $0 : $1 * $0 },
      partials: { inputs, _ in
        let isPositive = Node.combine(.greater, inputs[0], 0)
        return [.select(isPositive, 1, inputs[1]), .select(isPositive, 0, inputs[0])]
      }),
    kinks: [
      Kink(
        operands: [0, 0.01], partials: [0.01, 0],
        note: Message(
          en: "at 0 the derivative is taken from the left: the slope",
          es: "en 0 se toma la derivada por la izquierda: la pendiente"))
    ],
    examples: [("leaky_relu(-3)", "−0.03"), ("leaky_relu([-3, 2], 0.1)", "[−0.3, 2]")])
}

extension BuiltIn {
  package static let leakyRelu = BuiltIn(
    .leakyRelu, formula: "leaky_relu(x, slope) = if x > 0 then x else slope*x", arity: 1...2,
    build: { (arguments, _) throws(TensorError) in
      // The usual slope stands in the formula, so that the student sees it.
      try Node.apply(.leakyRelu, to: arguments.count == 1 ? arguments + [0.01] : arguments)
    })
}
