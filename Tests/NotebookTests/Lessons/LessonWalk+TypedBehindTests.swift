import Language
import Testing
import Wording

@testable import Notebook

@Suite struct LessonWalkTypedBehindTests {
  /// A statement with a word of its own that was typed right behind the offered cell is meant by itself.
  @Test func aStatementBehindACell() throws {
    var walker = try Walker(6)
    walker.goToQuestion("rate-in-one-update")
    _ = walker.type("0.5")
    let cell = try #require(walker.walk.prefill)
    #expect(walker.type(cell + "set digits 3").contains("digits = 3"))
    #expect(walker.walk.prefill == cell)
    #expect(walker.type(cell + "help sin").contains("sin(x)"))
    #expect(walker.type(cell + " ayuda sin").contains("sin(x)"))
    for entry in ["f(2)", "2*3", "w = 2"] {
      #expect(walker.type(cell + entry).contains("\(entry) was typed behind the line"), "\(entry)")
      #expect(walker.walk.prefill == cell)
    }
    // Figures behind it change the cell.
    #expect(walker.type(cell + " + 1").contains("+ 1"))
  }

  /// An answer typed behind the cell, the line not cleared, is no statement with a mistake in it.
  @Test func numbersBehindTheCell() {
    var session = Session()
    _ = session.run(Source("f(x, y) = x*y"), output: { _ in }, errors: { _ in })
    for (cell, typed) in [
      ("∇f(1, 1)", "x1 = 0,2"), ("∇f(1, 1)", "f(1,1)"), ("J = [[1, 0], [2, 3]]", "0,7 y 0,3"),
      ("f(x) = x^2", "0.7, 0.3"),
    ] {
      #expect(LessonWalk.entry(behind: cell, in: cell + typed, session) == typed)
    }
    #expect(LessonWalk.entry(behind: "step", in: "step4.7", session) == "4.7")
    #expect(LessonWalk.entry(behind: "step", in: "step 4.7", session) == "4.7")
    #expect(LessonWalk.entry(behind: "train for 30 every 10", in: "train for 30 every 101+1", session) == "1+1")
    #expect(LessonWalk.entry(behind: "step f from x = 5", in: "step f from x = 5f(2)", session) == "f(2)")
    // What is a statement changes the cell; words are its own affair.
    for (cell, text) in [
      ("train f from x = 5 with gd(0.1) for 1", "train f from x = 5 with gd(0.1) for 10"), ("step", "step"),
      ("f(x) = x^2", "f(x) = x^2 - 1"), ("step", "step)"), ("step", "step x x"), ("step", "4.7"),
      ("train for 30 every 10", "train for 30 every 100"), ("f(x) = x^2", "f(x) = x^2(x + 1)"),
      ("f(x) = x^2", "f(x) = x^2 exp(x)"), ("α = 0.1", "α = 0.15"), ("f(x) = x", "f(x) = xy"),
    ] {
      #expect(LessonWalk.entry(behind: cell, in: text, session) == nil, "\(text)")
    }
  }

  /// A word that leads on may be typed behind the offered cell, with or without a blank.
  @Test(arguments: [
    "train f from x = 5 with gd(α = 0.1) for 10", "a = 1\nshow adam", "rule r(a)\n  θ = θ - a*g\nend", "f'",
  ])
  func aWordBehindACell(cell: String) {
    for word in [
      "hint", "skip", "next", "back", "quit", "lesson", "lesson 3", "pista", "saltar", "siguiente", "atrás", "atras",
    ]
      + ["salir", "lección", "leccion 3", "exercise gd", "ejercicio", "Hint", "help", "ayuda", "set lang es", "undo"]
    {
      for entry in [word, " \(word)", " \(word) "] {
        #expect(LessonWalk.typed(behind: cell, in: cell + entry) == entry, "\(entry)")
        #expect(LessonWalk.isCell(cell + entry, offered: cell))
      }
    }
    // What changes the cell, or is another line.
    for entry in [
      "", "0", " + 1", " every 5", "hint 2", "hints", " next = 2", "x", " a = 2", "; hint", "lesson x",
    ] {
      #expect(LessonWalk.typed(behind: cell, in: cell + entry) == nil, "\(entry)")
    }
    #expect(LessonWalk.typed(behind: cell, in: "hint") == nil)
    #expect(LessonWalk.typed(behind: cell, in: cell.dropLast() + "hint") == nil)
  }

  /// Words that are part of a statement stay with it.
  @Test func aWordOfTheCellsOwn() {
    #expect(LessonWalk.typed(behind: "check x new = 4", in: "check x new = 4 hint") == nil)
    #expect(LessonWalk.typed(behind: "check x new = 4", in: "check x new = 4hint") == "hint")
    #expect(LessonWalk.typed(behind: "check x new = 4", in: "check x new = 4 next") == " next")
    let table = "check table f from x = 5 with gd(0.1)\n1 | 5 | 4"
    #expect(LessonWalk.typed(behind: table, in: table + " skip") == " skip")
    let train = "train f from x = 5 with adam for 2"
    #expect(LessonWalk.typed(behind: train, in: train + " show m") == nil)
  }
}
