import Testing

@testable import Notebook

@Suite struct OutputComparisonTests {
  @Test(arguments: [
    ("", ""), ("", "\n\n"), ("a", "a  \n"), ("a\r\nb", "a\nb"),
    // Numbers by value, at the expected digits.
    ("0.6", "0.6000001"), ("0.6", "0.60"), ("2.3593", "2.359296"), ("−6", "-6"), ("- 6", "− 6"), ("4", "4.0"),
    ("1e-08", "1e-8"), ("0.0", "-0.01"), ("0.1", "0.15"), ("1e7", "10000000"), ("1e1", "10"), ("10", "1e1"),
    ("1.0e1", "10.24"),
    ("f = 1.50995 at w", "f = 1.5099494 at w"),
    ("0.10376293541461614", "0.10376293541461614"), ("0,5", "0,5"),
    // Columns of another width.
    (" t │     w │\n───┼───────┼", "  t │ w │\n────┼───┼"), ("│ 1 │", "│1│"),
    ("| a | b |\n| --- | ---: |", "|a|b|\n|-----|----:|"),
    ("f  = (w − 3)²     = 9", "f = (w − 3)² = 9"), ("   x", "x"),
    ("  m̂", "m̂"), ("  ^^  ", "  ^^"),
  ])
  func agrees(expected: String, actual: String) {
    #expect(OutputComparison(expected: expected, actual: PrintedText(actual)).matches)
  }

  @Test(arguments: [
    ("", "a"), ("a", ""), ("a", "a\nb"), ("a\nb", "b\na"), ("a\n\nb", "a\nb"),
    ("0.6", "0.66"), ("2.3594", "2.359296"), ("4", "4.0001"), ("6", "-6"), ("0.6", "x"), ("4", "4.9"),
    ("2.3593", "2.36"), ("1e1", "10.24"), ("10.24", "1e1"), ("1e1", "1e2"),
    ("1e-08", "1.1e-08"), ("∞", "1e300"), ("f(w) = 9", "f(w) 9"), ("x1", "x2"), ("w₀", "w₁"),
    ("0.6", "0.6 0.6"),
    ("a b", "ab"), ("f(x)", "f (x)"), ("f(x)", "F(x)"), ("x - 3", "x + 3"), ("= 0.6", "≈ 0.6"),
    ("✓ 9", "✗ 9"),
    ("│ 1 │ 2 │", "│ 1 │ │ 2"), ("│ 1 │", "| 1 |"), ("───", "---"), ("  ^^", "   ^^"), ("--x", "-x"),
    ("x", "x\u{1}"),
  ])
  func differs(expected: String, actual: String) {
    #expect(!OutputComparison(expected: expected, actual: PrintedText(actual)).matches)
  }

  private func printed(_ pieces: (text: String, isPicture: Bool)...) -> PrintedText {
    var printed = PrintedText()
    for piece in pieces { printed.append(piece.text, isPicture: piece.isPicture) }
    return printed
  }

  /// A picture is any lines, but some; the text around it is compared.
  @Test func passesOverPictures() {
    let one = printed(("a\n", false), ("⠁\n⠂\n", true), ("b 0.6\n", false))
    for expected in ["a\nx\nb 0.6", "a\n⠁\n⠂\nb 0.6", "a\nb 0.6\n\nz\nb 0.6\n"] {
      #expect(OutputComparison(expected: expected, actual: one).matches, "\(expected)")
    }
    for expected in ["a\nb 0.6", "a\nx\nb 0.7", "x\nb 0.6", "a\nx\nb 0.6\nb", "", "a\nx"] {
      let comparison = OutputComparison(expected: expected, actual: one)
      #expect(!comparison.matches && !comparison.difference.text.isEmpty, "\(expected)")
    }
    let alone = printed(("⠁\n", true))
    #expect(OutputComparison(expected: "x", actual: alone).matches)
    #expect(!OutputComparison(expected: "", actual: alone).matches)
    let two = printed(("⠁\n", true), ("⠂\n", true), ("b\n", false))
    #expect(OutputComparison(expected: "x\ny\nb", actual: two).matches)
    #expect(!OutputComparison(expected: "x\nb", actual: two).matches)
  }

  @Test func showsATeacherTheRow() {
    let expected = " t │   w │ f(w)\n───┼─────┼─────\n 1 │ 0   │ 9\n 2 │ 0.6 │ 5.76\n"
    let actual = " t │    w │ f(w)\n───┼──────┼─────\n 1 │ 0    │ 9\n 2 │ 0.66 │ 5.76\n"
    #expect(
      OutputComparison(expected: expected, actual: PrintedText(actual)).difference.text
        == "   t │    w │ f(w)\n  ───┼──────┼─────\n   1 │ 0    │ 9\n-  2 │ 0.6 │ 5.76\n+  2 │ 0.66 │ 5.76")
  }
}
