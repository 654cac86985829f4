import Tensors
import Wording

extension Tensor {
  /// The value as it can be typed, in the shortest numbers that read back the same: `0.1`, `[[1, 2], [3, 4]]`.
  var typed: String {
    guard let extent = shape.extents.first else { return NumberFormat.exact(elements[0]) }
    let size = extent == 0 ? 0 : elements.count / extent
    let entries = (0..<extent).map { place in
      Tensor(shape: shape.removing(axis: 0), elements: Array(elements[place * size..<(place + 1) * size])).typed
    }
    return "[" + entries.joined(separator: ", ") + "]"
  }
}
