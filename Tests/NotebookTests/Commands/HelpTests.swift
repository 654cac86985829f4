import Autodiff
import Interpreter
import Language
import Testing
import Wording

@testable import Notebook

@Suite struct HelpTests {
  @Test func givesAnOverview() {
    let text = Typing.of("help")
    for topic in HelpTopic.commands { #expect(text.contains("     \(topic.name) ")) }
    for name in ["lessons", "exercise", "help lessons"] { #expect(text.contains("     \(name) "), "\(name)") }
    #expect(Typing.of("ayuda", style: Style(language: .spanish)).hasPrefix("   Escriba una fórmula"))
    #expect(Typing.of("help()") == text)
  }

  @Test func itsFirstLinesRun() {
    var typing = Typing()
    for line in HelpTopic.firstLines {
      typing.type(line.statement)
      #expect(typing.session.lastError == nil, "\(line.statement)")
    }
  }

  /// How tables in files are checked, at the prompt and on the command line.
  @Test func checkTellsOfFiles() {
    for style in [Style(width: 400), Style(language: .spanish, width: 400)] {
      let text = Typing.of("help check", style: style)
      for word in ["gradus check --sheet", "--csv", "```gradus", "points: 10"] {
        #expect(text.contains(word), "\(word)")
      }
    }
  }

  @Test func answersATopic() {
    #expect(Typing.of("help(quit)") == "   quit\n   Leaves gradus; Ctrl-D does too.\n   in the course: every lesson\n")
    #expect(Typing.of("help rule") == Typing.of("help rules"))
  }

  /// Everything that can be called: what it is, an example with its result, and where it stands in the course.
  @Test(arguments: SpokenLanguage.allCases)
  func everyNameIsAnswered(language: SpokenLanguage) throws {
    let names =
      Parser.commandWords + Catalogue.all.flatMap { [$0.name] + $0.aliases }.map(\.spelling)
      + Prelude.ruleNames.map(\.spelling) + Prelude.functions.map(\.definition.name.name.spelling)
      + DerivativeWord.allNames
    for name in names {
      let topic = try #require(HelpTopic.named(name), "\(name)")
      var typing = Typing(Style(language: language, width: 400))
      let text = typing.type("help \(name)")
      #expect(typing.session.lastError == nil, "\(name)")
      for line in topic.usage.flatMap({ $0.split(separator: "\n") }) {
        #expect(text.contains(line), "\(name): \(line)")
      }
      #expect(text.contains(topic.summary[language]), "\(name)")
      #expect(text.contains(Message(en: "in the course: ", es: "en el curso: ")[language]), "\(name)")
      for example in topic.examples {
        #expect(text.contains("> \(example.statement.split(separator: "\n")[0])"), "\(name): \(example.statement)")
      }
    }
  }

  @Test func leavesTheSessionAlone() {
    var typing = Typing()
    typing.type("x = 1", "help set", "help undo", "help quit")
    #expect(typing.session.settings.style == Style())
    #expect(typing.type("show") == "   x = 1\n")
  }

  @Test func saysWhatMayBeMeant() {
    #expect(Typing.of("help trian").hasSuffix("  did you mean help train?\n"))
    #expect(Typing.of("help nonsense").hasSuffix("  help alone shows what there is\n"))
  }
}
