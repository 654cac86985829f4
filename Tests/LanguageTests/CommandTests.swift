import Testing

@testable import Language

struct CommandTests {
  @Test func everyWordHasOneCommand() {
    let words = Parser.commandWords
    #expect(Set(words).count == words.count)
    #expect(Command.named("ayuda")?.words.first == "help")
    #expect(Command.named("surface") == nil)
  }
}
