import Testing

@testable import Notebook

/// The lessons stand in pairs: the same ids and cells in both languages.
@Suite struct LessonFilesTests {
  static let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/lessons"

  static let names = (try? Folder.names(in: folder + "/en")) ?? []

  @Test func standInBothLanguages() throws {
    #expect(Self.names.count == 17)
    #expect(try Folder.names(in: Self.folder + "/es") == Self.names)
  }

  @Test(arguments: names)
  func agree(name: String) throws {
    let english = try Document(TextFile.text(at: Self.folder + "/en/" + name))
    let spanish = try Document(TextFile.text(at: Self.folder + "/es/" + name))
    #expect(english.frontMatter.id == spanish.frontMatter.id)
    #expect(english.frontMatter.language == .english)
    #expect(spanish.frontMatter.language == .spanish)
    #expect(english.frontMatter.needs == spanish.frontMatter.needs)
    #expect(english.cells.map(\.source) == spanish.cells.map(\.source))
    #expect(english.questions.map(\.id) == spanish.questions.map(\.id))
    #expect(english.questions.map(\.name?.text) == spanish.questions.map(\.name?.text))
    #expect(english.items.map(\.kind) == spanish.items.map(\.kind))
    #expect(!english.cells.isEmpty)
    for document in [english, spanish] {
      let id = try #require(document.frontMatter.id)
      let title = try #require(document.frontMatter.title)
      #expect(name.hasSuffix("-\(id).md"))
      #expect(document.source.contains("\n# \(title)\n"))
    }
  }

  @Test func needOnlyLessonsBeforeThem() throws {
    for language in ["en", "es"] {
      var seen: Set<String> = []
      for name in Self.names {
        let matter = try Document(TextFile.text(at: "\(Self.folder)/\(language)/\(name)")).frontMatter
        #expect(seen.isSuperset(of: matter.needs), "\(language)/\(name)")
        let id = try #require(matter.id)
        #expect(seen.insert(id).inserted, "\(id) twice")
      }
    }
  }
}

extension Document.Item {
  fileprivate var kind: String {
    switch self {
    case .prose: "prose"
    case .cell: "cell"
    case .question: "question"
    }
  }
}
