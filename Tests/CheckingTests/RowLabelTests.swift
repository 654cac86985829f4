import Testing

@testable import Checking

@Suite struct RowLabelTests {
  @Test(arguments: [
    ("1: 5 -4 0,4", 1, "5 -4 0,4"), ("t = 12: 5, -4", 12, "5, -4"), ("t=1: 5", 1, "5"), ("row 2: 5", 2, "5"),
    ("Fila 3: 5", 3, "5"), ("iteración 1: 5", 1, "5"), ("1) 5 -4", 1, "5 -4"), ("k = 0: 5", 0, "5"),
  ])
  func areRead(text: String, number: Int, rest: String) throws {
    let label = try #require(RowLabel(text))
    #expect(label.number == number && label.rest == rest)
  }

  /// Quotients, points and names of other things are no numbers of rows.
  @Test(arguments: [
    "1:5", "1 : 5", "(1, 5) 2", "f(1): 5", "w = 1: 5", "5, -4, 0.4", "0.5: 3", "1:", "k: 3", ":", ") 5", "",
  ])
  func areNone(text: String) { #expect(RowLabel(text) == nil) }
}
