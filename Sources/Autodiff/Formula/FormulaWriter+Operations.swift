import Tensors

// Operations by their notation.
extension FormulaWriter {
  func operation(_ primitive: Primitive, _ inputs: [Node]) -> Piece {
    switch primitive.notation {
    case .function: function(primitive, inputs)
    case .symbol(let symbol): Piece("\(isASCII ? primitive.name : symbol)(\(list(inputs)))")
    case .root: root(primitive, inputs[0])
    case .prefix(let strength): prefix(strength, inputs[0])
    case .infix(let unicode, let ascii, let strength):
      infix(primitive, isASCII ? ascii : unicode, strength, inputs[0], inputs[1])
    case .power: power(inputs[0], inputs[1])
    case .quotient: quotient(inputs[0], inputs[1])
    case .conditional: conditional(inputs)
    case .transpose: transpose(inputs[0])
    case .settings(let settings): call(primitive, inputs, settings)
    case .structural: structure(primitive, inputs)
    }
  }

  /// `√x`, `√2`, and brackets round everything else, for `√x²` is read as the root of x².
  private func root(_ primitive: Primitive, _ input: Node) -> Piece {
    let operand = piece(input)
    if isASCII { return Piece("\(primitive.name)(\(operand.text))") }
    let isPlain = operand.kind != .other && operand.strength == .postfix
    return Piece("√" + (isPlain ? operand.text : "(\(operand.text))"), .power)
  }

  private func prefix(_ strength: BindingStrength, _ input: Node) -> Piece {
    guard strength == .negation else {
      return Piece("not " + piece(input).atLeast(.comparison, leading: true).text, strength)
    }
    var operand = piece(input).atLeast(.power)
    // −2 is a number, not the opposite of one.
    if case .constant = input.operation, operand.kind == .number, !operand.text.hasPrefix("(") {
      operand = operand.bracketed
    }
    return Piece(minus + operand.text, .negation, beginsWithMinus: true)
  }

  private func infix(
    _ primitive: Primitive, _ sign: String, _ strength: BindingStrength, _ left: Node, _ right: Node
  ) -> Piece {
    // Comparisons do not chain.
    let first =
      primitive == .multiply
      ? multiplicand(left) : leadingOperand(left, strength == .comparison ? .sum : strength)
    let second = piece(right).atLeast(strength.next)
    let text: String
    if primitive != .multiply {
      text = "\(first.text) \(sign) \(second.text)"
    } else if case .constant = left.operation, first.kind == .number, second.canFollow(number: first.text) {
      text = first.text + second.text
    } else {
      text = first.text + sign + second.text
    }
    return Piece(text, strength, beginsWithMinus: first.beginsWithMinus)
  }

  /// The left operand; a product that begins with 1/2 would be read as one over 2.
  private func leadingOperand(_ node: Node, _ strength: BindingStrength) -> Piece {
    let operand = piece(node).atLeast(strength, leading: true)
    return strength == .product && node.isUnitFraction ? operand.bracketed : operand
  }

  /// What is multiplied or divided; brackets round `A @ x` spare the reader the rule that it comes first.
  private func multiplicand(_ node: Node) -> Piece {
    let operand = leadingOperand(node, .product)
    return node.isMatrixProduct && operand.strength == .product ? operand.bracketed : operand
  }

  private func quotient(_ left: Node, _ right: Node) -> Piece {
    let numerator = multiplicand(left)
    let denominator = piece(right).atLeast(.power)
    return Piece(
      "\(numerator.text)/\(denominator.text)", .product, beginsWithMinus: numerator.beginsWithMinus)
  }

  private func power(_ base: Node, _ exponent: Node) -> Piece {
    let text = piece(base).atLeast(.postfix).text
    // In 1.3e+11⁴ the power would seem to belong to the exponent.
    let base = text.first?.isNumber == true && text.contains("e") ? "(\(text))" : text
    if case .constant(let value) = exponent.operation, let number = value.number, number.rounded() == number,
      abs(number) < 1000
    {
      let digits = String(Int(number))
      return Piece(base + (isASCII ? "^\(digits)" : superscript(digits)), .power)
    }
    return Piece(base + "^" + piece(exponent).atLeast(.postfix).text, .power)
  }

  private func superscript(_ digits: String) -> String {
    let signs = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return digits.reduce(into: "") { $0.append($1.wholeNumberValue.map { signs[$0] } ?? "⁻") }
  }

  private func conditional(_ inputs: [Node]) -> Piece {
    let condition = piece(inputs[0]).atLeast(.or, leading: true).text
    let then = piece(inputs[1]).atLeast(.or, leading: true).text
    return Piece("if \(condition) then \(then) else \(piece(inputs[2]).text)", .conditional)
  }

  private func transpose(_ input: Node) -> Piece {
    let operand = piece(input).atLeast(.postfix)
    let text = operand.kind == .number && !operand.text.hasPrefix("(") ? operand.bracketed.text : operand.text
    return Piece(text + ".T")
  }
}

extension BindingStrength {
  /// The next tighter one.
  fileprivate var next: BindingStrength { BindingStrength(rawValue: rawValue + 1) ?? self }
}

extension Node {
  fileprivate var isMatrixProduct: Bool {
    guard case .apply(.matrixMultiply) = operation else { return false }
    return true
  }

  /// 1/n with a whole number n.
  fileprivate var isUnitFraction: Bool {
    guard case .apply(.divide) = operation, case .constant(let one) = inputs[0].operation,
      case .constant(let whole) = inputs[1].operation, let number = whole.number
    else { return false }
    return abs(one.number ?? 0) == 1 && number.rounded() == number
  }
}
