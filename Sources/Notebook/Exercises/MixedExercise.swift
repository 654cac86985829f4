import Wording

/// Practice over all kinds: one after the other in an order of chance, those more often that went wrong before.
package struct MixedExercise: Hashable, Sendable {
  /// The problem that is next, from 1.
  package private(set) var number = 1
  /// The kind of the last problem, by its id; it does not come twice in a row.
  package private(set) var last: String?

  /// The word after `exercise`.
  package static let word = Message(en: "mixed", es: "mezcla")
  static let title = Message(en: "All of these in turn", es: "De todo, por turnos")
  private static let aliases = ["mix", "all", "mixto", "mezclado", "todo", "todos"]

  package init() {}

  /// Whether a word asks for it, in either language.
  package static func isNamed(_ word: String) -> Bool {
    let word = word.lowercased()
    return [Self.word.english, Self.word.spanish].contains(word) || aliases.contains(word)
  }

  /// The kind of the next problem: always the same for the same seed, number and trouble before.
  ///
  /// - Parameter trouble: what has gone wrong of late in a kind, as `ExerciseProgress.trouble`.
  package func kind(seed: Int, trouble: (ExerciseKind) -> Int) -> ExerciseKind {
    var dice = ExerciseDice(seed: seed, kind: Self.word.english, number: number)
    let kinds = ExerciseKind.all.filter { $0.id != last }
    return dice.one(of: kinds.flatMap { kind in Array(repeating: kind, count: 1 + max(trouble(kind), 0)) })
  }

  /// Goes on to the next problem after one of a kind.
  package mutating func take(_ kind: ExerciseKind) {
    number += 1
    last = kind.id
  }

  /// What is said of a level behind the word.
  package static let keepsLevels = Message(
    en: "A mixed exercise takes each kind at the level that it has reached: exercise mixed",
    es: "El ejercicio de mezcla toma cada clase en el nivel alcanzado: ejercicio mezcla")
}

extension MixedExercise: KeptText {
  package func taking(_ new: MixedExercise, since old: MixedExercise) -> MixedExercise {
    var merged = self
    merged.number += new.number - old.number
    if new.number != old.number { merged.last = new.last }
    return merged
  }

  private static let heading = "gradus mixed exercise 1"

  package var text: String {
    [Self.heading, "number \(number)", "last \(last ?? "-")", "end"].joined(separator: "\n") + "\n"
  }

  package init?(_ text: String) {
    let lines = text.split(separator: "\n")
    guard lines.count == 4, lines[0] == Self.heading, lines[3] == "end", lines[1].hasPrefix("number "),
      lines[2].hasPrefix("last "), let number = Int(lines[1].dropFirst("number ".count)), number > 0
    else { return nil }
    let last = String(lines[2].dropFirst("last ".count))
    self.number = number
    self.last = last == "-" ? nil : last
  }
}
