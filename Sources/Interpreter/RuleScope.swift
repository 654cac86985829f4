import Autodiff
import Language
import Tensors
import Wording

/// How a rule's names are read: for one parameter, or for all of them together as one vector.
///
/// A rule is written for θ as one flat vector. Its elementwise lines are built once a parameter, so that each reads
/// as on paper (`x = x − α·∂f/∂x`); where a line takes all entries together, as `norm(g)` does, that part is built
/// over the whole vector.
final class RuleScope {
  /// A value of the rule: one for all parameters, or one for each.
  enum Value {
    case shared(Node)
    case each([Node])
  }

  let shapes: [Shape]
  var values: [Name: Value] = [:]
  /// The objective and its gradient at another point, given as one node a parameter of its shape.
  let objective: ([Node]) throws(TensorError) -> Node
  let gradients: ([Node]) throws(TensorError) -> [Node]
  /// Where there is one parameter, a number: its second derivative, and the matrix `H` with this one entry.
  var curvature: (number: Node, matrix: Node)?
  /// The parameter for which names are read; nil for the whole vector.
  private(set) var part: Int?

  init(
    shapes: [Shape], objective: @escaping ([Node]) throws(TensorError) -> Node,
    gradients: @escaping ([Node]) throws(TensorError) -> [Node]
  ) {
    self.shapes = shapes
    self.objective = objective
    self.gradients = gradients
  }

  var isWhole: Bool { part == nil }

  /// The names of the rule as one parameter, or as the whole vector, sees them.
  func scope(part: Int?) -> Scope {
    let copy = RuleScope(shapes: shapes, objective: objective, gradients: gradients)
    copy.values = values
    copy.part = part
    copy.curvature = curvature
    var scope = Scope(seesWorkspace: false, rule: copy)
    for (name, value) in values {
      switch value {
      case .shared(let node): scope.locals[name] = .node(node)
      case .each(let nodes):
        let node = part.map { nodes[$0] } ?? flattened(nodes).labelled(Label(name, .alias))
        scope.locals[name] = .node(node)
      }
    }
    return scope
  }

  /// One vector of all entries, parameter by parameter.
  func flattened(_ parts: [Node]) -> Node {
    .concatenated(parts.map { $0.reshaped(to: Shape($0.shape.count)) })
  }

  /// The entries of the flat vector that belong to a parameter, in its shape.
  func entries(of part: Int, in whole: Node) -> Node {
    let first = shapes[..<part].reduce(0) { $0 + $1.count }
    if shapes[part].isScalar { return whole.selecting([.position(first)]) }
    let range = Selection.range(lower: first, upper: first + shapes[part].count)
    return whole.selecting([range]).reshaped(to: shapes[part])
  }

  /// Whether an expression mentions a value that differs from parameter to parameter.
  func mentionsEach(_ expression: Expression) -> Bool {
    expression.names.contains { name in
      if case .each? = values[name] { return true }
      return false
    }
  }
}

extension Lowering {
  /// In a rule, an expression that takes all parameters together: built over the whole vector, of which one
  /// parameter gets its entries. Nil where the expression is none of these.
  func wholeVector(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> Node? {
    guard let rule = scope.rule, let part = rule.part, rule.mentionsEach(expression) else { return nil }
    guard !isComparison(expression) else { return nil }
    let whole = try node(expression, in: rule.scope(part: nil))
    return whole.shape.isScalar ? whole : rule.entries(of: part, in: whole)
  }

  /// In a rule on one number `solve(H, …)` is a division by the second derivative; nil for any other call.
  func divisionByCurvature(
    _ builtIn: BuiltIn, _ arguments: [Argument], in scope: Scope
  ) throws(Diagnostic) -> Node? {
    guard builtIn.name == "solve", arguments.count == 2, arguments.allSatisfy({ $0.name == nil }),
      case .name("H") = arguments[0].value.kind, let rule = scope.rule, !rule.isWhole, let curvature = rule.curvature,
      case .node(let matrix)? = scope.locals["H"], matrix === curvature.matrix
    else { return nil }
    let numerator = try node(arguments[1].value, in: scope)
    return numerator.shape.isScalar ? numerator / curvature.number : nil
  }

  private func isComparison(_ expression: Expression) -> Bool {
    guard case .binary(let operation, _, _, _) = expression.kind else { return false }
    return operation != .matrixMultiply
  }

  /// `f(expr)` and `∇(expr)` in a rule: the objective or its gradient at another point; nil elsewhere.
  func objective(
    atPointOf expression: Expression, gradient: Bool, in scope: Scope
  ) throws(Diagnostic) -> Node? {
    guard let rule = scope.rule else { return nil }
    var point: [Node] = []
    for (part, shape) in rule.shapes.enumerated() {
      point.append(try spread(node(expression, in: rule.scope(part: part)), to: shape, at: expression.range))
    }
    return try apply(to: point, at: expression.range) { () throws(TensorError) in
      if !gradient { return try rule.objective(point) }
      let parts = try rule.gradients(point)
      return rule.part.map { parts[$0] } ?? rule.flattened(parts)
    }
  }

  /// A value for a parameter in its shape: a number is the same for every entry.
  func spread(_ node: Node, to shape: Shape, at range: SourceRange) throws(Diagnostic) -> Node {
    guard node.shape.isScalar || node.shape == shape else {
      throw failure(
        Message(
          en: "A line of the rule has shape \(node.shape) where the parameter has \(shape).",
          es: "Una línea de la regla tiene la forma \(node.shape) donde el parámetro tiene \(shape)."), at: range)
    }
    return node.broadcast(to: shape)
  }
}

extension BuiltIn {
  /// Whether with these arguments it works entry by entry: asked of the graph that it builds.
  func isElementwise(_ arguments: [Argument]) -> Bool {
    arguments.allSatisfy { $0.name == nil } && isElementwise(arguments.count)
  }

  /// Whether with so many arguments it works entry by entry.
  package func isElementwise(_ count: Int) -> Bool {
    guard arity.contains(count) else { return false }
    let nodes = (0..<count).map { Node.variable(Variable(Name("a\($0)"), .data), shape: Shape(2)) }
    guard let node = try? build(nodes, [:]), node.shape == Shape(2) else { return false }
    return Node.topologicalOrder(of: [node]).allSatisfy { part in
      guard case .apply(let primitive) = part.operation else { return true }
      if case .elementwise = primitive.behavior { return true }
      return false
    }
  }
}
