import Testing
import Wording

@testable import Notebook

@Suite struct QuestionTestFaultsTests {
  private func failure(_ lines: String) throws -> Message {
    let failures = try AskedBelow.failures(lines)
    #expect(failures.count == 1)
    return try #require(failures.first?.message)
  }

  /// What an author wrote stands there with the engine's error under it, in both languages.
  @Test func answersAreToldWithTheErrorOfTheEngine() throws {
    let bracket = try failure("= f'(1")
    #expect(bracket.english.hasSuffix("the answer has no value here. This bracket is never closed.\n  f'(1\n    ^"))
    #expect(
      bracket.spanish.hasSuffix("la respuesta no tiene valor aquí. Este paréntesis no se cierra nunca.\n  f'(1\n    ^"))
    #expect(try failure("= -18,0").spanish.contains("Aquí los decimales llevan punto: 18.0 "))
    #expect(try failure("formula: 2 +").english.contains("the answer is no formula. Something is missing at the end"))
    #expect(try failure("= 1\nslip: f(2 # no").english.contains("this has no value here. This bracket"))
  }

  @Test func anAnswerIsOneExpression() throws {
    for lines in ["= 1; 2", "= w = 3", "= f", "formula: 2x; 3"] {
      #expect(try failure(lines).english.contains("(one expression is wanted, whose value is a number or a list)"))
    }
  }

  /// In a table the command, which the author has not written, is left out, and the marks stand where they stood.
  @Test func tablesAreToldWithTheErrorOfTheEngine() throws {
    #expect(
      try failure("table: f from x = 0 con gd(0.1) for 3").spanish.hasSuffix(
        """
        esta ejecución no se puede llenar a mano. Las palabras dentro de una instrucción son inglesas. Escriba:
          f from x = 0 con gd(0.1) for 3
                       ^^^
          f from x = 0 with gd(0.1) for 3
        """))
    #expect(
      try failure("table: q from x = 0 with gd(0.1) for 3").english.contains(
        "\n  q from x = 0 with gd(0.1) for 3\n  ^\n"))
    #expect(try failure("table: f from x = 0 with gd(0,1) for 3").english.contains("Decimals take a point here: 0.1"))
  }
}
