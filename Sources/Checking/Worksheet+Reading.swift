import Autodiff
import Optimization
import Wording

// What columns and rows can mean, where a heading says too little.
extension Worksheet {
  /// One way to read a table.
  struct Reading {
    let meanings: [Heading.Meaning?]
    let cells: [[Cell?]]
    /// What is added to the numbers of the rows.
    let shift: Int
    /// Whether a column of a parameter alone holds its value after the step.
    let isNew: Bool
    /// The parameters of which one column alone is there.
    let open: [Int]
    var fit = 0.0

    /// What was decided about a parameter's column; nil where nothing had to be.
    func note(_ graph: StepGraph) -> Message? {
      let others = meanings.contains { if case .quantity? = $0 { true } else { false } }
      guard !open.isEmpty, isNew || !others else { return nil }
      let list = open.map { graph.parameters[$0].variable.name.spelling }.joined(separator: ", ")
      let isOne = open.count == 1
      let english = isOne ? "The column \(list) is read as" : "The columns \(list) are read as"
      let spanish = isOne ? "La columna \(list) se lee como" : "Las columnas \(list) se leen como"
      return isNew
        ? Message(
          en: "\(english) the value after each update.", es: "\(spanish) el valor después de cada actualización.")
        : Message(
          en: "\(english) the value before each update.", es: "\(spanish) el valor antes de cada actualización.")
    }
  }

  /// What headings mean; of two that mean the same only the first is taken.
  static func meanings(of headings: [String], _ graph: StepGraph) -> [Heading.Meaning?] {
    var seen: [Heading.Meaning] = []
    return headings.map { heading in
      guard let meaning = Heading.meaning(of: heading, in: graph), !seen.contains(meaning) else { return nil }
      seen.append(meaning)
      return meaning
    }
  }

  /// The ways to read columns of these meanings, the usual one first.
  static func readings(
    _ meanings: [Heading.Meaning?], _ graph: StepGraph, times: [Int], isNumbered: Bool
  ) -> [Reading] {
    // A column of x alone may hold the point before the step or after it.
    func hasUpdate(_ parameter: Int) -> Bool {
      meanings.contains { meaning in
        if case .quantity(.line(let line), _)? = meaning {
          return graph.lines[line] === graph.parameters[parameter].update
        }
        return false
      }
    }
    let open = graph.parameters.indices.filter { index in
      !hasUpdate(index) && meanings.contains { if case .parameter(index, _)? = $0 { true } else { false } }
    }
    // At the end of a row stands the new point, at its beginning the old one.
    let isLast: Bool = if case .parameter? = meanings.last { meanings.count > 2 } else { false }
    func cell(_ meaning: Heading.Meaning?, _ time: Int, isNew: Bool) -> Cell? {
      switch meaning {
      case .quantity(let quantity, let entry):
        return time < 1 ? nil : Cell(time: time, quantity: quantity, entry: entry)
      case .parameter(let index, let entry):
        if isNew, !hasUpdate(index), let line = graph.lineIndex(graph.parameters[index].update) {
          return time < 1
            ? Cell(time: 1, quantity: .before(parameter: index), entry: entry)
            : Cell(time: time, quantity: .line(line), entry: entry)
        }
        return time < 1 ? nil : Cell(time: time, quantity: .before(parameter: index), entry: entry)
      case .time, nil: return nil
      }
    }
    // Rows from 0 may each be an update, or the first of them the start.
    let shifts = isNumbered && times.min() == 0 ? [1, 0] : [0]
    return shifts.flatMap { shift in
      (open.isEmpty ? [false] : isLast ? [true, false] : [false, true]).map { isNew in
        Reading(
          meanings: meanings,
          cells: meanings.map { meaning in times.map { cell(meaning, $0 + shift, isNew: isNew) } }, shift: shift,
          isNew: isNew, open: open)
      }
    }
  }

  /// Nobody works more steps by hand.
  private static let lastTime = 10_000

  /// The step of each row: its number, or one more than the row before.
  static func times(_ table: WrittenTable, column: Int?, decimalMark: Figure.DecimalMark) -> [Int] {
    guard let column else { return Array(1..<table.rows.count + 1) }
    let texts = table.rows.map { $0[column] }
    // 1.1, 1.2, 2.1: epoch and example.
    let pairs = texts.map { $0.split { ".,".contains($0) }.compactMap { Int($0) } }
    if pairs.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0 < lastTime } }), let size = pairs.map({ $0[1] }).max(),
      let first = pairs.map({ $0[0] }).min()
    {
      let origin = pairs.contains { $0[1] == 0 } ? 0 : 1
      return pairs.map { min(($0[0] - first) * (size + 1 - origin) + $0[1] + 1 - origin, lastTime) }
    }
    var times: [Int] = []
    for text in texts {
      let figure = Figure(text, decimalMark: decimalMark)
      // 2.5 is no row 5.
      let number = figure == nil ? lastNumber(in: text) : figure.flatMap { Int(exactly: $0.value) }
      times.append(number.flatMap { (0...Worksheet.lastTime).contains($0) ? $0 : nil } ?? (times.last ?? 0) + 1)
    }
    return times
  }

  /// What is said of numbers of rows that are none, as 2.5 among whole ones: such a row follows the one before it.
  static func note(
    onTimes times: [Int], _ table: WrittenTable, column: Int, decimalMark: Figure.DecimalMark
  ) -> Message? {
    let texts = table.rows.map { $0[column] }
    let figures = texts.map { Figure($0, decimalMark: decimalMark)?.value }
    // Epoch and example have a dot in every row.
    guard figures.contains(where: { $0.map { $0 == $0.rounded() } ?? true }),
      let row = figures.indices.first(where: { figures[$0].map { $0 != $0.rounded() } ?? false })
    else { return nil }
    return Message(
      en: "\(texts[row]) is no number of a row: it is read as row \(times[row]).",
      es: "\(texts[row]) no es un número de fila: se lee como la fila \(times[row]).")
  }

  /// `Iteración 3` as its last number.
  private static func lastNumber(in text: String) -> Int? {
    var digits = ""
    for character in text.reversed() {
      if character.isNumber { digits = String(character) + digits } else if !digits.isEmpty { break }
    }
    return Int(digits)
  }
}

extension Heading {
  /// The name of the line that `withNorm` adds.
  static let norm = "‖∇f‖"

  /// Whether a column holds the norm of the gradient.
  static func isNorm(_ text: String) -> Bool {
    let stem = plain(text).stem.lowercased().filter { $0 != " " }
    if ["norm", "norma", "gradnorm", "normg"].contains(stem) { return true }
    let isBarred = ["‖", "||", "|"].contains { stem.hasPrefix($0) && stem.hasSuffix($0) && stem.count > 2 }
    return isBarred && (stem.contains("∇") || stem.contains("g"))
  }

  /// Whether a column is called the error, which may be the loss or ŷ − y.
  static func isError(_ text: String) -> Bool {
    ["error", "residual", "residuo", "e"].contains(plain(text).stem.lowercased())
  }
}

extension StepGraph {
  /// The graph with a last line for ŷ − y, and with one for y − ŷ, where a column is headed as the error and the
  /// objective has such a difference.
  func withResiduals(for headings: [String]) -> [StepGraph] {
    guard headings.contains(where: Heading.isError), let index = lineIndex(objective) else { return [] }
    let differences = cone(of: index).filter { $0.primitive == .subtract && $0.shape.isScalar }
    guard let difference = differences.first, lineIndex(difference) == nil else { return [] }
    let opposite = try? Node.apply(.subtract, to: Array(difference.inputs.reversed()))
    return [difference, opposite].compactMap { $0.map { adding($0.labelled(Label(Name("error"), .binding))) } }
  }

  /// The graph with a line for ‖∇f‖, where a column asks for it.
  func withNorm(for headings: [String]) -> StepGraph {
    guard headings.contains(where: Heading.isNorm), let first = gradients.first?.power(2) else { return self }
    let squares = gradients.dropFirst().map { $0.power(2) }
    guard gradients.allSatisfy({ $0.shape.isScalar }),
      let norm = try? Node.apply(.sqrt, to: [squares.reduce(first) { $0 + $1 }])
    else { return self }
    return adding(norm.labelled(Label(Name(Heading.norm), .binding)))
  }

  private func adding(_ line: Node) -> StepGraph {
    StepGraph(
      parameters: parameters, objective: objective, gradients: gradients, states: states, lines: lines + [line],
      fixed: fixed, search: search)
  }
}
