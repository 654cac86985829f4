import Language

/// What a student types to move about in lessons; each word alone in its line.
package enum LessonCommand: Hashable, Sendable {
  /// `lesson`: where am I, and what is there.
  case list
  /// `lesson 3`.
  case open(Int)
  /// `open notes.md`.
  case openNotebook(String)
  /// `exercise`, `exercise gd`.
  case exercise(ExerciseClauses)
  case next
  case back
  case skip
  case hint
  case leave

  /// Reads a line; nil where it is something else.
  package init?(_ line: String) {
    let words = line.lowercased().split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return nil }
    if first == "open", let statement = try? Parser.statements(of: Source(line)), statement.count == 1,
      case .open(let path, _) = statement[0].kind
    {
      self = .openNotebook(path)
      return
    }
    if Self.exerciseWords.contains(String(first)),
      let statement = try? Parser.statements(of: Source(line.lowercased())),
      statement.count == 1, case .exercise(let clauses) = statement[0].kind
    {
      self = .exercise(clauses)
      return
    }
    let meant = Self.words.first { ($0.english + $0.spanish).contains(String(first)) }?.command
    switch (meant, words.count) {
    case (.list, 2):
      guard let number = Int(words[1]) else { return nil }
      self = .open(number)
    case (let command?, 1): self = command
    default: return nil
    }
  }

  /// The last line of an entry whose lines before are not finished, where it leads on: what was begun is given up.
  ///
  /// Nil where the last line is something else, or the lines before are whole.
  package static func givingUp(_ entry: String) -> String? {
    guard let end = entry.lastIndex(of: "\n") else { return nil }
    let line = String(entry[end...].dropFirst())
    return LessonCommand(line) != nil && Parser.isIncomplete(String(entry[..<end])) ? line : nil
  }

  /// Every word that leads on in a lesson, for completion.
  package static let allWords = words.flatMap { $0.english + $0.spanish }

  /// The Spanish word that does the same as an English one; nil where there is none.
  static func spanishWord(for english: String) -> String? {
    words.first { $0.english.contains(english) }?.spanish.first
  }

  private static let exerciseWords = ["exercise", "exercises", "ejercicio", "ejercicios"]

  /// The words in both languages, the usual one of each first.
  private static let words: [(english: [String], spanish: [String], command: LessonCommand)] = [
    (["lesson", "lessons"], ["lección", "leccion", "lecciones"], .list),
    (["next"], ["siguiente"], .next),
    (["back"], ["atrás", "atras"], .back),
    (["skip"], ["saltar"], .skip),
    (["hint"], ["pista"], .hint),
    (["quit", "exit"], ["salir"], .leave),
  ]
}
