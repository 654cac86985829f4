import Language
import Wording

/// What gradus brings along in its own language: the optimiser rules, parsed when one is first asked for.
package enum Prelude {
  /// The text of the prelude.
  package static let source = Source(
    String(decoding: PackageResources.rules_gradus, as: UTF8.self), file: "rules.gradus")

  /// The built-in rules by name.
  package static let rules: [Name: RuleDefinition] = {
    var rules: [Name: RuleDefinition] = [:]
    for case .success(let statement) in Parser.parse(source) {
      if case .rule(let rule) = statement.kind { rules[rule.name.name] = rule }
    }
    return rules
  }()

  /// The built-in rules in the order of the prelude.
  package static var ruleNames: [Name] {
    rules.values.sorted { $0.range.lower < $1.range.lower }.map(\.name.name)
  }
}
