import Tensors
import Wording

extension Primitive {
  /// The place of the least entry, from 0; of all entries row by row, or along one axis. The first, where several are.
  package static func argmin(axis: Int? = nil) -> Primitive {
    Primitive(
      "argmin", attributes: axis.map { [$0] } ?? [],
      summary: Message(
        en: "the place of the least entry, from 0; the first, where several are",
        es: "el lugar del elemento menor, desde 0; el primero, si hay varios"),
      behavior: .place(axis: axis, name: "argmin") { $0.argmin(axis: $0.resolved(axis)) },
      kinks: [
        Kink(
          operands: [2], partials: [0],
          note: Message(en: "the derivative is 0 everywhere", es: "la derivada es 0 en todas partes"))
      ],
      examples: [("argmin([3, 7, 7])", "0"), ("argmin([[1, 5], [4, 2]], axis = 1)", "[0, 1]")])
  }
}

extension BuiltIn {
  package static let argmin = BuiltIn(reduction: Primitive.argmin(axis:), formula: "x[argmin(x)] = min(x)")
}
