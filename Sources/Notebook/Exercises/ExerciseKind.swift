import Wording

/// A kind of problem to practise: its words, its levels, and how a problem is made.
///
/// A new kind is one declaration in `all`.
package struct ExerciseKind: Sendable {
  /// The word after `exercise`.
  package let word: Message
  /// Further words for it.
  let aliases: [String]
  package let title: Message
  /// How many levels there are, from 1.
  package let levels: Int
  /// A problem of a level.
  let make: @Sendable (_ level: Int, _ dice: inout ExerciseDice) -> Exercise

  /// By which the student's level is kept, the same in every language.
  package var id: String { word.english }

  init(
    _ word: Message, aliases: [String] = [], title: Message, levels: Int = 3,
    make: @escaping @Sendable (_ level: Int, _ dice: inout ExerciseDice) -> Exercise
  ) {
    self.word = word
    self.aliases = aliases
    self.title = title
    self.levels = levels
    self.make = make
  }

  /// In the order in which they are met in a course.
  package static let all = [
    derivative, descent, descentInTwo, neuron, rateLimit, newton, momentum, adagrad, rmsprop, adam, backprop,
  ]

  /// The kind of a word in either language.
  package static func named(_ word: String) -> ExerciseKind? {
    let word = word.lowercased()
    return all.first { [$0.word.english, $0.word.spanish].contains(word) || $0.aliases.contains(word) }
  }

  /// What is said of a word that is none.
  package static func absence(of word: String) -> Message {
    Message(
      en: "There is no exercise \(word); exercise alone lists them.",
      es: "No hay un ejercicio \(word); ejercicio sin más muestra cuáles hay.")
  }
}
