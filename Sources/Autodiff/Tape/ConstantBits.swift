import Tensors

/// A constant as a tape tells it from others, by the bits of its entries: 0 and −0 differ, and NaN is itself.
struct ConstantBits: Hashable {
  let value: Tensor

  static func == (left: ConstantBits, right: ConstantBits) -> Bool {
    left.value.shape == right.value.shape && left.value.isBoolean == right.value.isBoolean
      && left.value.elements.elementsEqual(right.value.elements) { $0.bitPattern == $1.bitPattern }
  }

  /// Mixes in a few entries, which tell most constants apart: data of many entries are hashed again and again.
  func hash(into hasher: inout Hasher) {
    let entries = value.elements
    hasher.combine(value.shape)
    for place in stride(from: 0, to: entries.count, by: max(1, entries.count / 8)) {
      hasher.combine(entries[place].bitPattern)
    }
  }
}
