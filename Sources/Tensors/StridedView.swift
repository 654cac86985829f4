/// A way of walking through the entries of a tensor: broadcast, transposed, sliced, without their being moved.
///
/// The entry at index (i, j, …) of the view is entry `offset + i·strides[0] + j·strides[1] + …` of the tensor.
struct StridedView {
  var extents: [Int]
  var strides: [Int]
  var offset = 0

  init(_ shape: Shape) {
    extents = shape.extents
    strides = shape.strides
  }

  /// The view in which axes of extent 1, and those that are missing in front, are repeated to fill a shape.
  ///
  /// The view's own shape must broadcast to it.
  func broadcast(to shape: Shape) -> StridedView {
    var view = self
    let missing = shape.rank - extents.count
    view.extents = shape.extents
    view.strides = [Int](repeating: 0, count: missing) + zip(extents, strides).map { $0 == 1 ? 0 : $1 }
    return view
  }

  /// The view with its axes in another order.
  func permuted(_ order: [Int]) -> StridedView {
    var view = self
    view.extents = order.map { extents[$0] }
    view.strides = order.map { strides[$0] }
    return view
  }

  /// Calls `body` with the position in the tensor of each entry of the view, in the view's row-major order.
  func forEachPosition(_ body: (Int) -> Void) {
    guard let lastExtent = extents.last, let lastStride = strides.last else { return body(offset) }
    if extents.contains(0) { return }
    var index = [Int](repeating: 0, count: extents.count - 1)
    var start = offset
    while true {
      for step in 0..<lastExtent { body(start + step * lastStride) }
      var axis = index.count - 1
      while axis >= 0 {
        index[axis] += 1
        start += strides[axis]
        if index[axis] < extents[axis] { break }
        start -= extents[axis] * strides[axis]
        index[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }

  /// The entries of the view, copied out of the tensor's.
  func gather(_ elements: [Double]) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(extents.reduce(1, *))
    elements.withUnsafeBufferPointer { source in forEachPosition { result.append(source[$0]) } }
    return result
  }
}
