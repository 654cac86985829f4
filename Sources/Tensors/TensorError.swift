import Wording

/// Why an operation on tensors cannot be done, without a place: the interpreter adds it.
package struct TensorError: Error, Hashable, Sendable {
  package let message: Message
  package let advice: Message?

  package init(_ message: Message, advice: Message? = nil) {
    self.message = message
    self.advice = advice
  }

  /// A shape that cannot be made into another.
  package static func mismatch(_ shape: Shape, _ target: Shape) -> TensorError {
    TensorError(
      Message(
        en: "\(shape.count) entries, of shape \(shape), cannot take the shape \(target).",
        es: "\(shape.count) elementos, de forma \(shape), no pueden tomar la forma \(target)."))
  }
}
