import Wording

/// The header of a notebook: `key: value` lines between two lines `---` at the top of the file.
package struct FrontMatter: Hashable, Sendable {
  /// One key with its value, as written but for quotation marks around it.
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let value: String
    /// The line of the file.
    package let line: Int
  }

  /// All entries in the order of the file, known or not.
  package let entries: [Entry]

  /// The value of a key; nil if the header has no such key.
  package subscript(key: String) -> String? {
    entries.first { $0.key == key }?.value
  }

  /// The name by which progress and `needs` speak of the notebook, the same in every language.
  package var id: String? { self["id"] }
  package var title: String? { self["title"] }
  /// The language in which the notebook is written and its cells answer, from `lang: en` or `lang: es`; nil if the
  /// header does not say.
  package var language: SpokenLanguage? { self["lang"].flatMap(SpokenLanguage.init) }

  /// The ids of the notebooks that should be read before; set apart by commas.
  package var needs: [String] {
    (self["needs"] ?? "").split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension FrontMatter {
  /// Reads the header, if there is one, and tells how many lines it takes, and what in it cannot be understood.
  static func read(_ lines: SourceLines) -> (matter: FrontMatter, lineCount: Int, errors: [DocumentError]) {
    guard lines.count > 0, isRule(lines.text(1).drop { $0 == "\u{FEFF}" }) else {
      return (FrontMatter(entries: []), 0, [])
    }
    var entries: [Entry] = []
    var errors: [DocumentError] = []
    for number in stride(from: 2, through: lines.count, by: 1) {
      let text = lines.text(number)
      if isRule(text[...]) { return (FrontMatter(entries: entries), number, errors) }
      if text.trimmed.isEmpty || text.hasPrefix("#") { continue }
      do throws(DocumentError) { entries.append(try entry(text, line: number, after: entries)) } catch {
        errors.append(error)
      }
    }
    // What follows is no header.
    let error = DocumentError(
      line: 1,
      Message(
        en: "the header that begins here is never closed: it needs a second line `---`.",
        es: "el encabezado que empieza aquí no se cierra: le falta una segunda línea `---`."))
    return (FrontMatter(entries: []), 0, [error])
  }

  private static func isRule(_ text: Substring) -> Bool {
    text.hasPrefix("---") && text.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  private static func entry(_ text: String, line: Int, after entries: [Entry]) throws(DocumentError) -> Entry {
    guard let colon = text.firstIndex(of: ":"), let key = Optional(text[..<colon].trimmed), !key.isEmpty,
      key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else {
      throw DocumentError(
        line: line,
        Message(
          en: "a line of the header reads `key: value`, such as `title: My first notebook`.",
          es: "una línea del encabezado tiene la forma `clave: valor`, como `title: Mi primer cuaderno`."))
    }
    let entry = Entry(key: key, value: unquoted(text[text.index(after: colon)...].trimmed), line: line)
    if entries.contains(where: { $0.key == key }) {
      throw DocumentError(
        line: line,
        Message(en: "`\(key)` stands twice in the header.", es: "`\(key)` está dos veces en el encabezado."))
    }
    try checkLanguage(entry)
    return entry
  }

  private static func checkLanguage(_ entry: Entry) throws(DocumentError) {
    guard entry.key == "lang", SpokenLanguage(rawValue: entry.value) == nil else { return }
    throw DocumentError(
      line: entry.line,
      Message(
        en: "the language of a notebook is `lang: en` or `lang: es`, not `\(entry.value)`.",
        es: "el idioma de un cuaderno es `lang: en` o `lang: es`, no `\(entry.value)`."))
  }

  private static func unquoted(_ value: String) -> String {
    guard value.count > 1, let mark = value.first, mark == "\"" || mark == "'", value.last == mark else {
      return value
    }
    return String(value.dropFirst().dropLast())
  }
}
