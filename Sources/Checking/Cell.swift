/// What a column of a table of iterations holds.
package enum Quantity: Hashable, Sendable {
  /// A parameter before the step.
  case before(parameter: Int)
  /// A line of the step's work, by its place in the graph: the objective, a gradient, `m`, the new point.
  case line(Int)
}

/// A place in the table: the step, the quantity, and the entry where that is a vector.
package struct Cell: Hashable, Sendable {
  package let time: Int
  package let quantity: Quantity
  package let entry: Int

  package init(time: Int, quantity: Quantity, entry: Int = 0) {
    self.time = time
    self.quantity = quantity
    self.entry = entry
  }
}

/// What is said of a cell.
package enum Mark: Hashable, Sendable {
  /// Right, to the digits written.
  case right
  /// Right by figures that were rounded on the way.
  case rounded
  /// Follows from a wrong figure before it.
  case carried
  /// Right under the slip that was found before it.
  case sameSlip
  /// About one off in the last place, or explained by a number rounded too early.
  case roundingSlip
  case wrong
  /// Nothing is written there, or it was not understood.
  case unchecked

  package var isRight: Bool {
    switch self {
    case .right, .rounded, .carried, .sameSlip: true
    case .roundingSlip, .wrong, .unchecked: false
    }
  }
}

/// A cell's mark, with the numbers behind it.
package struct Judgement: Hashable, Sendable {
  package var mark: Mark
  package let figure: Figure
  /// The value in the exact run.
  package let exact: Double
  /// The value that follows from the student's own figures.
  package let own: Double
  /// The value that follows where only the wrong figures are the student's, and nothing is rounded.
  package let unrounded: Double
}
