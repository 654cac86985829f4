import Testing

@testable import Language

struct NumberLiteralTests {
  @Test(
    arguments: [
      (".5", 0.5), ("5.", 5), ("1e-8", 1e-8), ("1E+3", 1000), ("2.5e3", 2500), ("5.e2", 500), ("½", 0.5),
      ("⅔", 2.0 / 3), ("007", 7),
      ("0.1", 0.1), ("1e-400", 0),
    ] as [(String, Double)])
  func values(text: String, value: Double) throws {
    guard case .number(let read, let spelling) = try Parser.expression(of: Source(text)).kind else {
      Issue.record("no number")
      return
    }
    #expect(read == value)
    #expect(spelling == text)
  }

  @Test func whereALiteralEnds() {
    func end(_ text: String) -> Int { NumberLiteral.end(in: text.unicodeScalars.map(\.value), from: 0) }
    #expect(end("1e") == 1)
    #expect(end("1e-") == 1)
    #expect(end("1e-x") == 1)
    #expect(end("2.*x") == 1)
    #expect(end("1.2.3") == 3)
    #expect(end("½½") == 1)
  }

  @Test func aLiteralThatOverflowsIsAnError() {
    #expect(place("x = 2*1e999") == "1e999")
    #expect(problem("1e308") == nil)
  }
}
