import Tensors
import Wording

// Arguments that are known when the statement is read: shapes, counts, bounds.

extension Sequence<Node> {
  /// The whole numbers that the arguments are; a list stands for its entries, so that `zeros([2, 3])` will do too.
  ///
  /// - Throws: `TensorError` where one is no whole number, or not known yet.
  func wholeNumbers() throws(TensorError) -> [Int] {
    var numbers: [Int] = []
    for argument in self {
      guard case .constant(let value) = argument.operation, value.shape.rank <= 1 else {
        throw .wholeNumberNeeded(nil)
      }
      for element in value.elements {
        guard let number = Int(exactly: element) else { throw .wholeNumberNeeded(element) }
        numbers.append(number)
      }
    }
    return numbers
  }

  /// The shape that the arguments give.
  ///
  /// - Throws: `TensorError` where they give none, or one that would take too much memory.
  func shape() throws(TensorError) -> Shape {
    let extents = try wholeNumbers()
    if let negative = extents.first(where: { $0 < 0 }) { throw .negativeExtent(negative) }
    let shape = Shape(extents)
    try shape.requireMemory()
    return shape
  }
}

extension TensorError {
  fileprivate static func wholeNumberNeeded(_ number: Double?) -> TensorError {
    guard let number else {
      return TensorError(
        Message(
          en: "A whole number is needed here that is known when the line is read.",
          es: "Aquí hace falta un número entero que se conozca al leer la línea."))
    }
    let text = Style().text(number)
    return TensorError(
      Message(
        en: "A whole number is needed here, not \(text).", es: "Aquí hace falta un número entero, no \(text)."
      ))
  }

  fileprivate static func negativeExtent(_ extent: Int) -> TensorError {
    TensorError(
      Message(
        en: "A shape cannot hold \(extent): its numbers count entries.",
        es: "Una forma no puede contener \(extent): sus números cuentan elementos."))
  }
}
