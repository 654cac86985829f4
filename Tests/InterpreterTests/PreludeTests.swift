import Language
import Testing
import Wording

@testable import Interpreter

@Suite struct PreludeTests {
  @Test func rulesComeInTheOrderOfTheText() {
    #expect(Prelude.ruleNames.first == "gd" && Prelude.ruleNames.last == "newton")
    #expect(Set(Prelude.ruleNames) == Set(Prelude.rules.keys))
  }

  /// The whole text is read: nothing in it is passed over as an error.
  @Test func nothingOfTheTextIsLost() {
    let heads = Prelude.rulesSource.text.split(separator: "\n").filter { $0.hasPrefix("rule ") }
    #expect(heads.count == Prelude.rules.count)
    #expect(
      Prelude.functions.map(\.definition.name.name) == [
        "decay", "decay_from_1", "decay_exponential", "decay_step", "decay_cosine", "warmup",
      ])
  }

  @Test func aFunctionHasItsTextAndTheCommentAboveIt() throws {
    let decay = try #require(Prelude.functions.first)
    #expect(decay.text == "decay(lr, d, t) = lr/(1 + d*(t - 1))")
    #expect(decay.comments.count == 5 && decay.comments.allSatisfy { !$0.hasPrefix("#") })
    #expect(decay.comments.last == "Example: decay(0.1, 0.5, 3) → 0.05")
    #expect(Prelude.function(named: "warmup") != nil && Prelude.function(named: "gd") == nil)
  }

  /// Terms of the course in Spanish, the same in every comment.
  @Test func spanishTermsAreThoseOfTheCourse() {
    for rule in Prelude.rules.values {
      for line in rule.comments where line.hasPrefix("es: ") {
        for other in ["omento ", "media móvil", "medias móviles", "descenso de gradiente", "Descenso de gradiente"] {
          #expect(!line.contains(other), "\(line)")
        }
      }
    }
  }
}
