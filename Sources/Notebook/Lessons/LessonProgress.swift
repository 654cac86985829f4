/// How far a student has come in a lesson.
package struct LessonProgress: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable {
    case right
    case skipped
  }

  /// Where the student stands: how many cells and questions are behind, and the portion of text read.
  package struct Place: Hashable, Sendable {
    package var section = 0
    package var passage = 0

    package init(section: Int = 0, passage: Int = 0) {
      self.section = section
      self.passage = passage
    }
  }

  package var place = Place()
  /// Whether the end has been reached once.
  package var isFinished = false
  /// The cell or question that comes next at the place, by which it is found again in a text that has changed since;
  /// nil where nothing was kept of it.
  package var landmark: String?
  /// The questions answered or given up, by their ids.
  package var questions: [String: Status] = [:]
  /// What was typed at the questions that are right, in one line each, by their ids; of a table its draft.
  package var answers: [String: String] = [:]
  /// Tables that are filled in in part, by the ids of their questions.
  package var drafts: [String: String] = [:]

  package init() {}

  /// Whether nothing was read or answered yet.
  var isNew: Bool { place == .init() && questions.isEmpty }
}

extension LessonProgress {
  /// The answers of both stay, and what was right stays right; the place is that of the student who moves now.
  package func taking(_ new: LessonProgress, since old: LessonProgress) -> LessonProgress {
    var merged = self
    (merged.place, merged.landmark) = (new.place, new.landmark)
    merged.isFinished = isFinished || new.isFinished
    for (id, status) in new.questions where status != old.questions[id] && merged.questions[id] != .right {
      merged.questions[id] = status
    }
    for texts in [\Self.drafts, \.answers] {
      let (new, old) = (new[keyPath: texts], old[keyPath: texts])
      for id in Set(new.keys).union(old.keys) where new[id] != old[id] { merged[keyPath: texts][id] = new[id] }
    }
    return merged
  }
}

extension LessonProgress: KeptText {
  private static let heading = "gradus lesson 1"

  package var text: String {
    var lines = [Self.heading, "place \(place.section) \(place.passage)"]
    if let landmark { lines.append("landmark \(landmark)") }
    if isFinished { lines.append("finished") }
    lines += questions.sorted { $0.key < $1.key }.map { "question \($0.key) \($0.value.rawValue)" }
    lines += answers.sorted { $0.key < $1.key }.map { "answer \($0.key) \($0.value)" }
    lines += drafts.sorted { $0.key < $1.key }.map { "draft \($0.key) \($0.value)" }
    return lines.joined(separator: "\n") + "\nend\n"
  }

  package init?(_ text: String) {
    let lines = text.split(separator: "\n")
    guard lines.first == Self.heading[...], lines.last == "end", lines.count >= 3 else { return nil }
    for line in lines.dropFirst().dropLast() {
      let words = line.split(separator: " ")
      switch words.first {
      case "place" where words.count == 3:
        guard let section = Int(words[1]), let passage = Int(words[2]), section >= 0, passage >= 0 else { return nil }
        place = Place(section: section, passage: passage)
      case "finished" where words.count == 1: isFinished = true
      case "question" where words.count == 3:
        guard let status = Status(rawValue: String(words[2])) else { return nil }
        questions[String(words[1])] = status
      case "landmark" where words.count >= 2: landmark = words[1...].joined(separator: " ")
      case "answer" where words.count >= 3: answers[String(words[1])] = words[2...].joined(separator: " ")
      case "draft" where words.count >= 3: drafts[String(words[1])] = words[2...].joined(separator: " ")
      default: return nil
      }
    }
  }
}
