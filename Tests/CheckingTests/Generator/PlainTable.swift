import Foundation

/// A table worked by hand by a made-up student: how it is written, and where the slip shows first.
struct PlainTable: Sendable {
  let problem: PlainProblem
  let rule: PlainRule
  let rows: Int
  let digits: Int
  /// Whether the rounded figures are what the student goes on with.
  let carriesRounded: Bool
  let hidden: Set<String>
  let skipped: Set<Int>

  /// What went wrong: in which step it began, whether only there, and the names by which it goes.
  struct Mishap: Sendable {
    enum Kind: Sendable {
      case rule(String)
      case gradient(Int)
      case value(Int)
      case oldPoint
      case oneAfterAnother
      case leftOut
      case newPoint
      /// The figure itself: `sign`, `point`, `digits`; or that of another `row` or `column`.
      case figure(column: String, String)
    }
    let kind: Kind
    let step: Int
    let isOnce: Bool
    let names: [String]
    var word: String {
      switch kind {
      case .rule(let word): word
      case .gradient: "gradient: \(names[0])"
      case .value: "value: \(names[0])"
      case .oldPoint: "old point"
      case .oneAfterAnother: "one after another"
      case .leftOut: "left out"
      case .newPoint: "new point"
      case .figure(_, let word): "figure: \(word)"
      }
    }
  }

  var columns: [String] {
    let count = problem.parameters.count
    var all = problem.parameters
    all.append(problem.valueHeading)
    all += problem.parameters.indices.map(problem.gradientHeading)
    for line in rule.lines {
      switch line {
      case "k", "lr": all.append(line)
      case "H": all += count == 1 ? [problem.curvatureHeading] : (0..<count * count).map { "H[\($0)]" }
      default: all += (0..<count).map { problem.heading(line, $0) }
      }
    }
    return all + problem.parameters.map { "\($0) new" }
  }

  static func random(_ dice: inout Dice) -> PlainTable {
    let rule = PlainRule.random(&dice)
    var problem = PlainProblem.random(&dice)
    while rule.isNewton && problem.hessian == nil { problem = PlainProblem.random(&dice) }
    var table = PlainTable(
      problem: problem, rule: rule, rows: 3 + dice.below(6), digits: 3 + dice.below(6),
      carriesRounded: dice.chance(0.5),
      hidden: [], skipped: [])
    var hidden: Set<String> = []
    if dice.chance(0.5) {
      for column in table.columns where dice.chance(0.3) && !column.hasSuffix("new") { hidden.insert(column) }
    }
    var skipped: Set<Int> = []
    if dice.chance(0.2) { for row in 2..<table.rows where dice.chance(0.3) { skipped.insert(row) } }
    table = PlainTable(
      problem: problem, rule: rule, rows: table.rows, digits: table.digits, carriesRounded: table.carriesRounded,
      hidden: hidden, skipped: skipped)
    return table
  }

  /// What a figure of the column before can be, too.
  static let columnNames = [
    "another column", "no bias correction", "value for derivative", "wrong operand", "parameter left out",
    "no learning rate", "started at the gradient", "without 1 − β", "factor lost", "factor too many", "power lost",
  ]

  /// What can have happened to one figure alone: other explanations that the generator knows of.
  static func figureMishaps(_ column: String, _ row: Int) -> [Mishap] {
    [
      ("sign", "sign of the number"), ("point", "decimal point"), ("digits", "digits transposed"),
      ("row", "another row"), ("column", "another column"),
    ].map { Mishap(kind: .figure(column: column, $0.0), step: row, isOnce: true, names: [$0.1]) }
  }

  /// The slips that can be made in it.
  func mishaps(_ dice: inout Dice) -> [Mishap] {
    var result: [Mishap] = []
    func add(_ kind: Mishap.Kind, _ names: [String], from first: Int = 1) {
      let step = min(rows, first + (dice.chance(0.5) ? 0 : dice.below(rows - 1)))
      result.append(Mishap(kind: kind, step: step, isOnce: dice.chance(0.5), names: names))
    }
    for slip in rule.slips {
      if PlainRule.beginnings.contains(slip.word) {
        let isOnce = slip.word != "other form"
        result.append(Mishap(kind: .rule(slip.word), step: 1, isOnce: isOnce, names: slip.names))
      } else {
        add(.rule(slip.word), slip.names, from: PlainRule.later.contains(slip.word) ? 2 : 1)
      }
    }
    for (index, slip) in problem.gradientSlips.enumerated() { add(.gradient(index), slip.names) }
    for (index, slip) in problem.valueSlips.enumerated() where !hidden.contains(problem.valueHeading) {
      add(.value(index), slip.names)
    }
    add(.oldPoint, ["old point"], from: 2)
    if !hidden.contains(problem.valueHeading) { add(.newPoint, ["at the new point"]) }
    if problem.parameters.count > 1, !problem.isVector, !rule.call.hasPrefix("nesterov"), !rule.isNewton,
      rule.name != "gd_clip_norm"
    {
      add(.oneAfterAnother, ["one after another"])
      add(.leftOut, ["parameter left out"])
    }
    let visible = columns.filter { !hidden.contains($0) && !problem.parameters.contains($0) }
    add(
      .figure(column: dice.pick(visible), "sign"),
      ["sign of the number", "sign inside", "other way round", "sign of the update", "minus lost"])
    add(.figure(column: dice.pick(visible), "point"), ["decimal point", "another hyper-parameter", "no learning rate"])
    add(.figure(column: dice.pick(visible), "digits"), ["digits transposed"])
    add(
      .figure(column: dice.pick(visible), "row"),
      ["another row", "old point", "no accumulation", "parameter left out"], from: 2)
    add(
      .figure(column: dice.pick(visible), "column"),
      PlainTable.columnNames)
    return result
  }

  // MARK: Working it

  struct Worked {
    /// What is written, by row and column.
    var figures: [Int: [String: String]] = [:]
    var values: [Int: [String: Double]] = [:]
  }

  /// The table as it is worked with some mishaps.
  func worked(_ mishaps: [Mishap]) -> Worked {
    var result = Worked()
    let count = problem.parameters.count
    var x = problem.start
    var previousX = x
    var memory = PlainRule.Memory(
      first: Array(repeating: 0, count: count), second: Array(repeating: 0, count: count),
      corrected: Array(repeating: 0, count: count), steps: Array(repeating: 0, count: count))
    let columns = columns
    for row in 1...rows {
      let active = mishaps.filter { $0.isOnce ? $0.step == row : $0.step <= row }
      func write(_ column: String, _ value: Double) -> Double {
        var text = PlainTable.written(value, digits)
        for mishap in active {
          guard case .figure(column, let kind) = mishap.kind, row == mishap.step else { continue }
          switch kind {
          case "row":
            if !skipped.contains(row - 1) { text = PlainTable.copied(result.figures[row - 1]?[column], for: text) }
          case "column":
            let before = columns.prefix { $0 != column }.last { !hidden.contains($0) }
            text = PlainTable.copied(before.flatMap { result.figures[row]?[$0] }, for: text)
          default: text = PlainTable.spoiled(text, kind)
          }
        }
        result.figures[row, default: [:]][column] = text
        result.values[row, default: [:]][column] = value
        let isSpoiled = text != PlainTable.written(value, digits)
        return carriesRounded || isSpoiled ? Double(text) ?? value : value
      }
      for (index, name) in problem.parameters.enumerated() {
        result.figures[row, default: [:]][name] = PlainTable.written(x[index], row == 1 ? 12 : digits)
        result.values[row, default: [:]][name] = x[index]
      }
      var value = problem.value(x)
      var g = problem.gradient(x)
      var ruleSlip: String?
      var isLeftOut = false
      var isEarly = false
      var isSequential = false
      for mishap in active {
        switch mishap.kind {
        case .rule(let word): ruleSlip = word
        case .gradient(let index): g = problem.gradientSlips[index].formula(x)
        case .value(let index): value = problem.valueSlips[index].formula(x)
        case .oldPoint: g = problem.gradient(previousX)
        case .oneAfterAnother: isSequential = true
        case .leftOut: isLeftOut = true
        case .newPoint: isEarly = true
        case .figure: break
        }
      }
      _ = write(problem.valueHeading, value)
      var copy = memory
      func step(_ g: [Double], _ memory: inout PlainRule.Memory, _ write: (String, Int, Double) -> Double) -> [Double] {
        rule.step(x, g, problem: problem, &memory, t: row, slip: ruleSlip, write: write)
      }
      if isSequential {
        g[0] = write(problem.gradientHeading(0), g[0])
        var first = step(g, &copy) { _, _, value in value }
        if carriesRounded { first[0] = Double(PlainTable.written(first[0], digits)) ?? first[0] }
        g[1] = problem.gradient([first[0], x[1]])[1]
        g[1] = write(problem.gradientHeading(1), g[1])
      } else {
        for index in g.indices { g[index] = write(problem.gradientHeading(index), g[index]) }
      }
      previousX = x
      var new = step(g, &memory) { line, index, value in
        write(problem.heading(line, index), value)
      }
      if isLeftOut { new[1] = x[1] }
      for (index, name) in problem.parameters.enumerated() { new[index] = write("\(name) new", new[index]) }
      x = new
      if isEarly { _ = write(problem.valueHeading, problem.value(x)) }
    }
    return result
  }

  /// Whether all numbers are of a size that people work with.
  func isSane(_ worked: Worked) -> Bool {
    let least = rule.name == "adadelta" ? 1e-7 : 1e-4
    return worked.values.values.allSatisfy {
      $0.values.allSatisfy { $0.isFinite && abs($0) < 1e6 && (abs($0) > least || $0 == 0) }
    }
  }

  /// How far a figure may move where the point of its row is known only to its digits: much, where nearly equal numbers
  /// are subtracted.
  func spread(_ column: String, _ row: Int, _ worked: Worked) -> Double {
    let x = problem.parameters.map { worked.values[row]?[$0] ?? 0 }
    var value = 0.0
    var gradient = problem.gradient(x).map { _ in 0.0 }
    for p in x.indices where row > 1 && x[p] != 0 {
      // Every step that is not written adds a rounding of its own.
      let unwritten = (1..<row).reversed().prefix { skipped.contains($0) }.count
      let count = Double(1 + unwritten + (hidden.contains(problem.parameters[p]) ? 1 : 0))
      let half = count * pow(10, floor(log10(abs(x[p]))) - Double(digits - 1)) / 2
      for sign in [-1.0, 1] {
        var moved = x
        moved[p] += sign * half
        value = max(value, abs(problem.value(moved) - problem.value(x)))
        let slopes = problem.gradient(moved)
        let right = problem.gradient(x)
        for q in x.indices { gradient[q] = max(gradient[q], abs(slopes[q] - right[q])) }
      }
    }
    if column == problem.valueHeading { return value }
    let slopes = problem.gradient(x)
    for p in x.indices where column == problem.gradientHeading(p) { return gradient[p] }
    // What rests on the gradients is no more certain than they are.
    let share = zip(gradient, slopes).map { $1 == 0 ? 0 : min(1, $0 / abs($1)) }.max() ?? 0
    let isUpdate = column.hasSuffix("new")
    let own = abs(worked.values[row]?[column] ?? 0)
    let before = isUpdate ? abs(worked.values[row]?[String(column.dropLast(4))] ?? 0) : 0
    return share * (isUpdate ? abs(own - before) : own)
  }

  var setup: [String] { problem.setup + rule.setup }
  var run: String { "\(problem.objective) from \(problem.startText) with \(rule.call)" }

  /// The table as text.
  func text(_ worked: Worked) -> String {
    let shown = columns.filter { !hidden.contains($0) }
    var lines = ["| t | \(shown.joined(separator: " | ")) |"]
    for row in 1...rows where !skipped.contains(row) {
      let cells = shown.map { worked.figures[row]?[$0] ?? "" }
      lines.append("| \(row) | \(cells.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n")
  }

  /// A number rounded to significant digits, written without an exponent.
  static func written(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "nan" }
    let exponent = Int(floor(log10(abs(value))))
    let places = max(0, digits - 1 - exponent)
    var text = String(format: "%.\(min(places, 14))f", value)
    // Whoever rounds writes 2.00, and 2 where it is exact.
    if text.contains("."), abs((Double(text) ?? 0) - value) <= 1e-9 * abs(value) {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text == "-0" ? "0" : text
  }

  /// Another figure in the place of one; a short one could be there by chance and is not taken.
  private static func copied(_ other: String?, for text: String) -> String {
    guard let other, other.filter(\.isNumber).drop(while: { $0 == "0" }).count >= 4 else { return text }
    return other
  }

  private static func spoiled(_ text: String, _ kind: String) -> String {
    switch kind {
    case "sign": return text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text
    case "point": return written((Double(text) ?? 0) * 10, 15)
    default:
      var characters = Array(text)
      let places = characters.indices.filter { characters[$0].isNumber }
      for (left, right) in zip(places, places.dropFirst())
      where characters[left] != characters[right] && characters[left] != "0" && characters[right] != "0" {
        characters.swapAt(left, right)
        return String(characters)
      }
      return text
    }
  }
}
