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
  /// The shapes of arguments and result, `(n, n), (n) → (n)`; empty where it works entry by entry.
  package private(set) var shapes = ""
  /// Its derivative as a formula, where it does not follow from the definition; empty where the engine can print it.
  package private(set) var derivative = ""
  /// Statements for the help, each with what it prints.
  package let examples: [(statement: String, output: String)]
  /// Points without a derivative, with what is used there.
  package let kinks: [Kink]
  /// How many arguments it takes.
  package private(set) var arity: ClosedRange<Int>
  /// From which argument on they are whole numbers known when the statement is read, such as a shape; nil where
  /// all are values.
  package let settingsFrom: Int?
  /// The names of whole-number settings that it takes besides: `axis`. One that takes `seed` must be given it.
  package let options: [String]
  /// The names of values that it takes besides: `value`.
  package let namedValues: [String]
  /// How many values parted by commas it takes: at least 2 where all are whole numbers, as between these a comma is no
  /// decimal one.
  package var valueCounts: ClosedRange<Int> {
    settingsFrom == 0 && arity.upperBound > 1 ? Swift.max(arity.lowerBound, 2)...arity.upperBound : arity
  }

  /// Its node over arguments, as many as `arity` allows, with the options that were given.
  package let build: @Sendable (_ arguments: [Node], _ options: Options) throws(TensorError) -> Node

  /// What a call says by name.
  package struct Options: Sendable, ExpressibleByDictionaryLiteral {
    /// The whole-number settings.
    package private(set) var settings: [String: Int] = [:]
    package var values: [String: Node] = [:]

    package init(dictionaryLiteral elements: (String, Int)...) {
      settings = Dictionary(elements) { $1 }
    }

    package var isEmpty: Bool { settings.isEmpty && values.isEmpty }

    package subscript(name: String) -> Int? {
      get { settings[name] }
      set { settings[name] = newValue }
    }
  }

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
    settingsFrom: Int? = nil, options: [String] = [],
    build: @escaping @Sendable (_ arguments: [Node], _ options: Options) throws(TensorError) -> Node
  ) {
    self.init(
      Name(primitive.name), aliases: aliases, summary: primitive.summary, formula: formula,
      examples: primitive.examples, kinks: primitive.kinks, arity: arity, settingsFrom: settingsFrom,
      options: options, build: build)
  }

  /// A built-in that is no primitive of its own.
  package init(
    _ name: Name, aliases: [Name] = [], summary: Message, formula: String = "",
    examples: [(statement: String, output: String)], kinks: [Kink] = [], arity: ClosedRange<Int>,
    settingsFrom: Int? = nil, options: [String] = [], namedValues: [String] = [],
    build: @escaping @Sendable (_ arguments: [Node], _ options: Options) throws(TensorError) -> Node
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.formula = formula
    self.examples = examples
    self.kinks = kinks
    self.arity = arity
    self.settingsFrom = settingsFrom
    self.options = options
    self.namedValues = namedValues
    self.build = build
  }

  /// The same with just so many arguments, which `max(a, b)` has beside `max(x)`; unchanged where they cannot be so many
  /// values.
  package func taking(_ count: Int) -> BuiltIn {
    guard settingsFrom == nil, arity.contains(count) else { return self }
    var copy = self
    copy.arity = count...count
    return copy
  }

  /// The same with more for the help: the shape rule, and the derivative as a formula.
  func documented(shapes: String, derivative: String = "") -> BuiltIn {
    var copy = self
    copy.shapes = shapes
    copy.derivative = derivative
    return copy
  }
}
