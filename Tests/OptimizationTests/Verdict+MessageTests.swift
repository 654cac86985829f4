import Testing
import Wording

@testable import Optimization

@Suite struct VerdictMessageTests {
  private static let all: [Verdict] = [
    .reached(updates: 1), .reached(updates: 3), .unmoved, .arrived, .landed, .near([0]), .stalled,
    .converges(ratio: 0.8, path: .straight, limit: [3]), .converges(ratio: 0.5, path: .alternating, limit: nil),
    .converges(ratio: 0.9, path: .turning, limit: [0]), .oscillates(period: 2, fromStart: true),
    .oscillates(period: 3, fromStart: false), .diverges(ratio: 1.2, path: .straight),
    .diverges(ratio: 1.2, path: .alternating, fromStart: false),
    .converges(ratio: 0.8, path: .straight, limit: nil, fromStart: false),
    .diverges(ratio: nil, path: .turning), .plateau, .slow, .moving(from: 2, to: 1, limit: nil),
    .moving(from: 2, to: 1, limit: [0]), .stopsShort(at: [2]), .epochs(from: 2, to: 1, updates: 4), .overflowed,
    .interrupted(updates: 2), .failed(Message(en: "log(0)", es: "log(0) español")),
  ]

  @Test(arguments: all) func speaksBothLanguages(_ verdict: Verdict) throws {
    let message = try #require(verdict.message(parameters: ["x"], style: Style()))
    #expect(message.english != message.spanish)
    #expect(!message.english.hasSuffix("."))
  }

  /// Signs have words where they are ASCII.
  @Test(arguments: all) func isPlainInASCII(_ verdict: Verdict) throws {
    let message = try #require(verdict.message(parameters: ["x"], style: Style(symbols: .ascii)))
    #expect(message.english.utf8.allSatisfy { $0 < 0x80 }, "\(message.english)")
  }

  @Test func aRunTooShortToTellHasNone() {
    #expect(Verdict.tooShort.message(parameters: ["x"], style: Style()) == nil)
  }

  @Test func pointsAreWrittenByTheirNames() throws {
    let near = try #require(Verdict.near([0, 1.5]).message(parameters: ["a", "b[0]"], style: Style()))
    #expect(near.english == "has practically arrived: at (a, b[0]) = (0, 1.5)")
    let plain = try #require(Verdict.near([2]).message(parameters: ["x"], style: Style(plain: true)))
    #expect(plain.english == "has practically arrived: at x 2")
  }

  @Test func theObjectiveGoesByItsName() throws {
    let moving = Verdict.moving(from: 25, to: 16, limit: nil)
    let message = try #require(moving.message(parameters: ["x"], objective: "E", style: Style()))
    #expect(message.english == "still on its way: E went from 25 to 16")
    #expect(message.spanish == "sigue en camino: E pasó de 25 a 16")
  }

  /// A ratio that the first updates do not have is one in the end.
  @Test func inTheEnd() throws {
    let verdict = Verdict.converges(ratio: 0.88, path: .straight, limit: nil, fromStart: false)
    let message = try #require(verdict.message(parameters: ["x"], style: Style()))
    #expect(message.english == "converges: in the end each update multiplies the distance by 0.88")
    #expect(message.spanish == "converge: a la larga cada actualización multiplica la distancia por 0.88")
  }

  @Test func onesAndMany() throws {
    func text(_ verdict: Verdict) -> String? { verdict.message(parameters: ["x"], style: Style())?.english }
    #expect(text(.reached(updates: 1)) == "reached after 1 update")
    #expect(text(.reached(updates: 28)) == "reached after 28 updates")
    #expect(text(.epochs(from: 46, to: 0.2, updates: 1))?.hasSuffix("in 1 update") == true)
  }
}
