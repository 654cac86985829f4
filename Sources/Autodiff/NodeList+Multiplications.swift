import Tensors

extension NodeList {
  /// How many multiplications it takes to bring one tangent forward, or one adjoint back, through the whole graph.
  ///
  /// Each operation multiplies by its local Jacobian: an elementwise one once for each entry, a matrix product as its
  /// own value does, another nonlinear one once for each entry of the Jacobian. What only adds or moves entries, and a
  /// partial of 1 or −1, needs none. The local partials themselves are not counted. For k layers of width n with one
  /// output that is (k − 1)·n² + n.
  package var multiplicationsOfOneSweep: Int {
    entries.reduce(0) { $0 + multiplications(in: $1) }
  }

  /// The entries of all parameters: forward mode takes a sweep for each.
  package var inputCount: Int {
    entries.reduce(0) { $0 + ($1.isLeaf && $1.isActive ? $1.node.shape.count : 0) }
  }

  /// The entries of the value: reverse mode takes a sweep for each.
  package var outputCount: Int { entries[root].node.shape.count }

  private func multiplications(in entry: Entry) -> Int {
    guard case .apply(let primitive) = entry.node.operation else { return 0 }
    let (inputs, shape) = (entry.node.inputs, entry.node.shape)
    var operands = entry.operands.makeIterator()
    // Only labelled inputs are entries; a constant has no tangent.
    let isActive = entry.operation.inputs.map { input in
      if case .label = input.operation, let place = operands.next() { return entries[place].isActive }
      return false
    }
    return inputs.indices.filter { isActive[$0] }.reduce(0) { sum, index in
      switch primitive.behavior {
      case .elementwise(_, let partials):
        guard let partial = partials(inputs, entry.node)[index], !partial.isUnit else { return sum }
        return sum + shape.count
      case .linear, .joining: return sum
      case .bilinear where inputs[0].shape.rank <= 2 && inputs[1].shape.rank <= 2 && primitive.isMatrixProduct:
        return sum + shape.count * (inputs[0].shape.extents.last ?? 1)
      case .bilinear, .selecting, .general: return sum + shape.count * inputs[index].shape.count
      }
    }
  }
}

extension Primitive {
  fileprivate var isMatrixProduct: Bool { self == .matrixMultiply || self == .dot }
}

extension Node {
  /// Whether it is the number 1 or −1.
  fileprivate var isUnit: Bool {
    guard case .constant(let value) = operation, let number = value.number else { return false }
    return abs(number) == 1
  }
}
