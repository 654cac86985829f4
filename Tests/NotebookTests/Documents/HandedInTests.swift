import Checking
import Testing

@testable import Notebook

@Suite struct HandedInTests {
  @Test func cellsAndTheLongestTable() {
    let file = HandedIn(
      text:
        "# Ana\n\n```gradus\na = 1\n```\n```output\n| 1 | 2 |\n| 3 | 4 |\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        + "| t | x |\n|---|---|\n| 1 | 4.5 |\n| 2 | 4.05 |\n| 3 | 3.645 |\n")
    #expect(file.cells.map(\.trimmed) == ["a = 1"])
    #expect(file.table?.headings == ["t", "x"])
    #expect(file.table?.rows.count == 3)
  }

  @Test func aTableInABlockWithoutALanguage() {
    #expect(HandedIn.table(in: "```\nt x\n1 4.5\n2 4.05\n```\n")?.rows.count == 2)
    #expect(HandedIn.table(in: "```gradus\n1 4.5\n2 4.05\n```\n") == nil)
  }

  @Test func workDownThePage() {
    let table = HandedIn.table(in: "x new = 4.5\n\nx new = 4.05\n")
    #expect(table?.headings == ["x new"] && table?.rows.count == 2)
  }

  @Test func nothingLikeATable() {
    #expect(HandedIn.table(in: "") == nil)
    #expect(HandedIn(text: "```gradus\nnever closed\n").cells == [])
  }

  @Test(
    "Encodings",
    arguments: [
      (Array("año".utf8), "año"), ([0xEF, 0xBB, 0xBF] + Array("a".utf8), "a"), ([0x61, 0xF1, 0x6F], "año"),
      ([0xFF, 0xFE, 0x61, 0, 0xF1, 0], "añ"), ([0xFE, 0xFF, 0, 0x61, 0, 0xF1], "añ"), ([0x80, 0x93], "€“"), ([], ""),
    ])
  func encodings(bytes: [UInt8], text: String) {
    #expect(WrittenText.text(bytes) == text)
  }
}
