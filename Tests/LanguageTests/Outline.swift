@testable import Language

/// A tree as one line with all its brackets, for comparing.
func outline(_ expression: Expression) -> String {
  switch expression.kind {
  case .number(_, let spelling): return spelling
  case .name(let name): return name.spelling
  case .call(let function, let arguments):
    let list = arguments.map { ($0.name.map { "\($0)=" } ?? "") + outline($0.value) }
    return "\(outline(function))(\(list.joined(separator: ", ")))"
  case .index(let value, let entries):
    let list = entries.map { entry in
      switch entry {
      case .position(let value): outline(value)
      case .slice(let lower, let upper, _): "\(lower.map(outline) ?? ""):\(upper.map(outline) ?? "")"
      }
    }
    return "\(outline(value))[\(list.joined(separator: ", "))]"
  case .prime(let value, let order): return outline(value) + String(repeating: "'", count: order)
  case .gradient(let function): return "∇\(outline(function))"
  case .transpose(let value): return "\(outline(value)).T"
  case .unary(.negate, let value): return "{-\(outline(value))}"
  case .unary(.not, let value): return "{not \(outline(value))}"
  case .binary(let operation, let left, let right, _):
    let sign = operation == .juxtapose ? "·" : operation.rawValue
    return "{\(outline(left)) \(sign) \(outline(right))}"
  case .conditional(let condition, let then, let otherwise):
    return "{if \(outline(condition)) then \(outline(then)) else \(outline(otherwise))}"
  case .list(let entries): return "[\(entries.map(outline).joined(separator: ", "))]"
  }
}

/// The outline of a lone expression, or the English message of its error after `!`.
func outline(_ text: String) -> String {
  do {
    return outline(try Parser.expression(of: Source(text)))
  } catch {
    return "! \(error.message.english)"
  }
}

/// The first thing wrong with a text.
func problem(_ text: String) -> Diagnostic? {
  for result in Parser.parse(Source(text)) {
    if case .failure(let diagnostic) = result { return diagnostic }
  }
  return nil
}

/// The text at which the first error of a program points.
func place(_ text: String) -> String? {
  problem(text)?.range.map { Source(text)[$0] }
}

/// Every range in a statement and its parts.
func ranges(_ statement: Statement) -> [SourceRange] {
  var all = [statement.range]
  func walk(_ expression: Expression?) {
    guard let expression else { return }
    all.append(expression.range)
    switch expression.kind {
    case .number, .name: break
    case .call(let function, let arguments):
      walk(function)
      for argument in arguments {
        if let range = argument.nameRange { all.append(range) }
        walk(argument.value)
      }
    case .index(let value, let entries):
      walk(value)
      for entry in entries {
        switch entry {
        case .position(let value): walk(value)
        case .slice(let lower, let upper, let range):
          all.append(range)
          walk(lower)
          walk(upper)
        }
      }
    case .prime(let value, _), .gradient(let value), .transpose(let value), .unary(_, let value): walk(value)
    case .binary(_, let left, let right, let range):
      all.append(range)
      walk(left)
      walk(right)
    case .conditional(let condition, let then, let otherwise):
      walk(condition)
      walk(then)
      walk(otherwise)
    case .list(let entries): entries.forEach(walk)
    }
  }
  func walk(_ binding: Binding) {
    all.append(binding.nameRange)
    walk(binding.value)
  }
  func walk(_ rule: RunClauses.RuleCall) {
    all += [rule.range, rule.name.range]
    rule.arguments.forEach { walk($0.value) }
  }
  func walk(_ clauses: RunClauses) {
    all += [clauses.objective?.range].compactMap { $0 } + clauses.columns.map(\.range)
    switch clauses.start {
    case .named(let bindings): bindings.forEach(walk)
    case .positional(let values, let range):
      all.append(range)
      values.forEach(walk)
    case nil: break
    }
    if let rule = clauses.rule { walk(rule) }
    all += clauses.data.map(\.range) + [clauses.shuffle?.range, clauses.epochs].compactMap { $0 }
    walk(clauses.batch)
    walk(clauses.shuffle?.seed)
    walk(clauses.count)
    walk(clauses.until)
    walk(clauses.every)
  }
  switch statement.kind {
  case .expression(let value): walk(value)
  case .assignment(let binding): walk(binding)
  case .function(let function):
    all += [function.name.range] + function.parameters.map(\.range)
    walk(function.body)
    function.bindings.forEach(walk)
  case .rule(let rule):
    all += [rule.range, rule.name.range] + rule.hyperparameters.map(\.name.range)
    rule.hyperparameters.forEach { walk($0.value) }
    (rule.states + rule.lines).forEach(walk)
  case .loop(let count, let body):
    walk(count)
    all += body.flatMap(ranges)
  case .step(let clauses), .train(let clauses), .analyze(let clauses): walk(clauses)
  case .lineSearch(let clauses):
    walk(clauses.run)
    walk(clauses.interval)
    all += [clauses.method?.range].compactMap { $0 }
  case .compare(let clauses):
    walk(clauses.run)
    clauses.rules.forEach(walk)
  case .plot(let clauses):
    for item in clauses.items + [clauses.against].compactMap({ $0 }) {
      all.append(item.range)
      walk(item.expression)
    }
    walk(clauses.window?.lower)
    walk(clauses.window?.upper)
    walk(clauses.model)
    all += [clauses.form?.range].compactMap { $0 }
    clauses.tangents.forEach(walk)
    all += [clauses.logarithmic, clauses.pathRange].compactMap { $0 }
  case .contour(let clauses):
    for window in [clauses.window].compactMap({ $0 }) + clauses.windows.map(\.window) {
      walk(window.lower)
      walk(window.upper)
    }
    all += clauses.windows.map(\.name.range) + [clauses.function?.range, clauses.pathRange].compactMap { $0 }
  case .table(let clauses):
    all += clauses.columns.map(\.range) + [clauses.format?.range, clauses.pathRange].compactMap { $0 }
  case .check(let clauses):
    switch clauses.subject {
    case .list(let column, _, let range): all += [column.range, range]
    case .file(_, let range): all.append(range)
    case .nodes(_, let call, _): walk(call)
    case .table, .again: break
    }
  case .differentiate(_, let call): walk(call)
  case .graph(let clauses):
    walk(clauses.function)
    all += [clauses.pathRange].compactMap { $0 }
  case .show(let name): all += [name?.range].compactMap { $0 }
  case .run(let number): walk(number)
  case .reset(let names), .set(let names): all += names.map(\.range)
  case .load(_, let range), .help(_, let range): all.append(range)
  case .exercise(let clauses): all.append(clauses.range)
  case .rerun(_, let range), .save(_, _, let range), .open(_, let range), .lesson(_, let range): all.append(range)
  case .why, .undo, .cells, .quit: break
  }
  return all
}
