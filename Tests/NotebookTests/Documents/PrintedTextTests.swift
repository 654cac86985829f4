import Testing

@testable import Notebook

@Suite struct PrintedTextTests {
  @Test func joinsTextButNoPictures() {
    var printed: PrintedText = "a\n"
    printed.append("")
    printed.append("b\n")
    printed.append("⠁\n", isPicture: true)
    var other = PrintedText()
    other.append("⠂\n", isPicture: true)
    other.append("c\n")
    printed.append(other)
    #expect(printed.pieces.map(\.text) == ["a\nb\n", "⠁\n", "⠂\n", "c\n"])
    #expect(printed.pieces.map(\.isPicture) == [false, true, true, false])
    #expect(printed.text == "a\nb\n⠁\n⠂\nc\n")
    printed.append(error: "no value\n  x\n")
    var whole = PrintedText()
    whole.append(printed)
    #expect(whole.errors == ["no value"] && whole.text.hasSuffix("c\nno value\n  x\n"))
    #expect(PrintedText().text.isEmpty && PrintedText("").pieces.isEmpty)
  }
}
