import Autodiff
import Language
import Tensors
import Wording

extension Lowering {
  /// `a[0]`, `A[:, 1]`, `a[1:3]`: positions are whole numbers known when the statement is read.
  func index(
    _ base: Expression, _ subscripts: [Subscript], at range: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> Node {
    var selections: [Selection] = []
    for entry in subscripts {
      switch entry {
      case .position(let expression):
        selections.append(.position(try wholeNumber(expression, in: scope)))
      case .slice(let lower, let upper, _):
        var bounds: [Int?] = []
        for bound in [lower, upper] {
          bounds.append(try bound.map { expression throws(Diagnostic) in try wholeNumber(expression, in: scope) })
        }
        selections.append(.range(lower: bounds[0], upper: bounds[1]))
      }
    }
    return try apply(.slice(selections), [node(base, in: scope)], at: range)
  }
}
