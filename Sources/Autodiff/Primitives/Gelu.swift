import Tensors
import Wording

extension Primitive {
  /// x·Φ(x) with the normal distribution Φ, the exact form (Hendrycks and Gimpel, 2016).
  package static let gelu = Primitive(
    "gelu",
    summary: Message(
      en: "Gaussian error linear unit, the exact one", es: "unidad lineal de error gaussiano, la exacta"),
    behavior: .elementwise(
      .unary(Elementary.gelu),
      partials: { inputs, _ in
        let x = inputs[0]
        let rootOfTwo = Node.combine(.sqrt, 2)
        let density = Node.combine(.exp, -x.power(2) / 2) / (rootOfTwo * Node.combine(.sqrt, .constant(.pi)))
        return [(1 + Node.combine(.erf, x / rootOfTwo)) / 2 + x * density]
      }),
    examples: [("gelu(1)", "0.841345"), ("gelu(-1)", "−0.158655")])
}

extension BuiltIn {
  package static let gelu = BuiltIn(.gelu, formula: "gelu(x) = x*(1 + erf(x/sqrt(2)))/2")
}
