import Autodiff
import Tensors

/// An objective as a function of two numbers, with its derivatives there: what contours are drawn from.
package struct PlaneFunction: Sendable {
  private var function: TapeFunction
  private var derivatives: Tape
  /// Whether the second derivatives are the same everywhere.
  package let isQuadratic: Bool

  /// Gradient and Hessian at a point.
  package struct Derivatives: Sendable {
    package let gradient: (x: Double, y: Double)
    package let hessian: (xx: Double, xy: Double, yy: Double)
  }

  /// - Parameters:
  ///   - node: of shape `()`.
  ///   - x: the leaf for the first number, which the graph holds wherever it depends on it.
  ///   - values: of the other variables.
  package init(_ node: Node, x: Node, y: Node, variables: [Variable], values: [Variable: Tensor]) {
    function = TapeFunction(node, over: variables, values: values)
    let gradients = gradient(of: node, withRespectTo: [x, y]).map { $0.simplified() }
    let seconds = gradients.flatMap { gradient(of: $0, withRespectTo: [x, y]) }.map { $0.simplified() }
    isQuadratic = !Node.topologicalOrder(of: seconds).contains { part in
      if case .variable(let variable) = part.operation { return variables.contains(variable) }
      return false
    }
    let fixed = values.filter { !variables.contains($0.key) }
    derivatives = Tape(outputs: gradients + seconds, inputs: variables + fixed.keys)
    for (place, value) in fixed.values.enumerated() { derivatives.setInput(variables.count + place, to: value) }
  }

  /// The value at a point; nil where there is none.
  package mutating func value(at x: Double, _ y: Double) -> Double? { function.value(at: x, y) }

  /// The derivatives at a point; nil where one is no finite number.
  package mutating func derivatives(at x: Double, _ y: Double) -> Derivatives? {
    derivatives.setInput(0, to: x)
    derivatives.setInput(1, to: y)
    guard (try? derivatives.run()) != nil else { return nil }
    let numbers = (0..<6).map { derivatives.outputNumber($0) }
    guard numbers.allSatisfy(\.isFinite) else { return nil }
    return Derivatives(gradient: (numbers[0], numbers[1]), hessian: (numbers[2], numbers[3], numbers[5]))
  }
}

extension PlaneFunction.Derivatives {
  /// The eigenvalues of the Hessian, the smaller one first.
  package var eigenvalues: (least: Double, greatest: Double) {
    let (xx, xy, yy) = hessian
    // In units of the largest entry no square overflows.
    let unit = max(abs(xx), abs(xy), abs(yy))
    guard unit > 0 else { return (0, 0) }
    let (a, b, c) = (xx / unit, xy / unit, yy / unit)
    let reach = ((a - c) * (a - c) / 4 + b * b).squareRoot()
    return (unit * ((a + c) / 2 - reach), unit * ((a + c) / 2 + reach))
  }

  /// The direction of unit length in which the function curves least.
  package var flattest: (x: Double, y: Double) {
    let unit = max(abs(hessian.xx), abs(hessian.xy), abs(hessian.yy))
    guard unit > 0 else { return (1, 0) }
    let (xx, xy, yy) = (hessian.xx / unit, hessian.xy / unit, hessian.yy / unit)
    let least = eigenvalues.least / unit
    // Two rows of H − λ; the larger one tells the direction better.
    let (first, second) = ((x: -xy, y: xx - least), (x: yy - least, y: -xy))
    let (lengthOfFirst, lengthOfSecond) = (
      (first.x * first.x + first.y * first.y).squareRoot(), (second.x * second.x + second.y * second.y).squareRoot()
    )
    let length = max(lengthOfFirst, lengthOfSecond)
    guard length > 0 else { return (1, 0) }
    let direction = lengthOfFirst >= lengthOfSecond ? first : second
    return (direction.x / length, direction.y / length)
  }
}
