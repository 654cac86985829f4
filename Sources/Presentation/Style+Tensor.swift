import Tensors
import Wording

extension Style {
  /// A value as it is shown: `0.6`, `[1, 2]`, `[[1, 2], [3, 4]]`, `true`; a large one in part, with its shape.
  package func text(_ value: Tensor) -> String {
    if let number = value.number { return value.isBoolean ? truth(number) : text(number) }
    guard value.shape.count <= 64 else {
      let first = value.elements.prefix(3).map { entry($0, value) }.joined(separator: ", ")
      return "[\(first), …] "
        + Message(en: "(shape \(value.shape))", es: "(forma \(value.shape))")[language]
    }
    return rows(value, axis: 0, from: 0).text
  }

  /// `=` where the text shown for a value is the value itself, to one part in 10¹⁰; else `≈`.
  package func relation(_ value: Tensor) -> String {
    value.elements.allSatisfy(isExact) ? "=" : text("≈")
  }

  private func rows(_ value: Tensor, axis: Int, from start: Int) -> (text: String, next: Int) {
    guard axis < value.shape.rank else { return (entry(value.elements[start], value), start + 1) }
    var parts: [String] = []
    var next = start
    for _ in 0..<value.shape.extents[axis] {
      let part = rows(value, axis: axis + 1, from: next)
      parts.append(part.text)
      next = part.next
    }
    return ("[\(parts.joined(separator: ", "))]", next)
  }

  private func entry(_ number: Double, _ value: Tensor) -> String {
    value.isBoolean ? truth(number) : text(number)
  }

  private func truth(_ number: Double) -> String {
    number == 0 ? Message(en: "false", es: "falso")[language] : Message(en: "true", es: "verdadero")[language]
  }
}
