import Testing
import Wording

@Suite struct StyleTests {
  @Test func `texts in the characters that may be used`() {
    let text = "dirección: x² · α"
    #expect(Style().text(text) == text)
    #expect(Style(symbols: .ascii).text(text) == "direccion: x^2; alpha")
    #expect(Style(plain: true).text(text) == "dirección: x^2; alpha")
    #expect(Style(symbols: .ascii, plain: true).text(text) == "direccion: x^2; alpha")
  }

  @Test func `signs are ASCII in plain mode`() {
    #expect(Style().signs == .unicode)
    #expect(Style(plain: true).signs == .ascii)
    #expect(Style(symbols: .ascii).signs == .ascii)
  }
}
