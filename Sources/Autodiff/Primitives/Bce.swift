import Tensors
import Wording

extension Primitive {
  /// The mean binary cross-entropy −y·log p − (1 − y)·log(1 − p) of probabilities p.
  ///
  /// A probability 0 of what is not the case costs nothing; one of what is the case costs an infinity, and is refused.
  package static let bce = Primitive(
    "bce",
    summary: Message(
      en: "mean binary cross-entropy of probabilities, each between 0 and 1; of logits: bce_logits",
      es: "entropía cruzada binaria media de probabilidades, cada una entre 0 y 1; de logits: bce_logits"),
    behavior: .averaged(
      "bce",
      { p, y in (y == 0 ? 0 : -y * Elementary.log(p)) + (y == 1 ? 0 : (y - 1) * Elementary.log1p(-p)) },
      refusal: { p, y in .refusal(ofTarget: y, by: "bce") ?? refusal(of: p, target: y) },
      partials: { p, y in (slope(of: p, target: y), .combine(.log, 1 - p) - .combine(.log, p)) }),
    examples: [("bce(0.7, 1)", "0.356675"), ("bce([0.9, 0], [1, 0])", "0.0526803")])

  private static func refusal(of p: Double, target y: Double) -> Message? {
    let (probability, target) = (Style().text(p), Style().text(y))
    if p < 0 || p > 1 {
      return Message(
        en: "bce: \(probability) is no probability; for logits there is bce_logits.",
        es: "bce: \(probability) no es una probabilidad; para logits está bce_logits.")
    }
    guard p == 0 && y != 0 || p == 1 && y != 1 else { return nil }
    return Message(
      en: "bce(\(probability), \(target)): what is the case has the probability 0, so the loss is infinite.",
      es:
        "bce(\(probability), \(target)): lo que ocurre tiene probabilidad 0, así que la pérdida es infinita.")
  }

  /// (p − y)/(p·(1 − p)), without what divides zero by zero where the target is known to be 0 or 1.
  private static func slope(of p: Node, target y: Node) -> Node {
    if case .constant(let value) = y.withoutOuterLabels.operation {
      if value.number == 0 { return 1 / (1 - p) }
      if value.number == 1 { return -1 / p }
    }
    return (p - y) / (p * (1 - p))
  }
}

extension BuiltIn {
  package static let bce = BuiltIn(.bce, formula: "bce(p, y) = mean(-y*log(p) - (1 - y)*log(1 - p))")
}
