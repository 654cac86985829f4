import Autodiff
import Language
import Tensors
import Wording

/// The words for a product with a Jacobian, which is never written out.
enum JacobianProduct: String, CaseIterable {
  case jvp
  case vjp
}

// jvp(F, at, direction) = J·direction by one sweep of forward mode, vjp(F, at, covector) = covectorᵀ·J by one of
// reverse mode.
extension Lowering {
  /// The value of `jvp(…)` or `vjp(…)`; nil for another call, and where the name is the student's own.
  func jacobianProduct(
    _ callee: Expression, _ arguments: [Argument], at range: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node? {
    guard case .name(let name) = callee.kind, meaning(of: name, in: scope) == nil,
      let word = JacobianProduct(rawValue: name.key)
    else { return nil }
    guard let first = arguments.first, first.name == nil, try isFunction(first.value, in: scope) else {
      try requireKnown(arguments.first?.value, in: scope)
      throw needsFunction(word, at: arguments.first?.value.range ?? range)
    }
    let named = try functionValue(of: first.value, in: scope)
    let nodes = try positional(Array(arguments.dropFirst()), of: named, at: range, in: scope)
    let inner = named.taking(word == .jvp ? nodes.count / 2 : nodes.count - 1)
    let function: FunctionValue = word == .jvp ? .pushForward(inner) : .pullBack(inner)
    let count = parameterNames(of: inner).count
    let expected = word == .jvp ? 2 * count : count + 1
    if nodes.count == expected { return try call(function, nodes, at: range, in: scope) }
    guard nodes.count == 2 else { throw wrongCount(word, of: inner, given: nodes.count, at: range) }
    if isOpen(nodes), nodes.contains(where: \.shape.isScalar) { return mention(function, of: nodes) }
    // For a function of several numbers the point is a list of them: jvp(f, [1, 2], [1, 0]).
    var unpacked: [Node] = []
    for (place, node) in nodes.enumerated() {
      guard word == .jvp || place == 0 else {
        unpacked.append(node)
        continue
      }
      guard node.shape == Shape(count) else {
        throw failure(
          Message(
            en: "\(inner.text(symbols)) has \(count) parameters: a list of \(count) numbers is needed here.",
            es: "\(inner.text(symbols)) tiene \(count) parámetros: aquí hace falta una lista de \(count) números."),
          at: arguments[place + 1].value.range)
      }
      unpacked += (0..<count).map { node.selecting([.position($0)]) }
    }
    let value = try value(of: function, at: unpacked, site: range, in: scope)
    return placed(value.labelled(Label(Name(callText(function, nodes)), .call)), at: range)
  }

  /// The tangent of a function along the directions that follow its parameters.
  func pushForward(
    _ function: FunctionValue, over parameters: [Parameter], site: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node {
    let count = parameters.count / 2
    let (inputs, directions) = (parameters.prefix(count), parameters.suffix(count))
    for (input, direction) in zip(inputs, directions) where input.node.shape != direction.node.shape {
      let name = input.variable.name.text(symbols)
      let (wanted, given) = (input.node.shape, direction.node.shape)
      throw failure(
        Message(
          en: "The direction must have the shape of \(name), \(wanted), not \(given).",
          es: "La dirección debe tener la forma de \(name), \(wanted), no \(given)."), at: site)
    }
    let nodes = inputs.map(\.node)
    let node = try wholeFormula(of: function, over: Array(inputs), site: site, in: scope).rooted(in: nodes)
    let tangent = tangents(of: [node], along: Array(zip(nodes, directions.map(\.node))))[0]
    return try bounded(tangent.simplified(), at: site)
  }

  /// The covector that follows a function's parameters times its Jacobian.
  func pullBack(
    _ function: FunctionValue, over parameters: [Parameter], site: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node {
    let (inputs, covector) = (parameters.dropLast(), parameters[parameters.count - 1].node)
    let nodes = inputs.map(\.node)
    let node = try wholeFormula(of: function, over: Array(inputs), site: site, in: scope).rooted(in: nodes)
    guard node.shape == covector.shape else {
      let name = function.text(symbols)
      throw failure(
        Message(
          en: "The covector must have the shape of the value of \(name), \(node.shape), not \(covector.shape).",
          es: "El covector debe tener la forma del valor de \(name), \(node.shape), no \(covector.shape)."), at: site)
    }
    let adjoints = gradient(of: node, withRespectTo: nodes, covector: covector)
    return try bounded(Node.joined(Node.simplified(adjoints)), at: site)
  }

  // MARK: Errors

  private func needsFunction(_ word: JacobianProduct, at range: SourceRange) -> Diagnostic {
    failure(
      word == .jvp
        ? Message(
          en: "jvp takes a function, a point and a direction there.",
          es: "jvp recibe una función, un punto y una dirección en él.")
        : Message(
          en: "vjp takes a function, a point and a covector, which has the shape of its value.",
          es: "vjp recibe una función, un punto y un covector, que tiene la forma de su valor."),
      at: range, advice: Message(word == .jvp ? "jvp(F, [1, 2], [1, 0])" : "vjp(F, [1, 2], [1, 0, 0])"))
  }

  private func wrongCount(
    _ word: JacobianProduct, of function: FunctionValue, given: Int, at range: SourceRange
  ) -> Diagnostic {
    let name = function.text(symbols)
    let list = parameterNames(of: function).map { $0.text(symbols) }
    let (last, advice) =
      word == .jvp
      ? (Message(en: "a direction", es: "una dirección"), list + list.map { "d\($0)" })
      : (Message(en: "a covector", es: "un covector"), list + ["u"])
    return failure(
      Message(
        en: "After \(name), \(word.rawValue) takes a point and \(last.english).",
        es: "Después de \(name), \(word.rawValue) recibe un punto y \(last.spanish)."), at: range,
      advice: Message("\(word.rawValue)(\(name), \(advice.joined(separator: ", ")))"))
  }
}
