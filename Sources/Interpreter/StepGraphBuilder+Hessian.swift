import Autodiff
import Language
import Tensors
import Wording

extension StepGraphBuilder {
  /// The line `H` of a rule: the Hessian over all parameters as one flat vector of n entries.
  ///
  /// Row by row the gradient's tangent along one entry, which is that entry's column by symmetry (Griewank and
  /// Walther, *Evaluating Derivatives*, 5.1, forward over reverse).
  ///
  /// - Parameters:
  ///   - gradients: the lines of the gradient, one a parameter.
  ///   - parameters: the variables that they are of.
  /// - Returns: a node of shape (n, n), simplified.
  /// - Throws: where n > 64: the matrix grows with n², solving with it with n³.
  func hessian(_ gradients: [Node], over parameters: [Node]) throws(Diagnostic) -> Node {
    let count = parameters.reduce(0) { $0 + $1.shape.count }
    guard count <= 64 else {
      throw lowering.failure(
        Message(
          en:
            "\(rule.name.name) needs the Hessian H, which is computed for at most 64 parameters; here are \(count).",
          es:
            "\(rule.name.name) necesita la hessiana H, que se calcula para 64 parámetros como máximo; aquí hay "
            + "\(count)."), at: place)
    }
    let parts = secondDerivatives(gradients, over: parameters)
    var rows: [Node] = []
    for first in stride(from: 0, to: parts.count, by: parameters.count) {
      let row = Array(parts[first..<first + parameters.count])
      // The row of a single number is a list too.
      rows.append(
        row[0].shape.isScalar && row.count == 1
          ? try lowering.apply(.stack, row, at: place) : .joined(row).reshaped(to: Shape(count)))
    }
    return try lowering.apply(.stack, rows, at: place).labelled(Label("H", .rule))
  }

  /// The one entry of the Hessian over a single number.
  func curvature(_ gradients: [Node], over parameter: Node) -> Node {
    secondDerivatives(gradients, over: [parameter])[0]
  }

  private func secondDerivatives(_ gradients: [Node], over parameters: [Node]) -> [Node] {
    let roots = gradients.map { $0.inputs[0].withoutLabels.rooted(in: parameters) }
    return Node.simplified(directions(in: parameters).flatMap { tangents(of: roots, along: [$0]) })
  }
}
