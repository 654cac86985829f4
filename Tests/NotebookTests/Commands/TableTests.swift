import ProgramTesting
import Testing
import Wording

@testable import Notebook

@Suite struct TableTests {
  private var typing: Typing {
    var typing = Typing()
    typing.type("f(x) = x^2", "train f from x = 5 with gd(α = 0.1) for 3")
    return typing
  }

  @Test func writesAFile() throws {
    let folder = try TemporaryFolder()
    var typing = typing
    #expect(typing.type("table as csv to \(folder / "t.csv")") == "   written to \(folder / "t.csv")\n")
    #expect(
      try TextFile.text(at: folder / "t.csv")
        == "t,x,f(x),f'(x),x new\n1,5,25,10,4\n2,4,16,8,3.2\n3,3.2,10.240000000000002,6.4,2.56\n")
    typing.type("table to \(folder / "t.md")")
    #expect(try TextFile.text(at: folder / "t.md").hasPrefix("|   t |   x |"))
    typing.type("table as json to \"\(folder / "my table.json")\"")
    #expect(try TextFile.text(at: folder / "my table.json").hasSuffix("}\n"))
  }

  @Test func neverWritesOverAFile() throws {
    let folder = try TemporaryFolder()
    folder.write("mine", to: "t.md")
    var typing = typing
    typing.type("table to \(folder / "t.md")")
    #expect(typing.session.lastError != nil)
    #expect(try TextFile.text(at: folder / "t.md") == "mine")
  }

  @Test func writesNothingInATest() throws {
    let folder = try TemporaryFolder()
    var typing = typing
    typing.session.writesFiles = false
    typing.type("table to \(folder / "t.md")")
    #expect(try Folder.names(in: folder.path).isEmpty)
  }

  @Test func hasAllRows() {
    var typing = Typing()
    typing.type("f(x) = x^2", "train f from x = 5 with gd(0.1) for 40")
    for form in ["table", "table as csv", "table as json", "table as markdown"] {
      let text = typing.type(form)
      #expect(!text.contains("not shown"), "\(form)")
      #expect(text.contains("20"), "\(form)")
    }
  }

  @Test func tellsTheRunInJSON() {
    var typing = Typing(Style(language: .spanish))
    typing.type("C(w, b) = 1/2 (w*x + b - y)^2", "x = 2; y = 4")
    typing.type("train C from (1, 0) with gd(lr = 0.1/t) for 1")
    #expect(
      typing.type("table w as json") == """
        {
          "objective": "(w*x + b - y)^2/2",
          "rule": "gd",
          "hyperparameters": {"lr": "0.1/t"},
          "columns": ["t", "w"],
          "rows": [
            [1, 1]
          ],
          "final": {"w": 1.4, "b": 0.2, "f": 0.5},
          "verdict": null
        }

        """)
  }
}
