import Testing
import Wording

@testable import Notebook

@Suite struct ProseBlockTests {
  @Test func blocksStandAsInTheFile() {
    let blocks = ProseBlock.blocks(of: "# Title\n\nOne\ntwo\n\n$$x^2$$\n\n- a\n- b\n")
    #expect(blocks.map(\.kind) == [.heading, .other, .formula, .other])
    #expect(blocks.map { $0.source.trimmed } == ["# Title", "One\ntwo", "$$x^2$$", "- a\n- b"])
    #expect(ProseBlock.blocks(of: " \n").isEmpty)
  }

  @Test func linesEndByANewline() {
    #expect(ProseBlock.blocks(of: "a\r\nb\r\n\r\nc").map(\.source) == ["a\nb\n", "c"])
    let table = ProseBlock.blocks(of: "| a |\r\n|---|\r\n| 1 |\r\n")
    #expect(table.count == 1 && !table[0].text(Style()).contains("␍") && table[0].text(Style()).contains("───"))
  }

  @Test func whatIsOnlyForAuthorsIsNoBlock() {
    #expect(ProseBlock.blocks(of: "a\n\n<!-- one\n\ntwo -->\n\n<p></p>\n\nb\n").map(\.source) == ["a\n", "b\n"])
    #expect(ProseBlock.blocks(of: "<div>text</div>\n").count == 1)
  }
}
