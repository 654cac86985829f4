import Testing
import Wording

@testable import gradus

@Suite struct HelpPageTests {
  @Test("Every option stands on the page", arguments: SpokenLanguage.allCases)
  func options(language: SpokenLanguage) {
    let page = HelpPage.text[language]
    for option in CommandLineOption.all {
      #expect(page.contains("  " + option.names.joined(separator: ", ")))
      #expect(page.contains(option.summary[language]))
    }
  }

  @Test("No line is wider than a page", arguments: SpokenLanguage.allCases)
  func width(language: SpokenLanguage) {
    for line in HelpPage.text[language].split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test("The page tells where things are kept", arguments: SpokenLanguage.allCases)
  func whereThingsAreKept(language: SpokenLanguage) throws {
    let page = HelpPage.text[language]
    #expect(page.contains("$XDG_STATE_HOME/gradus") && page.contains("~/.local/state/gradus"))
  }

  @Test func namesAreUnique() {
    let names = CommandLineOption.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }
}
