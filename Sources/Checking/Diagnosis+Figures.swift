import Autodiff
import Optimization
import Tensors
import Wording

// The number itself: what can have happened to a right number when it was written.
extension Diagnostician {
  /// What can have happened to a right number when it was written.
  func ownChanges(of cell: Cell, _ judgement: Judgement, _ base: Marker.Pass) -> [Diagnosis.Cause] {
    let figure = judgement.figure
    var causes: [Diagnosis.Cause] = []
    func accepts(_ value: Double) -> Bool {
      figure.value != 0 && value.isFinite && figure.isRight(for: value, places: marker.places)
    }
    func add(_ name: String, _ operands: [String] = [], rarer: Int = 0) {
      let slip = Slip.named(name)
      guard !causes.contains(where: { $0.slips == [slip] }) else { return }
      let line: Int
      if case .line(let index) = cell.quantity { line = index } else { line = -1 }
      causes.append(
        Diagnosis.Cause(
          slips: [slip], sentences: [slip.sentence(operands)], explained: [cell], graph: nil,
          times: cell.time...cell.time, line: line, rarity: slip.rarity * 10 + rarer))
    }
    for value in [judgement.own, judgement.exact] where value.isFinite && value != 0 {
      // In an update it is rather the sign of the step.
      if accepts(-value) { add("sign of the number", rarer: isUpdate(cell) ? 6 : 0) }
      for power in [10.0, 0.1, 100, 0.01, 1000, 0.001] where accepts(value * power) {
        add("decimal point", [figure.text, style.text(value)])
      }
      if let swapped = transposed(figure).first(where: { $0.isRight(for: value, places: marker.places) }) {
        add("digits transposed", [figure.text, swapped.text])
      }
    }
    // Another row's figure, or another column's: only where it can hardly be chance.
    guard figure.digits >= 3 else { return causes }
    // In a graph at one point every figure is one of the work, and used by others.
    let rarer = marker.graph.isAtOnePoint ? 0 : figure.digits > 3 ? -18 : -15
    for (other, second) in base.judgements
    where other.entry == cell.entry && second.figure.digits >= 3 && second.figure.value == figure.value {
      if other.quantity == cell.quantity, abs(other.time - cell.time) == 1, !isUpdate(cell) {
        add("another row", [name(of: cell), "\(other.time)"], rarer: rarer)
      } else if other.time == cell.time, other.quantity != cell.quantity, order(other) < order(cell),
        !isBefore(other) || !isUpdate(cell)
      {
        add("another column", [name(of: other)], rarer: rarer)
      }
    }
    return causes
  }

  private func isUpdate(_ cell: Cell) -> Bool {
    guard case .line(let index) = cell.quantity else { return false }
    return marker.graph.label(index)?.role == .update
  }

  private func isBefore(_ cell: Cell) -> Bool { if case .before = cell.quantity { true } else { false } }

  /// The figure with two neighbouring digits exchanged.
  private func transposed(_ figure: Figure) -> [Figure] {
    let characters = Array(figure.text)
    let digits = characters.indices.filter { characters[$0].isNumber }
    return zip(digits, digits.dropFirst()).compactMap { left, right in
      guard characters[left] != characters[right] else { return nil }
      var swapped = characters
      swapped.swapAt(left, right)
      // Nobody begins a number such as 06 with 0.
      if left == digits.first, swapped[left] == "0", right == left + 1 { return nil }
      return Figure(String(swapped), decimalMark: figure.text.contains(",") ? .comma : .point)
    }
  }

  func name(of cell: Cell) -> String {
    switch cell.quantity {
    case .before(let parameter): marker.graph.parameters[parameter].variable.name.text(style.signs)
    case .line(let index): marker.graph.label(index)?.name.text(style.signs) ?? ""
    }
  }
}
