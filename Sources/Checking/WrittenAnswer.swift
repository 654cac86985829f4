import Autodiff
import Optimization
import Tensors
import Wording

/// Numbers typed as the answer to a question: `0.6`, `w = 0.6`, `3/5`, `0 - 0.1*(-6) = 0.6`, `0,6; 1,08`, `[1, 2]`.
package struct WrittenAnswer: Hashable, Sendable {
  /// One of the numbers.
  package struct Part: Hashable, Sendable {
    /// As it was typed, with the work before it; decimals with a point.
    package let text: String
    /// Nil for one left open, as `?`.
    package let figure: Figure?
    /// The way to the number, where there is one.
    package let work: WorkedLine?
    /// Whether the number itself is not written, only how it is calculated: `5 - 0.1*10`.
    package let isCalculated: Bool
    /// The name before it, as in `x₂ = 3.2`.
    package let name: String?
    /// The word behind it, as in `3 rows`.
    package let unit: String?
  }

  package private(set) var parts: [Part]

  /// What was worked out before the only number asked for: `1.08 - 3 = -1.92` of `1.08 - 3 = -1.92; 1.92² = 3.6864`.
  private var steps: [WorkedLine] = []

  package var figures: [Figure?] { parts.map(\.figure) }

  /// Whether a number is left to be worked out.
  package var isCalculated: Bool { parts.contains(where: \.isCalculated) }

  /// Whether more than the numbers is written.
  package var hasWork: Bool { !steps.isEmpty || parts.contains { $0.work != nil } }

  /// How the text was taken apart.
  private let reading: AnswerReading

  /// Whether commas directly between digits part the numbers, where they might be decimal: `0,25` as 0 and 25.
  package var partsAtInnerCommas: Bool {
    reading.isAtAnyComma && parts.contains { $0.figure?.unit != nil }
      && parts.dropFirst().allSatisfy { $0.text.first?.isNumber ?? false }
  }

  /// Whether a sign that parts the numbers might multiply them: `3 × 2`.
  package var mayBeProduct: Bool { reading.separator == "×" }

  /// Reads numbers one after the other; nil where anything is no number, or none is given.
  ///
  /// `;` or a comma with a blank parts numbers, a comma between digits is decimal. Where a text can be read in two ways,
  /// that reading is taken which gives as many numbers as are asked for; so may `3 and 2` and `3x2` be two numbers. A
  /// matrix is the list of its rows.
  ///
  /// - Parameters:
  ///   - counts: how many numbers may be asked for, the likeliest first.
  ///   - calculations: whether a calculation without its result is taken for a number too.
  ///   - isEachNamed: whether each number asked for has a name of its own.
  ///   - vector: the numbers of a calculation that gives several, as `2*[1, 2]`; nil where it is none.
  ///   - isAsked: whether a name may stand before a number, as `NAME = 2`.
  package init?(
    _ text: String, counts: [Int], calculations takesCalculations: Bool = false, isEachNamed: Bool = false,
    vector: (String) -> [Double]? = { _ in nil }, isAsked: (String) -> Bool
  ) {
    let isList = counts.contains { $0 > 1 }
    func numbers(_ reading: AnswerReading) -> [Part]? {
      // Where each number has its name, the comma of `a = 0,1184` is decimal.
      if isEachNamed, reading.isAtAnyComma, Set(reading.pieces.map { $0.contains("=") }).count > 1 { return nil }
      let parts = reading.pieces.compactMap { Part.read($0, reading.mark, reading.isOfPoints, vector, isAsked) }
      let isRead =
        parts.count == reading.pieces.count && (takesCalculations || !parts.joined().contains(where: \.isCalculated))
      return isRead && parts.joined().contains { $0.figure != nil } ? Array(parts.joined()) : nil
    }
    var read: [(reading: AnswerReading, parts: [Part])] = []
    for reading in AnswerReading.all(of: text, count: counts.max() ?? 1) {
      guard let parts = numbers(reading) else { continue }
      read.append((reading, parts))
      if parts.count == counts.first { break }
    }
    let fitting = counts.lazy.compactMap { count in read.first { $0.parts.count == count } }.first
    guard let (reading, parts) = fitting ?? read.first else { return nil }
    self.reading = reading
    self.parts = parts
    let isWorkedInSteps =
      !isList && parts.count > 1 && [";", ", "].contains(reading.separator)
      && parts.allSatisfy { $0.name != nil || $0.work.map { $0.parts.count > 1 } ?? false }
    if isWorkedInSteps {
      steps = parts.dropLast().compactMap(\.work)
      self.parts = parts.suffix(1)
    }
  }

  /// The numbers in another order, open where one is missing; nil where a number has no place of its own.
  ///
  /// - Parameters:
  ///   - count: how many are asked for.
  ///   - place: that of a number, from 0.
  package func arranged(_ count: Int, by place: (Part) -> Int?) -> WrittenAnswer? {
    var arranged: [Part] = Array(repeating: .open, count: count)
    for part in parts {
      guard let place = place(part), place < count, arranged[place] == .open else { return nil }
      arranged[place] = part
    }
    var answer = self
    answer.parts = arranged
    return answer
  }

  /// Those of the numbers that fit; all of them where none does.
  package func only(_ fits: (Part) -> Bool) -> WrittenAnswer {
    var answer = self
    answer.parts = parts.filter(fits)
    return answer.parts.isEmpty ? self : answer
  }

  /// Whether each number is the value itself and no rounding of it, to the 7 digits that an ε leaves.
  package func isExact(for truth: [Double]) -> Bool {
    parts.count == truth.count && zip(parts, truth).allSatisfy { $0.figure?.isExact(for: $1) ?? false }
  }

  /// Whether the numbers are right for a foreseen slip too, and nearer to it, where they are no roundings of the truth.
  package func isNearer(to slip: [Double], than truth: [Double]) -> Bool {
    guard slip.count == truth.count, marks(for: slip).allSatisfy(\.isRight) else { return false }
    let figures = parts.compactMap(\.figure)
    guard figures.count == truth.count else { return false }
    return isMostly(slip, not: truth)
      || figures.indices.contains { place in
        !figures[place].isRounded(from: truth[place])
          && abs(figures[place].value - slip[place]) < abs(figures[place].value - truth[place])
      }
        && figures.indices.allSatisfy { abs(figures[$0].value - slip[$0]) <= abs(figures[$0].value - truth[$0]) }
  }

  /// Whether most of several numbers are a slip's own values and not the true ones, and the rest right for it as far as they go:
  /// 10, 1.9, 0.2 for 10, 1.9, 0.1999 in place of 9.8, 1.88, 0.196.
  package func isMostly(_ slip: [Double], not truth: [Double]) -> Bool {
    let figures = parts.compactMap(\.figure)
    guard figures.count > 1, figures.count == slip.count, figures.count == truth.count else { return false }
    let own = figures.indices.count { figures[$0].isExact(for: slip[$0]) && !figures[$0].isExact(for: truth[$0]) }
    return own * 2 > figures.count
      && figures.indices.allSatisfy { figures[$0].isRight(for: slip[$0]) || figures[$0].isTooShort(for: slip[$0]) }
  }

  /// Whether each number shows so many decimals, or is the value itself; one that is worked out may be one off in the last.
  package func shows(_ decimals: Int, for truth: [Double]) -> Bool {
    zip(parts, truth).allSatisfy { part, value in
      guard let figure = part.figure, !figure.isExact(for: value) else { return true }
      if part.isCalculated { return abs(figure.value - value) <= Rounding.unit(1, digits: decimals + 1) }
      // A zero at the end may be left off.
      return figure.unit == nil
        || figure.places >= decimals && figure.isRight(for: value)
        || figure.padded(to: decimals)?.isRounded(from: value) ?? false
    }
  }

  /// Whether the numbers that are not right to their own digits are so when they are rounded to fewer decimals.
  package func isRight(rounded decimals: Int, for truth: [Double]) -> Bool {
    guard parts.count == truth.count else { return false }
    return zip(parts, truth).allSatisfy { part, value in
      guard let figure = part.figure else { return false }
      if figure.isRight(for: value) { return true }
      let unit = Rounding.unit(1, digits: decimals + 1)
      // A quarter is what rounding on the way may have moved.
      return figure.places > decimals && (figure.value / unit).rounded() == (value / unit).rounded()
        && abs(figure.value - value) <= unit / 4
    }
  }

  /// Whether each number shows so many decimals, or is worked out.
  package func hasPlaces(_ decimals: Int) -> Bool {
    parts.allSatisfy { part in part.isCalculated || part.figure.map { $0.places >= decimals } ?? true }
  }

  /// Whether all the numbers are right, each in some place.
  package func isReordered(_ truth: [Double]) -> Bool {
    var left = parts.map(\.figure)
    for value in truth {
      guard let place = left.firstIndex(where: { $0?.isRight(for: value) ?? false }) else { return false }
      left.remove(at: place)
    }
    return left.isEmpty
  }

  /// Whether a number is right as far as its digits go, but shows too few of them to tell: 0.3 for 0.297.
  package func isTooShort(_ place: Int, for value: Double) -> Bool {
    parts[place].figure?.isTooShort(for: value) ?? false
  }

  /// Whether a number that is right shows only two digits, or was cut off: 0.54 for 0.5369, 0.292 for 0.2929.
  package func isCoarse(_ place: Int, for value: Double) -> Bool { parts[place].figure?.isCoarse(for: value) ?? false }

  /// What is said of each number, where the answer is a list of values.
  package func marks(for truth: [Double]) -> [Mark] {
    zip(parts, truth).enumerated().map { place, pair in
      let (part, value) = pair
      guard let figure = part.figure else { return .unchecked }
      if figure.isRight(for: value) || padded(place)?.isRight(for: value) ?? false { return .right }
      if part.isRightSum(for: value) { return .rounded }
      // Of two digits the last is no slip of the rounding.
      return figure.digits > 2 && figure.isRoundingSlip(for: value) ? .roundingSlip : .wrong
    }
  }

  /// A number with the zeros at its end that the others would show: 0.090 for the 0.09 beside 0.245.
  private func padded(_ place: Int) -> Figure? {
    let others = parts.indices.filter { $0 != place }.compactMap { parts[$0].figure }.filter { $0.digits < 16 }
    return others.map(\.places).max().flatMap { parts[place].figure?.padded(to: $0) }
  }

  /// What is said of each number, where the answer is worked out as a graph says: right also with figures rounded on the
  /// way.
  ///
  /// - Parameters:
  ///   - values: those of the variables in the graph.
  ///   - truth: the graph's own value, entry by entry.
  package func marks(for truth: [Double], by node: Node, values: [Variable: Tensor]) -> [Mark] {
    let plain = marks(for: truth)
    // One digit must be exact: nobody rounds to it on the way.
    let isRounded = zip(parts, plain).contains { part, mark in
      !mark.isRight && part.figure.map { $0.unit != nil && $0.digits > 1 } ?? false
    }
    guard isRounded, node.shape.count == truth.count, parts.count == truth.count else { return plain }
    var marks = plain
    let copied = CopiedValues(of: node, values)
    for (place, values) in copied.all.enumerated() where !marks.allSatisfy(\.isRight) {
      let judgements = check(by: copied.node, values: values).judgements
      for (entry, part) in parts.enumerated() where !marks[entry].isRight {
        guard let figure = part.figure, figure.digits > 1, judgements[Self.cell(entry)]?.mark.isRight == true else {
          continue
        }
        // Where digits cancel, nothing follows from copies.
        if place == 0 || abs(figure.value - truth[entry]) <= 0.01 * abs(truth[entry]) { marks[entry] = .rounded }
      }
    }
    return marks
  }

  /// What there is to say of the work before the numbers, part by part: each `=` must hold, and what is put in must be what
  /// belongs there; nil where all is sound.
  ///
  /// - Parameters:
  ///   - node: how the answer is worked out.
  ///   - values: those of the variables in the graph.
  package func remark(onWorkBy node: Node, values: [Variable: Tensor], _ style: Style) -> Message? {
    let check = check(by: node, values: values)
    let before = steps.compactMap { step in
      check.judgements[Self.cell(0)].flatMap { check.brokenSign(in: step, $0, style) }
    }
    return Self.together(
      before
        + sentences(check) { work, cell, judgement in
          check.sentence(on: work, cell, judgement, isStrict: true, style)
        })
  }

  /// Whether a calculation stands before each number, and every `=` in it holds.
  ///
  /// - Parameters:
  ///   - node: how the answer is worked out.
  ///   - values: those of the variables in the graph.
  package func hasSoundWork(by node: Node, values: [Variable: Tensor]) -> Bool {
    let check = check(by: node, values: values)
    return parts.enumerated().allSatisfy { entry, part in
      guard let work = part.work, let judgement = check.judgements[Self.cell(entry)] else { return false }
      return work.parts.count { $0.expression != nil } > 1
        && check.brokenSign(in: work, judgement, isWidened: false, Style()) == nil
    }
  }

  /// What is wrong with calculations whose results are not written, where it is plain what they were meant for; nil where they
  /// may be anything.
  ///
  /// - Parameters:
  ///   - node: how the answer is worked out.
  ///   - values: those of the variables in the graph.
  package func slip(inCalculationBy node: Node, values: [Variable: Tensor], _ style: Style) -> Message? {
    let check = check(by: node, values: values)
    return Self.together(
      sentences(check) { work, cell, judgement in check.slip(inCalculation: work, cell, judgement, style) })
  }

  /// What is said of the work before each number.
  private func sentences(_ check: Check, _ sentence: (WorkedLine, Cell, Judgement) -> Message?) -> [Message] {
    parts.enumerated().compactMap { entry, part -> Message? in
      guard let work = part.work, let judgement = check.judgements[Self.cell(entry)] else { return nil }
      return sentence(work, Self.cell(entry), judgement)
    }
  }

  private static func together(_ sentences: [Message]) -> Message? {
    sentences.isEmpty ? nil : sentences.joined()
  }

  /// The numbers as a table of one line.
  private func check(by node: Node, values: [Variable: Tensor]) -> Check {
    let line = node.labelled(Label("answer", .rule))
    let graph = StepGraph(parameters: [], objective: line, gradients: [], states: [], lines: [line], fixed: values)
    var figures: [Cell: Figure] = [:]
    for (entry, part) in parts.enumerated() where entry < node.shape.count {
      if let figure = part.figure { figures[Self.cell(entry)] = figure }
    }
    return Check(graph: graph, start: [], figures: figures, style: Style(), diagnoses: false)
  }

  private static func cell(_ entry: Int) -> Cell { Cell(time: 1, quantity: .line(0), entry: entry) }
}
