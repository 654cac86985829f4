import Tensors
import Wording

extension Primitive {
  /// λ·elu(x, α), with λ and α that keep mean 0 and variance 1 (Klambauer and others, 2017).
  package static let selu = Primitive(
    "selu",
    summary: Message(en: "scaled exponential linear unit", es: "unidad lineal exponencial escalada"),
    behavior: .elementwise(
      .unary { $0 > 0 ? scale * $0 : leftScale * Elementary.expm1($0) },
      partials: { inputs, _ in
        [
          .select(
            .combine(.greater, inputs[0], 0), .constant(scale),
            .constant(leftScale) * Node.combine(.exp, inputs[0]))
        ]
      }),
    kinks: [
      Kink(
        operands: [0], partials: [leftScale],
        note: Message(
          en: "at 0 the derivative is taken from the left", es: "en 0 se toma la derivada por la izquierda"))
    ],
    examples: [("selu(1)", "1.0507"), ("selu(-1)", "−1.11133")])

  /// λ.
  private static let scale = 1.05070098735548049
  /// λ·α.
  private static let leftScale = 1.75809934084737686
}

extension BuiltIn {
  package static let selu = BuiltIn(.selu, formula: "selu(x) = 1.0507009873554805*elu(x, 1.6732632423543772)")
}
