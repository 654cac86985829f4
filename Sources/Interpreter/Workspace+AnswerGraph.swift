import Autodiff
import Language
import Tensors
import Wording

extension Workspace {
  /// The graph of an expression, as written, with the values of the names in it: what a hand would go through.
  ///
  /// Throws where the expression has no value, or is a function.
  package func answerGraph(
    of expression: Expression, symbols: SymbolSet
  ) throws(Diagnostic) -> (node: Node, values: [Variable: Tensor]) {
    let lowering = Lowering(self, symbols: symbols)
    let node = try lowering.node(expression, in: Scope())
    return (node, lowering.values)
  }
}
