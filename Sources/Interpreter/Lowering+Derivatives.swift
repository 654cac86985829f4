import Autodiff
import Language
import Tensors
import Wording

// Functions made from functions: f', ∇f, the Hessian. Each is a graph over fresh parameters, differentiated,
// simplified, and then given its arguments.
extension Lowering {
  /// The value of a function at nodes.
  func value(
    of function: FunctionValue, at arguments: [Node], site: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node {
    switch function {
    case .user(let definition):
      return try body(of: definition, arguments, site: site)
    case .builtIn(let builtIn):
      return try apply(at: site) { () throws(TensorError) in try builtIn.build(arguments, [:]) }
    case .derivative, .gradient, .hessian:
      let parameters = try parameters(of: function, shapes: arguments.map(\.shape), site: site)
      let graph = try formula(of: function, over: parameters, site: site, in: scope)
      guard graph.parts.allSatisfy({ $0.shape == graph.parts[0].shape }) else {
        throw failure(
          Message(
            en: "The parts of \(function.text(symbols)) have different shapes here and make no one value.",
            es: "Las partes de \(function.text(symbols)) tienen aquí formas distintas y no forman un solo valor."),
          at: site)
      }
      let whole =
        graph.isVector ? try apply(.stack, graph.parts, at: site) : graph.parts[0]
      let leaves = Dictionary(uniqueKeysWithValues: zip(parameters, arguments).map { ($0.variable, $1) })
      // Names such as f(x) are those of the parameters, not of what takes their place.
      return try apply(at: site) { () throws(TensorError) in try whole.withoutLabels.substituting(leaves) }
    }
  }

  /// A parameter of a function whose graph is being made.
  struct Parameter {
    let variable: Variable
    let node: Node
  }

  /// Fresh parameters for a function, of these shapes (numbers where none are given).
  func parameters(
    of function: FunctionValue, shapes: [Shape]?, site: SourceRange
  ) throws(Diagnostic) -> [Parameter] {
    let names = parameterNames(of: function)
    if let shapes, shapes.count != names.count {
      throw wrongCount(
        function.text(symbols), expected: names.count...names.count, given: shapes.count, at: site)
    }
    return names.enumerated().map { place, name in
      let variable = Variable(name, .parameter)
      return Parameter(variable: variable, node: .variable(variable, shape: shapes?[place] ?? .scalar))
    }
  }

  func parameterNames(of function: FunctionValue) -> [Name] {
    switch function {
    case .user(let definition): definition.parameters.map(\.name)
    case .builtIn(let builtIn): builtIn.arity.lowerBound == 2 ? ["a", "b"] : ["x"]
    case .derivative(let inner, _), .gradient(let inner), .hessian(let inner): parameterNames(of: inner)
    }
  }

  /// The parts of a derived function as graphs: one for `f'`, one a parameter for `∇f`, row by row for the Hessian.
  struct DerivedFormula {
    let parts: [Node]
    /// Whether the parts are the entries of a vector, even if there is one only.
    let isVector: Bool
  }

  func formula(
    of function: FunctionValue, over parameters: [Parameter], site: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> DerivedFormula {
    switch function {
    case .user, .builtIn:
      let node = try value(of: function, at: parameters.map(\.node), site: site, in: scope)
      return DerivedFormula(parts: [node], isVector: false)
    case .derivative(let inner, let order):
      guard parameters.count == 1 else { throw severalParameters(inner, parameters, at: site) }
      var node = try scalarFormula(of: inner, over: parameters, site: site, in: scope)
      for _ in 0..<order {
        node = try slope(of: node, function: inner, over: parameters[0].node, site: site)
      }
      return DerivedFormula(parts: [node], isVector: false)
    case .gradient(let inner):
      let node = try scalarFormula(of: inner, over: parameters, site: site, in: scope)
      return DerivedFormula(
        parts: try gradients(of: node, function: inner, over: parameters.map(\.node), site: site),
        isVector: parameters.count > 1)
    case .hessian(let inner):
      return try hessian(of: inner, over: parameters, site: site, in: scope)
    }
  }

  private func scalarFormula(
    of function: FunctionValue, over parameters: [Parameter], site: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node {
    try formula(of: function, over: parameters, site: site, in: scope).parts[0]
  }

  /// ∂node/∂x: the gradient of a number, the slope of an elementwise function of a vector.
  private func slope(
    of node: Node, function: FunctionValue, over x: Node, site: SourceRange
  ) throws(Diagnostic) -> Node {
    if node.shape.isScalar { return try gradients(of: node, function: function, over: [x], site: site)[0] }
    let isElementwise = Node.topologicalOrder(of: [node]).allSatisfy { part in
      guard case .apply(let primitive) = part.operation else { return true }
      if case .elementwise = primitive.behavior { return true }
      return false
    }
    guard isElementwise, node.shape == x.shape else {
      let name = function.text(symbols)
      throw failure(
        Message(
          en: "\(name) takes a vector to a vector of another kind: its derivative is a matrix.",
          es: "\(name) lleva un vector a otro vector: su derivada es una matriz."), at: site,
        advice: Message("jacobian(\(name))(…)"))
    }
    let node = node.rooted(in: [x])
    let ones = Tensor(shape: x.shape, elements: Array(repeating: 1, count: x.shape.count))
    return try bounded(tangents(of: [node], along: [(x, .constant(ones))])[0].simplified(), at: site)
  }

  private func gradients(
    of node: Node, function: FunctionValue, over parameters: [Node], site: SourceRange
  ) throws(Diagnostic) -> [Node] {
    guard node.shape.count == 1 else { throw notANumber(function.text(symbols), node.shape, at: site) }
    let node = node.rooted(in: parameters)
    var parts: [Node] = []
    for part in Node.simplified(gradient(of: node, withRespectTo: parameters)) {
      parts.append(try bounded(part, at: site))
    }
    return parts
  }

  private func hessian(
    of function: FunctionValue, over parameters: [Parameter], site: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> DerivedFormula {
    let value = try scalarFormula(of: function, over: parameters, site: site, in: scope)
    let nodes = parameters.map(\.node)
    let first = try gradients(of: value, function: function, over: nodes, site: site)
    if parameters.count == 1, let x = nodes.first, x.shape.rank == 1 {
      let columns = (0..<x.shape.count).map { entry in
        var unit = [Double](repeating: 0, count: x.shape.count)
        unit[entry] = 1
        let direction = Node.constant(Tensor(shape: x.shape, elements: unit))
        return tangents(of: first.map { $0.rooted(in: nodes) }, along: [(x, direction)])[0]
      }
      return DerivedFormula(parts: Node.simplified(columns), isVector: true)
    }
    guard nodes.allSatisfy(\.shape.isScalar) else {
      throw failure(
        Message(
          en: "The Hessian takes numbers, or one vector.", es: "La hessiana lleva números, o un solo vector."),
        at: site)
    }
    if parameters.count == 1 {
      let second = try gradients(of: first[0], function: function, over: nodes, site: site)
      return DerivedFormula(parts: second, isVector: false)
    }
    var rows: [Node] = []
    for part in first {
      let row = try gradients(of: part, function: function, over: nodes, site: site)
      rows.append(try apply(.stack, row, at: site))
    }
    return DerivedFormula(parts: rows, isVector: true)
  }

  /// A graph made here, if it is not too deep to work with.
  private func bounded(_ node: Node, at site: SourceRange) throws(Diagnostic) -> Node {
    guard node.depth <= 4 * Lowering.greatestDepth else {
      throw failure(
        Message(
          en: "The derivative of this formula is too long.",
          es: "La derivada de esta fórmula es demasiado larga."), at: site)
    }
    return node
  }

  // MARK: Errors

  private func severalParameters(
    _ function: FunctionValue, _ parameters: [Parameter], at site: SourceRange
  ) -> Diagnostic {
    let name = function.text(symbols)
    let sign = symbols == .ascii ? "grad(\(name))" : "∇\(name)"
    return failure(
      Message(
        en: "\(name) has \(parameters.count) parameters, so it has a gradient rather than one derivative.",
        es: "\(name) tiene \(parameters.count) parámetros: tiene gradiente y no una sola derivada."), at: site,
      advice: Message(sign))
  }

  /// The error for an objective that is not a number.
  func notANumber(_ name: String, _ shape: Shape, at site: SourceRange) -> Diagnostic {
    failure(
      Message(
        en: "\(name) gives \(shape.count) numbers here, of shape \(shape); only a single number has a gradient.",
        es: "\(name) da aquí \(shape.count) números, de forma \(shape); solo un único número tiene gradiente."),
      at: site,
      advice: Message(
        en: "take sum(…) or mean(…) of them", es: "tome sum(…) o mean(…) de ellos"))
  }
}

extension Node {
  /// The graph with these very nodes for their variables, since derivatives go by nodes and not by names.
  fileprivate func rooted(in parameters: [Node]) -> Node {
    var replacements: [Variable: Node] = [:]
    for parameter in parameters {
      if case .variable(let variable) = parameter.operation { replacements[variable] = parameter }
    }
    // A parameter takes the place of one of its own shape.
    return (try? substituting(replacements)) ?? self
  }
}
