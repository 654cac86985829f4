import Wording

/// A lesson: one notebook in one or both languages, with the same cells and questions in the same order.
package struct Lesson: Sendable {
  /// By which the student asks for it; nil for a notebook opened by its file.
  package let number: Int?
  /// Whether it is a problem of an exercise: only its questions wait for the student.
  package let isExercise: Bool
  /// By which progress is kept, the same in every language.
  package let id: String
  /// In the order in which the languages are declared; never empty.
  private let documents: [(language: SpokenLanguage, document: Document)]
  /// Stands for a title that is missing.
  private let name: String

  /// Nil where there is no document.
  package init?(number: Int, id: String, documents: [SpokenLanguage: Document]) {
    let documents = SpokenLanguage.allCases.compactMap { language in documents[language].map { (language, $0) } }
    guard !documents.isEmpty else { return nil }
    self.number = number
    self.id = id
    self.documents = documents
    isExercise = false
    name = id
  }

  /// A problem of an exercise; there must be a notebook.
  init(exercise id: String, documents: [SpokenLanguage: Document]) {
    number = nil
    self.id = id
    self.documents = SpokenLanguage.allCases.compactMap { language in documents[language].map { (language, $0) } }
    isExercise = true
    name = id
  }

  /// A notebook that is no lesson of the shelf.
  ///
  /// - Parameters:
  ///   - name: stands for a title that is missing.
  ///   - language: that of a notebook that does not name its own.
  package init(_ document: Document, id: String, name: String, language: SpokenLanguage) {
    number = nil
    self.id = id
    isExercise = false
    documents = [(document.frontMatter.language ?? language, document)]
    self.name = name
  }

  /// The notebook in a language, or in the other one where there is no such notebook.
  package func document(_ language: SpokenLanguage) -> Document {
    (documents.first { $0.language == language } ?? documents[0]).document
  }

  package func title(_ language: SpokenLanguage) -> String {
    VisibleText.of(document(language).frontMatter.title ?? name)
  }

  /// `lesson 3, Two variables`, or `the notebook NAME`.
  package func place(_ language: SpokenLanguage) -> String {
    let title = title(language)
    return number == nil
      ? Message(en: "the notebook \(title)", es: "el cuaderno \(title)")[language]
      : Message(en: "\(label.english), \(title)", es: "la \(label.spanish), \(title)")[language]
  }

  /// `lesson 3`, `exercise`, or `notebook`.
  package var label: Message {
    if isExercise { return Message(en: "exercise", es: "ejercicio") }
    return number.map { Message(en: "lesson \($0)", es: "lección \($0)") } ?? Message(en: "notebook", es: "cuaderno")
  }
}

extension Lesson {
  /// A stretch of a lesson that ends in a cell or a question; the last one ends in neither.
  package struct Section: Sendable {
    /// The text before it, in portions to be read one after the other; the last one, perhaps empty, is shown with the
    /// cell or the question.
    package let passages: [[ProseBlock]]
    /// Nil at the end of the lesson.
    package let item: Document.Item?
  }

  /// The sections in a language: as many in each.
  package func sections(_ language: SpokenLanguage) -> [Section] {
    var sections: [Section] = []
    var blocks: [ProseBlock] = []
    for item in document(language).items {
      if case .prose(let prose) = item {
        blocks += ProseBlock.blocks(of: prose.source)
      } else {
        sections.append(Section(passages: Self.passages(blocks), item: item))
        blocks = []
      }
    }
    return sections + [Section(passages: Self.passages(blocks), item: nil)]
  }

  /// Blocks in portions: a heading stands with what follows it, a formula with what precedes it, and what a sentence goes
  /// on with stands with its beginning.
  private static func passages(_ blocks: [ProseBlock]) -> [[ProseBlock]] {
    var passages: [[ProseBlock]] = []
    for block in blocks {
      let last = passages.last?.last
      if let last,
        last.kind == .heading || block.kind == .formula || last.kind == .formula && passages.last?.count == 1
          || isSentence(last, wentOnWith: block)
      {
        passages[passages.count - 1].append(block)
      } else {
        passages.append([block])
      }
    }
    return passages.isEmpty ? [[]] : passages
  }

  /// Whether a sentence goes on from one block to the next: behind a colon, or in lower case behind a formula.
  private static func isSentence(_ first: ProseBlock, wentOnWith next: ProseBlock) -> Bool {
    if next.kind == .heading { return false }
    let isLowercase = next.source.first?.isLowercase ?? false
    return first.source.trimmed.hasSuffix(":") || first.kind == .formula && isLowercase
  }
}
