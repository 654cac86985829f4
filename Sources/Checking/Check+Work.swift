import Autodiff
import Wording

extension Check {
  /// What there is to say of the work in some cells, part by part.
  ///
  /// Each `=` must hold to the digits shown, and what is put in must be what belongs there. A right value keeps its mark
  /// whatever is said of the way to it.
  package func notes(_ style: Style) -> [Message] {
    works.keys.sorted(by: isBefore).compactMap { note(of: $0, style) }
  }

  /// Whether one cell is worked before another.
  package func isBefore(_ one: Cell, _ other: Cell) -> Bool {
    (one.time, order(one), one.entry) < (other.time, order(other), other.entry)
  }

  /// Whether there is nothing to say of the work that leads to a figure.
  func isWorkSound(of cell: Cell, _ style: Style) -> Bool {
    works.keys.allSatisfy { worked($0) != cell || note(of: $0, style) == nil }
  }

  private func note(of cell: Cell, _ style: Style) -> Message? {
    guard let work = works[cell], let judgement = judgements[cell] else { return nil }
    return note(on: work, worked(cell), judgement, style)
  }

  /// The line in which a cell is worked: a point before a step is the new point of the step before it.
  package func worked(_ cell: Cell) -> Cell {
    guard case .before(let parameter) = cell.quantity, cell.time > 1,
      let line = graph.lineIndex(graph.parameters[parameter].update)
    else { return cell }
    return Cell(time: cell.time - 1, quantity: .line(line), entry: cell.entry)
  }

  private func order(_ cell: Cell) -> Int {
    switch cell.quantity {
    case .before(let parameter): parameter - graph.parameters.count
    case .line(let index): marker.program.lines.firstIndex { $0.index == index } ?? index
    }
  }

  private func note(on work: WorkedLine, _ cell: Cell, _ judgement: Judgement, _ style: Style) -> Message? {
    guard let sentence = sentence(on: work, cell, judgement, style) else { return nil }
    let place = place(of: cell, style)
    return Message(
      en: "\(place.english): \(sentence.english).", es: "\(place.spanish): \(sentence.spanish).")
  }

  /// What there is to say of the work in a cell, without its place and without a full stop; nil where it is sound.
  ///
  /// - Parameter isStrict: whether the work of a wrong figure is looked at once more with its numbers as they stand, where
  ///   nothing is wrong with it as long as they may be rounded ones.
  func sentence(
    on work: WorkedLine, _ cell: Cell, _ judgement: Judgement, isStrict: Bool = false, _ style: Style
  ) -> Message? {
    var broken = brokenSign(in: work, judgement, style)
    let misplaced = work.parts.lazy.compactMap { self.misplaced(in: $0, cell, judgement, style) }.first
    if isStrict, !judgement.mark.isRight, broken == nil, misplaced == nil {
      broken = brokenSign(in: work, judgement, isWidened: false, style)
    }
    var sentences: [Message] = [misplaced, broken].compactMap { $0 }
    guard let first = sentences.first else { return nil }
    if judgement.mark.isRight {
      sentences[0] = Message(
        en: "the value is right, but \(first.english)", es: "el valor es correcto, pero \(first.spanish)")
    }
    return sentences.joined()
  }

  /// What stands in a calculation for something else that has to be worked out first, or with the wrong sign; nil where it is
  /// built otherwise, or only other numbers than the rule's own are in it: that may be a trial.
  func slip(inCalculation work: WorkedLine, _ cell: Cell, _ judgement: Judgement, _ style: Style) -> Message? {
    work.parts.lazy.compactMap { part in
      self.misplaced(in: part, cell, judgement, style) { found in
        found.count == 1 && found.allSatisfy { $0.isSign || $0.node.number == nil }
      }
    }.first
  }

  // MARK: Each =

  /// The first `=` that does not hold.
  ///
  /// - Parameter isWidened: whether numbers stand for all that they may be the rounding of.
  func brokenSign(
    in work: WorkedLine, _ judgement: Judgement, isWidened: Bool = true, _ style: Style
  ) -> Message? {
    let readable = work.parts.filter { $0.expression != nil }
    for (left, right) in zip(readable, readable.dropFirst()) {
      guard let one = left.expression, let other = right.expression, !isEqual(one, other, isWidened) else { continue }
      if judgement.mark == .roundingSlip, right == readable.last { return nil }
      let value = style.text(one.value)
      let target = other.figure == nil ? "\(right.text) \(style.text("≈")) \(style.text(other.value))" : right.text
      return Message(en: "\(left.text) is \(value), not \(target)", es: "\(left.text) es \(value), no \(target)")
    }
    return nil
  }

  private func isEqual(_ one: WorkedExpression, _ other: WorkedExpression, _ isWidened: Bool) -> Bool {
    let digits = other.figures.filter { $0.unit != nil }.map(\.digits).max() ?? 16
    let precision = Precision(
      digits: max(3, min(digits, 15)), places: other.figure.flatMap { $0.places > 0 ? $0.places : nil })
    let scale = max(one.scale, other.scale)
    if let figure = other.figure {
      return figure.isRight(for: one.value, scale: scale)
        || !one.reach(precision, isWidened: isWidened).within(figure.accepted(scale: scale)).spans.isEmpty
    }
    let margin = 1e-9 * max(scale, 1e-300)
    return one.reach(precision, isWidened: isWidened).spans.contains { span in
      !other.reach(precision, isWidened: isWidened).within(span.low - margin...span.high + margin).spans.isEmpty
    }
  }

  // MARK: What is put in

  /// The first number of a part that is not the one that belongs there.
  ///
  /// - Parameter isTold: whether it is told, by all that are not.
  private func misplaced(
    in part: WorkedLine.Part, _ cell: Cell, _ judgement: Judgement, _ style: Style,
    isTold: ([WorkedExpression.Mismatch]) -> Bool = { _ in true }
  ) -> Message? {
    guard let expression = part.expression, expression.figure == nil, case .line(let index) = cell.quantity,
      let own = base.own[cell.time]
    else { return nil }
    let margin = 1e-9 * max(expression.scale, 1e-300)
    let isRight = [judgement.own, judgement.exact].contains { abs($0 - expression.value) <= margin }
    if isRight { return nil }
    let found = expression.mismatches(with: graph.lines[index].inputs[0]) { node in
      self.numbers(of: node, cell, own)
    }
    guard let found, isTold(found), let first = found.first, first.written != expression else { return nil }
    let formula = Formula(style: style)
    var belongs = formula.text(first.node)
    if first.node.number == nil { belongs += " \(style.equals(first.belongs)) \(style.text(first.belongs))" }
    let written = first.written.figure.map(\.text) ?? style.text(first.written.value)
    if first.isSign {
      return Message(
        en: "in \(part.text) the sign of \(written) is not that of the rule",
        es: "en \(part.text) el signo de \(written) no es el de la regla")
    }
    return Message(
      en: "in \(part.text) stands \(written) where \(belongs) belongs",
      es: "en \(part.text) está \(written) donde va \(belongs)")
  }

  /// The numbers of a node in a step: from the student's own figures, and exact.
  private func numbers(of node: Node, _ cell: Cell, _ own: [Double]) -> [Double] {
    if let number = node.number { return [number] }
    guard let place = marker.program.places[ObjectIdentifier(node)] else { return [] }
    let entry = place + (node.shape.count > 1 ? min(cell.entry, node.shape.count - 1) : 0)
    var numbers = [own[entry]]
    if cell.time <= marker.exact.count { numbers.append(marker.exact[cell.time - 1][entry]) }
    return numbers.filter(\.isFinite)
  }
}
