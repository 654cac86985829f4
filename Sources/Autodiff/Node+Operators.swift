import Tensors

// Graph operations as Swift operators, so that a derivative reads like the mathematics: `1 - y * y`.
// They are for operands whose shapes are known to go together; `Node.apply` is for those of the student.

package func + (left: Node, right: Node) -> Node { Node.combine(.add, left, right) }
package func - (left: Node, right: Node) -> Node { Node.combine(.subtract, left, right) }
package func * (left: Node, right: Node) -> Node { Node.combine(.multiply, left, right) }
package func / (left: Node, right: Node) -> Node { Node.combine(.divide, left, right) }
package prefix func - (operand: Node) -> Node { Node.combine(.negate, operand) }

extension Node: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  package convenience init(integerLiteral value: Int) { self.init(floatLiteral: Double(value)) }

  package convenience init(floatLiteral value: Double) {
    self.init(.constant(Tensor(value)), [], shape: .scalar)
  }

  package func power(_ exponent: Node) -> Node { Node.combine(.power, self, exponent) }

  /// A primitive on operands whose shapes are known to go together.
  static func combine(_ primitive: Primitive, _ operands: Node...) -> Node {
    applied(primitive, to: operands)
  }

  /// A primitive on operands whose shapes are known to go together.
  static func applied(_ primitive: Primitive, to operands: [Node]) -> Node {
    do { return try apply(primitive, to: operands) } catch {
      preconditionFailure("\(primitive.name): \(error.message.english)")
    }
  }
}
