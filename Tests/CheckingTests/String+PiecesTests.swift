import Testing

@testable import Checking

@Suite struct StringPiecesTests {
  @Test(arguments: [
    ("2·(1, 2)", "2·[1, 2]"), ("(−2, 0) + (−4, −4)", "[−2, 0] + [−4, −4]"), ("2*(3 - 1)", "2*(3 - 1)"),
    ("max(1, 2)", "max(1, 2)"), ("f'(1, 2) + 2*(f(1, 2), 3)", "f'(1, 2) + 2*[f(1, 2), 3]"), ("(1, 2", "(1, 2"),
    ("1, 2)", "1, 2)"), ("f₁(1, 2)", "f₁(1, 2)"), ("3(1, 2)", "3[1, 2]"),
  ])
  func tuples(text: String, lists: String) { #expect(text.withTuplesAsLists == lists) }

  @Test func piecesStandInNoBrackets() {
    #expect("1, (2, 3), [4, {5, 6}]".parted(at: ", ") == ["1", "(2, 3)", "[4, {5, 6}]"])
    #expect("1  2".parted(at: " ") == ["1", "2"] && "".parted(at: ";") == [""])
  }

  @Test func wordsGoWithTheirNumbers() {
    func together(_ text: String) -> [String] { text.parted(at: " ").withWordsAtTheirNumbers }
    #expect(together("3 rows 2 columns") == ["3 rows", "2 columns"])
    #expect(together("w: 1.4 b: 0.2") == ["w: 1.4", "b: 0.2"] && together("2 or 3") == ["2", "or", "3"])
    #expect(together("2 and 3") == ["2", "and", "3"])
  }

  @Test(arguments: [
    ("4, 2 y 1", "4, 2, 1"), ("1.6, 0.3; 1.7, 0.35", "1.6, 0.3,  1.7, 0.35"), ("45 20 y 5", "45 20 5"),
    ("4, 2, 1", nil), ("4", nil),
  ])
  func evenly(text: String, expected: String?) { #expect(text.partedEvenly == expected) }

  @Test(arguments: [
    ("[1, 2]", "1, 2"), ("((1, 2))", "1, 2"), ("(1) + (2)", "(1) + (2)"), ("[[1, 2], [3, 4]]", "1; 2; 3; 4"),
  ])
  func brackets(text: String, inner: String) {
    #expect(text.withoutOuterBrackets.replacing(" ", with: "") == inner.replacing(" ", with: ""))
  }

  @Test(arguments: [
    ("8x200", "8*200"), ("2x", "2x"), ("x2", "x2"), ("2x3x4", "2*3*4"), ("2 x 3", "2 * 3"), ("5 x (2)", "5 * (2)"),
  ])
  func productsBetweenDigits(text: String, product: String) {
    #expect(text.withProductsBetweenDigits == product)
  }

  @Test(arguments: [
    ("k = 1: 125", "125"), ("125 for k = 1", "125"), ("12,5 para k=10", "12,5"), ("w = 0.6", "w = 0.6"),
    ("w: 0.6", "w: 0.6"), ("1 for all", "1 for all"), ("2 at x = y", "2 at x = y"),
    ("4 with batches of 1", "4"), ("2 or 3 with batches of 1", "2 or 3 with batches of 1"),
  ])
  func cases(text: String, number: String) {
    #expect(text.withoutCase == number)
  }
}
