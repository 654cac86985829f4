import Presentation
import Testing
import Wording

@Suite struct WorkLayoutTests {
  private let update = WorkLayout(
    title: "update 1",
    lines: [
      .init("f(w)", [.init("(w − 3)²"), .init("(0 − 3)²"), .init("9")]),
      .init("f'(w)", [.init("2(w − 3)"), .init("2(0 − 3)"), .init("−6")]),
      .init("w", [.init("w − α·f'(w)"), .init("0 − 0.1·(−6)"), .init("0.6")]),
    ])

  @Test func `signs stand one under the other`() {
    #expect(
      update.text(Style()) == """
           update 1
             f(w)  = (w − 3)²     = (0 − 3)²      = 9
             f'(w) = 2(w − 3)     = 2(0 − 3)      = −6
             w     = w − α·f'(w)  = 0 − 0.1·(−6)  = 0.6
        """)
  }

  @Test func `plain mode sets one line a line of work`() {
    #expect(
      update.text(Style(plain: true)) == """
        update 1
        f(w) = (w - 3)^2 = (0 - 3)^2 = 9
        f'(w) = 2(w - 3) = 2(0 - 3) = -6
        w = w - alpha*f'(w) = 0 - 0.1*(-6) = 0.6
        """)
  }

  @Test func `ASCII keeps the columns`() {
    #expect(
      update.text(Style(symbols: .ascii)) == """
           update 1
             f(w)  = (w - 3)^2        = (0 - 3)^2     = 9
             f'(w) = 2(w - 3)         = 2(0 - 3)      = -6
             w     = w - alpha*f'(w)  = 0 - 0.1*(-6)  = 0.6
        """)
  }

  @Test func `a line too long is broken before a sign and leaves the others in line`() {
    var adam = update
    adam.lines.append(
      .init(
        "w", [.init("w − α·m̂/(√v̂ + ε)"), .init("5 − 0.1·10/(√100 + 1e-08)"), .init("4.9", relation: "≈")]))
    #expect(
      adam.text(Style(width: 50)) == """
           update 1
             f(w)  = (w − 3)²     = (0 − 3)²      = 9
             f'(w) = 2(w − 3)     = 2(0 − 3)      = −6
             w     = w − α·f'(w)  = 0 − 0.1·(−6)  = 0.6
             w     = w − α·m̂/(√v̂ + ε)
                   = 5 − 0.1·10/(√100 + 1e-08)  ≈ 4.9
        """)
    #expect(
      update.text(Style(width: 24)) == """
           update 1
             f(w)  = (w − 3)²
                   = (0 − 3)²
                   = 9
             f'(w) = 2(w − 3)
                   = 2(0 − 3)
                   = −6
             w     = w − α·f'(w)
                   = 0
                     − 0.1·(−6)
                   = 0.6
        """)
  }

  @Test(arguments: 23...80) func `no line is wider than the window where a break helps`(width: Int) {
    for line in update.text(Style(width: width)).split(separator: "\n") {
      #expect(line.displayWidth <= width)
    }
  }

  @Test func `a long formula is broken before a sign`() {
    let work = WorkLayout(lines: [.init("C", [.init("a + b + c + d + e + f + g"), .init("28")])])
    #expect(work.text(Style(width: 24)) == "     C = a + b + c + d\n         + e + f + g\n       = 28")
  }

  @Test func `a title too long for the window goes on in the next line`() {
    let work = WorkLayout(title: "backward: adjoints, such as the one of x", lines: [.init("C", [.init("28")])])
    #expect(work.text(Style(width: 30)) == "   backward: adjoints, such as\n     the one of x\n     C = 28")
    #expect(work.text(Style(plain: true, width: 30)) == "backward: adjoints, such as the one of x\nC = 28")
  }

  @Test func `what repeats the text before is dropped, but never the sign of rounding`() {
    let work = WorkLayout(
      lines: [
        .init("f'(w)", [.init("2"), .init("2"), .init("2")]),
        .init("x", [.init("x"), .init("0.333333"), .init("0.333333", relation: "≈")]),
        .init("g", [.init("f'(x)"), .init("f'(3)"), .init("6")]),
        .init("v", []),
      ])
    #expect(
      work.text(Style()) == "     f'(w) = 2\n     x     ≈ 0.333333\n     g     = f'(x)  = f'(3)  = 6\n     v")
  }

  @Test func `nothing at all`() {
    #expect(WorkLayout(lines: []).text(Style()).isEmpty)
  }
}
