import Testing
import Wording

@testable import Notebook

@Suite struct HelpTests {
  @Test func givesAnOverview() {
    let text = Typing.of("help")
    for topic in HelpTopic.commands { #expect(text.contains("     \(topic.name) ")) }
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

  @Test func answersATopic() {
    #expect(Typing.of("help(quit)") == "   quit\n   Leaves gradus; Ctrl-D does too.\n   in the course: every lesson\n")
    #expect(Typing.of("help rule") == Typing.of("help rules"))
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
