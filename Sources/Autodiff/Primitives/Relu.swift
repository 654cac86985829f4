import Tensors
import Wording

extension Primitive {
  /// max(x, 0).
  package static let relu = Primitive(
    "relu", summary: Message(en: "rectified linear unit", es: "unidad lineal rectificada"),
    behavior: .elementwise(
      .unary(Elementary.rectified),
      partials: { inputs, _ in [.select(.combine(.greater, inputs[0], 0), 1, 0)] }),
    kinks: [
      Kink(
        operands: [0], partials: [0],
        note: Message(en: "at 0 the derivative is taken as 0", es: "en 0 la derivada se toma como 0"))
    ],
    examples: [("relu(-2)", "0"), ("relu([-1, 3])", "[0, 3]")])
}

extension BuiltIn {
  package static let relu = BuiltIn(.relu, formula: "relu(x) = max(0, x)")
}
