// Operations on the lines of a tensor along one of its axes, which keep the shape.

extension Tensor {
  /// exp(xᵢ)/Σⱼ exp(xⱼ) along an axis (0 ≤ axis < rank), without overflow.
  package func softmax(axis: Int) -> Tensor {
    mapLines(axis) { line in
      let greatest = line.reduce(-.infinity, maximum)
      for index in line.indices { line[index] = Elementary.exp(line[index] - greatest) }
      let sum = line.withUnsafeBufferPointer(laneSum)
      for index in line.indices { line[index] /= sum }
    }
  }

  /// log(softmax) along an axis (0 ≤ axis < rank), without overflow, and exact where it is small too.
  package func logSoftmax(axis: Int) -> Tensor {
    mapLines(axis) { line in
      let greatest = line.reduce(-.infinity, maximum)
      var powers = line.map { Elementary.exp($0 - greatest) }
      // log(1 + the others): the greatest entry's own power is 1.
      if let place = line.firstIndex(of: greatest) { powers[place] = 0 }
      let logarithm = Elementary.log1p(powers.withUnsafeBufferPointer(laneSum))
      for index in line.indices { line[index] = line[index] - greatest - logarithm }
    }
  }

  /// The sums of the first 1, 2, … entries along an axis (0 ≤ axis < rank).
  package func cumulativeSum(axis: Int) -> Tensor {
    mapLines(axis) { line in
      for index in line.indices.dropFirst() { line[index] += line[index - 1] }
    }
  }

  /// Each line of entries along an axis put through something that keeps their number.
  private func mapLines(_ axis: Int, _ transform: (inout [Double]) -> Void) -> Tensor {
    let (length, step) = (shape.extents[axis], shape.strides[axis])
    guard shape.count > 0 else { return self }
    var entries = elements
    for first in 0..<(shape.count / length) {
      let start = first / step * step * length + first % step
      var line = (0..<length).map { elements[start + $0 * step] }
      transform(&line)
      for (index, entry) in line.enumerated() { entries[start + index * step] = entry }
    }
    return Tensor(shape: shape, elements: entries)
  }
}
