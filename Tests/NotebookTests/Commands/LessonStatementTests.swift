import Language
import Testing
import Wording

@testable import Notebook

/// Lessons where nothing is typed at a prompt.
@Suite struct LessonStatementTests {
  private func run(_ text: String, _ language: SpokenLanguage = .english) -> String {
    var session = Session(settings: Settings(style: Style(language: language)))
    session.lessons = { LessonShelf(folder: LessonFilesTests.folder) }
    var printed = ""
    _ = session.run(Source(text), output: { printed += $0 }, errors: { printed += $0 })
    return printed
  }

  @Test func listsThem() {
    #expect(run("lesson").contains("    5  Adam by hand\n"))
    #expect(run("lecciones", .spanish).contains("    5  Adam a mano\n"))
  }

  @Test func tellsWhatIsRightInALessonThatIsDone() throws {
    let shelf = LessonShelf(folder: LessonFilesTests.folder)
    let questions = try #require(try shelf.lesson(2)).document(.english).questions
    var progress = LessonProgress()
    progress.isFinished = true
    func line(_ language: SpokenLanguage) -> String? {
      shelf.list(Style(language: language)) { $0 == "w3-table" ? progress : nil }.split(separator: "\n")
        .first { $0.contains("  2  ") }.map(String.init)
    }
    #expect(line(.english)?.hasSuffix("(read to the end, 0 of \(questions.count) right)") == true)
    progress.questions[questions[0].id] = .right
    #expect(line(.spanish)?.hasSuffix("(hecha, 1 de \(questions.count) bien)") == true)
    for question in questions { progress.questions[question.id] = .right }
    #expect(line(.english)?.hasSuffix("(done)") == true)
  }

  /// The list ends with the lesson to go on with: the one worked on last, else the first that is not done.
  @Test func namesTheOneToGoOnWith() {
    let shelf = LessonShelf(folder: LessonFilesTests.folder)
    var (begun, done) = (LessonProgress(), LessonProgress())
    begun.questions["row-one"] = .right
    done.isFinished = true
    let ids = Dictionary(uniqueKeysWithValues: shelf.entries(.english).map { ($0.number, $0.id) })
    func named(_ progress: [Int: LessonProgress], times: [Int: Int] = [:], _ language: SpokenLanguage = .english)
      -> Substring?
    {
      shelf.list(
        Style(language: language), time: { id in times.first { ids[$0.key] == id }?.value },
        progress: { id in progress.first { ids[$0.key] == id }?.value }
      ).split(separator: " ").last
    }
    #expect(named([:]) == "1\n")
    #expect(named([1: LessonProgress()]) == "1\n")
    #expect(named([2: begun], .spanish) == "2\n")
    #expect(named([1: done]) == "2\n" && named([1: done, 2: done, 4: done]) == "3\n")
    #expect(named([1: done, 5: begun, 7: done]) == "5\n")
    #expect(named([3: begun, 5: begun], times: [3: 20, 5: 10]) == "3\n")
    #expect(named([3: begun, 5: begun], times: [3: 10, 5: 20]) == "5\n")
    #expect(named(ids.mapValues { _ in done }) == "1\n")
  }

  @Test func longTitlesGoOnUnderTheirBeginning() {
    let shelf = LessonShelf(folder: LessonFilesTests.folder)
    let lines = shelf.list(Style(language: .spanish, width: 30)) { _ in nil }.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 30 }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("       ") && $0.dropFirst(7).first?.isLetter == true })
  }

  @Test func printsOneWithItsOutputs() throws {
    let lesson = try #require(try LessonShelf(folder: LessonFilesTests.folder).lesson(6))
    var text = ""
    LessonWalk.print(lesson, session: Session()) { text += $0 }
    #expect(run("lesson 6").trimmed == text.trimmed)
    #expect(run("w = 2\nlección 6\nw", .spanish).hasSuffix("   2\n"))
  }

  @Test func whatIsNotThere() {
    #expect(run("lesson 99").contains("There is no lesson 99"))
    var session = Session()
    var printed = ""
    _ = session.run(Source("lesson 1\nlesson"), output: { printed += $0 }, errors: { printed += $0 })
    #expect(printed.split(separator: "There are no lessons here").count == 2)
  }
}
