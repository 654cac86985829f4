import Wording

/// The lessons that there are, by their numbers.
package struct LessonShelf: Sendable {
  /// A file of a lesson, not yet read as a notebook.
  private struct Volume: Sendable {
    let number: Int
    let name: String
    var texts: [SpokenLanguage: String] = [:]
    var id: String
    var titles: [SpokenLanguage: String] = [:]
  }

  private var volumes: [Volume] = []

  /// - Parameter files: texts with their paths in the folder of lessons, such as `en/06-best-rate.md`.
  package init(files: [(path: String, text: String)]) {
    for file in files {
      let parts = file.path.split(separator: "/")
      guard parts.count == 2, let language = SpokenLanguage(rawValue: String(parts[0])),
        let number = Int(parts[1].prefix { $0.isASCII && $0.isNumber })
      else { continue }
      let name = String(parts[1].hasSuffix(".md") ? parts[1].dropLast(3) : parts[1])
      let place =
        volumes.firstIndex { $0.name == name }
        ?? {
          volumes.append(Volume(number: number, name: name, id: name))
          return volumes.count - 1
        }()
      volumes[place].texts[language] = file.text
      let header = FrontMatter.read(SourceLines(file.text)).matter
      if let id = header.id { volumes[place].id = id }
      volumes[place].titles[language] = header.title
    }
    volumes.sort { ($0.number, $0.name) < ($1.number, $1.name) }
  }

  /// The lessons of a folder with `en/` and `es/` in it; what cannot be read is left out.
  package init(folder: String) {
    var files: [(path: String, text: String)] = []
    for language in SpokenLanguage.allCases {
      let names = (try? Folder.names(in: "\(folder)/\(language.rawValue)")) ?? []
      for name in names where name.hasSuffix(".md") && !name.hasPrefix(".") {
        let path = "\(language.rawValue)/\(name)"
        if let text = try? TextFile.text(at: "\(folder)/\(path)") { files.append((path, text)) }
      }
    }
    self.init(files: files)
  }

  package var isEmpty: Bool { volumes.isEmpty }

  /// What a list of lessons says of each.
  package func entries(_ language: SpokenLanguage) -> [(number: Int, id: String, title: String)] {
    volumes.map { volume in
      let title = volume.titles[language] ?? volume.titles.values.first ?? volume.name
      return (volume.number, volume.id, VisibleText.of(title))
    }
  }

  /// The lesson of a number; nil where there is none.
  ///
  /// Throws where its notebook cannot be read.
  package func lesson(_ number: Int) throws(DocumentError) -> Lesson? {
    guard let volume = volumes.first(where: { $0.number == number }) else { return nil }
    var documents: [SpokenLanguage: Document] = [:]
    for (language, text) in volume.texts { documents[language] = try Document(text) }
    return Lesson(number: number, id: volume.id, documents: documents)
  }
}
