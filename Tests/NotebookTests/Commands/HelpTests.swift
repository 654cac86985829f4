import Autodiff
import Interpreter
import Language
import Testing
import Wording

@testable import Notebook

@Suite struct HelpTests {
  @Test func givesAnOverview() {
    let text = Typing.of("help")
    let words = Set(text.split { !$0.isLetter })
    for topic in HelpTopic.commands { #expect(words.contains(Substring(topic.name)), "\(topic.name)") }
    for name in ["help commands", "help lessons", "help notebooks"] {
      #expect(text.contains("     \(name) "), "\(name)")
    }
    #expect(Typing.of("ayuda", style: Style(language: .spanish)).hasPrefix("   Escriba una fórmula"))
    #expect(Typing.of("help()") == text)
  }

  /// The overview stands in a window of 24 lines with the line that asked for it and the prompt, and all others in two.
  @Test(arguments: SpokenLanguage.allCases)
  func fitsTheWindow(language: SpokenLanguage) {
    let style = Style(language: language, width: 80)
    func lines(_ text: String) -> Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
    #expect(lines(Typing.of("help", style: style)) <= 22)
    for topic in HelpTopic.all {
      #expect(lines(Typing.of("help \(topic.name)", style: style)) <= 46, "\(topic.name)")
    }
  }

  /// Every topic ends with others to go on with, which there are; in Spanish by the words that the program takes.
  @Test(arguments: SpokenLanguage.allCases)
  func everyTopicLeadsOn(language: SpokenLanguage) throws {
    for topic in HelpTopic.all {
      let text = Typing.of("help \(topic.name)", style: Style(language: language, width: 400))
      let last = try #require(text.split(separator: "\n").last).drop { $0 == " " }
      let isHelp = topic.name == "help"
      #expect(last.hasPrefix(Message(en: "more: help", es: "más: ayuda")[language]), "\(topic.name): \(last)")
      for name in last.split(separator: ":")[1].split(separator: ",").map({ $0.split(separator: " ") })
      where name.count > 1 {
        #expect(HelpTopic.named(String(name[1])) != nil && !isHelp || isHelp, "\(name)")
      }
    }
  }

  /// Words of clauses, formulas and questions lead to where they are explained.
  @Test(arguments: [
    ("from", "train"), ("until", "train"), ("desde", "train"), ("if", "formulas"), ("and", "formulas"),
    ("where", "functions"),
    ("end", "repeat"), ("state", "rules"), ("ask", "ask"), ("choice", "ask"), ("hint:", "ask"), ("table:", "ask"),
    ("?", "ask"),
    ("hint", "lessons"), ("saltar", "lessons"), ("cuaderno", "notebooks"), ("test", "test"), ("órdenes", "commands"),
    ("reglas", "rules"), ("at", "analyze"), ("seed", "set"), ("preguntas", "ask"), ("name", "ask"), ("alpha", "rules"),
    ("g", "rules"), ("por qué", "why"),
  ])
  func wordsLeadToTheirTopic(word: String, topic: String) { #expect(HelpTopic.named(word)?.name == topic) }

  @Test func spanishHelpNamesSpanishWords() {
    let style = Style(language: .spanish, width: 80)
    let overview = Typing.of("ayuda", style: style)
    for word in ["lecciones", "ejercicio", "celdas", "salir", "ayuda reglas", "ayuda cuadernos"] {
      #expect(overview.contains(word), "\(word)")
    }
    for topic in ["salir", "exercise", "lessons", "check", "show"] {
      let text = Typing.of("ayuda \(topic)", style: style)
      for word in ["quit", "lesson ", "NAME", "FILE", "skip"] { #expect(!text.contains(word), "\(topic): \(word)") }
    }
    #expect(Typing.of("ayuda show", style: style).hasPrefix("   show\n   show NOMBRE\n"))
    #expect(Typing.of("ayuda cuadernos", style: style).hasPrefix("   open primera.md\n"))
    #expect(Typing.of("ayuda exercise", style: style).contains("   ejercicio mezcla\n"))
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
    #expect(
      Typing.of("help(quit)")
        == "   quit\n   Leaves gradus; Ctrl-D does too.\n   in the course: every lesson\n   more: help commands\n")
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
      for line in topic.usage(in: language).flatMap({ $0.split(separator: "\n") }) {
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
