import Tensors
import Wording

extension Primitive {
  /// The mean binary cross-entropy of σ(z), from the logits z themselves; stable for numbers of any size.
  package static let bceLogits = Primitive(
    "bce_logits",
    summary: Message(
      en: "mean binary cross-entropy of σ(z), stable for logits z of any size",
      es: "entropía cruzada binaria media de σ(z), estable para logits z de cualquier tamaño"),
    behavior: .averaged(
      "bce_logits",
      // A weighted mean of two positive numbers: nothing is lost by subtraction.
      { z, y in (y == 0 ? 0 : y * Elementary.softplus(-z)) + (y == 1 ? 0 : (1 - y) * Elementary.softplus(z))
      },
      refusal: { _, y in .refusal(ofTarget: y, by: "bce_logits") },
      partials: { z, y in (.combine(.sigmoid, z) - y, -z) }),
    examples: [("bce_logits(0, 1)", "0.693147"), ("bce_logits(-1000, 1)", "1000")])
}

extension BuiltIn {
  package static let bceLogits = BuiltIn(
    .bceLogits, formula: "bce_logits(z, y) = mean(softplus(z) - y*z)")
}
