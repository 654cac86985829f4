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
  }

  package let parts: [Part]

  package var figures: [Figure?] { parts.map(\.figure) }

  /// Reads numbers one after the other; nil where anything is no number, or none is given.
  ///
  /// `;` or a comma with a blank parts numbers, a comma between digits is decimal. Where a text can be read in two ways,
  /// that reading is taken which gives as many numbers as are asked for.
  ///
  /// - Parameters:
  ///   - counts: how many numbers may be asked for, the likeliest first.
  ///   - isAsked: whether a name may stand before a number, as `NAME = 2`.
  package init?(_ text: String, counts: [Int], isAsked: (String) -> Bool) {
    var body = text.trimmingBlanks()
    for (open, close) in [("[", "]"), ("(", ")")] where body.hasPrefix(open) && body.hasSuffix(close) {
      body = String(body.dropFirst().dropLast()).trimmingBlanks()
    }
    func reading(_ separator: String, _ mark: Figure.DecimalMark) -> [Part]? {
      let pieces = body.split(separator: separator, omittingEmptySubsequences: separator == " ")
      let parts = pieces.compactMap { Part($0.trimmingBlanks(), mark, isAsked) }
      return parts.count == pieces.count && parts.contains { $0.figure != nil } ? parts : nil
    }
    let readings =
      body.contains(";")
      ? [reading(";", .point), reading(";", .comma)]
      : [
        reading(", ", .point), reading(", ", .comma), reading(",", .point), reading(" ", .point), reading(" ", .comma),
      ]
    let read = readings.compactMap(\.self)
    let fitting = counts.lazy.compactMap { count in read.first { $0.count == count } }.first
    guard let parts = fitting ?? read.first else { return nil }
    self.parts = parts
  }

  /// Whether each number is the value itself and no rounding of it, to the 7 digits that an ε leaves.
  package func isExact(for truth: [Double]) -> Bool {
    parts.count == truth.count
      && zip(parts, truth).allSatisfy { part, value in
        part.figure.map { abs($0.value - value) <= 5e-8 * abs(value) } ?? false
      }
  }

  /// What is said of each number, where the answer is a list of values.
  package func marks(for truth: [Double]) -> [Mark] {
    zip(parts, truth).map { part, value in
      guard let figure = part.figure else { return .unchecked }
      return figure.isRight(for: value) ? .right : figure.isRoundingSlip(for: value) ? .roundingSlip : .wrong
    }
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
    let line = node.labelled(Label("answer", .rule))
    let graph = StepGraph(parameters: [], objective: line, gradients: [], states: [], lines: [line], fixed: values)
    var figures: [Cell: Figure] = [:]
    for (entry, part) in parts.enumerated() {
      if let figure = part.figure { figures[Cell(time: 1, quantity: .line(0), entry: entry)] = figure }
    }
    let marker = Marker(graph: graph, start: [], figures: figures)
    let judgements = marker.pass { _ in marker.program }.judgements
    return plain.enumerated().map { entry, mark in
      guard !mark.isRight, let figure = parts[entry].figure, figure.digits > 1,
        let judgement = judgements[Cell(time: 1, quantity: .line(0), entry: entry)], judgement.mark.isRight
      else { return mark }
      return .rounded
    }
  }
}

extension WrittenAnswer.Part {
  /// A number with what may stand before it: the work that leads to it, or the name asked for.
  fileprivate init?(_ text: String, _ mark: Figure.DecimalMark, _ isAsked: (String) -> Bool) {
    self.text = mark == .comma ? text.replacing(",", with: ".") : text
    if FigureList.isLeftOpen(text) {
      figure = nil
      return
    }
    var last = text[...]
    if let sign = text.lastIndex(where: { "=≈".contains($0) }) {
      // `w = 0 - 0.1*(-6) = 0.6`: behind the name stands the work.
      let before = text[..<sign].split(omittingEmptySubsequences: false) { "=≈".contains($0) }
        .map { $0.trimmingBlanks() }
      let isNamed = before.first.map(isAsked) ?? false
      guard isNamed || !before[0].contains(where: \.isLetter) else { return nil }
      last = text[text.index(after: sign)...]
    }
    guard let figure = Figure(last.trimmingBlanks(), decimalMark: mark) else { return nil }
    self.figure = figure
  }
}
