import Tensors
import Wording

extension Primitive {
  /// x for x > 0, else α·(eˣ − 1): `elu(x)` takes α = 1 (Clevert, Unterthiner and Hochreiter, 2015).
  package static let elu = Primitive(
    "elu",
    summary: Message(
      en: "exponential linear unit; α = 1 if none is given",
      es: "unidad lineal exponencial; α = 1 si no se da otra"),
    behavior: .elementwise(
      .binary { $0 > 0 ? $0 : $1 * Elementary.expm1($0) },
      partials: { inputs, _ in
        let isPositive = Node.combine(.greater, inputs[0], 0)
        let power = Node.combine(.exp, inputs[0])
        return [.select(isPositive, 1, inputs[1] * power), .select(isPositive, 0, power - 1)]
      }),
    kinks: [
      Kink(
        operands: [0, 2], partials: [2, 0],
        note: Message(
          en: "at 0 the derivative is taken from the left: α",
          es: "en 0 se toma la derivada por la izquierda: α"))
    ],
    examples: [("elu(-1)", "−0.632121"), ("elu([-1, 3], 2)", "[−1.26424, 3]")])
}

extension BuiltIn {
  package static let elu = BuiltIn(
    .elu, formula: "elu(x, α) = if x > 0 then x else α*(exp(x) - 1)", arity: 1...2,
    build: { (arguments, _) throws(TensorError) in
      try Node.apply(.elu, to: arguments.count == 1 ? arguments + [1] : arguments)
    })
}
