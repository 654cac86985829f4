import Autodiff
import Tensors
import Wording

/// The numbers with which people work out an answer who have more digits before them than they write.
struct CopiedValues {
  /// The graph, in which quotients such as 5/3 are values too: whoever goes on with one has written it down.
  let node: Node
  /// The values themselves, then all rounded to 3, 4 or 5 digits, or cut off after 3 or 4, where that changes any.
  let all: [[Variable: Tensor]]

  init(of node: Node, _ values: [Variable: Tensor]) {
    var quotients: [Variable: Tensor] = [:]
    let rewritten = try? Node.rewrite([node]) { (node, inputs) throws(TensorError) in
      guard node.primitive == .divide, let value = Self.quotient(inputs), Self.copied(value, Self.ways[0]) != value
      else {
        return try node.withInputs(inputs)
      }
      let variable = Variable(Name("quotient\(quotients.count)"), .data)
      quotients[variable] = Tensor(value)
      return .variable(variable)
    }
    self.node = rewritten?.first ?? node
    let exact = rewritten == nil ? values : values.merging(quotients) { own, _ in own }
    let copies = Self.ways.map { way in
      exact.mapValues { Tensor(shape: $0.shape, elements: $0.elements.map { Self.copied($0, way) }) }
    }
    all = [exact] + copies.filter { $0 != exact }
  }

  private static func quotient(_ inputs: [Node]) -> Double? {
    guard let numerator = inputs[0].number, let denominator = inputs[1].number, denominator != 0 else { return nil }
    return numerator / denominator
  }

  private static let ways: [@Sendable (Double) -> Double] = [
    { Rounding.significant($0, 3) }, { cut($0, 3) }, { Rounding.significant($0, 4) }, { cut($0, 4) },
    { Rounding.significant($0, 5) },
  ]

  private static func cut(_ value: Double, _ digits: Int) -> Double {
    let unit = Rounding.unit(value, digits: digits)
    return unit == 0 ? value : Rounding.significant((value / unit).rounded(.towardZero) * unit, digits)
  }

  /// What has few digits is copied as it is.
  private static func copied(_ value: Double, _ way: (Double) -> Double) -> Double {
    abs(Rounding.significant(value, 6) - value) <= 1e-12 * abs(value) ? value : way(value)
  }
}
