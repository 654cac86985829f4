import Testing

@testable import Notebook

@Suite struct LineDifferenceTests {
  private func difference(_ expected: String, _ actual: String) -> LineDifference {
    LineDifference(expected: Array(expected), actual: Array(actual), agree: ==, text: { String($0) })
  }

  @Test(arguments: [
    ("", "", ""), ("abc", "abc", " a b c"), ("abc", "axc", " a-b+x c"), ("abc", "bc", "-a b c"),
    ("bc", "abc", "+a b c"), ("abc", "", "-a-b-c"), ("", "ab", "+a+b"), ("abcd", "bxd", "-a b-c+x d"),
    ("aab", "ab", " a-a b"), ("abab", "baba", "-a b a b+a"),
  ])
  func isShortest(expected: String, actual: String, marks: String) {
    let text = difference(expected, actual).lines.map {
      switch $0 {
      case .same(let line): " " + line
      case .expected(let line): "-" + line
      case .actual(let line): "+" + line
      }
    }.joined()
    #expect(text == marks)
  }

  @Test func hidesWhatIsFarFromAChange() {
    #expect(
      difference("abcdefghijkl", "abcdeFghijkl").text == "  ⋮\n  c\n  d\n  e\n- f\n+ F\n  g\n  h\n  i\n  ⋮")
    #expect(difference("ab", "ab").isEmpty)
    #expect(!difference("ab", "a").isEmpty)
  }

  @Test func showsControlCharacters() {
    #expect(difference("\u{1B}", "\u{7}").text == "- ␛\n+ ␇")
  }

  @Test func endsInTimeForLongTexts() {
    let long = (0..<5000).map { $0 }
    let other = (0..<5000).map { -$0 - 1 }
    let difference = LineDifference(expected: long, actual: other, agree: ==, text: { String($0) })
    #expect(difference.lines.count == 10_000)
  }
}
