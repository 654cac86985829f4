/// A cell or a line as it was worked: `0 - 0.1(-6) = 0.6`, parts with `=` or `≈` between them.
package struct WorkedLine: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package let text: String
    /// Nil where it holds names, as the rule itself does, or cannot be read.
    package let expression: WorkedExpression?
  }

  /// As it was written.
  package let text: String
  package let parts: [Part]
  /// What it comes to: the number at the end, or what a formula there gives.
  package let figure: Figure

  /// Longer texts are no handwork.
  private static let mostLength = 400

  /// Nil where the last part is no number and no formula of numbers.
  package init?(_ text: String, decimalMark: Figure.DecimalMark = .point) {
    guard text.utf8.count <= WorkedLine.mostLength else { return nil }
    let pieces = text.replacing([("\\approx", "≈"), ("\\simeq", "≈")])
      .split(omittingEmptySubsequences: false) { "=≈≃≅".contains($0) }.map { String($0).trimmingBlanks() }
    guard let last = pieces.last, !last.isEmpty else { return nil }
    self.text = text.trimmingBlanks()
    if pieces.count == 1, let figure = Figure(last, decimalMark: decimalMark) {
      self.figure = figure
      parts = [Part(text: last, expression: .number(figure))]
      return
    }
    var parts: [Part] = []
    for piece in pieces where !piece.isEmpty {
      let expression =
        Figure(piece, decimalMark: decimalMark).map { .number($0) }
        ?? WorkedExpression(piece, decimalMark: decimalMark)
      parts.append(Part(text: piece, expression: expression))
    }
    guard let expression = parts.last?.expression else { return nil }
    switch expression {
    case .number(let figure): self.figure = figure
    default:
      guard expression.value.isFinite else { return nil }
      figure = Figure(workedOut: expression.value, from: expression.figures, give: expression.give, as: last)
    }
    self.parts = parts
  }

  /// Whether there is more than the number itself.
  package var hasWork: Bool {
    if parts.count > 1 { return true }
    if case .number? = parts.first?.expression { return false }
    return true
  }
}

extension Figure {
  /// What a calculation gives: as exact as the most exact of the rounded figures in it, or as far off as their roundings, which
  /// add up.
  init(workedOut value: Double, from figures: [Figure], give: Double = 0, as text: String) {
    let digits = figures.filter(\.isRounded).map(\.digits).max()
    let unit = max(digits.map { Rounding.unit(value, digits: $0) } ?? 0, 2 * give)
    self.init(
      text: text, value: value, unit: value == 0 || unit == 0 ? nil : unit, digits: digits ?? 16, places: digits ?? 16,
      isWorkedOut: true)
  }
}
