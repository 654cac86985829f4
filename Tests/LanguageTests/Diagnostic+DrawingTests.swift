import Testing
import Wording

@testable import Language

struct DiagnosticDrawingTests {
  private func drawn(
    _ text: String, file: String? = nil, firstLine: Int = 1, _ change: (inout Style) -> Void = { _ in }
  ) -> String {
    var style = Style()
    change(&style)
    return problem(text)?.drawn(in: Source(text, file: file, firstLine: firstLine), style: style)
      ?? "no problem"
  }

  @Test func messageLineMarkAndAdvice() {
    #expect(
      drawn("y = 2 x") == """
        An operator is missing between “2” and “x”. A product?
          y = 2 x
              ^^^
          y = 2*x
        """)
  }

  @Test func inSpanish() {
    #expect(
      drawn("gd(0,1)") { $0.language = .spanish } == """
        Aquí los decimales llevan punto: 0.1 (para dos valores, con espacio: 0, 1).
          gd(0,1)
             ^^^
        """)
  }

  @Test func aFileHasItsNameAndLine() {
    #expect(
      drawn("x = 1\ny = *", file: "a.gradus", firstLine: 10).hasPrefix("a.gradus:11: A value is missing"))
  }

  @Test func plainStyleTellsTheColumn() {
    #expect(
      drawn("y = 2 x") { $0.plain = true } == """
        An operator is missing between "2" and "x". A product?
          at column 5, "2 x", in: y = 2 x
          y = 2*x
        """)
    #expect(
      drawn("x = 1\ny = *") {
        $0.plain = true; $0.language = .spanish
      }.contains("en la línea 2, columna 5, \"*\", en: y = *"))
  }

  @Test func asciiStyle() {
    let text = drawn("y = θ₀ − − ∗ x²") { $0.symbols = .ascii }
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains("\n  y = theta0 - - * x^2\n" + String(repeating: " ", count: 17) + "^"))
  }

  @Test func theMarkStandsUnderThePlace() {
    for (text, column) in [("m\u{302} = *", 4), ("\tx = *", 8), ("x = 漢 *", 8), ("θ = *", 4), ("𝑥 = *", 4)] {
      let lines = drawn(text).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[2].prefix { $0 == " " }.count == column + 2, "\(text)")
    }
  }

  @Test func controlCharactersAreShownNotObeyed() {
    let text = drawn("x = \u{1B}[31m\u{7} *")
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(text.contains("␛[31m␇"))
    #expect(!drawn("x = \u{202E}abc *").unicodeScalars.contains("\u{202E}"))
    #expect(!drawn("x = *", file: "a\u{1B}b").unicodeScalars.contains("\u{1B}"))
  }

  @Test func longLinesAreCutRoundThePlace() {
    let text = String(repeating: "1 + ", count: 100) + "* 2" + String(repeating: " + 1", count: 100_000)
    let lines = drawn(text) { $0.width = 60 }.split(separator: "\n")
    #expect(lines[1].count <= 60)
    #expect(lines[1].hasPrefix("  …") && lines[1].hasSuffix("…"))
    let mark = lines[2].prefix { $0 == " " }.count
    #expect(Array(lines[1])[mark] == "*")
  }

  /// Advice in words is wrapped to a narrow window; a statement stays whole, to be copied.
  @Test func adviceIsWrapped() {
    let words = Message(
      en: "add  with gd(lr = 0.1)  ·  rules: gd, momentum, adam", es: "una derivada parcial es una entrada de ∇f")
    func lines(_ advice: Message, file: String? = nil, _ change: (inout Style) -> Void = { _ in }) -> [Substring] {
      var style = Style(width: 30)
      change(&style)
      return Diagnostic(Message("m"), at: nil, advice: advice).drawn(in: Source("x", file: file), style: style)
        .split(separator: "\n").dropFirst().map { $0 }
    }
    #expect(lines(words) == ["  add  with gd(lr = 0.1)  ·", "    rules: gd, momentum, adam"])
    #expect(lines(words) { $0.language = .spanish } == ["  una derivada parcial es una", "    entrada de ∇f"])
    let statement = Message(en: "a new run:  train f from x = 5 with gd(0.1) for 3", es: "x")
    #expect(lines(statement) == ["  a new run:", "    train f from x = 5 with gd(0.1) for 3"])
    #expect(lines(statement) { $0.width = 80 } == ["  a new run:  train f from x = 5 with gd(0.1) for 3"])
    #expect(lines(words) { $0.plain = true }.count == 1)
    #expect(lines(words, file: "a.md").count == 1)
    #expect(lines(Message("train f from x = 5 with gd(0.1) for 3")) == ["  train f from x = 5 with gd(0.1) for 3"])
  }

  @Test func colors() {
    #expect(drawn("*") { $0.colors = true }.contains("\u{1B}[31m^\u{1B}[0m"))
  }

  @Test func withoutAPlaceThereIsNoLine() {
    #expect(
      Diagnostic(Message("m"), at: nil, advice: Message("a")).drawn(in: Source("x"), style: Style())
        == "m\n  a")
  }
}
