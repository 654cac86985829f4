import Testing

@testable import Checking

@Suite struct FigureListTests {
  @Test(
    arguments: [
      ("0.6, 1.08, 1.464", [0.6, 1.08, 1.464]), ("0,6; 1,08; 1,464", [0.6, 1.08, 1.464]), ("0,6, 1,08", [0.6, 1.08]),
      ("1, 2, 3", [1, 2, 3]), ("0.6,1.08", [0.6, 1.08]), ("4.9", [4.9]), ("4,9", [4.9]), ("0.6 1.08", [0.6, 1.08]),
      ("1/2, 3/4", [0.5, 0.75]),
    ] as [(String, [Double])])
  func isRead(text: String, values: [Double]) {
    guard case .lines(let figures) = FigureList.read(text) else {
      Issue.record("\(FigureList.read(text))")
      return
    }
    #expect(figures.map { $0?.figure.value } == values)
  }

  @Test func placesMayBeLeftOpen() {
    guard case .lines(let figures) = FigureList.read("0.6, ?, …, 1.464") else {
      Issue.record("not read")
      return
    }
    #expect(figures.map { $0 == nil } == [false, true, true, false])
  }

  @Test func twoReadingsAreBothShown() {
    #expect(FigureList.read("0,1,0,2") == .ambiguous(["0,1", "0,2"], ["0", "1", "0", "2"]))
  }

  @Test func vectors() {
    #expect(FigureList.read("[0.2, 0.4], [1, 2]") == .vectors(["[0.2, 0.4]", "[1, 2]"]))
    #expect(FigureList.read("(0,2; 0,4); (1; 2)") == .vectors(["(0,2; 0,4)", "(1; 2)"]))
    #expect(FigureList.entries(of: "(0,2; 0,4)") == ["0,2", "0,4"])
    #expect(FigureList.entries(of: "(-6)") == nil)
    guard case .lines = FigureList.read("(2 - 4)^2, [1]") else {
      Issue.record("brackets round one number are no vector")
      return
    }
  }

  @Test func aDifferenceIsOneNumber() {
    guard case .lines(let lines) = FigureList.read("0 - 6") else {
      Issue.record("not read")
      return
    }
    #expect(lines.map { $0?.figure.value } == [-6])
  }

  @Test func aWordIsNamed() { #expect(FigureList.read("0.6, abc") == .notANumber("abc")) }
}
