import Autodiff
import Optimization
import Tensors
import Wording

extension Diagnostician {
  /// Two slips that together explain a cell, and another figure beside it.
  ///
  /// Slips in different lines go together as they are; in the same line the second is made on the first.
  func pairs(
    _ changes: [Change], in graph: StepGraph, _ cell: Cell, _ base: Marker.Pass, _ right: Program,
    starts: [Int: Marker.RowStart], first: Int
  ) -> [Diagnosis.Cause] {
    guard let judgement = base.judgements[cell], judgement.figure.digits >= 3, let start = starts[first] else {
      return []
    }
    let usual = changes.filter { $0.rarity <= 45 && $0.slip.kind != .rounding }
      .sorted { $0.rarity < $1.rarity }.prefix(Diagnostician.mostPaired)
    let times = first...max(cell.time, marker.lastTime)
    var found: [Diagnosis.Cause] = []
    func test(_ program: Program?, _ one: Change, _ two: Change, _ changed: () -> StepGraph?) {
      guard !isInterrupted(), let program, isNear(cell, judgement.figure, times, start, program, right) else { return }
      let short = marker.pass(from: first, start, through: cell.time, changed: times) { _ in program }
      guard short.judgements[cell]?.mark.isRight == true else { return }
      let whole = marker.pass(from: first, start, changed: times) { _ in program }
      let explained = gained(whole, base)
      // Among thousands of pairs one gives any number: a pair counts where it explains more than one figure.
      guard explained.contains(cell), explained.count >= 2, let graph = changed() else { return }
      let formula = Formula(style: style)
      found.append(
        Diagnosis.Cause(
          slips: [one.slip, two.slip], sentences: [one.sentence(formula), two.sentence(formula)],
          explained: explained, graph: graph, times: times, line: two.line,
          rarity: one.rarity + two.rarity + 50))
    }
    for (place, one) in usual.enumerated() {
      if isInterrupted() { return [] }
      for two in usual[(place + 1)...] {
        guard let edit = one.edit.merging(two.edit) else { continue }
        test(right.applying(edit), one, two) { graph.applying(edit) }
      }
      guard !one.edit.bodies.isEmpty, let changed = graph.applying(one.edit) else { continue }
      let inside = Program(changed, from: marker.start)
      for two in ChangeFinder.changes(of: changed, in: [one.line], style: style)
      where two.rarity >= one.rarity && two.rarity <= 45 && two.slip.kind != .rounding && two.slip != one.slip
        && two.edit.bodies[one.line] != nil
      {
        test(inside.applying(two.edit), one, two) { changed.applying(two.edit) }
      }
    }
    return found
  }

  /// So many of the usual slips are tried two by two.
  private static let mostPaired = 120

  /// Whether programs come near a figure without any rounding: a quick sieve.
  ///
  /// From the student's own figures, or from the exact ones, as both are gone on from; as near as roundings to the
  /// digits of the table can leave it, also where nearly equal numbers were subtracted.
  func isNear(
    _ cell: Cell, _ figure: Figure, _ times: ClosedRange<Int>, _ start: Marker.RowStart, _ changed: Program,
    _ right: Program
  ) -> Bool {
    let share = 100 * Rounding.unit(1, digits: max(3, min(figure.digits, marker.hidden.digits)) + 1)
    return [false, true].contains { isExact in
      guard
        let (value, scale) = marker.value(
          of: cell, from: times.lowerBound, start, isExact: isExact, program: { times.contains($0) ? changed : right })
      else { return false }
      let size = max(abs(value), abs(figure.value))
      return abs(value - figure.value) <= share * size + 0.2 * share * scale + 3 * (figure.unit ?? 0)
    }
  }
}
