import Tensors
import Wording

extension BuiltIn {
  package static let full = BuiltIn(
    "full",
    summary: Message(
      en: "one value in all entries of a shape", es: "un valor en todos los elementos de una forma"),
    formula: "full(2, 3, value = a) = a*ones(2, 3)",
    examples: [("full(3, value = 7)", "[7, 7, 7]"), ("full(1, 2, value = 1/2)", "[[0.5, 0.5]]")],
    arity: 1...(.max), settingsFrom: 0, namedValues: ["value"],
    build: { (arguments, options) throws(TensorError) in
      let shape = try arguments.shape()
      guard let value = options.values["value"] else {
        throw TensorError(
          Message(en: "full needs the value to fill with.", es: "full necesita el valor con que llenar."),
          advice: Message("full(2, 3, value = 7)"))
      }
      guard try Shape.broadcast([value.shape, shape]) == shape else { throw .mismatch(value.shape, shape) }
      if case .constant = value.operation { return value.broadcast(to: shape) }
      return value * .ones(shape)
    }
  ).documented(shapes: "full(m, n) → (m, n)")
}
