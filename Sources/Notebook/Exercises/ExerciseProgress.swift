import Wording

/// How far a student has come in a kind of exercise.
package struct ExerciseProgress: Hashable, Sendable {
  /// How a problem went.
  package enum Result: Hashable, Sendable {
    /// Right at the first attempt, without a hint.
    case atOnce
    /// Right in the end, or left.
    case withEffort
    /// Given up, or wrong twice.
    case tooHard
  }

  /// From 1.
  package var level = 1
  /// The problem that is next, from 1.
  package var number = 1
  /// How many problems of this level were right at once, one after the other.
  package private(set) var streak = 0

  /// What has gone wrong of late: 2 more for a problem that was too hard, 1 less for one that was right at once.
  package private(set) var trouble = 0

  /// More trouble than this is not counted, so that it can be made good.
  private static let mostTrouble = 4

  /// How many of them lead a level up.
  package static let streakLength = 2

  package init() {}

  /// Goes on to the next problem, and up or down a level; the word on that, nil where the level stays.
  package mutating func take(_ result: Result, levels: Int) -> Message? {
    number += 1
    switch result {
    case .atOnce: trouble = max(trouble - 1, 0)
    case .withEffort: trouble = max(trouble, 1)
    case .tooHard: trouble = min(trouble + 2, Self.mostTrouble)
    }
    switch result {
    case .atOnce: streak += 1
    case .withEffort: streak = 0
    case .tooHard:
      streak = 0
      guard level > 1 else { return nil }
      level = min(level, levels) - 1
      return Message(en: "An easier one: level \(level).", es: "Uno más fácil: nivel \(level).")
    }
    guard streak >= Self.streakLength, level < levels else { return nil }
    streak = 0
    level += 1
    return Message(en: "Well done. Now level \(level).", es: "Muy bien. Ahora el nivel \(level).")
  }
}

extension ExerciseProgress: KeptText {
  /// The problems of both terminals are counted, and none comes in both; a level counts that was changed.
  package func taking(_ new: ExerciseProgress, since old: ExerciseProgress) -> ExerciseProgress {
    var merged = self
    merged.number += new.number - old.number
    merged.trouble = min(max(trouble + new.trouble - old.trouble, 0), Self.mostTrouble)
    if new.level != old.level { merged.level = new.level }
    if new.streak != old.streak { merged.streak = new.streak }
    return merged
  }

  private static let heading = "gradus exercise 1"

  package var text: String {
    [Self.heading, "level \(level)", "number \(number)", "streak \(streak)", "trouble \(trouble)", "end"]
      .joined(separator: "\n") + "\n"
  }

  package init?(_ text: String) {
    let lines = text.split(separator: "\n")
    guard lines.count == 6, lines[0] == Self.heading, lines[5] == "end" else { return nil }
    let values = zip(lines[1...4], ["level ", "number ", "streak ", "trouble "]).map { line, name in
      line.hasPrefix(name) ? Int(line.dropFirst(name.count)) : nil
    }
    guard let level = values[0], let number = values[1], let streak = values[2], let trouble = values[3],
      level > 0, number > 0, streak >= 0, trouble >= 0
    else { return nil }
    self.level = level
    self.number = number
    self.streak = streak
    self.trouble = trouble
  }
}
