import Tensors
import Wording

/// A built-in operation, whole in one declaration: what it is called, how it is printed, its value, its
/// derivative in graph operations, its domain and its examples.
///
/// Help, completion, printed formulas, the tape and the shared tests all read this declaration; adding a primitive
/// takes one file in `Primitives/` and one line in `Catalogue`.
package struct Primitive: Sendable {
  /// The name by which a student calls it, or an operator's ASCII sign.
  package let name: String
  /// Settings that are no values of the graph, such as an axis or a target shape; part of the identity.
  ///
  /// A reduction has none, or its axis as the student wrote it.
  package let attributes: [Int]
  package let summary: Message
  package let notation: Notation
  package let behavior: Behavior
  /// The refusal for values outside the domain; nil where every number will do.
  package let domain: Domain?
  /// The points without a derivative, and the value that stands in for it there.
  package let kinks: [Kink]
  /// Statements for the help, each with what it prints: `("tanh(1)", "0.761594")`.
  package let examples: [(statement: String, output: String)]

  package init(
    _ name: String, attributes: [Int] = [], summary: Message, notation: Notation = .function,
    behavior: Behavior,
    domain: Domain? = nil, kinks: [Kink] = [], examples: [(statement: String, output: String)] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.summary = summary
    self.notation = notation
    self.behavior = behavior
    self.domain = domain
    self.kinks = kinks
    self.examples = examples
  }
}

extension Primitive: Hashable {
  /// Operations of one name may differ in the number of operands, as `max(a, b)` and `max(a)` do.
  package static func == (left: Primitive, right: Primitive) -> Bool {
    left.name == right.name && left.attributes == right.attributes && left.arity == right.arity
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(attributes)
  }
}

extension Primitive {
  /// The number of operands; nil for any number.
  package var arity: Int? {
    switch behavior {
    case .elementwise(.unary, _), .elementwise(.predicate, _), .linear, .selecting: 1
    case .elementwise(.binary, _), .elementwise(.comparison, _), .bilinear: 2
    case .elementwise(.ternary, _): 3
    case .joining: nil
    case .general(let arity, _, _, _, _): arity
    }
  }
}

/// How a formula writes an operation.
package enum Notation: Hashable, Sendable {
  /// `tanh(x)`, by its name.
  case function
  /// `σ(x)`: by a symbol where symbols may be used, else by its name.
  case symbol(String)
  /// `√x`, `√(x + 1)`.
  case root
  /// `−x`.
  case prefix(BindingStrength)
  /// `a + b`, with the operator's signs in Unicode and ASCII.
  case infix(unicode: String, ascii: String, BindingStrength)
  /// `x²`, `a/b`: written in its own way by the printer.
  case power
  case quotient
  /// `if c then a else b`.
  case conditional
  /// `A.T`.
  case transpose
  /// `conv2d(x, k, stride = 2)`: by its name, and after the operands each attribute as is said here.
  case settings([Setting])
  /// `A[0, 1:3]`, `[a, b]` and other forms that the printer knows by the primitive's name and attributes.
  case structural
}

/// How a formula writes an attribute of a primitive.
package enum Setting: Hashable, Sendable {
  /// `reshape(A, 2, 3)`.
  case positional
  /// `stride = 2`.
  case named(String)
  /// Not at all, being what is taken without it.
  case understood
}

/// How tightly an operator holds its operands, loosest first, as in design: the grammar's precedence.
package enum BindingStrength: Int, Comparable, Hashable, Sendable {
  case conditional, or, and, not, comparison, sum, product, negation, power, postfix

  package static func < (left: BindingStrength, right: BindingStrength) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How an operation's value and derivative come about.
package enum Behavior: Sendable {
  /// Entry by entry, with broadcasting. `partials` states ∂output/∂input for each input, entrywise, as graphs; nil
  /// for an input on which the output depends only in steps (a comparison). One statement serves VJP and JVP.
  case elementwise(Kernel, partials: @Sendable (_ inputs: [Node], _ output: Node) -> [Node?])
  /// Linear in its one input: the tangent goes through the operation itself, the adjoint through `transpose`.
  case linear(
    shape: @Sendable (Shape) throws(TensorError) -> Shape,
    value: @Sendable (Tensor) -> Tensor,
    transpose: @Sendable (_ adjoint: Node, _ input: Node) -> Node)
  /// Linear in each of its two inputs: `A @ x`.
  case bilinear(
    shape: @Sendable (Shape, Shape) throws(TensorError) -> Shape,
    value: @Sendable (Tensor, Tensor) -> Tensor,
    transposes: @Sendable (_ adjoint: Node, _ left: Node, _ right: Node) -> (Node, Node))
  /// Any number of inputs, linear in all of them together: `[a, b, c]`, `concat`.
  case joining(
    shape: @Sendable ([Shape]) throws(TensorError) -> Shape,
    value: @Sendable ([Tensor]) -> Tensor,
    transposes: @Sendable (_ adjoint: Node, _ inputs: [Node]) -> [Node])
  /// Picks entries by their values (`max` over an axis): linear once the point is fixed.
  case selecting(
    shape: @Sendable (Shape) throws(TensorError) -> Shape,
    value: @Sendable (Tensor) -> Tensor,
    tangent: @Sendable (_ tangent: Node, _ input: Node, _ output: Node) -> Node,
    transpose: @Sendable (_ adjoint: Node, _ input: Node, _ output: Node) -> Node)
  /// Whatever else has a derivative that can be stated as a graph: `solve(A, b)`. For each input apart, its tangent
  /// goes through `tangent` (the results are added) and the adjoint through `transpose`. The value may be refused.
  case general(
    arity: Int,
    shape: @Sendable ([Shape]) throws(TensorError) -> Shape,
    value: @Sendable ([Tensor]) throws(TensorError) -> Tensor,
    tangent: @Sendable (_ tangent: Node, _ index: Int, _ inputs: [Node], _ output: Node) -> Node,
    transpose: @Sendable (_ adjoint: Node, _ index: Int, _ inputs: [Node], _ output: Node) -> Node)
}

extension Behavior {
  /// Made from settings alone, without inputs: `eye(3)`, `randn(2, seed = 1)`.
  static func made(_ shape: Shape, _ value: @escaping @Sendable () -> Tensor) -> Behavior {
    .joining(shape: { _ in shape }, value: { _ in value() }, transposes: { _, _ in [] })
  }
}

/// The value of an elementwise operation on numbers.
package enum Kernel: Sendable {
  case unary(@Sendable (Double) -> Double)
  case binary(@Sendable (Double, Double) -> Double)
  case ternary(@Sendable (Double, Double, Double) -> Double)
  /// As `binary`, giving truth values.
  case comparison(@Sendable (Double, Double) -> Bool)
  /// As `unary`, giving truth values.
  case predicate(@Sendable (Double) -> Bool)
}

/// The domain of an elementwise operation: which operands are refused, and what is said then.
package struct Domain: Sendable {
  /// Whether these operands (one per input) lie in the domain.
  package let contains: @Sendable ([Double]) -> Bool
  /// What is said of operands outside it; the numbers come written as they are shown.
  package let refusal: @Sendable (_ operands: [String]) -> Message

  package init(
    contains: @escaping @Sendable ([Double]) -> Bool, refusal: @escaping @Sendable ([String]) -> Message
  ) {
    self.contains = contains
    self.refusal = refusal
  }
}

/// A point at which an elementwise operation has no derivative, with the subgradient used there.
package struct Kink: Sendable {
  /// Operands at such a point, one per input.
  package let operands: [Double]
  /// ∂output/∂input taken for each input.
  package let partials: [Double]
  /// What the help says about it.
  package let note: Message

  package init(operands: [Double], partials: [Double], note: Message) {
    self.operands = operands
    self.partials = partials
    self.note = note
  }
}
