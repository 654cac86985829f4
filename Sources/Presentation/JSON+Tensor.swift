import Tensors

extension JSON {
  /// A value: a number, or lists in lists row by row.
  package init(_ value: Tensor) {
    func part(axis: Int, _ entries: ArraySlice<Double>) -> JSON {
      guard axis < value.shape.rank else { return .number(entries[entries.startIndex]) }
      let count = value.shape.extents[axis]
      let size = count == 0 ? 0 : entries.count / count
      return .array(
        (0..<count).map { place in
          let start = entries.startIndex + place * size
          return part(axis: axis + 1, entries[start..<start + size])
        })
    }
    self = part(axis: 0, value.elements[...])
  }
}
