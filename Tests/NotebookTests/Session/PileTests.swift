import ProgramTesting
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

  private func pile(_ files: [(name: String, text: String)]) throws -> [Pile.Result] {
    let folder = try TemporaryFolder()
    let sheet = "\(folder.path)/sheet.md"
    try TextFile.store(
      "---\npoints: 4\n---\n```gradus\nf(w) = (w-3)^2\ntrain f from w = 0 with gd(0.1) for 4\n```\n", at: sheet,
      replacing: true)
    let pile = try Pile(sheet: sheet, settings: Settings())
    return try files.map { file in
      try TextFile.store(file.text, at: "\(folder.path)/\(file.name)", replacing: true)
      return pile.check("\(folder.path)/\(file.name)")
    }
  }

  @Test func pointsAndSlips() throws {
    let results = try pile([
      ("ana.csv", "t;w;w new\n1;0;0,6\n2;0,6;1,08\n"), ("beto.csv", "t,w,w new\n1,0,-0.6\n2,-0.6,-1.32\n"),
      ("none.txt", "I was ill."), ("open.csv", "t,w,w new\n1,0,0.6\n2,0.6,?\n"),
    ])
    #expect(results.map(\.isRight) == [true, false, false, true])
    #expect(results.map(\.points) == [4, 3, 0, 4])
    #expect(results.map(\.slip) == [nil, "sign of the update", nil, nil])
    #expect(results[2].text == "no table found")
    #expect(results[3].text.contains("1 not checked"))
    let text = Pile.text(results, .english)
    #expect(text.contains("1 × the step was added") && !text.contains("not explained"))
  }

  @Test func noCellOfAHandInRuns() throws {
    let results = try pile([
      ("eva.md", "```gradus\ntrain f from w = 100 with gd(0.9) for 3\n```\n| t | w new |\n|---|---|\n| 1 | 0.6 |\n")
    ])
    #expect(results[0].isRight)
  }

  @Test func aLongTableIsLeft() throws {
    let rows = (1...600).map { "\($0),0.6" }.joined(separator: "\n")
    #expect(try pile([("long.csv", "t,w new\n\(rows)\n")])[0].text.contains("600 rows"))
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
