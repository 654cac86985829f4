import Testing
import Wording

@testable import Presentation

@Suite struct PlotLettersTests {
  private func rows(_ plot: Plot, columns: Int = 11, rows: Int = 5) -> [String] {
    var canvas = Canvas(columns: columns, rows: rows, .ascii)
    plot.draw(on: &canvas, PlotSigns(.ascii), Style())
    return canvas.lines.map { $0.map(\.text).joined() }
  }

  private func plot(_ series: Plot.Series..., isWhole: Bool = false) -> Plot {
    Plot(
      title: "", x: Axis("x", from: 0, to: 10, isWhole: isWhole), y: Axis("y", from: 0, to: 4), series: series)
  }

  @Test func lettersStandOnPointsOfTheirOwn() {
    let points = (0...10).map { Plot.Point(Double($0), 2) }
    let both = plot(
      Plot.Series("a", .curve, [points], mark: "A"), Plot.Series("b", .curve, [points], mark: "B"))
    let row = rows(both, columns: 41)[2]
    // The same line twice: the letters take turns.
    #expect(row.count { $0 == "A" } >= 2 && row.count { $0 == "B" } >= 2)
    let letters = row.filter { $0 == "A" || $0 == "B" }
    #expect(zip(letters, letters.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test func aRunWithFewPlacesIsNotCovered() {
    func path(_ mark: Character, _ x: [Double]) -> Plot.Series {
      Plot.Series(
        "", .path(numbers: Array(x.indices), isJoined: false), [x.map { Plot.Point($0, 2) }], mark: mark)
    }
    // B goes where A comes by, and both begin at 10.
    let row = rows(plot(path("A", [10, 8, 6, 4, 2, 0]), path("B", [10, 2, 2, 2, 2, 2])))[2]
    #expect(row == "A B A A A A" || row == "A B A A A B")
  }

  @Test func aLetterStandsOnEveryLineOfFewPoints() {
    let curves = zip("ABCDE", [0.0, 1, 2, 3, 4]).map { mark, height in
      Plot.Series("", .curve, [(0...4).map { Plot.Point(2.5 * Double($0), $0 == 0 ? 2 : height) }], mark: mark)
    }
    let whole = plot(curves[0], curves[1], curves[2], curves[3], curves[4])
    let drawn = rows(whole).joined()
    for mark in "ABCDE" { #expect(drawn.count { $0 == mark } >= 4, "\(mark)") }
  }

  @Test func curvesThatDashesDoNotTellApartHaveLetters() {
    func marks(_ count: Int, isWhole: Bool) -> [Character?] {
      let curve = Plot.Series("f", .curve, [[Plot.Point(0, 1), Plot.Point(10, 3)]])
      var whole = plot(isWhole: isWhole)
      whole.series = Array(repeating: curve, count: count)
      whole.letterCurves("ABCDEF")
      return whole.series.map(\.mark)
    }
    #expect(marks(2, isWhole: false) == [nil, nil])
    #expect(marks(3, isWhole: false) == ["A", "B", "C"])
    #expect(marks(1, isWhole: true) == [nil])
    #expect(marks(2, isWhole: true) == ["A", "B"])
    // More curves than letters: the rest has none.
    #expect(marks(8, isWhole: true).suffix(2) == [nil, nil])
  }

  @Test func lettersOfRunsStay() {
    let curve = Plot.Series("f", .curve, [[Plot.Point(0, 1), Plot.Point(10, 3)]])
    let run = Plot.Series("gd", .path(numbers: [0], isJoined: false), [[Plot.Point(0, 1)]], mark: "A")
    var whole = plot(curve, curve, curve, run)
    whole.letterCurves("ABC")
    #expect(whole.series.map(\.mark) == [nil, nil, nil, "A"])
  }
}
