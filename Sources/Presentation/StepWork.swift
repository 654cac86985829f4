import Autodiff
import Optimization
import Tensors
import Wording

extension Run {
  /// The work of the step that comes next: every line of objective, gradient and rule as formula, with the numbers
  /// put in, and its value.
  ///
  /// - Throws: `EvaluationError` where an operation leaves its domain.
  package func work(_ style: Style) throws(EvaluationError) -> WorkLayout {
    let values = try nextStep()
    let formula = Formula(style: style)
    let lines = nextGraph.lines.compactMap { line in self.line(line, values, formula, style) }
    let number = time + 1
    let title = Message(en: "update \(number)", es: "actualización \(number)")
    return WorkLayout(title: title[style.language] + batchTitle(style), lines: batchLines(style) + lines)
  }

  /// One line: what it is called, its formula, that with the numbers put in, and its value.
  private func line(
    _ line: Node, _ values: Evaluation, _ formula: Formula, _ style: Style
  ) -> WorkLayout.Line? {
    guard case .label(let label) = line.operation else { return nil }
    let body = line.inputs[0]
    let value = values[line]
    var allExact = true
    var numbers = formula.text(body) { node in
      let value = values.contains(node) ? values[node] : nil
      if node.inputs.isEmpty || node.isLabel, let value, !value.elements.allSatisfy(style.isExact) { allExact = false }
      return value
    }
    if case .variable(let leaf) = body.operation, let quotient = quotient(of: leaf) {
      numbers = "\(style.text(quotient.numerator))/\(style.text(quotient.denominator))"
      allExact = style.isExact(quotient.numerator) && style.isExact(quotient.denominator)
    }
    var parts = [WorkLayout.Part(formula.text(body))]
    if Trace.isNorm(value.shape) {
      // Of the derivatives of a network the size says more than a formula that fills the window.
      if label.role == .gradient, parts[0].text.count > Self.longestGradient { parts = [] }
      parts.append(style.size(of: value))
    }
    if value.shape.count <= 4 {
      parts.append(.init(numbers, relation: allExact ? "=" : style.text("≈")))
      parts.append(.init(style.text(value), relation: style.relation(value)))
    }
    return WorkLayout.Line(label.name.text(style.symbols), parts)
  }

  /// How many characters the formula of a large gradient may have in the work.
  private static let longestGradient = 160

  /// `, epoch 1, batch 2 of 3`; empty where the data are not taken in batches.
  private func batchTitle(_ style: Style) -> String {
    guard let batches else { return "" }
    if batches.isWhole { return "" }
    return Message(
      en: ", epoch \(batches.epoch), batch \(batches.number) of \(batches.perEpoch)",
      es: ", época \(batches.epoch), lote \(batches.number) de \(batches.perEpoch)")[style.language]
  }

  /// The examples of the batch: `x = x[2], x[0] = [3, 1]`; values that are many only by their places.
  private func batchLines(_ style: Style) -> [WorkLayout.Line] {
    guard let batches, !batches.isWhole else { return [] }
    let places = batches.examples.prefix(6)
    return batches.values.map { variable, value in
      let name = variable.name.text(style.symbols)
      let more = batches.examples.count > places.count ? ", …" : ""
      var parts = [WorkLayout.Part("[" + places.map { "\(name)[\($0)]" }.joined(separator: ", ") + more + "]")]
      if value.shape.count <= 12 { parts.append(.init(style.text(value), relation: style.relation(value))) }
      return WorkLayout.Line(name, parts)
    }
  }
}

extension Node {
  fileprivate var isLabel: Bool {
    if case .label = operation { return true }
    return false
  }
}
