import Testing
import Wording

@testable import Language

@Suite struct DiagnosticTests {
  /// A text that was written behind a word of ours is shown without it.
  @Test func withoutABeginning() {
    let advised = Diagnostic(Message("no"), at: SourceRange(8, 10), advice: Message(en: "train f", es: "f")).leavingOut(
      "train ")
    #expect(advised.range == SourceRange(2, 4) && advised.advice == Message(en: "f", es: "f"))
    let corrected = Diagnostic(Message("no"), at: SourceRange(3, 7), correction: "x").leavingOut("train ")
    #expect(corrected.range == SourceRange(0, 1) && corrected.correction == "x")
    #expect(Diagnostic(Message("no"), at: nil).leavingOut("train ") == Diagnostic(Message("no"), at: nil))
  }
}
