import Tensors
import Wording

extension Primitive {
  /// log(1 + eˣ), a smooth relu; stable for numbers of any size.
  package static let softplus = Primitive(
    "softplus", summary: Message(en: "a smooth relu", es: "una relu suave"),
    behavior: .elementwise(
      .unary(Elementary.softplus), partials: { inputs, _ in [Node.combine(.sigmoid, inputs[0])] }),
    examples: [("softplus(1)", "1.31326"), ("softplus(1000)", "1000")])
}

extension BuiltIn {
  package static let softplus = BuiltIn(.softplus, formula: "softplus(x) = log(1 + exp(x))")
}
