import Testing

@testable import Notebook

@Suite struct StatedValuesTests {
  private let table = StatedValues(
    """
       f: w from 0 · gd, α = 0.5
        t │ w │ f(w) │ w new
       ───┼───┼──────┼───────
        1 │ 0 │    9 │     3
        2 │ 3 │    0 │    −1
                  f = 0 at w = −1, b = 2
    """)

  @Test func whatALineSays() {
    let values = StatedValues("   3\n   [1, −2]\n   w = w − α·f'(w)  = 0 − 0.1·(−30)  = 3\n   x ≈ 0.5")
    #expect(values.states([3]) && values.states([1, -2]) && !values.states([1]) && !values.states([-2, 1]))
    #expect(values.states([3], of: "w") && values.states([3], of: "w_1") && values.states([0.5], of: "x"))
    #expect(!values.states([3], of: "x") && !values.states([0], of: "w"))
    #expect(values.expressions.contains("w − α·f'(w)") && values.expressions.contains("0 − 0.1·(−30)"))
    #expect(!StatedValues("").states([]))
  }

  @Test func whatATableSays() {
    #expect(table.states([9], of: "f(w)") && !table.states([3], of: "f(w)"))
    // Without an index any row will do; w₁ is the new point of row 1, and stands in row 2.
    #expect(table.states([3], of: "w") && table.states([3], of: "w_1") && !table.states([0], of: "w_1"))
    #expect(table.states([-1], of: "w_2") && !table.states([3], of: "w_2"))
    #expect(!table.states([1], of: "t") && table.states([3], of: "w_{1}") && !table.states([3], of: "w_{10}"))
    #expect(table.hasTable(["w new"], rows: [[3], [-1]]) && !table.hasTable(["w new"], rows: [[-1], [3]]))
    #expect(table.hasTable(["w", "w new"], rows: [[3, -1]]) && !table.hasTable(["b new"], rows: [[3]]))
  }

  @Test func resultsButNoSettings() {
    #expect(table.states([2], of: "b") && table.states([0], of: "f"))
    #expect(!table.states([0.5], of: "\\alpha"))
  }
}
