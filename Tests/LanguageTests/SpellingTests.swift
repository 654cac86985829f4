import Testing

@testable import Language

struct SpellingTests {
  @Test(arguments: [
    ("tran", "train"), ("trian", "train"), ("setp", "step"), ("wiht", "with"), ("markdwon", "markdown"),
    ("Train", "train"),
    ("momemtum", "momentum"),
  ])
  func found(written: String, meant: String) {
    let words = ["step", "train", "table", "with", "from", "markdown", "momentum", "gd"]
    #expect(Spelling.closest(to: written, among: words) == meant)
  }

  @Test(arguments: ["plot", "x", "gx", "", "tttttttt"])
  func notFound(written: String) {
    #expect(Spelling.closest(to: written, among: ["step", "train", "table", "gd", "y"]) == nil)
  }

  @Test func theWordItselfIsNoAnswer() { #expect(Spelling.closest(to: "gd", among: ["gd"]) == nil) }

  @Test func distances() {
    func distance(_ first: String, _ second: String) -> Int { Spelling.distance(Array(first), Array(second)) }
    #expect(distance("", "") == 0)
    #expect(distance("", "abc") == 3)
    #expect(distance("abc", "abc") == 0)
    #expect(distance("abc", "acb") == 1)
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("m̂", "m") == 1)
  }
}
