import Autodiff
import Optimization
import Wording

extension WrittenTable {
  /// The table with a column for each entry of a vector: of `[0.2, 0.4]` under `w`, of `(0.2, 0.6)` under `(x, y)`, and
  /// of the gradient of several parameters under `∇f`; `w₁` and `w₂` of a vector count as on paper, from 1.
  func withEntries(_ graph: StepGraph) -> WrittenTable {
    guard let headings else { return self }
    var result = self
    result.headings = []
    result.rows = rows.map { _ in [] }
    for (column, heading) in headings.enumerated() {
      let vectors = rows.map { FigureList.entries(of: $0[column]) }
      let counts = Set(vectors.compactMap { $0?.count })
      let isWhole = rows.indices.allSatisfy { vectors[$0] != nil || FigureList.isLeftOpen(rows[$0][column]) }
      guard isWhole, counts.count == 1, let count = counts.first,
        let names = Heading.entries(of: heading, count: count, in: graph)
      else {
        result.headings?.append(heading)
        for row in rows.indices { result.rows[row].append(rows[row][column]) }
        continue
      }
      result.headings? += names
      for row in rows.indices { result.rows[row] += vectors[row] ?? Array(repeating: "", count: count) }
    }
    result.countFromZero(graph)
    if result.headings == headings { return self }
    return result
  }

  private mutating func countFromZero(_ graph: StepGraph) {
    guard let headings else { return }
    for parameter in graph.parameters where parameter.shape.count > 1 {
      let name = parameter.variable.name
      let found = headings.map { Heading.entry(of: $0, name) }
      guard let least = found.compactMap(\.self).min() else { continue }
      for (column, entry) in found.enumerated() {
        guard let entry else { continue }
        let isNew = Heading.plain(headings[column]).isNew
        self.headings?[column] = "\(name.spelling)[\(entry - min(least, 1))]\(isNew ? " new" : "")"
      }
    }
  }
}

extension Heading {
  /// The headings of a vector's entries; nil where a heading means no vector of so many.
  static func entries(of text: String, count: Int, in graph: StepGraph) -> [String]? {
    let (stem, isNew) = plain(text)
    let ending = isNew ? " new" : ""
    if let names = FigureList.names(in: stem), names.count == count {
      return names.map { $0 + ending }
    }
    if case .quantity(.line(let line), _)? = meaning(of: text, in: graph), graph.lines[line].shape.count == count,
      let name = graph.label(line)?.name.spelling
    {
      return (0..<count).map { "\(name)[\($0)]\(graph.label(line)?.role == .update ? " new" : "")" }
    }
    if case .parameter(let index, _)? = meaning(of: text, in: graph), graph.parameters[index].shape.count == count {
      return (0..<count).map { "\(graph.parameters[index].variable.name.spelling)[\($0)]" }
    }
    let isGradient = stem.hasPrefix("∇") || ["g", "grad", "gradient", "gradiente"].contains(stem.lowercased())
    let total = graph.gradients.reduce(0) { $0 + $1.shape.count }
    guard isGradient, total == count else { return nil }
    return graph.gradients.flatMap { gradient -> [String] in
      let name = gradient.label?.name.spelling ?? ""
      let entries = gradient.shape.count
      return entries == 1 ? [name] : (0..<entries).map { "\(name)[\($0)]" }
    }
  }

  /// The number of `w_2` or `w₂` of a vector `w`; nil for other headings.
  static func entry(of text: String, _ name: Name) -> Int? {
    let stem = String(plain(text).stem.filter { !"{}".contains($0) }.map { Figure.subscripts[$0] ?? $0 })
    let digits = String(stem.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    var rest = stem.dropLast(digits.count)
    if rest.hasSuffix("_") { rest.removeLast() }
    guard !digits.isEmpty, Name(String(rest)) == name else { return nil }
    return Int(digits)
  }
}

extension FigureList {
  /// The names of `(x, y)`; nil for anything else.
  fileprivate static func names(in text: String) -> [String]? {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return nil }
    let names = text.dropFirst().dropLast().split { ",;".contains($0) }.map { $0.trimmingBlanks() }
    return names.count > 1 ? names : nil
  }
}
