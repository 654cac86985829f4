extension Tensor {
  /// The mean of the squared distances from the mean, over all entries or along one axis; there must be entries.
  package func variance(axis: Int? = nil) -> Tensor {
    reduced(axis) { entries in
      let mean = laneSum(entries) / Double(entries.count)
      let distances = entries.map { $0 - mean }
      return distances.withUnsafeBufferPointer { laneDot($0, $0) } / Double(entries.count)
    }
  }

  /// The Euclidean norm √(Σ xᵢ²) of all entries, or along one axis; 0 without entries.
  package func norm(axis: Int? = nil) -> Tensor {
    reduced(axis) { entries in
      let squares = laneDot(entries, entries)
      if squares.isNormal { return squares.squareRoot() }
      // Squares beyond the range of numbers: in units near the greatest entry they are not.
      let greatest = entries.reduce(0) { maximum($0, $1.magnitude) }
      guard greatest.isFinite, greatest > 0 else { return greatest }
      let unit = Double(sign: .plus, exponent: greatest.exponent, significand: 1)
      let scaled = entries.map { $0 / unit }
      return unit * scaled.withUnsafeBufferPointer { laneDot($0, $0) }.squareRoot()
    }
  }

  /// The place, from 0, of the first greatest entry of all in row-major order, or along one axis; that of a NaN
  /// where there is one. There must be entries.
  package func argmax(axis: Int? = nil) -> Tensor { firstPlace(axis, maximum) }

  /// The place, from 0, of the first least entry of all in row-major order, or along one axis; that of a NaN where
  /// there is one. There must be entries.
  package func argmin(axis: Int? = nil) -> Tensor { firstPlace(axis, minimum) }

  private func firstPlace(_ axis: Int?, _ extreme: (Double, Double) -> Double) -> Tensor {
    reduced(axis) { entries in
      let reached = entries.dropFirst().reduce(entries[0], extreme)
      return Double(entries.firstIndex { $0 == reached || $0.isNaN } ?? 0)
    }
  }
}
