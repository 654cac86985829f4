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

  @Test func `languages have the codes of ISO 639`() {
    #expect(SpokenLanguage(rawValue: "es") == .spanish)
    #expect(SpokenLanguage.allCases.map(\.rawValue) == ["en", "es"])
  }
}
