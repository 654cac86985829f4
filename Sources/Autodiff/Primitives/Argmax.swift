import Tensors
import Wording

extension Primitive {
  /// The place of the greatest entry, from 0; of all entries row by row, or along one axis. The first, where several are.
  package static func argmax(axis: Int? = nil) -> Primitive {
    Primitive(
      "argmax", attributes: axis.map { [$0] } ?? [],
      summary: Message(
        en: "the place of the greatest entry, from 0; the first, where several are",
        es: "el lugar del elemento mayor, desde 0; el primero, si hay varios"),
      behavior: .place(axis: axis, name: "argmax") { $0.argmax(axis: $0.resolved(axis)) },
      kinks: [
        Kink(
          operands: [2], partials: [0],
          note: Message(en: "the derivative is 0 everywhere", es: "la derivada es 0 en todas partes"))
      ],
      examples: [("argmax([3, 7, 7])", "1"), ("argmax([[1, 5], [4, 2]], axis = 1)", "[1, 0]")])
  }
}

extension BuiltIn {
  package static let argmax = BuiltIn(reduction: Primitive.argmax(axis:), formula: "x[argmax(x)] = max(x)")
}
