import Wording

extension Parser {
  /// `(x, axis = 0)` after what may be a function; nil after anything else.
  func call(of function: Expression) throws(Diagnostic) -> Expression? {
    guard function.isCallable else { return nil }
    var tallest = height
    try enter()
    defer { nesting -= 1 }
    let arguments = try arguments(tallest: &tallest, counts: function.calledName.flatMap(valueCounts(of:)))
    return try made(.call(function, arguments), function.range.union(previous.range), height: tallest)
  }

  /// The arguments from `(` to `)`; a comma between two digits without a blank may have been meant as a decimal comma,
  /// unless it parts as many values, two or more, as the function takes.
  func arguments(tallest: inout Int, counts: ClosedRange<Int>? = nil) throws(Diagnostic) -> [Argument] {
    openBrackets.append(advance())
    var arguments: [Argument] = []
    var comma: Diagnostic?
    while current.kind != .close || !arguments.isEmpty {
      arguments.append(try argument())
      tallest = max(tallest, height)
      if current.kind == .close { break }
      guard current.kind == .comma else { throw unexpected() }
      if let diagnostic = decimalComma() {
        guard let counts, counts.lowerBound > 1 else { throw diagnostic }
        comma = comma ?? diagnostic
      }
      advance()
    }
    let given = arguments.count { $0.name == nil }
    if let comma, counts?.contains(given) != true { throw comma }
    openBrackets.removeLast()
    advance()
    return arguments
  }

  private func argument() throws(Diagnostic) -> Argument {
    guard current.kind == .name, following.kind == .assign else { return Argument(value: try expression()) }
    let name = advance()
    advance()
    return Argument(name: self.name(name), nameRange: name.range, value: try expression())
  }

  /// `[1, 2, 3]`.
  func list() throws(Diagnostic) -> Expression {
    let open = advance()
    openBrackets.append(open)
    var entries: [Expression] = []
    var tallest = 0
    while current.kind != .closeSquare || !entries.isEmpty {
      entries.append(try expression())
      tallest = max(tallest, height)
      if current.kind == .closeSquare { break }
      guard current.kind == .comma else { throw unexpected() }
      advance()
    }
    openBrackets.removeLast()
    return try made(.list(entries), open.range.union(advance().range), height: tallest)
  }

  /// `a[0]`, `A[:, 1]`, `a[1:3]`.
  func subscripted(_ value: Expression) throws(Diagnostic) -> Expression {
    var tallest = height
    try enter()
    defer { nesting -= 1 }
    let open = advance()
    openBrackets.append(open)
    var entries: [Subscript] = []
    while true {
      entries.append(try position())
      tallest = max(tallest, height)
      if current.kind == .closeSquare { break }
      guard current.kind == .comma else { throw unexpected() }
      advance()
    }
    openBrackets.removeLast()
    return try made(.index(value, entries), value.range.union(advance().range), height: tallest)
  }

  private func position() throws(Diagnostic) -> Subscript {
    height = 0
    let lower = current.kind == .colon ? nil : try expression()
    guard current.kind == .colon else { return .position(try required(lower)) }
    let lowerHeight = height
    let colon = advance()
    let isOpen = current.kind == .comma || current.kind == .closeSquare
    let upper = isOpen ? nil : try expression()
    height = max(lowerHeight, height)
    var range = colon.range
    if let lower { range = range.union(lower.range) }
    if let upper { range = range.union(upper.range) }
    return .slice(lower: lower, upper: upper, range)
  }

  private func required(_ expression: Expression?) throws(Diagnostic) -> Expression {
    guard let expression else { throw missingOperand() }
    return expression
  }
}

extension Expression {
  /// The name of the function in `f(1)`, `f'(1)`, `∇f(1, 2)`, `grad(f)(1, 2)`.
  fileprivate var calledName: Name? {
    switch kind {
    case .name(let name): name
    case .prime(let base, _), .gradient(let base): base.calledName
    case .call(_, let arguments) where arguments.count == 1: arguments[0].value.calledName
    default: nil
    }
  }
}
