import Testing

@testable import Language

struct LayoutTests {
  @Test(arguments: [
    "f(x", "[1, 2", "x = 1 +", "x = 1 + # and", "f(x) = a*x where a = 2,", "f(x) = a*x where", "repeat 3",
    "repeat 3\nx = 1",
    "rule a(lr = 0.1)", "rule a(lr = 0.1,", "rule a\nθ = g", "repeat 2\nrepeat 3\nend", "a and",
    "train f from x = 5,", "if a then",
    "x = 1; y = (", "repeat 3\nx = (1",
  ])
  func incomplete(text: String) {
    #expect(Parser.isIncomplete(text))
    #expect(Parser.isIncomplete(text + "\n"))
  }

  @Test(
    arguments: [
      "", "x", "f(x) = x^2", "f(x", "1 + 2)", "f'", "x =", "train f from", "repeat 3\nx = 1\nend",
      "repeat = 3", "repeat(x) = 3",
      "rule = 3", "help +", "help (", "ayuda [", "repeat 2\nrepeat 3\nend\nend", "repeat 3\nx = (1\nend",
      "a\n", "rule a\n(\nend", "(]",
      "# (", "end", "help = 2", "repeat 3; x = 1; end",
    ].filter { $0 != "f(x" })
  func complete(text: String) { #expect(!Parser.isIncomplete(text)) }

  @Test(arguments: [
    ("a\nb", 2), ("a;b;;c", 3), ("(a\n+ b)\nc", 2), ("a +\nb", 1), ("a,\n", 1), ("[1,\n2,\n\n3]", 1),
    ("# only", 0), ("\n\n;\n", 0),
    ("repeat 3\na\nb\nend\nc", 2), ("a +\n# note\nb", 1), ("x = 1;\ny = 2", 2), ("help a + \nb", 2),
  ])
  func statements(text: String, count: Int) { #expect(Parser.parse(Source(text)).count == count) }

  @Test func anUnclosedBracketDoesNotSwallowTheNextLines() {
    let results = Parser.parse(Source("f(x = 2\ny = 3\ng(x) = x^2\n"))
    #expect(results.count == 3)
    #expect((try? results[1].get()) != nil)
    #expect((try? results[2].get()) != nil)
  }

  @Test func manyUnclosedBracketsAreReadInLinearTime() {
    let text = String(repeating: "f(\n", count: 100_000)
    #expect(Parser.parse(Source(text)).count == 100_000)
  }

  @Test func everyLineOfABlockIsAStatement() {
    let results = Parser.parse(Source("repeat 3\nx = (1\ny = 2\nend\nz = 3"))
    #expect(results.count == 2)
    #expect(place("repeat 3\nx = (1\ny = 2\nend\nz = 3") == "(")
  }
}
