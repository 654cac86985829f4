import Interpreter
import Language
import Testing

@testable import Notebook

@Suite struct HelpTopicRulesTests {
  @Test(arguments: Prelude.ruleNames.map(\.spelling))
  func tellSourceAndExample(name: String) throws {
    let topic = try #require(HelpTopic.named(name))
    #expect(topic.details.contains { $0.english.hasPrefix("Source: ") && $0.spanish.hasPrefix("Fuente: ") })
    #expect(topic.examples.last?.output != nil)
    #expect(topic.usage[0].hasPrefix("rule \(name)(") && topic.usage[0].hasSuffix("\nend"))
  }

  @Test func readCommentsInBothLanguages() throws {
    let source = Source("# es: nothing above\n# What it is.\n# es: Qué es.\n# Both.\nrule r(lr)\n  θ = θ - lr*g\nend")
    guard case .success(let statement)? = Parser.parse(source).first, case .rule(let rule) = statement.kind else {
      Issue.record("no rule")
      return
    }
    #expect(rule.remarks == [.init("es: nothing above"), .init(en: "What it is.", es: "Qué es."), .init("Both.")])
  }
}
