/// A value: numbers in row-major order with a shape. A number is a tensor of shape `()`.
package struct Tensor: Hashable, Sendable {
  package let shape: Shape
  /// `shape.count` entries, the last axis fastest.
  package var elements: [Double]
  /// Whether the entries are truth values (0 or 1), as comparisons give.
  package var isBoolean: Bool

  package init(shape: Shape, elements: [Double], isBoolean: Bool = false) {
    precondition(shape.count == elements.count, "a tensor of shape \(shape) needs \(shape.count) entries")
    self.shape = shape
    self.elements = elements
    self.isBoolean = isBoolean
  }

  package init(_ number: Double) { self.init(shape: .scalar, elements: [number]) }

  package init(_ truth: Bool) { self.init(shape: .scalar, elements: [truth ? 1 : 0], isBoolean: true) }

  /// The number, where the shape is `()`.
  package var number: Double? { shape.isScalar ? elements[0] : nil }
}
