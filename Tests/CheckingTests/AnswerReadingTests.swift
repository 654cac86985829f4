import Testing

@testable import Checking

@Suite struct AnswerReadingTests {
  private func pieces(_ text: String, _ count: Int) -> [[String]] {
    AnswerReading.all(of: text, count: count).map(\.pieces)
  }

  @Test func aSemicolonLeavesNothingElse() {
    #expect(Set(pieces("0,6; 1,08", 2)) == [["0,6", "1,08"]])
    #expect(AnswerReading.all(of: "0,6; 1,08", count: 1).map(\.mark) == [.point, .comma])
  }

  /// Blanks part no words of one number, and nothing round a minus.
  @Test func blanks() {
    #expect(pieces("1 2", 2).contains(["1", "2"]) && !pieces("5 - 4", 2).contains(["5", "-", "4"]))
    #expect(!pieces("twenty four", 1).contains(["twenty", "four"]))
  }

  /// Words part only lists, and only where something stands on both sides.
  @Test func words() {
    #expect(pieces("3 and 2", 2).contains(["3", "2"]) && !pieces("3 and 2", 1).contains(["3", "2"]))
    #expect(!pieces("x2", 2).contains(["", "2"]) && pieces("3x2", 2).contains(["3", "2"]))
    #expect(!pieces("w = 3 and b = 2", 3).contains(["w = 3 and b = 2"]))
    // The a of `a = 7` is a name.
    #expect(!pieces("a = 8, b = 9, a = 7", 2).contains(["a = 8, b = 9,", "= 7"]))
  }

  /// Where `y` might be a variable, it parts two numbers all the same; `;` parts the rows of a matrix, and points in brackets.
  @Test(arguments: [
    ("-1 y -1,2", [-1, -1.2]), ("2 -4 1; -1 2 -0,5", [2, -4, 1, -1, 2, -0.5]), ("[2 -4; 1 2]", [2, -4, 1, 2]),
    ("(3; 4) (6; 8)", [3, 4, 6, 8]), ("(3;4), (6;8)", [3, 4, 6, 8]),
  ])
  func severalSigns(text: String, values: [Double]) throws {
    let answer = try #require(WrittenAnswer(text, counts: [values.count], calculations: true) { _ in false })
    #expect(answer.figures.map { $0?.value } == values)
  }

  @Test func commas() {
    func isAtAnyComma(_ text: String) -> Bool {
      AnswerReading.all(of: text, count: 2).first { $0.pieces == ["0", "25"] }?.isAtAnyComma ?? false
    }
    #expect(isAtAnyComma("0,25") && !isAtAnyComma("0, 25") && !isAtAnyComma("[0,25]"))
    #expect(AnswerReading.all(of: "(-1,0), (0,5)", count: 4).contains { $0.isOfPoints })
    #expect(!AnswerReading.all(of: "(-1,0)", count: 2).contains { $0.isOfPoints })
  }

  @Test(arguments: [
    ("both are 8", 2), ("los dos son 8", 2), ("each 8", 3), ("both: 8", 2), ("they are both 8", 2),
  ])
  func oneNumberForAll(text: String, count: Int) throws {
    let answer = try #require(WrittenAnswer(text, counts: [count]) { _ in false })
    #expect(answer.figures.map { $0?.value } == Array(repeating: 8, count: count))
  }

  @Test(arguments: ["0 ≤ x ≤ 10/3", "0 <= x <= 10/3", "0 < α₁ < 10/3", "10/3 > x > 0", "0 <= x_1 <= 10/3"])
  func bounds(text: String) throws {
    let answer = try #require(WrittenAnswer(text, counts: [2]) { _ in false })
    #expect(answer.figures.map { $0?.value } == [0, 10.0 / 3])
    #expect(WrittenAnswer("0 ≤ 1 ≤ 2", counts: [2]) { _ in false } == nil)
  }
}
