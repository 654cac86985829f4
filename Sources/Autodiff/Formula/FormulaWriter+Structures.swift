import Tensors

// Operations whose settings are written in a way of their own.
extension FormulaWriter {
  /// `tanh(x)`, `sum(A, axis = 0)`.
  func function(_ primitive: Primitive, _ inputs: [Node]) -> Piece {
    let axis = primitive.attributes.first.map { ", axis = \(number($0))" } ?? ""
    return Piece("\(primitive.name)(\(list(inputs))\(axis))")
  }

  /// `conv2d(x, k, stride = 2)`, `randn(2, 3, seed = 1)`.
  func call(_ primitive: Primitive, _ inputs: [Node], _ settings: [Setting]) -> Piece {
    var parts = inputs.isEmpty ? [] : [list(inputs)]
    for (setting, attribute) in zip(settings, primitive.attributes) {
      switch setting {
      case .positional: parts.append(number(attribute))
      case .named(let name): parts.append("\(name) = \(number(attribute))")
      case .understood: break
      }
    }
    return Piece("\(primitive.name)(\(parts.joined(separator: ", ")))")
  }

  /// `a[0, 1:3]`, `[a, b]`, `reshape(A, 2, 3)`.
  func structure(_ primitive: Primitive, _ inputs: [Node]) -> Piece {
    if primitive == .stack { return Piece("[\(list(inputs))]") }
    let places = primitive.selections.map { $0.map(text).joined(separator: ", ") }
    if primitive.name == "slice", let places {
      let operand = piece(inputs[0]).atLeast(.postfix)
      return Piece((operand.kind == .number ? operand.bracketed : operand).text + "[\(places)]")
    }
    let settings = places.map { ["[\($0)]"] } ?? primitive.attributes.map { String($0) }
    return Piece("\(primitive.name)(\(([list(inputs)] + settings).joined(separator: ", ")))")
  }

  private func text(_ selection: Selection) -> String {
    switch selection {
    case .position(let position): number(position)
    case .range(let lower, let upper): lower.map(number).orEmpty + ":" + upper.map(number).orEmpty
    }
  }

  private func number(_ position: Int) -> String {
    position < 0 ? minus + String(-position) : String(position)
  }
}

extension String? {
  fileprivate var orEmpty: String { self ?? "" }
}
