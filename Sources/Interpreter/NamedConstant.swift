import Autodiff
import Tensors
import Wording

/// The constants that have a name; formulas print the name.
enum NamedConstant {
  static let all: [(name: Name, value: Double)] = [
    ("π", .pi), ("e", 2.718281828459045), ("inf", .infinity), ("∞", .infinity), ("nan", .nan),
  ]

  static func node(_ name: Name) -> Node? {
    all.first { $0.name == name }.map { .variable(Variable($0.name, .constant)) }
  }

  /// Their values, as leaves of a graph.
  static let values: [Variable: Tensor] = Dictionary(
    all.map { (Variable($0.name, .constant), Tensor($0.value)) }, uniquingKeysWith: { first, _ in first })
}
