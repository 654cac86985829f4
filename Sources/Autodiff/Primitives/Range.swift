import Tensors
import Wording

extension Primitive {
  /// Whole numbers from `first` up to, but not with, `end`, `step` apart.
  ///
  /// - Parameter settings: as the student wrote them: `(end)`, `(first, end)` or `(first, end, step)`.
  /// - Throws: `TensorError` for a step of 0, and more numbers than memory holds.
  package static func range(_ settings: [Int]) throws(TensorError) -> Primitive {
    let first = settings.count > 1 ? settings[0] : 0
    let end = settings.count > 1 ? settings[1] : settings[0]
    let step = settings.count > 2 ? settings[2] : 1
    guard step != 0 else {
      throw TensorError(
        Message(en: "range cannot go on in steps of 0.", es: "range no puede avanzar con pasos de 0."))
    }
    let count = ((Double(end) - Double(first)) / Double(step)).rounded(.up)
    let shape = Shape(count < 1 ? 0 : Int(exactly: count) ?? .max)
    try shape.requireMemory()
    return Primitive(
      "range", attributes: settings, summary: BuiltIn.range.summary,
      notation: .settings(settings.map { _ in .positional }),
      behavior: .made(shape) {
        Tensor(
          shape: shape, elements: (0..<shape.extents[0]).map { Double(first) + Double($0) * Double(step) })
      }, examples: BuiltIn.range.examples)
  }
}

extension BuiltIn {
  package static let range = BuiltIn(
    "range",
    summary: Message(
      en: "whole numbers from 0 or a first one up to, but not with, a last one",
      es: "números enteros desde 0 o un primero hasta el último, sin incluirlo"),
    examples: [
      ("range(5)", "[0, 1, 2, 3, 4]"), ("range(1, 5)", "[1, 2, 3, 4]"), ("range(0, 10, 5)", "[0, 5]"),
    ],
    arity: 1...3, settingsFrom: 0,
    build: { (arguments, _) throws(TensorError) in
      let settings = try arguments.wholeNumbers()
      guard 1...3 ~= settings.count else {
        throw TensorError(
          Message(en: "range takes one to three numbers.", es: "range recibe de uno a tres números."))
      }
      return try Node.apply(.range(settings), to: [])
    }
  ).documented(shapes: "range(n) → (n)")
}
