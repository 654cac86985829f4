import Tensors
import Wording

extension Primitive {
  /// The dot product of two vectors.
  package static let dot = Primitive(
    "dot", summary: Message(en: "dot product", es: "producto escalar"), behavior: .product(sign: "·"),
    examples: [("dot([1, 2], [3, 4])", "11")])
}

extension BuiltIn {
  package static let dot = BuiltIn(.dot, formula: "dot(a, b) = sum(a*b)")
}
