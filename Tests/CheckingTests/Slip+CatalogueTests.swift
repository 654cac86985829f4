import Testing
import Wording

@testable import Checking

@Suite struct SlipCatalogueTests {
  @Test func eachNameOnce() { #expect(Set(Slip.catalogue.map(\.name)).count == Slip.catalogue.count) }

  /// Both languages speak of the same names and numbers, and end without a full stop.
  @Test(arguments: Slip.catalogue) func bothLanguagesSayTheSame(slip: Slip) {
    let operands = ["one⟨1⟩", "two⟨2⟩", "three⟨3⟩"]
    let sentence = slip.sentence(operands)
    for operand in operands {
      #expect(sentence.english.contains(operand) == sentence.spanish.contains(operand), "\(operand)")
    }
    for text in [sentence.english, sentence.spanish] {
      #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("%"), "\(text)")
    }
    #expect(sentence.english != sentence.spanish)
    #expect(!slip.example.isEmpty)
  }
}
