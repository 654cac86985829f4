import Tensors
import Wording

extension Primitive {
  /// The matrix of shape `(n, n)` with ones on its diagonal and zeros elsewhere.
  package static func eye(_ size: Int) -> Primitive {
    Primitive(
      "eye", attributes: [size],
      summary: Message(en: "identity matrix", es: "matriz identidad"), notation: .settings([.positional]),
      behavior: .made(Shape(size, size)) { .identity(size) },
      examples: [("eye(2)", "[[1, 0], [0, 1]]")])
  }
}

extension BuiltIn {
  package static let eye = BuiltIn(
    .eye(2), arity: 1...1, settingsFrom: 0,
    build: { (arguments, _) throws(TensorError) in
      let shape = try arguments.shape()
      guard shape.rank == 1 else {
        throw TensorError(Message(en: "eye takes one number.", es: "eye recibe un solo número."))
      }
      return try Node.apply(.eye(shape.extents[0]), to: [])
    }
  ).documented(shapes: "eye(n) → (n, n)")
}
