import Testing

@testable import Checking

@Suite struct WorkedLineTests {
  @Test func aChainComesToItsLastNumber() throws {
    let line = try #require(WorkedLine("w - α·g = 0 - 0.1(-6) = 0.60"))
    #expect(line.figure.value == 0.6)
    #expect(line.figure.digits == 2)
    #expect(line.parts.count == 3)
    #expect(line.parts[0].expression == nil)
    #expect(line.hasWork)
  }

  @Test func aNumberAloneIsNoWork() throws {
    for text in ["0.6", "−6", "3/5", "½", "√2", "\\frac{1}{2}"] {
      #expect(try #require(WorkedLine(text), "\(text)").hasWork == false, "\(text)")
    }
  }

  @Test func aFormulaAloneIsAsExactAsItsFigures() throws {
    #expect(try #require(WorkedLine("0 - 0.1*(-6)")).figure.unit == nil)
    let rounded = try #require(WorkedLine("1.464 - 0.1*(-3.072)")).figure
    #expect(rounded.digits == 4)
    #expect(rounded.isRight(for: 1.7712))
    #expect(!rounded.isRight(for: 1.7732))
  }

  /// The roundings of several figures add up; a number of two digits is meant as it stands.
  @Test(arguments: [
    ("2.35040/3.08616", 0.761594156, 0.76161), ("2.132375/0.271", 7.8685418, 7.9), ("10/10.0499", 0.99503719, 0.99505),
    ("-ln(7.38906/11.2125)", 0.41703, 0.41705), ("1.25*3.142", 3.92699, 3.93), ("3.5/2", 1.75, 1.7501),
  ])
  func aFormulaIsRightForWhatItsFiguresMayStandFor(text: String, right: Double, wrong: Double) throws {
    let figure = try #require(WorkedLine(text)).figure
    #expect(figure.isRight(for: right))
    #expect(!figure.isRight(for: wrong))
  }

  @Test func isNone() {
    for text in ["w", "0.1 =", "= w", "", "0.6 m", "1/0 + 2"] { #expect(WorkedLine(text) == nil, "\(text)") }
  }
}
