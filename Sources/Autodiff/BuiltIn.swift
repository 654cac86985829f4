import Tensors
import Wording

/// A primitive as a student calls it, by name: `tanh(x)`, `sum(A, axis = 0)`.
package struct BuiltIn: Sendable {
  package let name: Name
  /// Other names of the same: `ln`, `sen`, `σ`.
  package let aliases: [Name]
  package let summary: Message
  /// What it is, as a formula; empty where the name says all.
  package let formula: String
  /// Statements for the help, each with what it prints.
  package let examples: [(statement: String, output: String)]
  /// Points without a derivative, with what is used there.
  package let kinks: [Kink]
  /// How many arguments it takes.
  package let arity: ClosedRange<Int>
  /// The names of whole-number settings that it takes besides: `axis`.
  package let options: [String]
  /// Its node over arguments, as many as `arity` allows, with the options that were given.
  package let build: @Sendable (_ arguments: [Node], _ options: [String: Int]) throws(TensorError) -> Node

  /// A built-in that is one primitive, whatever the arguments.
  package init(_ primitive: Primitive, aliases: [Name] = [], formula: String = "") {
    self.init(
      primitive, aliases: aliases, formula: formula,
      arity: (primitive.arity ?? 1)...(primitive.arity ?? .max),
      build: { (arguments, _) throws(TensorError) in try Node.apply(primitive, to: arguments) })
  }

  /// A built-in that calls different primitives by its arguments; summary, examples and kinks are of the first.
  package init(
    _ primitive: Primitive, aliases: [Name] = [], formula: String = "", arity: ClosedRange<Int>,
    options: [String] = [],
    build: @escaping @Sendable (_ arguments: [Node], _ options: [String: Int]) throws(TensorError) -> Node
  ) {
    self.name = Name(primitive.name)
    self.aliases = aliases
    self.summary = primitive.summary
    self.formula = formula
    self.examples = primitive.examples
    self.kinks = primitive.kinks
    self.arity = arity
    self.options = options
    self.build = build
  }
}
