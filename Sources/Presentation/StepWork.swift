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
    let lines = graph.lines.compactMap { line -> WorkLayout.Line? in
      guard case .label(let label) = line.operation else { return nil }
      let body = line.inputs[0]
      let value = values[line]
      var allExact = true
      var numbers = formula.text(body) { node in
        let value = values.contains(node) ? values[node] : nil
        if node.inputs.isEmpty || node.isLabel, let value, !value.elements.allSatisfy(style.isExact) {
          allExact = false
        }
        return value
      }
      if case .variable(let leaf) = body.operation, let quotient = quotient(of: leaf) {
        numbers = "\(style.text(quotient.numerator))/\(style.text(quotient.denominator))"
        allExact = style.isExact(quotient.numerator) && style.isExact(quotient.denominator)
      }
      var parts = [WorkLayout.Part(formula.text(body))]
      if value.shape.count <= 4 {
        parts.append(.init(numbers, relation: allExact ? "=" : style.text("≈")))
        parts.append(.init(style.text(value), relation: style.relation(value)))
      }
      return WorkLayout.Line(label.name.text(style.symbols), parts)
    }
    let number = time + 1
    return WorkLayout(
      title: Message(en: "update \(number)", es: "actualización \(number)")[style.language], lines: lines)
  }
}

extension Node {
  fileprivate var isLabel: Bool {
    if case .label = operation { return true }
    return false
  }
}
