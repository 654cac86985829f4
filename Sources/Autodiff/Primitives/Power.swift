import Tensors
import Wording

extension Primitive {
  /// aᵇ, with 0⁰ = 1.
  ///
  /// Real powers only: a negative base takes whole exponents, and zero none below zero.
  package static let power = Primitive(
    "^", summary: Message(en: "power", es: "potencia"), notation: .power,
    behavior: .elementwise(
      .binary(Elementary.power),
      partials: { inputs, output in
        [slope(of: inputs[0], to: inputs[1]), output * Node.combine(.log, inputs[0])]
      }),
    domain: Domain(
      contains: { Elementary.hasPower($0[0], $0[1]) },
      refusal: { operands in
        let base = operands[0].first.map { "−-".contains($0) } == true ? "(\(operands[0]))" : operands[0]
        let power = "\(base)^\(operands[1])"
        return base == "0"
          ? Message(en: "\(power): this divides by zero.", es: "\(power): es una división entre cero.")
          : Message(
            en: "\(power): a negative number has real powers only for whole exponents.",
            es: "\(power): un número negativo solo tiene potencias reales con exponente entero.")
      }),
    examples: [("2^10", "1024"), ("2^-1", "0.5"), ("0^0", "1")])

  /// ∂(xⁿ)/∂x = n·xⁿ⁻¹, with a constant exponent lowered at once, so that x² gives 2x and x⁰ nothing.
  private static func slope(of base: Node, to exponent: Node) -> Node? {
    guard case .constant(let value) = exponent.operation, let number = value.number else {
      return exponent * base.power(exponent - 1)
    }
    switch number {
    case 0: return nil
    case 1: return 1
    case 2: return 2 * base
    default: return Node.constant(number) * base.power(.constant(number - 1))
    }
  }
}
