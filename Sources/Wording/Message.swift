/// A language in which gradus speaks to the student.
package enum SpokenLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case spanish = "es"
}

/// A sentence for the student, in both languages, written where it is raised.
package struct Message: Hashable, Sendable {
  package let english: String
  package let spanish: String

  package init(en english: String, es spanish: String) {
    self.english = english
    self.spanish = spanish
  }

  /// A text that is the same in both languages, such as a formula.
  package init(_ text: String) {
    self.init(en: text, es: text)
  }

  package subscript(_ language: SpokenLanguage) -> String {
    switch language {
    case .english: english
    case .spanish: spanish
    }
  }
}

extension Sequence<Message> {
  /// The messages in one, parted by semicolons unless another text is given.
  package func joined(by separator: Message = Message("; ")) -> Message {
    Message(
      en: map(\.english).joined(separator: separator.english),
      es: map(\.spanish).joined(separator: separator.spanish))
  }
}
