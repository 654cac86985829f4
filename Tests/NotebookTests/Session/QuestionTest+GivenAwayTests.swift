import Testing
import Wording

@testable import Notebook

@Suite struct QuestionTestGivenAwayTests {
  private static let run = "f(x) = x^2\ntrain f from x = 5 with gd(0.1) for 3"
  /// x is 2, then 0 for ever.
  private static let short = "f(x) = x^2\nx = 3\n1 + 2\ntrain f from x = 2 with gd(0.5) for 2\n[1, 4]"

  @Test func numbersThatTellSomething() throws {
    for lines in ["= 2.56", "= [4, 3.2, 2.56]", "table: f from x = 5 with gd(0.1) for 2"] {
      #expect(try AskedBelow.isGivenAway(lines, cell: Self.run), "\(lines)")
      #expect(try !AskedBelow.isGivenAway(lines, head: "ask id reading", cell: Self.run))
    }
    #expect(try !AskedBelow.isGivenAway("= [4, 3.3, 2.56]", cell: Self.run))
  }

  @Test(arguments: [
    // Alone in a line, and under the name.
    "= 3", "name: x\n= 3", "name: f(x)\n= 4", "name: x_1\n= 0", "name: f(x), f'(x)\n= [4, 4]", "= [1, 4]",
    "table: f from x = 2 with gd(0.5) for 2",
  ])
  func singleDigitsThatAreSaid(lines: String) throws {
    #expect(try AskedBelow.isGivenAway(lines, cell: Self.short))
    #expect(try !AskedBelow.isGivenAway(lines, head: "ask id reading", cell: Self.short))
  }

  @Test(arguments: [
    // In other columns, rows or lines only.
    "= 4", "name: y\n= 4", "name: x_1\n= 2", "name: f(x), y\n= [4, 2]", "= [4, 1]", "name: f(x)\n= 2",
    "name: lr\n= 1/2", "table: f from x = 4 with gd(1) for 2",
  ])
  func singleDigitsThatStandElsewhere(lines: String) throws {
    #expect(try !AskedBelow.isGivenAway(lines, cell: Self.short))
  }

  @Test func formulasInAnyEqualForm() throws {
    let cell = "f(w) = (w - 3)^2\nz = [1, 3]\nP(c) = mean((c - z)^2)\nf'"
    for lines in ["formula: 2(w - 3)", "formula: 2w - 6", "formula: w^2 - 6w + 9"] {
      #expect(try AskedBelow.isGivenAway(lines, cell: cell), "\(lines)")
      #expect(try !AskedBelow.isGivenAway(lines, head: "ask id reading", cell: cell))
    }
    // Data and functions are still to be put in.
    for lines in ["formula: 2w", "formula: c^2 - 4c + 5", "name: P(c)\nformula: c^2 - 4c + 5"] {
      #expect(try !AskedBelow.isGivenAway(lines, cell: cell), "\(lines)")
    }
  }
}
