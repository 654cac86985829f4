import Autodiff
import Language
import Tensors
import Wording

// What names mean, names run together as on a slide, and what is said of a name that means nothing.
extension Lowering {
  /// What a name means: what is nearest wins, from parameters over the workspace to what is built in.
  func meaning(of name: Name, in scope: Scope) -> Meaning? {
    if let local = scope.locals[name] { return local }
    if scope.seesWorkspace {
      if let entry = workspace.values[name] { return .node(datum(entry.name, entry.value)) }
      if let function = workspace.functions[name] { return .function(.user(function)) }
    }
    if let constant = NamedConstant.node(name) { return .node(constant) }
    if let builtIn = Catalogue.builtIn(named: name) { return .function(.builtIn(builtIn)) }
    if let function = Prelude.function(named: name) { return .function(.user(function)) }
    return nil
  }

  /// The values that a name stands for where a number is meant: itself, or the product of its letters.
  func letters(of name: Name, at range: SourceRange, in scope: Scope) throws(Diagnostic) -> [Node] {
    switch meaning(of: name, in: scope) {
    case .node(let node):
      return [placedLeaf(node, at: range)]
    case .function(let function):
      throw needsArguments(function, at: range)
    case nil:
      if let parts = split(name, in: scope) { return parts.map { placedLeaf($0, at: range) } }
      if let error = unknown(name, at: range, in: scope) { throw error }
      return [placedLeaf(datum(name, nil), at: range)]
    }
  }

  /// A leaf of its own for each mention, so that each has its place; other nodes stay shared.
  private func placedLeaf(_ node: Node, at range: SourceRange) -> Node {
    if case .variable = node.operation, frames.isEmpty { return placed(node, at: range) }
    return node
  }

  /// The factors of a name that is made only of known values' names: `xy`, `wx`, `2alphax`; the longest names first.
  func split(_ name: Name, in scope: Scope) -> [Node]? {
    let characters = Array(name.spelling)
    guard characters.count > 1, characters.count <= 12 else { return nil }
    func parts(from start: Int) -> [Name]? {
      if start == characters.count { return [] }
      for end in (start + 1...characters.count).reversed() where end - start < characters.count {
        let part = Name(String(characters[start..<end]))
        if isKnownValue(part, in: scope), let rest = parts(from: end) { return [part] + rest }
      }
      return nil
    }
    // Only the parts that are used are looked up, since what is looked up counts as data.
    return parts(from: 0)?.compactMap { part in
      if case .node(let node)? = meaning(of: part, in: scope) { return node }
      return nil
    }
  }

  /// Parameters and the student's values can be run together; `e` and `π` only if the student gave them a value.
  private func isKnownValue(_ name: Name, in scope: Scope) -> Bool {
    if case .node? = scope.locals[name] { return true }
    return scope.seesWorkspace && workspace.values[name] != nil
  }

  /// The error for a name that cannot be meant; nil in a definition, where an unknown name is data to come.
  private func unknown(_ name: Name, at range: SourceRange, in scope: Scope) -> Diagnostic? {
    if let base = powerLost(in: name, scope: scope) { return base.diagnostic(at: range, of: self) }
    if let partly = partlyKnown(name, in: scope) {
      let product = partly.joined(separator: symbols == .ascii ? "*" : "·")
      return failure(
        Message(
          en: "\(name) is not a name here. If it is a product, write \(product).",
          es: "\(name) no es un nombre conocido aquí. Si es un producto, escriba \(product)."), at: range,
        correction: product)
    }
    return purpose == .definition ? nil : notDefined(name, at: range, in: scope)
  }

  /// A name that is followed by digits and would be known without them: `x2` for x².
  private func powerLost(in name: Name, scope: Scope) -> LostPower? {
    let digits = name.spelling.reversed().prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < name.spelling.count else { return nil }
    let base = Name(String(name.spelling.dropLast(digits.count)))
    guard isKnownValue(base, in: scope) || split(base, in: scope) != nil else { return nil }
    return LostPower(name: name, base: base, exponent: String(digits.reversed()))
  }

  /// The parts of a name of which some but not all are known values: `w`, `x` of `wx` in C(w).
  private func partlyKnown(_ name: Name, in scope: Scope) -> [String]? {
    let letters = name.spelling.map(String.init)
    guard letters.count == 2 || letters.count == 3, letters.allSatisfy({ $0.first?.isLetter == true })
    else { return nil }
    let known = letters.filter { isKnownValue(Name($0), in: scope) }
    return known.isEmpty || known.count == letters.count ? nil : letters
  }

  private func notDefined(_ name: Name, at range: SourceRange, in scope: Scope) -> Diagnostic {
    if let function = frames.last?.function { return needsData(of: function, at: range) }
    if let diagnostic = differentlyNamed(name, at: range, in: scope) { return diagnostic }
    let candidates = knownNames(in: scope) + (frames.isEmpty ? Parser.commandWords : [])
    let closest = Spelling.closest(to: name.spelling, among: candidates)
    if closest == nil, !scope.seesWorkspace {
      return failure(
        Message(
          en: "\(name) means nothing in this rule, which sees only its own names.",
          es: "\(name) no significa nada en esta regla, que solo ve sus propios nombres."), at: range,
        advice: Message(
          en: "make it a hyper-parameter: put \(name) = 2 into the brackets after the rule's name",
          es: "hágalo un hiperparámetro: ponga \(name) = 2 entre los paréntesis tras el nombre de la regla"))
    }
    return failure(
      Message(en: "\(name) has no value here.", es: "\(name) no tiene valor aquí."), at: range,
      advice: closest.map {
        Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?")
      } ?? Message(en: "give it one: \(name) = 2", es: "asígnele uno: \(name) = 2"))
  }

  /// The error for a function whose data has no value: all that are missing, and the line to type.
  private func needsData(of definition: FunctionDefinition, at range: SourceRange) -> Diagnostic {
    let name = definition.name.name.text(symbols)
    let lowering = Lowering(workspace, symbols: symbols, purpose: .definition, stack: stack)
    let missing =
      (try? lowering.definition(definition)).map { _ in
        lowering.data.filter { $0.value == nil }.map { $0.name.text(symbols) }
      } ?? []
    guard let first = missing.first else {
      return Diagnostic(
        Message(en: "\(name) cannot be read any more.", es: "\(name) ya no puede leerse."), at: range)
    }
    let list = missing.joined(separator: ", ")
    let isOne = missing.count == 1
    return Diagnostic(
      Message(
        en: isOne ? "\(name) needs a value for its data \(first)." : "\(name) needs values for its data \(list).",
        es: isOne
          ? "\(name) necesita un valor para su dato \(first)." : "\(name) necesita valores para sus datos \(list)."),
      at: frames.last?.site ?? range,
      advice: Message(
        en: "type first: \(missing.map { "\($0) = 2" }.joined(separator: "; "))",
        es: "escriba antes: \(missing.map { "\($0) = 2" }.joined(separator: "; "))"))
  }

  /// A word for something that is written otherwise: a Spanish command, `df/dx`, `grad` in a condition.
  private func differentlyNamed(_ name: Name, at range: SourceRange, in scope: Scope) -> Diagnostic? {
    if let english = SpanishWords.clauses[name.key], SpanishWords.commands[name.key] == nil {
      return failure(
        Message(en: "\(name) has no value here.", es: "\(name) no tiene valor aquí."), at: range,
        advice: Message(
          en: "the clauses of a command are English words: train \(english) …",
          es: "las cláusulas de una orden son palabras inglesas: train \(english) …"))
    }
    if let english = SpanishWords.commands[name.key] {
      return failure(
        Message(
          en: "\(name) has no value here. The commands are English words:",
          es: "\(name) no tiene valor aquí. Las órdenes son palabras inglesas:"), at: range,
        correction: english)
    }
    if name.key.hasPrefix("d"), let function = workspace.functions[Name(String(name.spelling.dropFirst()))] {
      let text = function.name.name.text(symbols)
      let derivative = function.parameters.count == 1 ? "\(text)'" : symbols == .ascii ? "grad(\(text))" : "∇\(text)"
      return failure(
        Message(en: "\(name) has no value here.", es: "\(name) no tiene valor aquí."), at: range,
        advice: Message(
          en: "the derivative of \(text) is written \(derivative)",
          es: "la derivada de \(text) se escribe \(derivative)"))
    }
    if ["true", "false"].contains(name.key.lowercased()) {
      return failure(
        Message(en: "\(name) has no value here.", es: "\(name) no tiene valor aquí."), at: range,
        advice: Message(
          en: "what is true or false comes from a comparison: x > 0",
          es: "lo verdadero o falso sale de una comparación: x > 0"))
    }
    if JacobianProduct(rawValue: name.key) != nil {
      return failure(
        Message(en: "\(name) has no value here.", es: "\(name) no tiene valor aquí."), at: range,
        advice: Message("\(name)(F, [1, 2], [1, 0])"))
    }
    guard let word = ["gradient", "gradiente"].contains(name.key) ? .grad : DerivativeWord(name) else { return nil }
    let isGiven = word == .grad && scope.locals["g"] != nil
    return failure(
      Message(en: "\(name) has no value here.", es: "\(name) no tiene valor aquí."), at: range,
      advice: isGiven
        ? Message(en: "the gradient is called g here", es: "el gradiente se llama aquí g")
        : Message(
          en: "it stands before the name of a function: \(word.rawValue)(f)",
          es: "va delante del nombre de una función: \(word.rawValue)(f)"))
  }

  /// All names that could have been meant.
  func knownNames(in scope: Scope) -> [String] {
    scope.locals.keys.map(\.spelling)
      + (scope.seesWorkspace ? workspace.names.map(\.spelling) : [])
      + NamedConstant.all.map(\.name.spelling) + Catalogue.all.map(\.name.spelling)
      + Prelude.functions.map(\.definition.name.name.spelling)
  }
}

/// A name in which a power seems to have been lost in copying.
struct LostPower {
  let name: Name
  let base: Name
  let exponent: String

  func diagnostic(at range: SourceRange, of lowering: Lowering) -> Diagnostic {
    lowering.failure(
      Message(
        en: "\(name) is not a name here. Was a power lost in copying?",
        es: "\(name) no es un nombre conocido aquí. ¿Se perdió una potencia al copiar?"), at: range,
      correction: "\(base)^\(exponent)")
  }
}
