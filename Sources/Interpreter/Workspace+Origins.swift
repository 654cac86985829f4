import Language
import Wording

extension Workspace {
  /// The values left by runs that an expression uses, itself or through the functions that it calls.
  package func runValues(usedBy expression: Expression, symbols: SymbolSet) -> [Entry] {
    let lowering = Lowering(self, symbols: symbols)
    guard (try? lowering.node(expression, in: Scope())) != nil else { return [] }
    return lowering.data.compactMap { name, _ in
      guard let entry = values[name], case .run = entry.origin else { return nil }
      return entry
    }
  }
}
