import Language
import Testing
import Wording

@testable import Notebook

@Suite struct HandTableMarkingTests {
  /// What is said of the first wrong figure of P(c) = (c − 2)² + 1 from 0 with 0.1: 5, −4, 0.4 and 3.56, −3.2, 0.72.
  private func verdict(
    _ rows: [String], _ language: SpokenLanguage = .english, of statements: String = "P(c) = (c - 2)^2 + 1"
  ) throws -> String {
    var session = Session(settings: Settings(style: Style(language: language)))
    _ = session.run(Source(statements), output: { _ in }, errors: { _ in })
    var table = try #require(HandTable("P from c = 0 with gd(0.1) for 3", in: session))
    for row in rows { #expect(table.enter(row) == .taken) }
    let result = table.marked(in: session)
    let marked = try #require(result)
    let lines = marked.reply.text(session.style).split(separator: "\n").map { $0.trimmed }
    return lines.drop { !$0.hasPrefix("row") && !$0.hasPrefix("fila") }.joined(separator: " ")
  }

  /// A number that stands elsewhere in the table is told to be that, unless a usual slip explains it.
  @Test(
    "Numbers of other places",
    arguments: [
      (["-4, 5, 0.4"], "row 1, P(c): the numbers of the row are right, but in another order: P(c), P'(c), c new."),
      (["0.4, -4, 0.4"], "row 1, P(c): this is c new of the same row."),
      (["3.56, -3.2, 0.72"], "row 1, P(c): this is P(c) of row 2."),
      (["5, -4, 0.4", "3.56, 0.4, 0.72"], "row 2, P'(c): this is c of the same row."),
      (
        ["5, -4, 0.4", "5, -3.2, 0.72"],
        "row 2, P(c): P(c) is that of the row before; it was not worked out again at the new"
          + " point."
      ),
      (["5, 5, 0.4"], "row 1, P'(c): P(c) was used where the derivative P'(c) belongs."),
      (["77, -4, 0.4"], "row 1, P(c): this is the first that is not right."),
    ])
  func otherPlaces(rows: [String], expected: String) throws {
    #expect(try verdict(rows) == expected)
  }

  @Test func inSpanish() throws {
    #expect(
      try verdict(["-4, 5, 0.4"], .spanish)
        == "fila 1, P(c): los números de la fila son los correctos, pero el orden es P(c), P'(c), c nuevo.")
    #expect(try verdict(["3.56, -3.2, 0.72"], .spanish) == "fila 1, P(c): es P(c) de la fila 2.")
  }

  /// A cause is told as certain where the rows after it do not speak against it, and no other is as likely.
  @Test(
    "Causes and the rows after them",
    arguments: [
      (["5, -2, 0.2"], "row 1, P'(c): the factor 2 was lost."),
      (["5, -2, 0.2", "4.24, -1.8, 0.38"], "row 1, P'(c): the factor 2 was lost."),
      (["0, -4, 0.4", "-1.44, -3.2, 0.72", "-2.3616, -2.56, 0.976"], "row 1, P(c): the term 5 was left out."),
      (
        ["0, -4, 0.4", "2, -3.2, 0.72", "1, -2.56, 0.976"],
        "row 1, P(c): perhaps the term 5 was left out, but that does not explain row 2."
      ),
    ])
  func causes(rows: [String], expected: String) throws {
    #expect(try verdict(rows, of: "z = [1, 3]\nP(c) = mean((c - z)^2)") == expected)
  }

  @Test func causesInSpanish() throws {
    let rows = ["0, -4, 0.4", "2, -3.2, 0.72", "1, -2.56, 0.976"]
    #expect(
      try verdict(rows, .spanish, of: "z = [1, 3]\nP(c) = mean((c - z)^2)")
        == "fila 1, P(c): quizá faltó el término 5, pero eso no explica la fila 2.")
  }
}
