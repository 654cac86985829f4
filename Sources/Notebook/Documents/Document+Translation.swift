import Wording

extension Document {
  /// Where a notebook departs from the same one in another language: in its id, or in the order of its cells and questions,
  /// by which progress is kept; nil where it does not.
  ///
  /// - Parameter path: the other one's file, as it is told.
  package func departure(from other: Document, at path: String) -> DocumentError? {
    let path = VisibleText.of(path)
    if frontMatter.id != other.frontMatter.id {
      func shown(_ id: String?) -> Message { id.map { Message("`\($0)`") } ?? Message(en: "(none)", es: "(ninguno)") }
      let ids = (shown(frontMatter.id), shown(other.frontMatter.id))
      return DocumentError(
        line: frontMatter.entries.first { $0.key == "id" }?.line ?? 1,
        Message(
          en: "the id is \(ids.0.english) here and \(ids.1.english) in \(path); in both languages it is the same.",
          es: "el id es \(ids.0.spanish) aquí y \(ids.1.spanish) en \(path); en los dos idiomas es el mismo."))
    }
    let (here, there) = (places, other.places)
    guard
      let first = (0..<max(here.count, there.count)).first(where: { place in
        guard here.indices.contains(place), there.indices.contains(place) else { return true }
        return here[place].name != there[place].name
      })
    else { return nil }
    let end = (name: Message(en: "the end", es: "el final"), line: source.isEmpty ? 1 : SourceLines(source).count)
    let mine = here.indices.contains(first) ? here[first] : end
    let theirs = (there.indices.contains(first) ? there[first] : end).name
    return DocumentError(
      line: mine.line,
      Message(
        en:
          "here comes \(mine.name.english), and \(theirs.english) in \(path); in both languages the cells and questions "
          + "are the same.",
        es:
          "aquí va \(mine.name.spanish), y \(theirs.spanish) en \(path); en los dos idiomas las celdas y preguntas son "
          + "las mismas."))
  }

  /// The cells and questions, as they are told, with their lines.
  private var places: [(name: Message, line: Int)] {
    items.compactMap { item in
      switch item {
      case .prose: nil
      case .cell(let cell): (Message(en: "a cell", es: "una celda"), cell.line)
      case .question(let question):
        (Message(en: "the question `\(question.id)`", es: "la pregunta `\(question.id)`"), question.line)
      }
    }
  }
}
