import Testing

@testable import LineEditing

@Suite struct PastedTextTests {
  @Test(
    "What a paste puts on the line",
    arguments: [
      ("a = 1", "a = 1"), ("a\rb\rc", "a\nb\nc"), ("a\r\nb\r\n", "a\nb"), ("a\n\nb\n\n", "a\n\nb"),
      ("\tα²", "\tα²"),
      ("a\u{1B}[31mb\u{0}\u{7F}", "a[31mb"), ("", ""), ("\n", ""), ("m\u{302}", "m\u{302}"),
      ("one\u{1B}[20two", "one[20two"),
    ])
  func plain(pasted: String, line: String) {
    var text = PastedText()
    let finished = (pasted + "\u{1B}[201~").unicodeScalars.map { text.take($0) }
    #expect(finished.last == true && !finished.dropLast().contains(true))
    #expect(Array(text.plain.unicodeScalars) == Array(line.unicodeScalars))
  }
}
