import Tensors

/// Part of an adjoint or a tangent: a graph, and the branches of `if … then … else` that it goes through.
///
/// The guards stay outermost on the way, so that the derivative of `if c then a else b` is again
/// `if c then a' else b'`, and what the branch not chosen would divide by is never divided by. The graph may have a
/// smaller shape that broadcasts to the node's.
struct Contribution {
  /// One branch of a condition, inside those of `outer`.
  final class Guard: Sendable {
    let condition: Node
    let isChosen: Bool
    let outer: Guard?
    let depth: Int
    /// Whether each condition is one number, so that any linear operation may be done inside the branch.
    let isScalar: Bool

    init(_ condition: Node, isChosen: Bool, in outer: Guard?) {
      self.condition = condition
      self.isChosen = isChosen
      self.outer = outer
      depth = (outer?.depth ?? 0) + 1
      isScalar = condition.shape.isScalar && (outer?.isScalar ?? true)
    }
  }

  private var value: Node
  private var branch: Guard?

  init(_ value: Node) { self.value = value }

  /// The whole as one graph.
  var node: Node {
    var copy = self
    while copy.branch != nil { copy.leaveBranch() }
    return copy.value
  }

  /// This, where the condition holds (`isChosen`) or where it does not; 0 elsewhere.
  func within(_ condition: Node, isChosen: Bool) -> Contribution {
    var copy = self
    copy.branch = Guard(condition, isChosen: isChosen, in: branch)
    return copy
  }

  /// Something entrywise and linear done to it.
  func mapEntries(_ function: (Node) -> Node) -> Contribution {
    var copy = self
    copy.value = function(value)
    return copy
  }

  /// Something linear done to it, with one result or several.
  func map(_ function: (Node) -> [Node]) -> [Contribution] {
    guard let branch, !branch.isScalar else {
      return function(value).map { result in mapEntries { _ in result } }
    }
    return function(node).map { Contribution($0) }
  }

  static func + (left: Contribution, right: Contribution) -> Contribution {
    var (left, right) = (left, right)
    while left.depth > right.depth { left.leaveBranch() }
    while right.depth > left.depth { right.leaveBranch() }
    while let one = left.branch, let other = right.branch, !one.isSame(as: other) {
      if one.condition === other.condition, Guard.areSame(one.outer, other.outer) {
        // Both branches of one condition: together they are the whole.
        left.value =
          one.isChosen
          ? .select(one.condition, left.value, right.value) : .select(one.condition, right.value, left.value)
        left.branch = one.outer
        return left
      }
      left.leaveBranch()
      right.leaveBranch()
    }
    left.value = left.value + right.value
    return left
  }

  private var depth: Int { branch?.depth ?? 0 }

  private mutating func leaveBranch() {
    guard let innermost = branch else { return }
    value =
      innermost.isChosen
      ? .select(innermost.condition, value, 0) : .select(innermost.condition, 0, value)
    branch = innermost.outer
  }
}

extension Contribution.Guard {
  func isSame(as other: Contribution.Guard) -> Bool { Self.areSame(self, other) }

  static func areSame(_ left: Contribution.Guard?, _ right: Contribution.Guard?) -> Bool {
    var (left, right) = (left, right)
    while let one = left, let other = right {
      if one === other { return true }
      guard one.condition === other.condition, one.isChosen == other.isChosen else { return false }
      (left, right) = (one.outer, other.outer)
    }
    return left == nil && right == nil
  }
}
