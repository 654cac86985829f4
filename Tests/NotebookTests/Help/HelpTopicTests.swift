import Interpreter
import Language
import Testing
import Wording

@testable import Notebook

@Suite struct HelpTopicTests {
  @Test(arguments: HelpTopic.all.map(\.name), SpokenLanguage.allCases)
  func everyExampleRuns(name: String, language: SpokenLanguage) throws {
    let topic = try #require(HelpTopic.named(name))
    var session = Session(settings: Settings(style: Style(language: language)))
    session.writesFiles = false
    for example in topic.examples {
      var printed = ""
      var error = ""
      _ = session.run(Source(example.statement), output: { printed += $0 }, errors: { error += $0 })
      #expect(error.isEmpty, "\(example.statement): \(error)")
      guard let output = example.output else { continue }
      let ends = printed.split(separator: "\n").contains { line in
        let text = line.drop { $0 == " " }
        return text == output || text == "≈ " + output || text.hasSuffix(" at " + output)
          || text.hasSuffix(" en " + output)
      }
      #expect(ends, "\(example.statement) printed \(printed)")
    }
  }

  @Test(arguments: Parser.commandWords)
  func everyCommandHasATopic(word: String) { #expect(HelpTopic.named(word) != nil) }

  /// What is typed or what it is as a formula, and an example; to leave needs none, those about files have
  /// the student's own, and lessons are examples themselves.
  @Test(arguments: HelpTopic.all.map(\.name))
  func everyTopicHasAFormulaAndAnExample(name: String) throws {
    let topic = try #require(HelpTopic.named(name))
    #expect(topic.usage.first?.isEmpty == false)
    #expect(
      !topic.examples.isEmpty
        || ["quit", "load", "save", "open", "lessons", "commands", "notebooks", "ask", "test"].contains(name))
  }

  @Test func namesAreTakenOnce() {
    var seen: Set<Name> = []
    for topic in HelpTopic.all {
      for name in topic.names { #expect(seen.insert(Name(name)).inserted, "\(name)") }
    }
  }

  @Test func everyTopicSpeaksBothLanguages() {
    for topic in HelpTopic.all where topic.summary.english.contains(" ") {
      #expect(topic.summary.english != topic.summary.spanish, "\(topic.name)")
      for detail in topic.details { #expect(detail.english != detail.spanish, "\(topic.name): \(detail.english)") }
    }
  }

  @Test func isFoundInEverySpelling() {
    #expect(HelpTopic.named("ayuda")?.name == "help")
    #expect(HelpTopic.named("σ")?.name == "sigmoid")
    #expect(HelpTopic.named("ln")?.name == "log")
    #expect(HelpTopic.named("nothing") == nil)
  }
}
