import Checking
import Interpreter
import Language
import Tensors
import Wording

// Answers in formulas: equal as functions.
extension QuestionJudge {
  func formula(_ text: String, _ expected: String) -> Judgement {
    if let judgement = formula(withParts: text, expected) { return judgement }
    let right = text.behindTheLastSign
    guard let truth = session.expression(expected), let typed = formula(right) else { return .noAnswer }
    if Figure(right) != nil {
      // Behind a formula a number is no answer of its own: 5(1 - 2a)^k = 4.
      if text.dropLast(right.count).contains(where: { "+-−*·^,".contains($0) }) { return .noAnswer }
      let isDefinition = session.assignedNames(in: text).contains { question.asked?.contains($0) != true }
      return isDefinition ? .noAnswer : .unclear(asksForAFormula)
    }
    // f'(x) is to be computed: that it is the derivative is what is asked.
    if typed.hasDerivative && !truth.hasDerivative || isLookedUp(typed, insteadOf: truth) { return .noAnswer }
    let variables = variables(of: truth)
    if let told = equation(text, typed, truth) { return told }
    let names = variables.union(session.parts.map(\.name))
    if let called = withArguments(right, variables) { return formula(called, expected) }
    guard typed.names.contains(where: { names.contains($0) || $0.isProduct(of: names) }) else { return .noAnswer }
    func agrees(_ line: Document.Line) -> Bool {
      guard let other = session.expression(line.expression) else { return false }
      return session.agree(typed, other, over: variables.union(self.variables(of: other)))
    }
    if let other = question.accepted.first(where: agrees) { return .right(other.remark) }
    if let error = session.error(of: typed, over: variables) {
      if definesAnother(text) { return .noAnswer }
      // Square brackets for round ones: 2[w - 3].
      let round = text.replacing("[", with: "(").replacing("]", with: ")")
      if round != text, case .right(let remark) = formula(round, expected) { return .right(remark) }
      let invitation = self.invitation
      return .unclear(
        Message(
          en: "\(error.english.withoutFullStop); \(invitation.english)",
          es: "\(error.spanish.withoutFullStop); \(invitation.spanish)"))
    }
    if session.agree(typed, truth, over: variables) {
      guard question.isExpanded, !typed.isExpanded else { return .right(nil) }
      return .unclear(
        Message(en: "that is equal; now multiply it out", es: "eso es igual; ahora falta desarrollarlo"))
    }
    if definesAnother(text) { return .noAnswer }
    if let slip = question.slips.first(where: agrees) { return .wrong(slip.remark) }
    if isRightInNumbers(typed, truth, variables) {
      let letters = Mathematics.text(expected).replacing("*", with: "·")
      return .right(
        Message(
          en: "with the numbers put in; in letters it is \(letters)",
          es: "con los números puestos; en letras es \(letters)"))
    }
    return .wrong(nil)
  }

  /// The function that an answer with parts becomes.
  private static let typedAnswer = Name("typed_answer")

  /// Judges `s*(1 - s) where s = sigmoid(z)`; nil where no parts are named.
  private func formula(withParts text: String, _ expected: String) -> Judgement? {
    guard let word = text.firstRange(of: " where "), let truth = session.expression(expected) else { return nil }
    let before = String(text[..<word.lowerBound])
    let body = before.lastIndex(of: "=").map { before[before.index(after: $0)...].trimmed } ?? before
    let name = Self.typedAnswer
    let variables = variables(of: truth).map(\.spelling).sorted().joined(separator: ", ")
    var session = session
    _ = session.run(
      Source("\(name.spelling)(\(variables)) = \(body)\(text[word.lowerBound...])"), output: { _ in }, errors: { _ in })
    guard let answer = session.workspace.functions[name] else { return nil }
    if answer.bindings.contains(where: { isLookedUp($0.value, insteadOf: truth) }) { return .noAnswer }
    return QuestionJudge(question, in: session, after: self.before)
      .formula("\(name.spelling)(\(variables))", expected)
  }

  /// `σ(x)(1 - σ(x))` for `σ(1 - σ)`: functions of the only variable with their argument; nil where none lacks it.
  private func withArguments(_ text: String, _ variables: Set<Name>) -> String? {
    guard variables.count == 1, let variable = variables.first else { return nil }
    func hasValue(_ text: String) -> Bool {
      session.expression(text).map { session.agree($0, $0, over: variables) } ?? false
    }
    guard !hasValue(text) else { return nil }
    let argument = "(\(variable.spelling))"
    func isPart(_ character: Character) -> Bool { character.isLetter || character.isASCII && character.isNumber }
    var isFunction: [Substring: Bool] = [:]
    var (called, rest) = ("", text[...])
    while !rest.isEmpty {
      let word = rest.prefix(while: isPart)
      called += word
      rest = rest.dropFirst(word.count)
      if !word.isEmpty, !rest.drop(while: { $0 == " " }).hasPrefix(argument) {
        let lacksIt = isFunction[word] ?? (hasValue(word + argument) && !hasValue(String(word)))
        isFunction[word] = lacksIt
        if lacksIt { called += argument }
      }
      let between = rest.prefix { !isPart($0) }
      called += between
      rest = rest.dropFirst(between.count)
    }
    return called != text && hasValue(called) ? called : nil
  }

  /// Whether a formula calls a function of the lesson, or has its data in it, where the answer does without: P(c) itself.
  private func isLookedUp(_ typed: Expression, insteadOf truth: Expression) -> Bool {
    Set(typed.names).subtracting(truth.names + [Self.typedAnswer]).contains { name in
      session.workspace.functions[name] != nil || session.workspace.values[name]?.value.shape.isScalar == false
    }
  }

  /// Whether a formula has numbers in it in the place of names that have values, and is right with these.
  private func isRightInNumbers(_ typed: Expression, _ truth: Expression, _ variables: Set<Name>) -> Bool {
    let isPutIn = variables.contains { session.workspace.values[$0] != nil && !typed.names.contains($0) }
    return isPutIn && variables.contains { session.agree(typed, truth, over: [$0]) }
  }

  /// Of an equation in the name asked for, which does not stand alone: whether it holds; nil where there is none.
  private func equation(_ text: String, _ right: Expression, _ truth: Expression) -> Judgement? {
    guard let asked = question.asked, let sign = text.firstIndex(of: "="), case let before = text[..<sign].trimmed,
      !asked.contains(before), let left = formula(before),
      let name = left.names.first(where: { asked.contains($0.spelling) })
    else { return nil }
    guard session.holds(left, right, where: name, is: truth, over: variables(of: truth)) else {
      return .unclear(asked.told)
    }
    return .unclear(
      Message(en: "that holds; now solve it for \(asked.text)", es: "eso vale; ahora despeje \(asked.text)"))
  }

  /// A formula as the language writes it, with blanks for products, or with decimal commas.
  private func formula(_ text: String) -> Expression? {
    let text = text.replacing("alfa", with: "alpha")
    return session.expression(text) ?? session.expression(text.withProductsAtBlanks)
      ?? session.expression(text.replacing(",", with: "."))
  }

  /// What is said of a number.
  private var asksForAFormula: Message {
    let invitation = self.invitation
    return Message(
      en: "a formula is asked for, not a number; \(invitation.english)",
      es: "se pide una fórmula, no un número; \(invitation.spanish)")
  }

  /// Whether a text gives a formula to a name that is not asked for: a definition to play with.
  private func definesAnother(_ text: String) -> Bool {
    guard let asked = question.asked, let sign = text.firstIndex(of: "="),
      !asked.contains(text[..<sign].trimmed), let statement = try? session.statements(of: text).first
    else { return false }
    switch statement.kind {
    case .assignment, .function: return true
    default: return false
    }
  }

  /// The names in a formula that stand for any number.
  func variables(of formula: Expression) -> Set<Name> {
    Set(formula.names).filter { name in
      !formula.calls(name) && session.workspace.values[name]?.value.shape.isScalar != false
    }
  }
}

extension Session {
  /// The names that functions give to parts of their formulas: `ŷ` of `C(w) = (ŷ - y)^2 where ŷ = w*x`.
  fileprivate var parts: [Binding] {
    workspace.names.compactMap { workspace.functions[$0] }.flatMap(\.bindings).filter { part in
      workspace.values[part.name] == nil && workspace.functions[part.name] == nil
    }
  }

  private static let points = [0.37, 1.93, -0.71, -1.37, 2.59]

  /// The workspace with some number for each variable, and what parts of formulas are with them.
  private func workspace(at point: Double, _ variables: Set<Name>) -> Workspace {
    var workspace = workspace
    for (place, name) in variables.sorted(by: { $0.key < $1.key }).enumerated() {
      let value = Tensor(point * (1 + 0.173 * Double(place)))
      workspace.assign(name, value)
      // x0 is x_0.
      let (letters, index) = (name.key.prefix(while: \.isLetter), name.key.drop { $0.isLetter || $0 == "_" })
      if !index.isEmpty, index.allSatisfy(\.isNumber) {
        for other in ["\(letters)\(index)", "\(letters)_\(index)"] { workspace.assign(Name(other), value) }
      }
    }
    for part in parts where !variables.contains(part.name) {
      if case .value(let value, _)? = try? workspace.answer(part.value, symbols: .unicode) {
        workspace.assign(part.name, value)
      }
    }
    return workspace
  }

  /// Why a formula has no value, whatever the variables; nil where it has one.
  func error(of formula: Expression, over variables: Set<Name>) -> Message? {
    var first: Message?
    for point in Self.points {
      var workspace = workspace(at: point, variables)
      do throws(Diagnostic) {
        _ = try workspace.answer(formula, symbols: .unicode)
        return nil
      } catch { first = first ?? error.message }
    }
    return first
  }

  /// Whether two formulas are equal as functions: at five points, of which three must have a value.
  func agree(_ left: Expression, _ right: Expression, over variables: Set<Name>) -> Bool {
    agree(left, right) { workspace(at: $0, variables) }
  }

  /// Whether an equation holds as functions where a name in it is this formula, and does not where it is another.
  func holds(
    _ left: Expression, _ right: Expression, where name: Name, is truth: Expression, over variables: Set<Name>
  ) -> Bool {
    func holds(besideBy distance: Double) -> Bool {
      agree(left, right) { point in
        var workspace = workspace(at: point, variables)
        if let value = numbers(of: truth, in: workspace)?.first { workspace.assign(name, Tensor(value + distance)) }
        return workspace
      }
    }
    return holds(besideBy: 0) && !holds(besideBy: 0.37)
  }

  private func agree(_ left: Expression, _ right: Expression, in workspace: (Double) -> Workspace) -> Bool {
    var compared = 0
    for point in Self.points {
      let workspace = workspace(point)
      guard let expected = numbers(of: right, in: workspace), expected.allSatisfy(\.isFinite) else { continue }
      guard let actual = numbers(of: left, in: workspace), actual.count == expected.count else { return false }
      let isSame = zip(actual, expected).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
      if !isSame { return false }
      compared += 1
    }
    return compared >= 3
  }
}

extension Expression {
  /// Whether no sum in it is multiplied, divided or raised to a power.
  fileprivate var isExpanded: Bool {
    switch kind {
    case .binary(.multiply, let left, let right, _), .binary(.juxtapose, let left, let right, _):
      return !left.isSum && !right.isSum && left.isExpanded && right.isExpanded
    case .binary(.divide, let left, _, _), .binary(.power, let left, _, _):
      return !left.isSum && left.isExpanded
    case .binary(let operation, let left, let right, _):
      return !(operation == .subtract && right.isSum) && left.isExpanded && right.isExpanded
    case .unary(_, let base): return !base.isSum && base.isExpanded
    // A product may look like a call: c(c - 4).
    case .call(_, let arguments): return !arguments.contains { $0.value.isSum }
    default: return true
    }
  }

  private var isSum: Bool {
    switch kind {
    case .binary(.add, _, _, _), .binary(.subtract, _, _, _): true
    default: false
    }
  }
}

extension Name {
  /// Whether it is made only of these names, one after the other: `ak` of a and k.
  fileprivate func isProduct(of names: Set<Name>) -> Bool {
    let letters = Array(key)
    // Longer names are nobody's products.
    guard letters.count <= 32 else { return false }
    var ends: Set = [0]
    for start in letters.indices where ends.contains(start) {
      for name in names.map({ Array($0.key) }) where letters[start...].starts(with: name) {
        ends.insert(start + name.count)
      }
    }
    return ends.contains(letters.count)
  }
}

extension String {
  /// A star at every blank where one operand ends and the next begins: `2*x` for `2 x`, `2*(x - 1) + y` for `2 (x - 1) + y`.
  fileprivate var withProductsAtBlanks: String {
    let words = split(separator: " ")
    return words.dropFirst().reduce(words.first.map(String.init) ?? "") { text, word in
      func isOperand(_ character: Character?, _ brackets: String) -> Bool {
        character.map { $0.isLetter || $0.isNumber || brackets.contains($0) } ?? false
      }
      let isProduct = isOperand(text.last, ")]'") && isOperand(word.first, "([")
      return text + (isProduct ? "*" : " ") + word
    }
  }

  /// What stands behind the last equals sign, or the word for it: `2x` of `f' is 2x`, `es 2x`.
  fileprivate var behindTheLastSign: String {
    let rest = lastIndex(of: "=").map { String(self[index(after: $0)...]) } ?? self
    let words = rest.split(separator: " ")
    guard let word = words.lastIndex(where: { ["is", "es"].contains($0) }), word + 1 < words.count else {
      return rest.trimmed
    }
    return words[(word + 1)...].joined(separator: " ")
  }

  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
