import Language
import Wording

/// What gradus brings along in its own language: optimiser rules and functions, parsed when one is first asked for.
package enum Prelude {
  /// The texts of the prelude.
  package static let rulesSource = Source(
    String(decoding: PackageResources.rules_gradus, as: UTF8.self), file: "rules.gradus")
  package static let schedulesSource = Source(
    String(decoding: PackageResources.schedules_gradus, as: UTF8.self), file: "schedules.gradus")

  /// The built-in rules by name.
  package static let rules: [Name: RuleDefinition] = {
    var rules: [Name: RuleDefinition] = [:]
    for case .success(let statement) in Parser.parse(rulesSource) {
      if case .rule(let rule) = statement.kind { rules[rule.name.name] = rule }
    }
    return rules
  }()

  /// The built-in rules in the order of the prelude.
  package static var ruleNames: [Name] {
    rules.values.sorted { $0.range.lower < $1.range.lower }.map(\.name.name)
  }

  /// The built-in functions that are written in the language, in the order of the prelude.
  package static let functions: [PreludeFunction] = Parser.parse(schedulesSource).compactMap { result in
    guard case .success(let statement) = result, case .function(let definition) = statement.kind else {
      return nil
    }
    return PreludeFunction(definition, range: statement.range)
  }

  /// The prelude's function of this name.
  static func function(named name: Name) -> FunctionDefinition? { functionsByName[name] }

  private static let functionsByName = Dictionary(
    uniqueKeysWithValues: functions.map { ($0.definition.name.name, $0.definition) })
}

/// A function of the prelude, with what is said of it there.
package struct PreludeFunction: Sendable {
  package let definition: FunctionDefinition
  /// The lines of comment above it, without their `#`.
  package let comments: [String]
  /// Its text: `decay(lr, d, t) = lr/(1 + d*(t - 1))`.
  package let text: String

  fileprivate init(_ definition: FunctionDefinition, range: SourceRange) {
    self.definition = definition
    text = definition.source[range]
    let above = definition.source[SourceRange(0, range.lower)].split(
      separator: "\n", omittingEmptySubsequences: false)
    comments = above.dropLast().reversed().prefix { $0.hasPrefix("# ") }.reversed().map {
      String($0.dropFirst(2))
    }
  }
}
