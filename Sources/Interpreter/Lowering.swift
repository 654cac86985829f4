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
    /// The outermost call in the statement; nil while the definition itself is read.
    let site: SourceRange?
  }

  /// Graphs deeper than this are refused.
  static let greatestDepth = 5_000
  /// How deep formulas and the functions in them may be nested, so that reading them does not exhaust the stack.
  static let greatestNesting = 250
  /// How many operations the functions called in one formula may bring into it.
  static let greatestExpansion = 50_000

  let workspace: Workspace
  let symbols: SymbolSet
  let purpose: Purpose
  var frames: [Frame] = []
  /// The free names met, in the order of the formula, each with its value where it has one.
  private(set) var data: [(name: Name, value: Tensor?)] = []
  /// The student's functions that were put in place of a call.
  var functions: Set<Name> = []
  /// Whether a shape was met that a definition leaves open, as in f(v) = v[0]^2.
  private(set) var hasUnknownShapes = false
  /// Whether a call stands there by its text alone, since it has no graph before shapes are known.
  var hasMentions = false
  /// Where random numbers in the statement take their seeds from; never inside a function, which must give the same
  /// value whenever it is called.
  private(set) var seeds: RandomGenerator
  private var nesting = 0
  private var expansion = 0
  let stack: StackRoom
  private var origins: [ObjectIdentifier: (node: Node, range: SourceRange, frame: Frame?)] = [:]

  init(
    _ workspace: Workspace, symbols: SymbolSet, purpose: Purpose = .use, stack: StackRoom = StackRoom()
  ) {
    self.stack = stack
    self.workspace = workspace
    self.symbols = symbols
    self.purpose = purpose
    seeds = workspace.seeds
  }

  /// The error for a node that has no value, at the place in the statement for which it stands.
  func failure(_ message: Message, of node: Node, at range: SourceRange) -> Diagnostic {
    guard let origin = origins[ObjectIdentifier(node)] else { return failure(message, at: range) }
    return failure(message, at: origin.range, in: origin.frame)
  }

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
    nesting += 1
    defer { nesting -= 1 }
    if nesting > Lowering.greatestNesting || stack.isSpent { throw tooDeep(at: expression.range) }
    if expansion > Lowering.greatestExpansion { throw tooLong(at: expression.range) }
    // Each kind has a function of its own, so that a level of nesting takes little of the stack.
    return switch expression.kind {
    case .number(let value, _): try number(value, expression)
    case .name, .call, .binary(.power, _, _, _): try product(of: factors(of: expression, in: scope))
    case .binary(.add, _, _, _), .binary(.subtract, _, _, _): try sum(expression, in: scope)
    case .binary(.multiply, _, _, _), .binary(.divide, _, _, _), .binary(.juxtapose, _, _, _):
      try product(of: chain(expression, in: scope))
    case .binary(let operation, let left, let right, let place):
      try binary(operation, left, right, at: place, expression, in: scope)
    case .unary(let operation, let operand): try unary(operation, operand, at: expression.range, in: scope)
    case .conditional(let condition, let then, let otherwise):
      try apply(.select, nodes([condition, then, otherwise], in: scope), at: expression.range)
    case .list(let entries): try list(entries, at: expression.range, in: scope)
    case .index, .transpose: try part(expression, in: scope)
    case .prime, .gradient: try derivative(expression, in: scope)
    }
  }

  /// `v[0]`, `A'`: in a rule the whole vector of the parameters is meant.
  private func part(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> Node {
    if let whole = try wholeVector(expression, in: scope) { return whole }
    if case .index(let base, let subscripts) = expression.kind {
      return try index(base, subscripts, at: expression.range, in: scope)
    }
    guard case .transpose(let operand) = expression.kind else { return try node(expression, in: scope) }
    return try apply(.transpose, [node(operand, in: scope)], at: expression.range)
  }

  private func nodes(_ expressions: [Expression], in scope: Scope) throws(Diagnostic) -> [Node] {
    var nodes: [Node] = []
    for expression in expressions { nodes.append(try node(expression, in: scope)) }
    return nodes
  }

  private func unary(
    _ operation: UnaryOperator, _ operand: Expression, at range: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node {
    if operation == .negate, !operand.isBracketed, VulgarFraction(operand) == nil,
      case .number(let value, _) = operand.kind
    {
      return placed(.constant(-value), at: range)
    }
    return try apply(operation == .negate ? .negate : .not, [node(operand, in: scope)], at: range)
  }

  private func binary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, at place: SourceRange,
    _ expression: Expression, in scope: Scope
  ) throws(Diagnostic) -> Node {
    if let whole = try wholeVector(expression, in: scope) { return whole }
    return try apply(operation.primitive, [node(left, in: scope), node(right, in: scope)], at: place)
  }

  /// A derivative without arguments: in a rule `∇(θ − v)` is one, elsewhere they are missing.
  private func derivative(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> Node {
    if case .gradient(let point) = expression.kind, try !isFunction(point, in: scope),
      let value = try objective(atPointOf: point, gradient: true, in: scope)
    {
      return value
    }
    throw needsArguments(try functionValue(of: expression, in: scope), at: expression.range)
  }

  private func number(_ value: Double, _ expression: Expression) throws(Diagnostic) -> Node {
    guard let fraction = VulgarFraction(expression) else { return placed(.constant(value), at: expression.range) }
    return try apply(
      .divide, [.constant(fraction.numerator), .constant(fraction.denominator)], at: expression.range)
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
    let nodes = try nodes(entries, in: scope)
    guard let first = nodes.first else {
      return placed(.constant(Tensor(shape: Shape(0), elements: [])), at: range)
    }
    if let odd = nodes.firstIndex(where: { $0.shape != first.shape }), !isOpen(nodes) {
      let (expected, given) = (kind(first.shape), kind(nodes[odd].shape))
      throw failure(
        Message(
          en: "The entries of a list must agree: the first is \(expected.english), this one \(given.english).",
          es: "Los elementos de una lista deben coincidir: el primero es \(expected.spanish), este \(given.spanish)."),
        at: entries[odd].range)
    }
    return try apply(.stack, nodes, at: range)
  }

  /// A value of this shape in words.
  private func kind(_ shape: Shape) -> Message {
    switch shape.rank {
    case 0: Message(en: "a number", es: "un número")
    case 1:
      Message(en: "a list of \(shape.count)", es: "una lista de \(shape.count)")
    default: Message(en: "a tensor of shape \(shape)", es: "un tensor de forma \(shape)")
    }
  }

  // MARK: Building

  /// An operation applied to nodes, with its place in the statement.
  func apply(_ primitive: Primitive, _ inputs: [Node], at range: SourceRange) throws(Diagnostic) -> Node {
    try apply(to: inputs, at: range, unshaped: .unshaped(primitive, of: inputs)) { () throws(TensorError) in
      try Node.apply(primitive, to: inputs)
    }
  }

  /// A node that is made of others, with its place in the statement; refused where the graph grows beyond all bounds.
  ///
  /// - Parameter unshaped: what stands for the node in a definition, where shapes may be known only later.
  func apply(
    to inputs: [Node], at range: SourceRange, unshaped: @autoclosure () -> Node? = nil,
    _ make: () throws(TensorError) -> Node
  ) throws(Diagnostic) -> Node {
    let node: Node
    do { node = try make() } catch {
      guard isOpen(inputs), let open = unshaped() else { throw failure(error.message, at: range, advice: error.advice) }
      node = open
    }
    guard node.depth <= Lowering.greatestDepth else { throw tooDeep(at: range) }
    try requireMemory(for: [node], at: range)
    return placed(node, at: range)
  }

  /// Whether these nodes may have other shapes when a definition is used: they depend on its parameters, or on data
  /// that have no value yet. From then on the graph can be printed only.
  func isOpen(_ nodes: [Node]) -> Bool {
    guard purpose == .definition else { return false }
    hasUnknownShapes =
      hasUnknownShapes
      || Node.topologicalOrder(of: nodes).contains { node in
        guard case .variable(let variable) = node.operation else { return false }
        return variable.role == .parameter || data.contains { $0.name == variable.name && $0.value == nil }
      }
    return hasUnknownShapes
  }

  private func tooDeep(at range: SourceRange) -> Diagnostic {
    let isCalled = frames.last?.site != nil
    return Diagnostic(
      isCalled
        ? Message(
          en: "Too many functions stand one inside the other here.",
          es: "Aquí hay demasiadas funciones una dentro de otra.")
        : Message(
          en: "This formula is nested too deeply.", es: "Esta fórmula está anidada a demasiada profundidad."),
      at: frames.last?.site ?? range)
  }

  private func tooLong(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      Message(
        en: "Written out, this formula has more than \(Lowering.greatestExpansion) operations. Give a part that comes "
          + "again and again its name by where.",
        es: "Escrita por extenso, esta fórmula tiene más de \(Lowering.greatestExpansion) operaciones. Dé nombre con "
          + "where a la parte que se repite."), at: frames.last?.site ?? range)
  }

  func placed(_ node: Node, at range: SourceRange) -> Node {
    // What stands in the statement itself is as long as its text.
    if frames.last?.site != nil { expansion += 1 }
    origins[ObjectIdentifier(node)] = (node, frames.last?.site ?? range, frames.last)
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
      throw failure(error.message, of: error.node, at: range)
    }
  }

  /// A free name: its value is read when the graph runs.
  func datum(_ name: Name, _ value: Tensor?) -> Node {
    if !data.contains(where: { $0.name == name }) { data.append((name, value)) }
    return .variable(Variable(name, .data), shape: value?.shape ?? .scalar)
  }

  /// An error at a place; inside a function's body the place is its call, and the function is named.
  func failure(_ message: Message, at range: SourceRange, advice: Message? = nil) -> Diagnostic {
    failure(message, at: range, in: frames.last, advice: advice)
  }

  private func failure(
    _ message: Message, at range: SourceRange, in frame: Frame?, advice: Message? = nil
  ) -> Diagnostic {
    guard let frame, let site = frame.site else { return Diagnostic(message, at: range, advice: advice) }
    let name = frame.name.text(symbols)
    return Diagnostic(
      Message(
        en: "In \(name): \(continued(message.english))", es: "En \(name): \(continued(message.spanish))"),
      at: site, advice: advice)
  }

  /// A sentence as it goes on after a colon: in small letters, unless it begins with a name.
  private func continued(_ sentence: String) -> String {
    let word = sentence.prefix(while: \.isLetter)
    let isName = frames.contains { $0.name == Name(String(word)) } || workspace.names.contains(Name(String(word)))
    guard word.count > 1 || word == "A", !isName, word.dropFirst().allSatisfy(\.isLowercase) else { return sentence }
    return sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  /// An error whose way out is another text in its place; where the place is a call, the text alone is shown.
  func failure(_ message: Message, at range: SourceRange, correction: String) -> Diagnostic {
    guard frames.last?.site == nil else { return failure(message, at: range, advice: Message(correction)) }
    return Diagnostic(message, at: range, correction: correction)
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
