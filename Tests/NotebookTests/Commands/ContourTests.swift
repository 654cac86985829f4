import Testing
import Wording

@testable import Notebook

@Suite struct ContourTests {
  private let plain = Style(plain: true)

  @Test func theSentenceTellsWhatTheRunDoes() {
    var typing = Typing(plain)
    typing.type("f(x, y) = 3x^2 + 2x*y + y^2")
    #expect(typing.type("contour f").contains("a valley along y = -2.41x: lambda 6.83 against 1.17"))
    typing.type("train f from 1, 1 with gd(0.25) for 6")
    let text = typing.type("contour")
    #expect(text.contains("zigzag along y = -2.41x: lambda 6.83 against 1.17"))
    #expect(text.contains("iterates of gd, lr 0.25: path 0 (1, 1), 1 (-1, 0), 2 (0.5, 0.5), ..., 6 (0.125, 0.125)"))
    #expect(text.contains("minimum at x 0, y 0"))
  }

  @Test(arguments: [
    ("x^2 + y^2", "nearly round: lambda 2 against 2"), ("x^2 - y^2", "saddle: lambda -2 in one direction, 2"),
    ("(x - 1)^2 + 9(y - 2)^2", "a valley along y = 2: lambda 18 against 2"),
    ("9(x - 1)^2 + (y - 2)^2", "a valley along x = 1: lambda 18 against 2"),
    ("5(x - y)^2 + (x + y - 2)^2", "a valley along y = x: lambda 20 against 4"),
    ("5(x + y)^2 + (x - y - 2)^2", "a valley along y = -x: lambda 20 against 4"),
    ("x^4/4 - x^2/2 + y^2", "2 minima"), ("x + y", "(no minimum, maximum or saddle was found in this window)"),
    ("x^4 + y^4", "very flat at the minimum: both lambda are 0 there"), ("-x^2 - 2y^2", "a hilltop: lambda -4 and -2"),
    ("3", "the same value everywhere: 3"), ("1e200(x^2 + 3y^2)", "a valley along y = 0: lambda 6e+200 against 2e+200"),
    ("(2x + y - 4)^2/2", "a valley with a level floor along y = 4 - 2x, all of it minimum: lambda 5 against 0"),
    ("x^2", "a valley with a level floor along x = 0"), ("-x^2", "(no minimum, maximum or saddle was found"),
    ("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "4 minima"), ("1/x + y^2", "(no minimum"),
  ])
  func valleysSaddlesAndWells(formula: String, sentence: String) {
    #expect(Typing.of("f(x, y) = \(formula)", "contour f", style: plain).contains(sentence))
  }

  @Test(arguments: [
    ("abs(x) + abs(y)", "0 at x = 0, y = 0"), ("max(abs(x), abs(y))", "0 at x = 0, y = 0"),
    ("abs(x - 3) + 2abs(y - 1) - 5", "-5 at x = 3, y = 1"), ("abs(x + 2y) + abs(x - y - 3)", "0 at x = 2, y = -1"),
    ("abs(x) + y^2", "0 at x = 0, y = 0"), ("sqrt(x^2 + y^2)", "0 at x = 0, y = 0"),
  ])
  func aMinimumAtAKinkIsMarkedByItsValue(formula: String, place: String) {
    let text = Typing.of("f(x, y) = \(formula)", "contour f", style: plain)
    #expect(text.contains("a minimum at a kink, found by its value: \(place); there is no gradient there"), "\(text)")
    #expect(text.contains("minimum at x "))
  }

  @Test func whereTheRunEndsAtAKink() {
    let text = Typing.of(
      "f(x, y) = abs(x - 12) + abs(y + 7)", "train f from 14, -5 with gd(0.25) for 20", "contour", style: plain)
    #expect(text.contains("minimum at x 12, y -7"))
    // A level floor has no point that is lower than the next, and two kinks are counted.
    #expect(!Typing.of("f(x, y) = abs(x + 2y)", "contour f", style: plain).contains("minimum at"))
    #expect(Typing.of("f(x, y) = abs(abs(x) - 1) + abs(y)", "contour f", style: plain).contains("2 minima"))
    #expect(
      Typing.of("f(x, y) = (abs(x) - 1)^2 + y^2", "contour f from -2 to 2", style: plain).contains("2 minima"))
  }

  @Test func withoutColourNumbersOfIteratesAreNotThoseOfLevels() {
    let typed = ["f(x, y) = 3x^2 + 2x*y + y^2", "train f from 1, 1 with gd(0.25) for 6"]
    for style in [Style(), Style(symbols: .ascii), Style(width: 50)] {
      var typing = Typing(style)
      for line in typed { typing.type(line) }
      let text = typing.type("contour")
      #expect(text.contains("[ ] level"))
      #expect(text.contains("0 1 2 iterates of gd, lr = 0.25"))
      #expect(text.contains("[3]") && text.contains("[1]"))
      // What stands in the frame without brackets are the numbers from 0 to 6.
      let bare = text.split(separator: "\n").filter { $0.contains("│") || $0.contains("|") }
        .map { $0.replacing(/\[[^\]]*\]/, with: "") }.compactMap {
          $0.split { $0 == "│" || $0 == "|" }.dropFirst().first
        }
      let numbers = bare.flatMap { $0.split { !$0.isNumber && $0 != "." } }.compactMap { Int($0) }
      #expect(Set(numbers).isSubset(of: 0...6), "\(numbers)")
    }
  }

  @Test func inSpanish() {
    let spanish = Style(language: .spanish, plain: true)
    func sentence(_ formula: String) -> String { Typing.of("f(x, y) = \(formula)", "contour f", style: spanish) }
    #expect(sentence("(x - y)^2").contains("un valle de fondo llano a lo largo de y = x, todo él mínimo: lambda 4"))
    #expect(sentence("-x^2 - y^2").contains("una cumbre: lambda -2 y -2"))
    #expect(sentence("x^4 + y^4").contains("muy plana en el mínimo: allí ambas lambda son 0"))
    #expect(sentence("x + y").contains("(no se encontró ningún mínimo, máximo ni silla en esta ventana)"))
    #expect(
      sentence("abs(x) + abs(y)").contains(
        "un mínimo en un punto anguloso, hallado por su valor: 0 en x = 0, y = 0; allí no hay gradiente"))
    #expect(sentence("7").contains("el mismo valor en todas partes: 7"))
  }

  @Test func theWindowGoesWhereTheMinimumIs() {
    #expect(
      Typing.of("f(x, y) = (x - 30)^2 + (y + 20)^2", "contour f", style: plain).contains("minimum at x 30, y -20"))
    // All four minima of Himmelblau's function are shown.
    let many = Typing.of("f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2", "contour f", style: plain)
    #expect(many.contains("minimum at x 3, y 2") && many.contains("minimum at x -3.779, y -3.283"))
    // One that goes on for ever is shown about one of them.
    #expect(Typing.of("f(x, y) = sin(x)*cos(y)", "contour f", style: plain).contains("y from -2 to 2"))
  }

  @Test func theValuesReachTheMinimum() {
    #expect(Typing.of("f(x, y) = x^2 + y^2", "contour f", style: plain).contains("values from 0 to "))
  }

  @Test func theWindowIsAsTold() {
    var typing = Typing(plain)
    typing.type("f(x, y) = x^2 + y^2")
    #expect(typing.type("contour f x from -1 to 1 y from 0 to 3").contains("x from -1 to 1, y from 0 to 3"))
    #expect(typing.type("contour f from -1 to 2").contains("x from -1 to 2, y from -1 to 2"))
    #expect(typing.type("contour f z from 0 to 1").contains("z is no axis here; the axes are x, y."))
    #expect(typing.type("contour f to a.png").contains("to a.svg"))
    #expect(Typing.of("f(x, y) = log(x) + y", "contour f from -2 to -1").contains("It has no value in this window."))
  }

  @Test func aDivergingRunIsShownAtItsBeginning() {
    let text = Typing.of("f(x, y) = x^2 + y^2", "train f from 1, 1 with gd(1.5) for 60", "contour", style: plain)
    #expect(text.contains("path 0 (1, 1)"))
    #expect(!text.contains("x from -1e"))
  }
}
