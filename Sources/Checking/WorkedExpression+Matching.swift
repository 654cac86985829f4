import Autodiff

extension WorkedExpression {
  /// Something put in where something else belongs.
  struct Mismatch: Hashable, Sendable {
    /// What stands there; nil for a term with the wrong sign.
    let written: WorkedExpression
    let node: Node
    let belongs: Double
    var isSign = false

    static func == (left: Mismatch, right: Mismatch) -> Bool {
      left.written == right.written && left.node === right.node && left.isSign == right.isSign
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(written)
      hasher.combine(ObjectIdentifier(node))
    }
  }

  /// Where the formula differs from a line of the rule with its numbers.
  ///
  /// Sums and products may be in another order, and a part may be worked out already. Nil where the formula is built
  /// otherwise, so that nothing can be said of its parts.
  ///
  /// - Parameter values: the numbers that belong to a node: those from the student's own figures, and the exact ones.
  func mismatches(with node: Node, values: (Node) -> [Double]) -> [Mismatch]? {
    let node = node.meant
    func whole() -> [Mismatch]? {
      let belonging = values(node)
      guard let first = belonging.first else { return nil }
      if belonging.contains(where: fits) { return [] }
      return [Mismatch(written: self, node: node, belongs: first)]
    }
    guard figure == nil, let primitive = node.primitive, node.shape.isScalar else { return whole() }
    switch primitive {
    case .add, .subtract:
      return inAnyOrder(WorkedExpression.terms(self), WorkedExpression.terms(node), values) ?? whole()
    case .multiply, .divide, .negate:
      let (own, theirs) = (WorkedExpression.factors(self), WorkedExpression.factors(node))
      guard own.count(where: { $0.isInverse }) == theirs.count(where: { $0.isInverse }) else { return whole() }
      return inAnyOrder(
        own.map { Piece(sign: $0.sign * ($0.isInverse ? 3 : 1), expression: $0.expression) },
        theirs.map { NodePiece(sign: $0.sign * ($0.isInverse ? 3 : 1), node: $0.node) }, values) ?? whole()
    case .power:
      guard case .apply(.power, let operands) = self,
        let base = operands[0].mismatches(with: node.inputs[0], values: values),
        let exponent = operands[1].mismatches(with: node.inputs[1], values: values)
      else { return whole() }
      return base + exponent
    default:
      guard case .apply(let operation, let operands) = self, operation.primitive == primitive,
        node.inputs.count == operands.count
      else { return whole() }
      var found: [Mismatch] = []
      for (operand, input) in zip(operands, node.inputs) {
        guard let inner = operand.mismatches(with: input, values: values) else { return whole() }
        found += inner
      }
      return found
    }
  }

  /// Whether it is a number, to its digits.
  private func fits(_ value: Double) -> Bool {
    if let figure {
      // The last of many digits may have suffered on the way here.
      return figure.isRight(for: value, scale: max(abs(value), 1))
        || figure.digits > 3 && figure.isRoundingSlip(for: value)
    }
    let reach = reach(Precision(digits: 4, places: nil), isWidened: true)
    let margin = 1e-9 * max(abs(value), 1e-300)
    return !reach.within(value - margin...value + margin).spans.isEmpty
  }

  // MARK: Sums and products

  private struct Piece {
    var sign: Int
    let expression: WorkedExpression
    var isInverse = false
  }

  private struct NodePiece {
    var sign: Int
    let node: Node
    var isInverse = false
  }

  private static func terms(_ expression: WorkedExpression, _ sign: Int = 1) -> [Piece] {
    switch expression {
    case .apply(.add, let operands): terms(operands[0], sign) + terms(operands[1], sign)
    case .apply(.subtract, let operands): terms(operands[0], sign) + terms(operands[1], -sign)
    default: [Piece(sign: sign, expression: expression)]
    }
  }

  private static func terms(_ node: Node, _ sign: Int = 1) -> [NodePiece] {
    switch node.primitive {
    case .add?: terms(node.inputs[0], sign) + terms(node.inputs[1], sign)
    case .subtract?: terms(node.inputs[0], sign) + terms(node.inputs[1], -sign)
    default: [NodePiece(sign: sign, node: node)]
    }
  }

  private static func factors(_ expression: WorkedExpression, isInverse: Bool = false) -> [Piece] {
    switch expression {
    case .apply(.multiply, let operands):
      return factors(operands[0], isInverse: isInverse) + factors(operands[1], isInverse: isInverse)
    case .apply(.divide, let operands):
      return factors(operands[0], isInverse: isInverse) + factors(operands[1], isInverse: !isInverse)
    case .apply(.negate, let operands) where expression.figure == nil:
      var pieces = factors(operands[0], isInverse: isInverse)
      if !pieces.isEmpty { pieces[0].sign = -pieces[0].sign }
      return pieces
    default: return [Piece(sign: 1, expression: expression, isInverse: isInverse)]
    }
  }

  private static func factors(_ node: Node, isInverse: Bool = false) -> [NodePiece] {
    switch node.primitive {
    case .multiply?:
      return factors(node.inputs[0], isInverse: isInverse) + factors(node.inputs[1], isInverse: isInverse)
    case .divide?:
      return factors(node.inputs[0], isInverse: isInverse) + factors(node.inputs[1], isInverse: !isInverse)
    case .negate?:
      var pieces = factors(node.inputs[0], isInverse: isInverse)
      if !pieces.isEmpty { pieces[0].sign = -pieces[0].sign }
      return pieces
    default: return [NodePiece(sign: 1, node: node, isInverse: isInverse)]
    }
  }

  /// The opposite, without the sign that stands in front; nil where there is none.
  private var negated: WorkedExpression? {
    switch self {
    case .apply(.negate, let operands): operands[0]
    case .apply(let operation, let operands) where operation == .multiply || operation == .divide:
      operands[0].negated.map { .apply(operation, [$0, operands[1]]) }
    default: nil
    }
  }

  /// The order of the pieces in which the fewest differ; nil where there are more of the one than of the other.
  private func inAnyOrder(
    _ pieces: [Piece], _ nodes: [NodePiece], _ values: (Node) -> [Double]
  ) -> [Mismatch]? {
    guard pieces.count == nodes.count, pieces.count > 1, pieces.count <= 5 else { return nil }
    var table: [[[Mismatch]]] = []
    for piece in pieces {
      var row: [[Mismatch]] = []
      for place in nodes {
        guard var found = piece.expression.mismatches(with: place.node, values: values) else { return nil }
        if abs(piece.sign) != abs(place.sign) {
          // A factor for a divisor.
          found.append(Mismatch(written: piece.expression, node: place.node, belongs: values(place.node).first ?? .nan))
          found.append(found[found.count - 1])
        } else if piece.sign != place.sign {
          found.append(
            Mismatch(
              written: piece.expression, node: place.node, belongs: values(place.node).first ?? .nan, isSign: true))
          // The sign may stand inside: −2·5 for −(x·a).
          if let inner = piece.expression.negated?.mismatches(with: place.node, values: values),
            inner.count < found.count
          {
            found = inner
          }
        }
        row.append(found)
      }
      table.append(row)
    }
    var best: [Mismatch]?
    func search(_ piece: Int, _ left: [Int], _ found: [Mismatch]) {
      if let best, found.count >= best.count { return }
      guard piece < pieces.count else {
        best = found
        return
      }
      for place in left { search(piece + 1, left.filter { $0 != place }, found + table[piece][place]) }
    }
    search(0, Array(nodes.indices), [])
    return best
  }
}

extension WorkedExpression.Operation {
  /// The operation of the graph; nil for those that are written otherwise there.
  fileprivate var primitive: Primitive? {
    switch self {
    case .root: .sqrt
    case .exponential: .exp
    case .logarithm: .log
    case .sine: .sin
    case .cosine: .cos
    case .tangent: .tan
    case .hyperbolicTangent: .tanh
    case .sigmoid: .sigmoid
    case .relu: .relu
    case .absolute: .abs
    default: nil
    }
  }
}
