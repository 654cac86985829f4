import Autodiff
import Interpreter
import Language
import Wording

extension HelpTopic {
  /// The built-in functions, from their own declarations; the derivative is the one that the engine computes.
  package static var functions: [HelpTopic] { Catalogue.all.map(HelpTopic.init) }

  init(_ builtIn: BuiltIn) {
    self.init(
      name: builtIn.name.spelling, aliases: builtIn.aliases.map(\.spelling),
      usage: [builtIn.formula, HelpTopic.derivative(of: builtIn)].filter { !$0.isEmpty },
      summary: builtIn.summary, details: builtIn.kinks.map(\.note),
      examples: builtIn.examples.map { Example($0.statement, prints: $0.output) })
  }

  /// `tanh'(x) = 1 − tanh(x)²`; empty for a function that does not work entry by entry.
  private static func derivative(of builtIn: BuiltIn) -> String {
    let prime = "\(builtIn.name.spelling)'"
    guard builtIn.arity == 1...1, builtIn.isElementwise(1), let expression = try? Parser.expression(of: Source(prime)),
      case .formulas(let formulas)? = try? Workspace().answer(expression, symbols: .unicode),
      let (left, right) = formulas.first
    else { return "" }
    return "\(left) = \(Formula(style: Style()).text(right))"
  }
}
