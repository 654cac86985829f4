import Testing

@testable import Language

struct ParserQuestionsTests {
  @Test(arguments: [
    ("a < b < c", "a < b and b < c"), ("y = 0 <= x + 1 < 2", "y = 0 <= x + 1 and x + 1 < 2"),
    ("if x = 3 then 1 else 2", "if x == 3 then 1 else 2"),
    ("train f from 5 until x = 3", "train f from 5 until x == 3"),
    ("y = if x > 0 then x", "y = if x > 0 then x else 0"),
  ])
  func linesToType(text: String, line: String) {
    #expect(problem(text)?.advice?.english == line)
    #expect(problem(line) == nil)
  }

  @Test(arguments: ["gd(0,1)", "x = 0,1", "f((0,5))", "gd(lr = 0,1, 3)", "gd(0,1,5)"])
  func decimalCommas(text: String) {
    #expect(problem(text)?.message.english.contains("Decimals take a point") == true)
  }

  @Test(arguments: [
    "f(0, 1)", "[0,1]", "A[0,1]", "f(x1,2)", "f(1.5,2)", "f([1,2])", "f(0 ,1)", "f(a[0,1], 2)",
  ])
  func noDecimalCommas(text: String) { #expect(problem(text) == nil) }

  /// Of a function that takes two values a comma between digits parts them.
  @Test(arguments: [
    ("k(3,2)", true), ("1 + k'(3,2)", true), ("∇k(3,2)", true), ("forward k(3,2)", true), ("grad(k)(3,2)", true),
    ("k(0,5,1)", false),
    ("grad(h)(3,2)", false),
    ("h(3,2)", false), ("gd(0,1)", false), ("x = 0,1", false),
  ])
  func commasOfKnownFunctions(text: String, isRead: Bool) throws {
    let pieces = Parser.pieces(of: Source(text)) { ["k": 2...2, "h": 1...1][$0] }
    #expect(((try? pieces[0].statement.get()) != nil) == isRead)
  }

  /// A function counts as known from its definition on, also within one text, and as it was defined last.
  @Test func commasOfFunctionsThatTheTextDefines() {
    let text = "k(3,2)\nk(x, y) = x*y\nk(3,2)\nk(x) = x\nk(3,2)"
    let isRead = Parser.parse(Source(text)).map { (try? $0.get()) != nil }
    #expect(isRead == [false, true, true, true, false])
  }

  @Test func theExampleShowsTheStudentsNumber() {
    #expect(
      problem("gd(3,14)")?.message.english
        == "Decimals take a point here: 3.14 (for two values write 3, 14 with a blank).")
  }

  @Test(arguments: [
    ("if x then", ""), ("if x > 3 else 2", "if"), ("if x", "if"), ("if x 3 then 1", "x 3"),
    ("if a then b c else d", "b c"),
  ])
  func conditionals(text: String, at: String) { #expect(place(text) == at) }
}
