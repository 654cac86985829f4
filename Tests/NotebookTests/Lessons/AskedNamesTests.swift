import Testing
import Wording

@testable import Notebook

@Suite struct AskedNamesTests {
  @Test(arguments: [
    ("w_1", "w₁"), ("x_{10}", "x₁₀"), ("\\hat m, \\hat v", "m̂, v̂"), ("f'(-2)", "f'(−2)"), ("∂f/∂x", "∂f/∂x"),
    ("$x_1$, $y$", "x₁, y"),
  ])
  func areTypeset(source: String, text: String) {
    #expect(AskedNames(source).text == text)
  }

  @Test func areFoundInEverySpelling() {
    let names = AskedNames("\\hat m_1, f(w, b), x_{10}")
    for name in ["m̂₁", "mhat_1", "f(w,b)", "f(w, b)", "x10", "x_10", "$x_{10}$", "x new", "x nuevo"] {
      #expect(names.contains(name), "\(name)")
    }
    for name in ["", "f", "f(w", "b", "new", "m", "x", "x1", "xx", "b new"] {
      #expect(!names.contains(name), "\(name)")
    }
  }

  @Test func withoutTheirIndex() {
    let names = AskedNames("\\hat m_1, f(w, b), x_{10}")
    for name in ["x", "mhat", "m̂", "f"] { #expect(names.containsNearly(name), "\(name)") }
    for name in ["x10", "f(w, b)", "g", ""] { #expect(!names.containsNearly(name), "\(name)") }
  }

  @Test func haveTheirPlaces() {
    let names = AskedNames("x_1, y_1, f(x_1), x_2")
    let places = [
      "x1": [0], "x_2": [3], "x": [0, 3], "y": [1], "y new": [1], "f": [2], "f(x1)": [2], "z": [], "": [], "x3": [],
    ]
    for (name, expected) in places { #expect(names.places(of: name) == expected, "\(name)") }
    let plain = AskedNames("g, C, x_1")
    #expect(plain.places(of: "g1") == [0] && plain.places(of: "g_2") == [0] && plain.places(of: "C(1)") == [1])
    #expect(plain.places(of: "x2").isEmpty && plain.containsNearly("C(w)") && !plain.contains("g1"))
    #expect(AskedNames("x_1, x").places(of: "x") == [1] && AskedNames("L, L").places(of: "L") == [0, 1])
    for name in ["x3", "x", "y_2", "f"] { #expect(names.isNear(name), "\(name)") }
    for name in ["z", "xx", "g1"] { #expect(!names.isNear(name), "\(name)") }
    #expect(names.told.english == "asked here: x₁, y₁, f(x₁), x₂")
    #expect(AskedNames("x_1").told.spanish == "aquí se pide: x₁")
  }

  /// The new c may be called c.
  @Test func ofNewValues() {
    let names = AskedNames("P(c), P'(c), c nuevo")
    for (name, place) in ["P": 0, "P(c)": 0, "P'": 1, "c": 2, "c new": 2, "c nuevo": 2] {
      #expect(names.places(of: name) == [place], "\(name)")
    }
  }

  @Test func areListed() {
    #expect(AskedNames("\\hat m_1, f(w, b), x_{10}").list == ["m̂₁", "f(w, b)", "x₁₀"])
  }

  @Test func standBeforeTheAnswer() {
    #expect(AskedNames("x_1, x_2").answer(in: "x₁, x₂ = 4, 3.2") == " 4, 3.2")
    #expect(AskedNames("x_1, x_2").answer(in: "(x1, x2) = (4, 3.2)") == " (4, 3.2)")
    #expect(AskedNames("x_1, x_2").answer(in: "x₁ = 4, 3.2") == "x₁ = 4, 3.2")
    #expect(AskedNames("x_1").answer(in: "4") == "4")
  }

  /// In every lesson the prompt's own name, typed before the right number, is taken for the answer, and no prompt is wide.
  @Test(arguments: LessonFilesTests.names, ["en", "es"])
  func areTakenInTheLessons(name: String, language: String) throws {
    let document = try Document(TextFile.text(at: "\(LessonFilesTests.folder)/\(language)/\(name)"))
    let named = document.questions.filter { $0.asked != nil }
    #expect(!named.isEmpty)
    for question in named {
      let names = try #require(question.asked)
      #expect(names.contains(names.text) || names.text.contains(", "), "\(question.id)")
      #expect(names.answer(in: "\(names.text) = 1") == " 1", "\(question.id)")
      let ascii = Symbols.asciiText(names.text)
      #expect(ascii.allSatisfy(\.isASCII) && ascii.count <= 35, "\(ascii)")
      #expect(names.answer(in: "\(ascii) = 1") == " 1", "\(question.id)")
    }
  }
}
