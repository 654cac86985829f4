import Testing

@testable import Notebook

@Suite struct MixedExerciseTests {
  private func kinds(_ count: Int, seed: Int, trouble: (ExerciseKind) -> Int = { _ in 0 }) -> [String] {
    var mixed = MixedExercise()
    return (0..<count).map { _ in
      let kind = mixed.kind(seed: seed, trouble: trouble)
      mixed.take(kind)
      return kind.id
    }
  }

  @Test func takesAllKindsAndNoneTwiceInARow() {
    for seed in 0..<5 {
      let drawn = kinds(200, seed: seed)
      #expect(Set(drawn) == Set(ExerciseKind.all.map(\.id)))
      #expect(zip(drawn, drawn.dropFirst()).allSatisfy { $0 != $1 })
    }
    #expect(kinds(10, seed: 3) == kinds(10, seed: 3) && kinds(10, seed: 3) != kinds(10, seed: 4))
  }

  /// What went wrong comes more often: with 4 of trouble about five times as often, but never twice in a row.
  @Test func takesMoreOfWhatWentWrong() {
    let plain = kinds(600, seed: 1).count { $0 == "adam" }
    let more = kinds(600, seed: 1) { $0.id == "adam" ? 4 : 0 }.count { $0 == "adam" }
    #expect(plain > 30 && plain < 90 && more > 2 * plain)
  }

  @Test func isNamedInBothLanguages() {
    for word in ["mixed", "Mezcla", "todo", "all"] { #expect(MixedExercise.isNamed(word), "\(word)") }
    #expect(!MixedExercise.isNamed("gd"))
    let words = ["mixed", "mezcla", "mix", "all", "mixto", "mezclado", "todo", "todos"]
    #expect(words.allSatisfy { MixedExercise.isNamed($0) && ExerciseKind.named($0) == nil })
  }

  @Test func takesWhatWasDoneBesides() {
    let old = MixedExercise()
    var (kept, new) = (old, old)
    kept.take(.adam)
    kept.take(.descent)
    #expect(kept.taking(new, since: old) == kept)
    new.take(.newton)
    let merged = kept.taking(new, since: old)
    #expect(merged.number == 4 && merged.last == ExerciseKind.newton.id)
  }

  @Test func isReadAsWritten() {
    var mixed = MixedExercise()
    #expect(MixedExercise(mixed.text) == mixed)
    mixed.take(.adam)
    mixed.take(.newton)
    #expect(MixedExercise(mixed.text) == mixed && mixed.number == 3 && mixed.last == "newton")
    for damaged in ["", "gradus mixed exercise 1\n", mixed.text.replacing("3", with: "0"), mixed.text + "end\n"] {
      #expect(MixedExercise(damaged) == nil, "\(damaged)")
    }
  }
}
