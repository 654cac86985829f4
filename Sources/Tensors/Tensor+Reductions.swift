extension Tensor {
  /// The sum of all entries, or along one axis (0 ≤ axis < rank), which then goes.
  package func sum(axis: Int? = nil) -> Tensor {
    reduced(axis, by: laneSum)
  }

  /// The mean of all entries, or along one axis; there must be entries.
  package func mean(axis: Int? = nil) -> Tensor {
    reduced(axis) { laneSum($0) / Double($0.count) }
  }

  /// The greatest entry of all, or along one axis; NaN where there is one. There must be entries.
  package func max(axis: Int? = nil) -> Tensor {
    reduced(axis) { $0.dropFirst().reduce($0[0], maximum) }
  }

  /// The least entry of all, or along one axis; NaN where there is one. There must be entries.
  package func min(axis: Int? = nil) -> Tensor {
    reduced(axis) { $0.dropFirst().reduce($0[0], minimum) }
  }

  /// The entries summed to a shape that broadcasts to this one: what broadcasting does, the other way.
  package func sum(to target: Shape) -> Tensor {
    if target == shape { return self }
    if target.count == 1 { return sum().reshaped(to: target) }
    let missing = shape.rank - target.rank
    let kept = shape.extents.indices.filter {
      $0 >= missing && target.extents[$0 - missing] == shape.extents[$0]
    }
    return reduced(keeping: kept, by: laneSum).reshaped(to: target)
  }

  func reduced(_ axis: Int?, by reduce: (UnsafeBufferPointer<Double>) -> Double) -> Tensor {
    guard let axis else { return Tensor(elements.withUnsafeBufferPointer(reduce)) }
    return reduced(keeping: shape.extents.indices.filter { $0 != axis }, by: reduce)
  }

  /// Reduces over all axes but those kept.
  private func reduced(
    keeping kept: [Int], by reduce: (UnsafeBufferPointer<Double>) -> Double
  ) -> Tensor {
    let gone = shape.extents.indices.filter { !kept.contains($0) }
    let result = Shape(kept.map { shape.extents[$0] })
    let length = gone.reduce(1) { $0 * shape.extents[$1] }
    let ordered = kept + gone
    let entries =
      ordered == Array(shape.extents.indices)
      ? elements : StridedView(shape).permuted(ordered).gather(elements)
    return entries.withUnsafeBufferPointer { entries in
      Tensor(
        shape: result,
        elements: (0..<result.count).map {
          reduce(UnsafeBufferPointer(rebasing: entries[($0 * length)..<(($0 + 1) * length)]))
        })
    }
  }
}

/// The greater of two numbers; NaN where one of them is.
package func maximum(_ left: Double, _ right: Double) -> Double {
  left.isNaN || right.isNaN ? .nan : left < right ? right : left
}

/// The lesser of two numbers; NaN where one of them is.
package func minimum(_ left: Double, _ right: Double) -> Double {
  left.isNaN || right.isNaN ? .nan : right < left ? right : left
}
