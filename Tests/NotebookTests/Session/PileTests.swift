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
    // Of the 12 figures in f(w), f'(w) and w new these have 2, 1, none and 1.
    #expect(results.map(\.points) == [0.67, 0.33, 0, 0.33])
    #expect(results[0].text.hasPrefix("4 of 4 right · 2 of the 12 figures asked for"))
    #expect(results.map(\.slip) == [nil, "sign of the update", nil, nil])
    #expect(results[2].text == "no table found")
    #expect(results[3].text.contains("1 not checked"))
    let text = Pile.text(results, .english)
    #expect(text.contains("1 × the step was added") && !text.contains("not explained"))
  }

  @Test func aWholeTableHasAllPoints() throws {
    let rows = "1,0,9,-6,0.6\n2,0.6,5.76,-4.8,1.08\n3,1.08,3.6864,-3.84,1.464\n4,1.464,2.3593,-3.072,1.7712\n"
    let results = try pile([
      ("whole.csv", "t,w,f(w),f'(w),w new\n" + rows),
      ("more.csv", "t,w,f(w),f'(w),w new\n" + rows + "5,1.7712,?,?,?\n"),
      // The last new point stands nowhere; the start earns nothing.
      ("old.csv", "t,w,f(w),f'(w)\n1,0,9,-6\n2,0.6,5.76,-4.8\n3,1.08,3.6864,-3.84\n4,1.464,2.3593,-3.072\n"),
      ("start.csv", "t,w\n1,0\n2,\n"),
    ])
    #expect(results.map(\.points) == [4, 4, 3.67, 0], "\(results.map(\.text))")
  }

  @Test func theCountOfSlipsIsInTheSessionsLanguage() throws {
    let folder = try TemporaryFolder()
    let sheet = "\(folder.path)/hoja.md"
    try TextFile.store(
      "---\nlang: es\npoints: 4\n---\n```gradus\nf(w) = (w-3)^2\ntrain f from w = 0 with gd(0.1) for 2\n```\n",
      at: sheet,
      replacing: true)
    let pile = try Pile(sheet: sheet, settings: Settings())
    let file = "\(folder.path)/beto.csv"
    try TextFile.store("1,0,9,-6,-0.6\n2,-0.6,12.96,-7.2,-1.32\n", at: file, replacing: true)
    let result = pile.check(file)
    #expect(result.slip == "sign of the update" && result.firstWrong == "fila 1, w nuevo")
    let text = Pile.text([result], pile.language)
    #expect(text.contains("1 × se sumó") || text.contains("1 × el paso se sumó"), "\(text)")
    #expect(!text.contains("sign of") && text.contains("de las 6 cifras pedidas"), "\(text)")
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
