import Testing

@testable import Wording

@Suite struct FormulaExtentTests {
  /// A text with `_` for the blanks in its formulas.
  private func marked(_ text: String) -> String {
    let words = text.split(separator: " ").map(String.init)
    return zip(words, FormulaExtent.isBound(words)).reduce(into: "") { result, word in
      result += (result.isEmpty ? "" : word.1 ? "_" : " ") + word.0
    }
  }

  @Test(arguments: [
    "towards x_=_0 from there", "it is 4_−_2√2, not 1", "x_=_2, y_=_4 · gd", "0_<_α_<_1 holds",
    // Brackets.
    "(w_−_3)² at (1,_1) and f(x,_y) or [1,_2,_4]", "gd(learning_rate,_0.1) and (x_new)²", "{1,_2}", "((a,_b),_c)",
    "‖X_w_−_y‖² and |a_b|, ‖x‖ or ‖y‖", "|a or b| and x | y | z", "‖a or", "‖(a,_b)_c‖",
    "(hint helps, skip shows)", "(see x_=_0 and (1,_2) there)", "(or a", "b) or", "gradus(es) y más",
    // A sign after a comma goes with what follows only, one at an end with what there is.
    "trace_≥\u{A0}0 and w\u{A0}=_3", "first, −_2", "-_item", "=_4",
  ])
  func formulasAreFound(text: String) {
    #expect(marked(text.replacing("_", with: " ")) == text)
  }

  @Test func nothingIsNoFormula() { #expect(FormulaExtent.isBound([]) == []) }
}
