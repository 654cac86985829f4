import Wording

// placeholders replaced file by file
extension Primitive {
  package static let add = Primitive(
    "+", summary: Message(en: "sum", es: "suma"), notation: .infix(unicode: "+", ascii: "+", .sum),
    behavior: .elementwise(.binary { $0 + $1 }, partials: { _, _ in [1, 1] }))
  package static let subtract = Primitive(
    "-", summary: Message(en: "difference", es: "resta"), notation: .infix(unicode: "−", ascii: "-", .sum),
    behavior: .elementwise(.binary { $0 - $1 }, partials: { _, _ in [1, -1] }))
  package static let multiply = Primitive(
    "*", summary: Message(en: "product", es: "producto"), notation: .infix(unicode: "·", ascii: "*", .product),
    behavior: .elementwise(.binary { $0 * $1 }, partials: { inputs, _ in [inputs[1], inputs[0]] }))
  package static let negate = Primitive(
    "negate", summary: Message(en: "opposite", es: "opuesto"), notation: .prefix(.negation),
    behavior: .elementwise(.unary { -$0 }, partials: { _, _ in [-1] }))
  package static let divide = Primitive(
    "/", summary: Message(en: "quotient", es: "cociente"), notation: .quotient,
    behavior: .elementwise(
      .binary { $0 / $1 }, partials: { inputs, output in [1 / inputs[1], -(output / inputs[1])] }))
  package static let power = Primitive(
    "^", summary: Message(en: "power", es: "potencia"), notation: .power,
    behavior: .elementwise(
      .binary { _, _ in 0 },
      partials: { inputs, _ in
        [inputs[1] * inputs[0].power(inputs[1] - 1), nil]
      }))
}
