import Tensors
import Wording

/// Prints nodes as a teacher writes formulas: `6x·(x² + 1)²`, or `6x*(x^2 + 1)^2` in ASCII.
///
/// Typed back, a formula parses to the graph it was printed from. Numbers stand at full precision. A name stands
/// for what it names, at the root too: print `label.inputs[0]` for its formula. Beyond some 2,000 characters or 400
/// levels `…` stands for what is inside.
package struct Formula {
  private let style: Style
  private let name: (Variable) -> String

  /// `name` says how a variable is called, where several share a name or the student has chosen another.
  package init(style: Style, name: @escaping (Variable) -> String) {
    self.style = style
    self.name = name
  }

  /// Variables by their own names, in the style's symbols.
  package init(style: Style) {
    self.init(style: style) { $0.name.text(style.signs) }
  }

  /// The formula of a node.
  package func text(_ node: Node) -> String {
    FormulaWriter(style: style, name: name).piece(node).text
  }

  /// The formula with numbers put in for variables and names: `x − lr·m̂` → `5 − 0.1·10`.
  ///
  /// `value` gives the value of any node of the graph, as far as it is known; the numbers put in have the style's
  /// digits. What is reckoned from hyper-parameters and constants alone, without the time t, is one number:
  /// `(1 − β₁)·g` → `0.1·10`. Tensors of more than 4 entries stay names.
  package func text(_ node: Node, puttingIn value: @escaping (Node) -> Tensor?) -> String {
    let substitution = Substitution(root: node, value: value)
    return FormulaWriter(style: style, name: name, substitution: substitution).piece(node).text
  }
}
