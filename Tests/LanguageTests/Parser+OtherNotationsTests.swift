import Testing

@testable import Language

struct ParserOtherNotationsTests {
  @Test(arguments: [
    ("x += 1", "+=", "x = x + 1"), ("a <> b", "<>", "a != b"), ("a =< b", "=<", "a <= b"),
    ("f(x) := 3", ":=", "f(x) = 3"), ("y = a .* b", ".*", "y = a * b"),
    ("y = a.^2", ".^", "y = a^2"), ("y = 2./a", "./", "y = 2/a"),
  ])
  func linesToType(text: String, at: String, line: String) {
    #expect(place(text) == at)
    #expect(problem(text)?.advice?.english == line)
    #expect(problem(line) == nil)
  }

  @Test(arguments: ["|", "‖", "&", "!", "{", "}", "\"", "%", "∂", "∑", ".", "\\", "←", "?"])
  func strangeCharactersHaveAHint(character: String) {
    for text in ["x = \(character) y", "x = y \(character)", "\(character)"] {
      #expect(place(text) == character)
      #expect(problem(text)?.advice != nil)
    }
  }

  @Test func otherCharactersAreNamed() {
    #expect(problem("x = 😀")?.message.english == "“😀” means nothing here.")
  }
}
