import Autodiff
import Optimization
import Tensors
import Wording

/// A network at a point, a row a layer: shapes, and the norms of activations and of the gradient by them.
///
/// The layers are the values that `where` names, in the order of computation; the result and the parameters follow.
package struct LayerTable {
  private struct Row {
    let name: Name
    /// The operation of a layer; nil for a parameter.
    let formula: Node?
    let value: Tensor
    let adjoint: Tensor
  }

  private let rows: [Row]
  private let result: Name
  private let style: Style

  /// - Parameters:
  ///   - body: a number.
  ///   - values: of the graph's leaves.
  /// - Throws: `EvaluationError` where an operation leaves its domain.
  package init(
    _ body: Node, named name: Name, parameters: [Node], values: [Variable: Tensor], style: Style
  ) throws(EvaluationError) {
    let layers = Node.topologicalOrder(of: [body]).filter { node in
      if case .label(let label) = node.operation { return label.role == .binding && node !== body }
      return false
    }
    let nodes = layers + [body] + parameters
    let adjoints = gradient(of: body, withRespectTo: nodes)
    let evaluation = try Evaluation(nodes + adjoints, values: values)
    rows = zip(nodes, adjoints).map { node, adjoint in
      let (name, formula): (Name, Node?) =
        switch node.operation {
        case .label(let label): (label.name, node.inputs[0])
        case .variable(let variable) where node !== body: (variable.name, nil)
        default: (name, node)
        }
      return Row(name: name, formula: formula, value: evaluation[node], adjoint: evaluation[adjoint])
    }
    result = name
    self.style = style
  }

  /// Whether a point is too large for its numbers to be gone through one by one.
  package static func isNetwork(_ parameters: [Node]) -> Bool { parameters.contains { Trace.isNorm($0.shape) } }

  package var table: Table {
    let formula = Formula(style: style)
    let (bar, partial) = style.signs == .ascii ? ("||", "d") : ("‖", "∂")
    let name = result.text(style.signs)
    let columns = [
      // Repeated where the table is too wide for the window.
      Table.Column(Message(en: "layer", es: "capa")[style.language], kind: .index),
      Table.Column(Message(en: "formula", es: "fórmula")[style.language], kind: .text),
      Table.Column(Message(en: "shape", es: "forma")[style.language], kind: .text),
      Table.Column("\(bar)\(Message(en: "value", es: "valor")[style.language])\(bar)"),
      Table.Column("\(bar)\(partial)\(name)/\(partial)·\(bar)"),
    ]
    let cells = rows.map { row -> [Table.Cell] in
      let operation = row.formula.map { formula.text($0) } ?? Message(en: "parameter", es: "parámetro")[style.language]
      return [
        .text(row.name.text(style.signs)), .text(operation), .text("\(row.value.shape)"), .number(norm(row.value)),
        .number(norm(row.adjoint)),
      ]
    }
    return Table(columns: columns, rows: cells)
  }

  private func norm(_ value: Tensor) -> Double {
    value.elements.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
