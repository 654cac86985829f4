import Testing
import Wording

@testable import Notebook

@Suite struct PileTests {
  @Test func csvIsSafeInASpreadsheet() {
    let result = Pile.Result(
      id: "=1+1", path: "a", points: 2.5, isRight: false, firstWrong: "row 1, x new", slip: "sign of the update",
      explanation: "the step was added", text: "")
    #expect(
      Pile.csv([result]) == "id,points,first_wrong,slip\n'=1+1,2.5,\"row 1, x new\",sign of the update\n")
    #expect(Pile.json([result]).contains("\"points\": 2.5"))
    #expect(Pile.text([result], .english).contains("1 × the step was added"))
  }

  @Test func tablesAreFoundAmongProse() {
    let file = HandedIn(text: "# My work\n\nSome words.\n\n| t | w |\n|---|---|\n| 1 | 0 |\n| 2 | 0.6 |\n\nEnd.")
    #expect(file.table?.rows.count == 2)
    #expect(file.cells.isEmpty)
  }

  @Test func encodings() {
    #expect(WrittenText.text([0xFF, 0xFE, 0x77, 0x00]) == "w")
    #expect(WrittenText.text([0x69, 0x74, 0x65, 0x72, 0x61, 0x63, 0x69, 0xF3, 0x6E]) == "iteración")
    #expect(WrittenText.text(Array("é".utf8)) == "é")
  }
}
