import Testing

@testable import Notebook

@Suite struct ProseBlockTests {
  @Test func blocksStandAsInTheFile() {
    let blocks = ProseBlock.blocks(of: "# Title\n\nOne\ntwo\n\n$$x^2$$\n\n- a\n- b\n")
    #expect(blocks.map(\.kind) == [.heading, .other, .formula, .other])
    #expect(blocks.map { $0.source.trimmed } == ["# Title", "One\ntwo", "$$x^2$$", "- a\n- b"])
    #expect(ProseBlock.blocks(of: " \n").isEmpty)
  }
}
