import Testing
import Wording

@Suite struct MessageTests {
  @Test func `a message speaks the language asked for`() {
    let message = Message(en: "end", es: "fin")
    #expect(message[.english] == "end")
    #expect(message[.spanish] == "fin")
  }

  @Test func `a formula is the same in both`() {
    #expect(Message("f(x) = x²") == Message(en: "f(x) = x²", es: "f(x) = x²"))
  }

  @Test func `messages are joined in both languages`() {
    let messages = [Message(en: "one", es: "uno"), Message("2")]
    #expect(messages.joined() == Message(en: "one; 2", es: "uno; 2"))
    #expect(messages.joined(by: Message(en: ", and ", es: ", y ")) == Message(en: "one, and 2", es: "uno, y 2"))
    #expect([messages[0]].joined() == messages[0])
    #expect([Message]().joined() == Message(""))
  }

  @Test func `languages have the codes of ISO 639`() {
    #expect(SpokenLanguage(rawValue: "es") == .spanish)
    #expect(SpokenLanguage.allCases.map(\.rawValue) == ["en", "es"])
  }
}
