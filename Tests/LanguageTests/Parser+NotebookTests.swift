import Testing

@testable import Language

struct ParserNotebookTests {
  private func kind(_ text: String) throws -> Statement.Kind {
    let statements = try Parser.statements(of: Source(text))
    try #require(statements.count == 1)
    return statements[0].kind
  }

  @Test(
    "The numbers of cells",
    arguments: [
      ("rerun 3", 3...3), ("rerun 2..5", 2...5), ("rerun 2 .. 5", 2...5), ("rerun 2…5", 2...5), ("rerun 4..4", 4...4),
    ])
  func rerun(text: String, numbers: ClosedRange<Int>) throws {
    guard case .rerun(let read, _) = try kind(text) else {
      Issue.record("\(text) is no rerun")
      return
    }
    #expect(read == numbers)
  }

  @Test(arguments: ["rerun", "rerun 0", "rerun 5..2", "rerun 1..2..3", "rerun a", "rerun 1.5", "rerun .."])
  func noNumbers(text: String) { #expect(problem(text)?.message.english.contains("the number of a cell") == true) }

  @Test func paths() throws {
    guard case .save("my notes.md", false, _) = try kind(#"save "my notes.md""#),
      case .save("notes.md", true, _) = try kind("save notes.md replace"),
      case .save("/tmp/notes.md", false, _) = try kind("save /tmp/notes.md"),
      case .open("../a.md", _) = try kind("open ../a.md")
    else {
      Issue.record("a path is read otherwise")
      return
    }
    #expect(problem("save")?.message.english.contains("the name of a file") == true)
    #expect(problem("save notes.md over it") != nil)
    #expect(problem("open a.md b.md") != nil)
  }

  @Test func lessons() throws {
    guard case .lesson(nil, _) = try kind("lesson"), case .lesson(3, _) = try kind("lección 3"),
      case .cells = try kind("celdas")
    else {
      Issue.record("a lesson is read otherwise")
      return
    }
    #expect(place("lesson x") == "x" && place("lesson 2.5") == "2.5")
    #expect(problem("lesson 1 2") != nil)
  }

  @Test func namesOfTheStudents() throws {
    guard case .assignment = try kind("open = 3"), case .expression = try kind("save*2"),
      case .function = try kind("lesson(x) = x")
    else {
      Issue.record("the names are free no more")
      return
    }
  }

  @Test func aPieceHoldsWhatItsStatementReads() {
    let source = Source("a = 1; b = 2\ncheck table f from x = 5 with gd(0.1)\n1 2\n\nc = (")
    let texts = Parser.pieces(of: source).map { source[$0.range] }
    #expect(texts == ["a = 1; ", "b = 2\n", "check table f from x = 5 with gd(0.1)\n1 2\n\n", "c = ("])
  }
}
