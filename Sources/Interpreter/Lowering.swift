import Autodiff
import Language
import Tensors
import Wording

/// Turns syntax into a graph: looks names up, tells products from calls, puts functions in place of their calls.
///
/// The graph is as written, one node for each piece of syntax. For each of them the place in the statement is kept,
/// so that an error found when the graph runs can point at it.
final class Lowering {
  enum Purpose {
    /// The expression is about to be computed: every name must have a value.
    case use
    /// A definition is being read: names without a value are data to come.
    case definition
  }

  /// A function being put in place of its call, or a rule being built for a run.
  struct Frame {
    let name: Name
    /// Nil for a rule.
    let function: FunctionDefinition?
    /// The call in the statement; nil while the definition itself is read.
    let site: SourceRange?
  }

  /// Graphs deeper or of more nodes than this are refused: functions that call functions grow fast.
  static let greatestDepth = 5_000
  static let mostNodes = 500_000

  let workspace: Workspace
  let symbols: SymbolSet
  let purpose: Purpose
  var frames: [Frame] = []
  /// The free names met, in the order of the formula, each with its value where it has one.
  private(set) var data: [(name: Name, value: Tensor?)] = []
  /// The student's functions that were put in place of a call.
  var functions: Set<Name> = []
  /// Where random numbers in the statement take their seeds from; never inside a function, which must give the same
  /// value whenever it is called.
  private(set) var seeds: RandomGenerator
  private var origins: [ObjectIdentifier: (node: Node, range: SourceRange)] = [:]

  init(_ workspace: Workspace, symbols: SymbolSet, purpose: Purpose = .use) {
    self.workspace = workspace
    self.symbols = symbols
    self.purpose = purpose
    seeds = workspace.seeds
  }

  /// The place of a node in the statement; nil for a node that no piece of syntax stands for.
  func origin(of node: Node) -> SourceRange? { origins[ObjectIdentifier(node)]?.range }

  /// The values of the free names and named constants that a graph built here may hold.
  var values: [Variable: Tensor] {
    var values = NamedConstant.values
    for (name, value) in data {
      if let value { values[Variable(name, .data)] = value }
    }
    return values
  }

  /// The seed for a call that has none of its own; nil inside a function or rule.
  func nextSeed() -> Int? { frames.isEmpty ? seeds.seed() : nil }

  // MARK: Expressions

  func node(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> Node {
    switch expression.kind {
    case .number(let value, _):
      guard let fraction = VulgarFraction(expression) else {
        return placed(.constant(value), at: expression.range)
      }
      return try apply(
        .divide, [.constant(fraction.numerator), .constant(fraction.denominator)], at: expression.range)
    case .name, .call:
      return try product(of: factors(of: expression, in: scope))
    case .unary(.negate, let operand):
      if !operand.isBracketed, VulgarFraction(operand) == nil, case .number(let value, _) = operand.kind {
        return placed(.constant(-value), at: expression.range)
      }
      return try apply(.negate, [node(operand, in: scope)], at: expression.range)
    case .unary(.not, let operand):
      return try apply(.not, [node(operand, in: scope)], at: expression.range)
    case .binary(.add, _, _, _), .binary(.subtract, _, _, _):
      return try sum(expression, in: scope)
    case .binary(.multiply, _, _, _), .binary(.divide, _, _, _), .binary(.juxtapose, _, _, _):
      return try product(of: chain(expression, in: scope))
    case .binary(.power, _, _, _):
      return try product(of: factors(of: expression, in: scope))
    case .binary(let operation, let left, let right, let place):
      if let whole = try wholeVector(expression, in: scope) { return whole }
      return try apply(operation.primitive, [node(left, in: scope), node(right, in: scope)], at: place)
    case .conditional(let condition, let then, let otherwise):
      let parts = [
        try node(condition, in: scope), try node(then, in: scope), try node(otherwise, in: scope),
      ]
      return try apply(.select, parts, at: expression.range)
    case .list(let entries):
      return try list(entries, at: expression.range, in: scope)
    case .index(let base, let subscripts):
      if let whole = try wholeVector(expression, in: scope) { return whole }
      return try index(node(base, in: scope), subscripts, at: expression.range, in: scope)
    case .transpose(let operand):
      if let whole = try wholeVector(expression, in: scope) { return whole }
      return try apply(.transpose, [node(operand, in: scope)], at: expression.range)
    case .prime, .gradient:
      if case .gradient(let point) = expression.kind, try !isFunction(point, in: scope),
        let value = try objective(atPointOf: point, gradient: true, in: scope)
      {
        return value
      }
      let function = try functionValue(of: expression, in: scope)
      throw needsArguments(function, at: expression.range)
    }
  }

  /// Sums lean to the left and may be long: the left edge is walked in a loop.
  private func sum(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> Node {
    var terms: [(Primitive, Expression, SourceRange)] = []
    var first = expression
    while case .binary(let operation, let left, let right, let place) = first.kind,
      operation == .add || operation == .subtract
    {
      terms.append((operation.primitive, right, place))
      first = left
      if left.isBracketed { break }
    }
    var result = try node(first, in: scope)
    for (primitive, term, place) in terms.reversed() {
      result = try apply(primitive, [result, node(term, in: scope)], at: place)
    }
    return result
  }

  private func list(_ entries: [Expression], at range: SourceRange, in scope: Scope) throws(Diagnostic) -> Node {
    var nodes: [Node] = []
    for entry in entries { nodes.append(try node(entry, in: scope)) }
    guard let first = nodes.first else {
      return placed(.constant(Tensor(shape: Shape(0), elements: [])), at: range)
    }
    if let odd = nodes.firstIndex(where: { $0.shape != first.shape }) {
      throw failure(
        Message(
          en: "The rows of a list must agree: the first is \(first.shape), this one \(nodes[odd].shape).",
          es: "Las filas de una lista deben coincidir: la primera es \(first.shape), esta \(nodes[odd].shape)."),
        at: entries[odd].range)
    }
    return try apply(.stack, nodes, at: range)
  }

  // MARK: Building

  /// An operation applied to nodes, with its place in the statement.
  func apply(_ primitive: Primitive, _ inputs: [Node], at range: SourceRange) throws(Diagnostic) -> Node {
    try apply(at: range) { () throws(TensorError) in try Node.apply(primitive, to: inputs) }
  }

  /// A node that is made of others, with its place in the statement; refused where the graph grows beyond all bounds.
  func apply(
    at range: SourceRange, _ make: () throws(TensorError) -> Node
  ) throws(Diagnostic) -> Node {
    let node: Node
    do { node = try make() } catch { throw failure(error.message, at: range, advice: error.advice) }
    guard node.depth <= Lowering.greatestDepth, origins.count < Lowering.mostNodes else {
      throw failure(
        Message(
          en: "This formula is too long: its functions stand one inside the other too often.",
          es: "Esta fórmula es demasiado larga: sus funciones están demasiadas veces una dentro de otra."),
        at: range)
    }
    try requireMemory(for: [node], at: range)
    return placed(node, at: range)
  }

  func placed(_ node: Node, at range: SourceRange) -> Node {
    origins[ObjectIdentifier(node)] = (node, frames.first?.site ?? range)
    return node
  }

  /// The value of an expression that needs no graph: a start value, an option.
  func constant(_ expression: Expression, in scope: Scope = Scope()) throws(Diagnostic) -> Tensor {
    let graph = try node(expression, in: scope)
    return try evaluate(graph, at: expression.range)[graph]
  }

  /// Runs a graph; an operation outside its domain is told with its place in the statement.
  func evaluate(_ graph: Node, at range: SourceRange) throws(Diagnostic) -> Evaluation {
    try requireMemory(for: Node.topologicalOrder(of: [graph]), at: range)
    do { return try Evaluation([graph], values: values) } catch {
      throw failure(error.message, at: origin(of: error.node) ?? range)
    }
  }

  /// A free name: its value is read when the graph runs.
  func datum(_ name: Name, _ value: Tensor?) -> Node {
    if !data.contains(where: { $0.name == name }) { data.append((name, value)) }
    return .variable(Variable(name, .data), shape: value?.shape ?? .scalar)
  }

  /// An error at a place; inside a function's body the place is its call, and the function is named.
  func failure(_ message: Message, at range: SourceRange, advice: Message? = nil) -> Diagnostic {
    guard let outer = frames.first, let site = outer.site, let inner = frames.last else {
      return Diagnostic(message, at: range, advice: advice)
    }
    let name = inner.name.text(symbols)
    return Diagnostic(
      Message(en: "In \(name): \(message.english)", es: "En \(name): \(message.spanish)"), at: site,
      advice: advice)
  }
}

extension BinaryOperator {
  /// The operation that stands for the operator.
  var primitive: Primitive {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply, .juxtapose: .multiply
    case .divide: .divide
    case .matrixMultiply: .matrixMultiply
    case .power: .power
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .and: .and
    case .or: .or
    }
  }
}
