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
  /// The questions answered or given up, by their ids.
  package var questions: [String: Status] = [:]
  /// Tables that are filled in in part, by the ids of their questions.
  package var drafts: [String: String] = [:]

  package init() {}
}

extension LessonProgress {
  /// This, as it is kept, with what the student has done in one terminal since; another may have gone on meanwhile.
  ///
  /// The answers of both stay, and what was right stays right; the place is that of the student who moves now.
  package func taking(_ new: LessonProgress, since old: LessonProgress) -> LessonProgress {
    var merged = self
    merged.place = new.place
    merged.isFinished = isFinished || new.isFinished
    for (id, status) in new.questions where status != old.questions[id] && merged.questions[id] != .right {
      merged.questions[id] = status
    }
    for id in Set(new.drafts.keys).union(old.drafts.keys) where new.drafts[id] != old.drafts[id] {
      merged.drafts[id] = new.drafts[id]
    }
    return merged
  }
}

extension LessonProgress: KeptText {
  private static let heading = "gradus lesson 1"

  /// What is kept in a file: a line each.
  package var text: String {
    var lines = [Self.heading, "place \(place.section) \(place.passage)"]
    if isFinished { lines.append("finished") }
    lines += questions.sorted { $0.key < $1.key }.map { "question \($0.key) \($0.value.rawValue)" }
    lines += drafts.sorted { $0.key < $1.key }.map { "draft \($0.key) \($0.value)" }
    return lines.joined(separator: "\n") + "\nend\n"
  }

  /// Reads what was kept; nil where it is damaged.
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
      case "draft" where words.count >= 3: drafts[String(words[1])] = words[2...].joined(separator: " ")
      default: return nil
      }
    }
  }
}
