import Autodiff
import Interpreter
import Language
import Wording

extension HelpTopic {
  /// The built-in functions, from their own declarations; the derivative is the one that the engine computes.
  package static let functions = Catalogue.all.map { HelpTopic($0) }

  init(_ builtIn: BuiltIn) {
    self.init(
      name: builtIn.name.spelling, aliases: builtIn.aliases.map(\.spelling),
      usage: [
        HelpTopic.formula(of: builtIn), builtIn.shapes, builtIn.derivative, HelpTopic.derivative(of: builtIn),
      ].filter { !$0.isEmpty },
      summary: builtIn.summary, details: builtIn.kinks.map(\.note),
      examples: builtIn.examples.map { Example($0.statement, prints: $0.output) })
  }

  /// Its formula as formulas are printed; where it is none that can be typed, as it stands.
  private static func formula(of builtIn: BuiltIn) -> String {
    guard case .success(let statement)? = Parser.parse(Source(builtIn.formula)).first,
      case .function(let definition) = statement.kind,
      let echo = try? Workspace().echo(definition, symbols: .unicode)
    else { return builtIn.formula }
    let parameters = definition.parameters.map(\.name.spelling).joined(separator: ", ")
    return "\(builtIn.name.spelling)(\(parameters)) = \(Formula(style: Style()).text(echo.body))"
  }

  /// `tanh'(x) = 1 − tanh(x)²`; empty for a function that does not work entry by entry.
  private static func derivative(of builtIn: BuiltIn) -> String {
    let prime = "\(builtIn.name.spelling)'"
    var workspace = Workspace()
    guard builtIn.arity == 1...1, builtIn.isElementwise(1),
      let expression = try? Parser.expression(of: Source(prime)),
      case .formulas(let formulas)? = try? workspace.answer(expression, symbols: .unicode),
      let (left, right) = formulas.first
    else { return "" }
    return "\(left) = \(Formula(style: Style()).text(right))"
  }
}
