import Tensors
import Wording

extension BuiltIn {
  package static let ones = BuiltIn(
    "ones", summary: Message(en: "ones of a shape", es: "unos de una forma"),
    examples: [("ones(3)", "[1, 1, 1]"), ("ones(2, 2)", "[[1, 1], [1, 1]]")], arity: 1...(.max),
    settingsFrom: 0,
    build: { (arguments, _) throws(TensorError) in .ones(try arguments.shape()) }
  ).documented(shapes: "ones(m, n) → (m, n)")
}
