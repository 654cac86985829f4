extension WrittenTable {
  /// A line of work down the page: `g = 2·5 = 10`.
  struct Equation: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// Work written down the page, with or without `Iteration 2` before each step; nil where it is no such work.
  init?(equations lines: [String]) {
    guard !lines.contains(where: { $0.contains("|") || $0.contains("&") }) else { return nil }
    var equations: [Equation?] = []
    var others = 0
    for line in lines {
      let found = WrittenTable.equations(in: line)
      if found.isEmpty {
        others += 1
        if equations.last != .some(nil) { equations.append(nil) }
      } else {
        equations += found.map { .some($0) }
      }
    }
    let count = equations.count { $0 != nil }
    guard count >= 1, count >= others, count > 1 || others == 0 else { return nil }
    self.init(headings: nil, rows: [], equations: equations)
    arrange()
  }

  /// `g = 10`, or several with `;` or `, ` between them, after a bullet or the name of the step.
  private static func equations(in line: String) -> [Equation] {
    var text = line
    for bullet in ["- ", "* ", "• ", "→ ", "⇒ ", "\\item "] where text.hasPrefix(bullet) {
      text = String(text.dropFirst(bullet.count))
    }
    if let end = text.firstIndex(where: { ").:".contains($0) }), let next = text[end...].dropFirst().first, next == " "
    {
      // `1) g = 10`, `a. g = 10`; `Paso 1: g = 10` says which step it is.
      let opening = text[..<end]
      if opening.count <= 2, opening.allSatisfy({ $0.isLetter || $0.isNumber }) {
        text = text[text.index(after: end)...].trimmingBlanks()
      } else if text[end] == ":", !opening.contains("=") {
        return equations(in: text[text.index(after: end)...].trimmingBlanks())
      }
    }
    for separator in [";", ", ", "  "] {
      let pieces = text.replacing("   ", with: "  ").split(separator: separator).map { String($0).trimmingBlanks() }
      let read = pieces.compactMap(equation)
      if pieces.count > 1, read.count == pieces.count { return read }
    }
    return equation(text).map { [$0] } ?? []
  }

  private static func equation(_ text: String) -> Equation? {
    guard let sign = text.firstIndex(where: { "=≈".contains($0) }) else { return nil }
    let name = text[..<sign].trimmingBlanks()
    let value = text[text.index(after: sign)...].trimmingBlanks()
    // Before the work in a row of a table stand numbers.
    guard name.contains(where: { $0.isLetter || "∂∇‖".contains($0) }), !isNumber(name), name.count < 30, !value.isEmpty
    else { return nil }
    return Equation(name: name, value: value)
  }

  /// A row for each step: a new one begins where a name comes again, and where something else stands between.
  private mutating func arrange() {
    var names: [String] = []
    var steps: [[String: String]] = [[:]]
    for equation in equations ?? [] {
      guard let equation else {
        if !steps[steps.count - 1].isEmpty { steps.append([:]) }
        continue
      }
      if !names.contains(equation.name) { names.append(equation.name) }
      if steps[steps.count - 1][equation.name] != nil { steps.append([:]) }
      steps[steps.count - 1][equation.name] = equation.value
    }
    if steps.last?.isEmpty == true { steps.removeLast() }
    headings = names
    rows = steps.map { row in names.map { row[$0] ?? "" } }
    self.names = rows.map { _ in names }
  }

  /// The work arranged by the numbers in its names, `w_1 = …`, `w_2 = …`; itself where they have none.
  ///
  /// - Parameter kind: what a name means: nil for nothing, else whether it is a parameter's.
  func arranged(by kind: (String) -> NameKind?) -> WrittenTable {
    guard let equations else { return self }
    var entries: [(name: String, kind: NameKind, index: Int, line: Equation)] = []
    for equation in equations {
      guard let equation else { continue }
      let own = kind(equation.name)
      let inside = equation.name.split { "(,)".contains($0) }.dropFirst().last.map(String.init)
      // f(w₁) is f at the point after the first step, unless w₁ is a parameter.
      let isIndexed = own == nil || inside.map { kind($0) == nil } ?? false
      guard isIndexed, let (name, index) = WrittenTable.indexed(equation.name), let known = kind(name) else {
        // Names without a number among those with one belong to the step that is being worked.
        guard let known = kind(equation.name) else { continue }
        entries.append((equation.name, known, -1, equation))
        continue
      }
      entries.append((name, known, index, equation))
    }
    guard entries.contains(where: { $0.index >= 0 }) else { return self }
    // Gradients may count from 0 or from 1, as the points that they are taken at.
    let first = entries.filter { $0.kind == .line }.map(\.index).min() ?? 1
    let shift = first == 0 ? 1 : 0
    var names: [String] = []
    var steps: [Int: [String: Equation]] = [:]
    func step(of entry: (name: String, kind: NameKind, index: Int, line: Equation)) -> Int {
      entry.kind == .parameter ? max(entry.index, 1) : entry.index + shift
    }
    for (place, entry) in entries.enumerated() {
      let name = entry.kind == .parameter && entry.index > 0 ? "\(entry.name) new" : entry.name
      // A name without a number belongs to the step that ends with the next one that has one.
      let row: Int
      if entry.index >= 0 {
        row = step(of: entry)
      } else if let next = entries[place...].first(where: { $0.index > 0 || $0.index == 0 && $0.kind == .line }) {
        row = step(of: next)
      } else {
        row =
          (steps.keys.max() ?? 0) + (entries.last { $0.index >= 0 }?.kind == .parameter && entry.kind == .line ? 1 : 0)
      }
      if !names.contains(name) { names.append(name) }
      steps[row, default: [:]][name] = entry.line
    }
    let order = steps.keys.sorted()
    var result = WrittenTable(
      headings: ["t"] + names, rows: order.map { step in ["\(step)"] + names.map { steps[step]?[$0]?.value ?? "" } })
    result.names = order.map { step in ["t"] + names.map { steps[step]?[$0]?.name ?? "" } }
    return result
  }

  enum NameKind: Hashable, Sendable {
    case parameter, line
  }

  /// `w_1`, `w₁`, `w1`, `w^(1)`, `f(w_1)` as `w` or `f(w)` and 1; nil without a number at the end.
  private static func indexed(_ name: String) -> (name: String, index: Int)? {
    var text = name.filter { !"${}*`\\".contains($0) }
    text = String(text.map { Figure.subscripts[$0] ?? $0 })
    var ending = ""
    if text.hasSuffix(")"), text.contains("("), !text.hasSuffix("^(") {
      // The number stands in the argument, or as w^(1).
      if let power = text.firstRange(of: "^(") {
        guard let index = Int(text[power.upperBound...].dropLast()) else { return nil }
        return (String(text[..<power.lowerBound]), index)
      }
      ending = ")"
      text.removeLast()
    }
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 5, let index = Int(String(digits.reversed())) else { return nil }
    var stem = String(text.dropLast(digits.count))
    if stem.hasSuffix("_") { stem.removeLast() }
    guard let last = stem.last, last.isLetter || last == "̂" || last == "'" else { return nil }
    return (stem + ending, index)
  }
}

extension Figure {
  static let subscripts: [Character: Character] = Dictionary(uniqueKeysWithValues: zip("₀₁₂₃₄₅₆₇₈₉", "0123456789"))
}
