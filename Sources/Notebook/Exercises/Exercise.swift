import Wording

/// One problem to practise on: what is given, and what is asked of it.
package struct Exercise: Hashable, Sendable {
  /// A question and its answer, in the forms of a notebook's `ask` block.
  package struct Question: Hashable, Sendable {
    package let text: Message
    /// `= EXPRESSION`, `formula: EXPRESSION`, `choice: …` or `table: …`.
    package let answer: Message
    /// What the prompt calls the answer: `w_1`, `\hat m, \hat v`; nil where it has no short name.
    package let name: String?
    /// The line of the rule, then the line with its numbers.
    package let hints: [Message]
    /// `EXPRESSION # SENTENCE` for wrong answers that are foreseen.
    package let slips: [Message]

    init(
      _ text: Message, _ answer: String, name: String? = nil, hints: [Message], slips: [(String, Message)] = []
    ) {
      self.init(text, Message(answer), name: name, hints: hints, slips: slips)
    }

    init(
      _ text: Message, _ answer: Message, name: String? = nil, hints: [Message], slips: [(String, Message)] = []
    ) {
      self.text = text
      self.name = name
      self.answer = answer
      self.hints = hints
      self.slips = slips.map {
        Message(en: "\($0.0) # \($0.1.english)", es: "\($0.0) # \($0.1.spanish)")
      }
    }
  }

  /// What is given, as a notebook's text.
  package let task: Message
  /// The names that the questions speak of; empty where there are none.
  package let statements: [String]
  package let questions: [Question]

  /// The problem as a notebook.
  ///
  /// - Parameters:
  ///   - id: by which it is told from others.
  ///   - heading: stands above it.
  package func notebook(id: String, heading: Message, _ language: SpokenLanguage) -> String {
    let title = heading[language]
    var lines = ["---", "id: \(id)", "title: \(title)", "lang: \(language.rawValue)", "---", "**\(title)**", ""]
    lines += [task[language], ""]
    if !statements.isEmpty { lines += ["```gradus"] + statements + ["```", ""] }
    for (place, question) in questions.enumerated() {
      lines += ["```ask q\(place + 1)", "? \(question.text[language])"]
      lines += (question.name.map { ["name: \($0)"] } ?? []) + [question.answer[language]]
      lines += question.hints.map { "hint: \($0[language])" } + question.slips.map { "slip: \($0[language])" }
      lines += ["```", ""]
    }
    return lines.joined(separator: "\n")
  }
}

extension Lesson {
  /// A problem of a kind: always the same for the same seed, level and number.
  ///
  /// Throws where the kind writes what is no notebook.
  package init(
    exercise kind: ExerciseKind, level: Int, number: Int, seed: Int
  ) throws(DocumentError) {
    var dice = ExerciseDice(seed: seed, kind: kind.id, number: number)
    let level = min(max(level, 1), kind.levels)
    let exercise = kind.make(level, &dice)
    let heading = Message(
      en: "\(kind.title.english), level \(level) of \(kind.levels), problem \(number)",
      es: "\(kind.title.spanish), nivel \(level) de \(kind.levels), problema \(number)")
    let id = "exercise-\(kind.id)"
    var documents: [SpokenLanguage: Document] = [:]
    for language in SpokenLanguage.allCases {
      documents[language] = try Document(exercise.notebook(id: id, heading: heading, language))
    }
    self.init(exercise: id, documents: documents)
  }
}
