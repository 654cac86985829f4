import Tensors
import Wording

extension BuiltIn {
  package static let zeros = BuiltIn(
    "zeros", summary: Message(en: "zeros of a shape", es: "ceros de una forma"),
    examples: [("zeros(3)", "[0, 0, 0]"), ("zeros(2, 3)", "[[0, 0, 0], [0, 0, 0]]")], arity: 1...(.max),
    settingsFrom: 0,
    build: { (arguments, _) throws(TensorError) in .zeros(try arguments.shape()) }
  ).documented(shapes: "zeros(m, n) → (m, n)")
}
