extension Tensor {
  /// Numbers drawn one after the other, row by row, with a generator that begins with a seed.
  package static func random(
    _ shape: Shape, seed: Int, _ draw: (inout RandomGenerator) -> Double
  ) -> Tensor {
    var generator = RandomGenerator(seed: seed)
    return Tensor(shape: shape, elements: (0..<shape.count).map { _ in draw(&generator) })
  }

  /// The entries along the first axis, entry i from place `order[i]`.
  package func reordered(_ order: [Int]) -> Tensor {
    guard let extent = shape.extents.first, extent > 0 else { return self }
    let size = elements.count / extent
    return Tensor(
      shape: shape, elements: order.flatMap { elements[($0 * size)..<(($0 + 1) * size)] },
      isBoolean: isBoolean)
  }
}
