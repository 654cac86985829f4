import Wording

/// Why an operation on tensors cannot be done, without a place: the interpreter adds it.
package struct TensorError: Error, Hashable, Sendable {
  package let message: Message
  package let advice: Message?

  package init(_ message: Message, advice: Message? = nil) {
    self.message = message
    self.advice = advice
  }
}
