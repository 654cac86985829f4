import Presentation
import Testing
import Wording

@Suite struct TableTerminalTests {
  @Test func `numbers stand with their points one under the other`() {
    #expect(
      descent.text(Style()) == """
            t │     w │   f(w) │  f'(w) │  w new
           ───┼───────┼────────┼────────┼────────
            2 │ 0.6   │ 5.76   │ −4.8   │ 1.08
            3 │ 1.08  │ 3.6864 │ −3.84  │ 1.464
            4 │ 1.464 │ 2.3593 │ −3.072 │ 1.7712
                       f = 1.50995 at w = 1.7712
        """)
  }

  @Test func `eighty columns take Adam's table in one block with narrower gaps`() {
    #expect(
      adam.text(Style()) == """
           t│       x│    f(x)│    f'(x)│       m│        v│        m̂│        v̂│   x new
           ─┼────────┼────────┼─────────┼────────┼─────────┼─────────┼─────────┼────────
           1│ 5      │ 25     │ 10      │ 1      │ 0.1     │ 10      │ 100     │ 4.9
           2│ 4.9    │ 24.01  │  9.8    │ 1.88   │ 0.19594 │  9.89474│  98.019 │ 4.80006
           3│ 4.80006│ 23.0405│  9.60011│ 2.65201│ 0.287906│  9.78602│  96.0646│ 4.70021
        """)
  }

  @Test func `a little narrower, the indentation goes, then the last blanks`() {
    #expect(adam.text(Style(width: 78)).hasPrefix(" t│       x│"))
    #expect(adam.text(Style(width: 77)).hasPrefix(" t│      x│"))
    #expect(adam.text(Style(width: 70)).hasPrefix(" t│      x│"))
    #expect(adam.text(Style(width: 69)).hasPrefix("    t │       x │"))
  }

  @Test func `fifty columns take it in blocks that repeat t`() {
    #expect(
      adam.text(Style(width: 50)) == """
            t │       x │    f(x) │    f'(x) │       m
           ───┼─────────┼─────────┼──────────┼─────────
            1 │ 5       │ 25      │ 10       │ 1
            2 │ 4.9     │ 24.01   │  9.8     │ 1.88
            3 │ 4.80006 │ 23.0405 │  9.60011 │ 2.65201

            t │        v │        m̂ │        v̂ │   x new
           ───┼──────────┼──────────┼──────────┼─────────
            1 │ 0.1      │ 10       │ 100      │ 4.9
            2 │ 0.19594  │  9.89474 │  98.019  │ 4.80006
            3 │ 0.287906 │  9.78602 │  96.0646 │ 4.70021
        """)
  }

  @Test(arguments: 1...100) func `no row is wider than the window if a block of one column fits`(width: Int) {
    for table in [adam, descent, adam.shortened(to: 2)] {
      let widest = table.text(Style(width: width)).split(separator: "\n").map(\.displayWidth).max() ?? 0
      // The tightest block is a blank, t, the bar and a column of 8.
      #expect(widest <= max(width, 11 + (table.hidden == nil ? 0 : 13)))
    }
  }

  @Test func `every block has all columns' values once, at any width`() {
    for width in 1...100 {
      let text = adam.text(Style(width: width))
      for value in ["4.80006", "23.0405", "9.60011", "2.65201", "0.287906", "9.78602", "96.0646", "4.70021"] {
        #expect(text.contains(value))
      }
    }
  }

  @Test func `ASCII draws with bars and spells the headings out`() {
    #expect(
      Table(
        columns: [.init("t", kind: .index), .init("m̂"), .init("∂f/∂x")], numbers: [[1, -10, 1e-8]],
        footer: "f ≈ 2 at θ = −1"
      ).text(Style(symbols: .ascii))
        == """
            t | mhat | df/dx
           ---+------+-------
            1 |  -10 | 1e-08
          f ~ 2 at theta = -1
        """.replacing("  f ~", with: "    f ~"))
  }

  @Test func `exponents, infinities and words keep to the point`() {
    let table = Table(
      columns: [.init("x"), .init("kind", kind: .text)],
      rows: [
        [.number(1.5e-8), .text("a")], [.number(-.infinity), .text("saddle")], [.number(.nan)],
        [.number(12.25), .empty], [.text("stop")], [.empty, .text("ŷ")], [.number(1e300)],
      ])
    #expect(
      table.text(Style()) == """
                    x │ kind
           ───────────┼────────
              1.5e-08 │ a
             −∞       │ saddle
            nan       │
             12.25    │
                 stop │
                      │ ŷ
              1e+300  │
        """)
  }

  @Test func `headings are bold and notes dim, and the widths do not change`() {
    let table = descent.shortened(to: 2)
    let plain = table.text(Style())
    let painted = table.text(Style(colors: true))
    #expect(painted.contains("\u{1B}[1mf(w)\u{1B}[0m"))
    #expect(
      painted.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[2m", with: "").replacing(
        "\u{1B}[0m", with: "") == plain)
  }

  @Test func `hidden rows leave a line that counts them`() {
    let table = Table(
      columns: [.init("t", kind: .index), .init("x")],
      numbers: (1...100).map { [Double($0), 1 / Double($0)] },
      footer: "f = 0 at x = 0")
    #expect(
      table.shortened(to: 5).text(Style()) == """
              t │        x
           ─────┼──────────
              1 │ 1
              2 │ 0.5
              3 │ 0.333333
            … 95 rows not shown
             99 │ 0.010101
            100 │ 0.01
            f = 0 at x = 0
        """)
    #expect(table.shortened(to: 4).text(Style(language: .spanish)).contains("… 96 filas sin mostrar"))
    #expect(table.shortened(to: 4).text(Style(symbols: .ascii)).contains("... 96 rows not shown"))
  }

  @Test func `a table without rows or columns`() {
    #expect(
      Table(columns: [.init("t", kind: .index), .init("x")], rows: []).text(Style())
        == "    t │ x\n   ───┼───")
    #expect(Table(columns: [], rows: []).text(Style()).isEmpty)
    #expect(
      Table(columns: [.init("t", kind: .index)], numbers: [[1]]).text(Style()) == "    t\n   ───\n    1")
  }

  @Test func `a footer wider than the window is wrapped`() {
    let table = Table(
      columns: [.init("t", kind: .index)], numbers: [[1]], footer: "f = 1.50995 at w = 1.7712")
    #expect(table.text(Style(width: 20)) == "    t\n   ───\n    1\n    f = 1.50995 at\n    w = 1.7712")
    #expect(table.text(Style(width: 40)) == "    t\n   ───\n    1\n    f = 1.50995 at w = 1.7712")
  }
}
