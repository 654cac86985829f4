import Autodiff
import Optimization
import Tensors

// Slips in what a line does not show as it is written: in other forms of the objective, and in factors that cancel.
extension ChangeFinder {
  /// The 5 of c² − 4c + 5 left out, where the objective stands as (c − 2)² + 1.
  mutating func findConstantTerm(_ line: Int) {
    let body = graph.lines[line].inputs[0]
    guard !graph.isAtOnePoint, body.shape.isScalar, Self.isPolynomial(body) else { return }
    let origin = graph.parameters.map { ($0.variable, Node.constant(Tensor(0).broadcast(to: $0.shape))) }
    guard let constant = try? body.substituting(Dictionary(uniqueKeysWithValues: origin)),
      let value = try? Evaluation([constant], values: graph.fixed)[constant].number, value.isFinite, value != 0
    else { return }
    add("term dropped", [.text(style.text(value))], line: line, [line: body - Node.constant(value)], rarer: 2)
  }

  /// The factor that a power leaves in the derivative, where it has gone into another number: the 2 of Σ2(c − zᵢ)/2.
  mutating func findHiddenFactors(_ line: Int) {
    let body = graph.lines[line].inputs[0]
    let shown = Set(cone(line).compactMap { $0.number.map(abs) })
    let exponents = objectiveNodes.filter { $0.primitive == .power }.compactMap { $0.inputs[1].number }
    for exponent in Set(exponents).subtracting(shown).sorted() where exponent > 1 && exponent == exponent.rounded() {
      add("factor lost", [text(.constant(exponent))], line: line, [line: body / Node.constant(exponent)], rarer: 4)
    }
  }

  /// Whether a line is a gradient of a mean, in which a sum is left where the number of examples has cancelled.
  func isOfMean(_ line: Int) -> Bool {
    let names = Set(objectiveNodes.compactMap { $0.primitive?.name })
    return graph.label(line)?.role == .gradient && names.contains("mean") && !names.contains("sum")
  }

  private var objectiveNodes: [Node] { Node.topologicalOrder(of: [graph.objective]) }

  private static func isPolynomial(_ body: Node) -> Bool {
    Node.topologicalOrder(of: [body]).allSatisfy { node in
      switch node.primitive {
      case nil, .add?, .subtract?, .multiply?, .negate?: true
      case .power?: node.inputs[1].number.map { $0 >= 0 && $0 == $0.rounded() } ?? false
      case .divide?: node.inputs[1].number != nil
      case let primitive?: ["mean", "sum"].contains(primitive.name)
      }
    }
  }
}
