import Autodiff
import Language
import Tensors
import Wording

// Functions made from functions: f', ∇f, the Hessian, the Jacobian and products with it. Each is a graph over fresh parameters, differentiated,
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
      return try apply(to: arguments, at: site, unshaped: mention(function, of: arguments)) {
        () throws(TensorError) in try builtIn.build(arguments, [:])
      }
    case .derivative, .gradient, .hessian, .jacobian, .pushForward, .pullBack:
      let parameters = try parameters(of: function, shapes: arguments.map(\.shape), site: site)
      let value: Node
      do { value = try formula(of: function, over: parameters, site: site, in: scope).value } catch {
        // In a definition the derivative of a function of vectors has no formula yet.
        guard hasUnknownShapes || function.isJacobianProduct && isOpen(arguments) else { throw error }
        return mention(function, of: arguments)
      }
      let leaves = Dictionary(uniqueKeysWithValues: zip(parameters, arguments).map { ($0.variable, $1) })
      // Names such as f(x) are those of the parameters, not of what takes their place.
      return try apply(to: arguments, at: site, unshaped: mention(function, of: arguments)) {
        () throws(TensorError) in try value.withoutLabels.substituting(leaves)
      }
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
    case .derivative(let inner, _), .gradient(let inner), .hessian(let inner), .jacobian(let inner):
      parameterNames(of: inner)
    // No name of a student's has a blank, so these are taken by no parameter.
    case .pushForward(let inner):
      parameterNames(of: inner) + parameterNames(of: inner).map { Name("direction \($0)") }
    case .pullBack(let inner): parameterNames(of: inner) + [Name("covector \(parameterNames(of: inner).count)")]
    }
  }

  /// A derived function over its parameters.
  struct DerivedFormula {
    let value: Node
    /// What is printed of it: one formula a parameter for `∇f`, row by row for a matrix.
    let parts: [Node]
    /// Whether the parts are the entries of a list, even if there is one only.
    let isVector: Bool

    init(_ value: Node) {
      self.value = value
      if case .apply(.stack) = value.operation { isVector = true } else { isVector = false }
      parts = isVector ? value.inputs : [value]
    }

    /// The gradient, which has a part for each parameter.
    init(gradient parts: [Node]) {
      value = .joined(parts)
      self.parts = parts
      isVector = parts.count > 1
    }
  }

  func formula(
    of function: FunctionValue, over parameters: [Parameter], site: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> DerivedFormula {
    let nodes = parameters.map(\.node)
    switch function {
    case .user, .builtIn:
      return DerivedFormula(try value(of: function, at: nodes, site: site, in: scope))
    case .derivative(let inner, let order):
      guard parameters.count == 1 else {
        let value = try? formula(of: inner, over: parameters, site: site, in: scope).value
        throw severalParameters(inner, parameters, isNumber: value?.shape.isScalar ?? true, at: site)
      }
      var node = try wholeFormula(of: inner, over: parameters, site: site, in: scope)
      for _ in 0..<order { node = try slope(of: node, function: inner, over: nodes[0], site: site) }
      return DerivedFormula(node)
    case .gradient(let inner):
      let node = try wholeFormula(of: inner, over: parameters, site: site, in: scope)
      return DerivedFormula(gradient: try gradients(of: node, function: inner, over: nodes, site: site))
    case .hessian(let inner):
      return try formula(of: .jacobian(.gradient(inner)), over: parameters, site: site, in: scope)
    case .jacobian(let inner):
      let node = try wholeFormula(of: inner, over: parameters, site: site, in: scope).rooted(in: nodes)
      let matrix: Node
      do { matrix = try jacobian(of: node, withRespectTo: nodes) } catch {
        throw failure(error.message, at: site, advice: error.advice)
      }
      return DerivedFormula(try bounded(matrix.simplified(), at: site))
    case .pushForward(let inner):
      return DerivedFormula(try pushForward(inner, over: parameters, site: site, in: scope))
    case .pullBack(let inner):
      return DerivedFormula(try pullBack(inner, over: parameters, site: site, in: scope))
    }
  }

  /// The formula of a function that is to be differentiated, as one value.
  func wholeFormula(
    of function: FunctionValue, over parameters: [Parameter], site: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node {
    let node = try formula(of: function, over: parameters, site: site, in: scope).value
    guard hasUnknownShapes else { return node }
    let name = function.text(symbols)
    let list = parameters.map { $0.variable.name.text(symbols) }.joined(separator: ", ")
    throw failure(
      Message(
        en: "The derivative of \(name) has no formula before the shape of \(list) is known.",
        es: "La derivada de \(name) no tiene fórmula mientras no se conozca la forma de \(list)."), at: site,
      advice: Message(
        en: "ask for a value, with lists where \(name) takes them",
        es: "pida un valor, con listas donde \(name) las lleva"))
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
    guard node.shape.count == 1 else {
      let error = notANumber(function.text(symbols), node.shape, at: site)
      let name = function.text(symbols)
      guard case .gradient(let inner) = function else {
        throw Diagnostic(
          error.message, at: error.range,
          advice: Message(
            en: "take sum(…) or mean(…) of them, or all derivatives: jacobian(\(name))(…)",
            es: "tome sum(…) o mean(…) de ellos, o todas las derivadas: jacobian(\(name))(…)"))
      }
      throw Diagnostic(error.message, at: error.range, advice: Message("hessian(\(inner.text(symbols)))(…)"))
    }
    let node = node.rooted(in: parameters)
    var parts: [Node] = []
    for part in Node.simplified(gradient(of: node, withRespectTo: parameters)) {
      parts.append(try bounded(part, at: site))
    }
    return parts
  }

  /// A graph made here, if it is not too deep to work with.
  func bounded(_ node: Node, at site: SourceRange) throws(Diagnostic) -> Node {
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
    _ function: FunctionValue, _ parameters: [Parameter], isNumber: Bool, at site: SourceRange
  ) -> Diagnostic {
    let name = function.text(symbols)
    guard isNumber else {
      return failure(
        Message(
          en: "\(name) has \(parameters.count) parameters and gives a list: its derivative is a matrix.",
          es: "\(name) tiene \(parameters.count) parámetros y da una lista: su derivada es una matriz."), at: site,
        advice: Message("jacobian(\(name))"))
    }
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
  func rooted(in parameters: [Node]) -> Node {
    var replacements: [Variable: Node] = [:]
    for parameter in parameters {
      if case .variable(let variable) = parameter.operation { replacements[variable] = parameter }
    }
    // A parameter takes the place of one of its own shape.
    return (try? substituting(replacements)) ?? self
  }
}
