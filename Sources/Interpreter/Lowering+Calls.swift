import Autodiff
import Language
import Tensors
import Wording

// Calls: the student's functions are put in place of their call, built-in ones become primitives.
extension Lowering {
  /// Whether an expression names a function, as `f`, `f'`, `grad(f)` do.
  func isFunction(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> Bool {
    switch expression.kind {
    case .name(let name):
      if case .function? = meaning(of: name, in: scope) { return true }
      return false
    case .prime, .gradient: return true
    case .call(let callee, let arguments):
      guard derivativeWord(callee, in: scope) != nil, arguments.count == 1 else { return false }
      return try isFunction(arguments[0].value, in: scope)
    default: return false
    }
  }

  /// The function that an expression names.
  ///
  /// - Parameter count: the values that it is given, where it is called.
  func functionValue(
    of expression: Expression, givenValues count: Int? = nil, in scope: Scope
  ) throws(Diagnostic) -> FunctionValue {
    switch expression.kind {
    case .name(let name):
      switch meaning(of: name, in: scope) {
      case .function(let function): return function
      case .node:
        throw failure(
          Message(
            en: "\(name) is a number here, not a function.", es: "\(name) es aquí un número, no una función."),
          at: expression.range)
      case nil: throw unknownFunction(name, of: count, at: expression.range, in: scope)
      }
    case .prime(let base, let order):
      let function = try functionValue(of: base, in: scope)
      if case .derivative(let inner, let innerOrder) = function {
        return .derivative(inner, order: innerOrder + order)
      }
      return .derivative(function, order: order)
    case .gradient(let base):
      return .gradient(try functionValue(of: base, in: scope))
    case .call(let callee, let arguments) where arguments.count == 1:
      guard let word = derivativeWord(callee, in: scope) else { fallthrough }
      let function = try functionValue(of: arguments[0].value, in: scope)
      switch word {
      case .grad: return .gradient(function)
      case .hessian: return .hessian(function)
      case .jacobian: return .jacobian(function)
      }
    default:
      throw failure(
        Message(en: "This is not a function.", es: "Esto no es una función."), at: expression.range)
    }
  }

  /// Whether a name stands for a way to derive a function here, and not for something of the student's.
  private func derivativeWord(_ callee: Expression, in scope: Scope) -> DerivativeWord? {
    guard case .name(let name) = callee.kind, meaning(of: name, in: scope) == nil else { return nil }
    return DerivativeWord(name)
  }

  /// The value of a call.
  func call(
    _ callee: Expression, _ arguments: [Argument], at range: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node {
    if case .name(let name) = callee.kind, derivativeWord(callee, in: scope) != nil {
      throw try derivativeWord(name, Expression(.call(callee, arguments), range), arguments, in: scope)
    }
    if let product = try jacobianProduct(callee, arguments, at: range, in: scope) { return product }
    if case .name("f") = callee.kind, arguments.count == 1,
      let value = try objective(atPointOf: arguments[0].value, gradient: false, in: scope)
    {
      return value
    }
    if let column = runColumn(callee, arguments, in: scope) { return column }
    let function = try functionValue(of: callee, givenValues: arguments.count, in: scope)
    if case .builtIn(let builtIn) = function {
      if let quotient = try divisionByCurvature(builtIn, arguments, in: scope) { return quotient }
      if scope.rule != nil, !builtIn.isElementwise(arguments),
        let whole = try wholeVector(Expression(.call(callee, arguments), range), in: scope)
      {
        return whole
      }
      return try call(builtIn, arguments, at: range, in: scope)
    }
    let nodes = try positional(arguments, of: function, at: range, in: scope)
    return try call(function.taking(nodes.count), nodes, at: range, in: scope)
  }

  /// The value of a function that is not built in, mentioned as it was called.
  func call(
    _ function: FunctionValue, _ nodes: [Node], at range: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node {
    let value = try value(of: function, at: nodes, site: range, in: scope)
    return placed(value.labelled(Label(Name(callText(function, nodes)), .call)), at: range)
  }

  /// Arguments that go by their place.
  func positional(
    _ arguments: [Argument], of function: FunctionValue, at range: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> [Node] {
    var nodes: [Node] = []
    for argument in arguments {
      if let name = argument.name {
        throw failure(
          Message(
            en: "\(function.text(symbols)) takes its values by position: leave out \(name) =",
            es: "\(function.text(symbols)) recibe sus valores por posición: quite \(name) ="),
          at: argument.nameRange ?? range)
      }
      nodes.append(try node(argument.value, in: scope))
    }
    return nodes
  }

  /// The error for `grad(f)` alone where a number is meant, or `grad` of something that is no function.
  private func derivativeWord(
    _ name: Name, _ whole: Expression, _ arguments: [Argument], in scope: Scope
  ) throws(Diagnostic) -> Diagnostic {
    guard arguments.count == 1, try isFunction(arguments[0].value, in: scope) else {
      try requireKnown(arguments.first?.value, in: scope)
      return failure(
        Message(
          en: "\(name) takes the name of a function: \(name)(f)(1, 2) is its value at a point.",
          es: "\(name) recibe el nombre de una función: \(name)(f)(1, 2) es su valor en un punto."), at: whole.range)
    }
    return needsArguments(try functionValue(of: whole, in: scope), at: whole.range)
  }

  /// The error for an unknown name where a function is meant.
  func requireKnown(_ function: Expression?, in scope: Scope) throws(Diagnostic) {
    guard let function, case .name(let name) = function.kind, meaning(of: name, in: scope) == nil else { return }
    _ = try functionValue(of: function, in: scope)
  }

  func callText(
    _ function: FunctionValue, _ arguments: [Node], _ named: [(name: Name, value: Node)] = []
  ) -> String {
    let formula = Formula(style: Style(symbols: symbols))
    let texts = arguments.map { formula.text($0) } + named.map { "\($0.name) = \(formula.text($0.value))" }
    return function.text(of: texts, symbols)
  }

  /// What stands for a call whose shape is not known yet: its text, over its arguments.
  func mention(
    _ function: FunctionValue, of arguments: [Node], _ named: [(name: Name, value: Node)] = []
  ) -> Node {
    hasMentions = true
    let whole = arguments.isEmpty ? Node.constant(0) : .unshaped(.stack, of: arguments)
    return whole.labelled(Label(Name(callText(function, arguments, named)), .call))
  }

  private func call(
    _ builtIn: BuiltIn, _ arguments: [Argument], at range: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node {
    var nodes: [Node] = []
    var options: BuiltIn.Options = [:]
    var named: [(name: Name, value: Node)] = []
    for argument in arguments {
      guard let name = argument.name else {
        let isSetting = builtIn.settingsFrom.map { nodes.count >= $0 } ?? false
        nodes.append(
          isSetting
            ? .constant(try setting(argument.value, in: scope)) : try node(argument.value, in: scope))
        continue
      }
      if builtIn.namedValues.contains(name.key) {
        let value = try node(argument.value, in: scope)
        options.values[name.key] = value
        named.append((name, value))
        continue
      }
      guard builtIn.options.contains(name.key) else {
        let names = (builtIn.namedValues + builtIn.options).joined(separator: ", ")
        throw failure(
          Message(
            en: "\(builtIn.name.text(symbols)) has no option \(name).",
            es: "\(builtIn.name.text(symbols)) no tiene la opción \(name)."),
          at: argument.nameRange ?? range,
          advice: names.isEmpty ? nil : Message(en: "it has: \(names)", es: "tiene: \(names)"))
      }
      let number = try wholeNumber(argument.value, in: scope)
      options[name.key] = number
      named.append((name, .constant(Double(number))))
    }
    guard builtIn.arity.contains(nodes.count) else {
      throw wrongCount(
        builtIn.name.text(symbols), expected: builtIn.arity, given: nodes.count, at: range,
        advice: builtIn.options.contains("axis") && nodes.count > builtIn.arity.upperBound
          ? Message(en: "an axis goes by its name: axis = 0", es: "un eje se da por su nombre: axis = 0") : nil)
    }
    if builtIn.options.contains("seed"), options["seed"] == nil { options["seed"] = nextSeed() }
    return try apply(to: nodes, at: range, unshaped: mention(.builtIn(builtIn), of: nodes, named)) {
      () throws(TensorError) in try builtIn.build(nodes, options)
    }
  }

  /// A function's body with nodes for its parameters.
  ///
  /// - Parameter site: the call in the statement; nil while the definition itself is read.
  func body(
    of definition: FunctionDefinition, _ arguments: [Node], site: SourceRange?
  ) throws(Diagnostic) -> Node {
    // In a function that is called, only the call stands in the statement.
    let site = frames.last?.site ?? site
    if let first = frames.firstIndex(where: { $0.function?.name.name == definition.name.name }) {
      throw recursion(of: definition.name.name, through: frames[(first + 1)...], at: site ?? definition.name.range)
    }
    guard arguments.count == definition.parameters.count else {
      let count = definition.parameters.count
      throw wrongCount(
        definition.name.name.text(symbols), expected: count...count, given: arguments.count,
        at: site ?? definition.name.range)
    }
    functions.insert(definition.name.name)
    frames.append(Frame(name: definition.name.name, function: definition, site: site))
    defer { frames.removeLast() }
    return try node(definition.body, in: locals(of: definition, arguments))
  }

  /// The parameters and `where` bindings of a function being put in place of its call.
  private func locals(of definition: FunctionDefinition, _ arguments: [Node]) throws(Diagnostic) -> Scope {
    // The prelude sees its own names only.
    var scope = Scope(seesWorkspace: Prelude.function(named: definition.name.name) != definition)
    for (parameter, argument) in zip(definition.parameters, arguments) {
      scope.locals[parameter.name] = .node(argument)
    }
    for binding in definition.bindings {
      let value = try node(binding.value, in: scope)
      // The names of a function that is called from another mean nothing there.
      let named = frames.count > 1 ? value : value.labelled(Label(binding.name, .binding))
      scope.locals[binding.name] = .node(placed(named, at: binding.range))
    }
    return scope
  }

  /// A definition's body over its own parameters, as numbers: what the echo shows.
  func definition(_ definition: FunctionDefinition) throws(Diagnostic) -> Node {
    try body(of: definition, definition.parameters.map { .variable(Variable($0.name, .parameter)) }, site: nil)
  }

  // MARK: Errors

  private func recursion(of name: Name, through frames: ArraySlice<Frame>, at range: SourceRange) -> Diagnostic {
    let others = frames.map { $0.name.text(symbols) }.joined(separator: ", ")
    let text = name.text(symbols)
    return Diagnostic(
      others.isEmpty
        ? Message(
          en: "\(text) is defined by itself; a function cannot call itself here.",
          es: "\(text) se define por sí misma; aquí una función no puede llamarse a sí misma.")
        : Message(
          en: "\(text) would be defined by itself, by way of \(others); that is not possible here.",
          es: "\(text) quedaría definida por sí misma, a través de \(others); eso no es posible aquí."), at: range)
  }

  func needsArguments(_ function: FunctionValue, at range: SourceRange) -> Diagnostic {
    let name = function.text(symbols)
    let values = (1...max(parameterNames(of: function).count, 1)).map(String.init).joined(separator: ", ")
    return failure(
      Message(
        en: "\(name) is a function: \(name)(\(values)) is one of its values.",
        es: "\(name) es una función: \(name)(\(values)) es uno de sus valores."), at: range)
  }

  func wrongCount(
    _ name: String, expected: ClosedRange<Int>, given: Int, at range: SourceRange, advice: Message? = nil
  ) -> Diagnostic {
    let least = expected.lowerBound
    guard expected.upperBound < .max else {
      return failure(
        Message(
          en: "\(name) takes \(least) \(least == 1 ? "value" : "values") or more, not \(given).",
          es: "\(name) recibe \(least) \(least == 1 ? "valor" : "valores") o más, no \(given)."), at: range)
    }
    let count = least == expected.upperBound ? "\(least)" : "\(least)–\(expected.upperBound)"
    let one = expected.upperBound == 1
    return failure(
      Message(
        en: "\(name) takes \(count) \(one ? "value" : "values"), not \(given).",
        es: "\(name) recibe \(count) \(one ? "valor" : "valores"), no \(given)."), at: range, advice: advice)
  }

  private func unknownFunction(
    _ name: Name, of count: Int?, at range: SourceRange, in scope: Scope
  ) -> Diagnostic {
    let functions =
      scope.locals.keys.map(\.spelling) + workspace.functions.keys.map(\.spelling)
      + Catalogue.all.map(\.name.spelling) + Prelude.functions.map(\.definition.name.name.spelling)
      + DerivativeWord.allNames
    let closest = Spelling.closest(to: name.spelling, among: functions)
    if workspace.rule(name) != nil {
      return failure(
        Message(en: "\(name) is a rule, not a function.", es: "\(name) es una regla, no una función."), at: range,
        advice: Message(
          en: "it stands after with, as in  step f from x = 5 with \(name)",
          es: "va tras with, como en  step f from x = 5 with \(name)"))
    }
    return failure(
      Message(en: "\(name) is not a function here.", es: "\(name) no es una función conocida aquí."), at: range,
      advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") }
        ?? adviceOnFunction(name, of: count))
  }

  private func adviceOnFunction(_ name: Name, of count: Int?) -> Message {
    if ["print", "disp", "echo", "imprimir", "mostrar"].contains(name.key) {
      return Message(
        en: "a value is shown by typing it alone, without \(name)",
        es: "un valor se muestra al escribirlo solo, sin \(name)")
    }
    // What is no letter is no factor that is still to be given its value.
    let isLetter =
      name.spelling.filter { !$0.isNumber }.count == 1 || Symbols.greek.contains { $0.name == name.spelling }
    if purpose == .definition, count == 1, isLetter {
      return Message(en: "if it is a product, write \(name)*(…)", es: "si es un producto, escriba \(name)*(…)")
    }
    return Message(
      en: "define it: \(name)(x) = x^2 (help functions lists those that are built in)",
      es: "defínala: \(name)(x) = x^2 (ayuda funciones muestra las incluidas)")
  }

  /// The value of an expression that must be known when the statement is read: an axis, a shape.
  private func setting(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> Tensor {
    let graph = try node(expression, in: scope)
    for case .variable(let leaf) in Node.topologicalOrder(of: [graph]).map(\.operation)
    where leaf.role == .parameter {
      throw failure(
        Message(
          en: "\(leaf.name) is a parameter; what stands here must be known beforehand, such as 3.",
          es: "\(leaf.name) es un parámetro; lo que va aquí debe conocerse de antemano, como 3."),
        at: expression.range)
    }
    return try evaluate(graph, at: expression.range)[graph]
  }

  /// A whole number that is known when the statement is read: an axis, a position.
  func wholeNumber(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> Int {
    guard let number = try setting(expression, in: scope).number, let whole = Int(exactly: number) else {
      throw failure(
        Message(en: "A whole number is needed here.", es: "Aquí hace falta un número entero."),
        at: expression.range)
    }
    return whole
  }
}

/// The words that make a function out of a function.
package enum DerivativeWord: String, CaseIterable {
  case grad
  case hessian
  case jacobian

  init?(_ name: Name) { self.init(rawValue: name.key) }

  /// These words and those of the products with a Jacobian, for completion and `did you mean`.
  package static let allNames = allCases.map(\.rawValue) + JacobianProduct.allCases.map(\.rawValue)
}
