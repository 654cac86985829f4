import Language
import Synchronization
import Testing
import Wording

@testable import Notebook

/// A lesson on its way, without a terminal.
struct Walker {
  var walk: LessonWalk

  init(
    _ number: Int, _ progress: LessonProgress = LessonProgress(), language: SpokenLanguage = .english,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws {
    let shelf = LessonShelf(folder: LessonFilesTests.folder)
    let session = Session(settings: Settings(style: Style(language: language)), isInterrupted: isInterrupted)
    walk = LessonWalk(try #require(try shelf.lesson(number)), progress: progress, session: session)
  }

  /// What is shown after a line was typed.
  @discardableResult
  mutating func type(_ text: String) -> String {
    var shown = ""
    _ = walk.enter(text) { shown += $0 }
    return shown
  }

  /// Goes on until a question.
  mutating func goToQuestion(_ id: String) {
    for _ in 0..<500 {
      if case .question(let question) = walk.item, question.id == id { return }
      type("next")
    }
  }
}

@Suite struct LessonWalkTests {
  @Test func goesOnFromWhereItStoodWithItsOwnState() throws {
    var first = try Walker(6)
    first.goToQuestion("newton-w3")
    first.type("7")
    var second = try Walker(6, first.walk.progress)
    #expect(second.walk.prompt == "w = ? ")
    #expect(second.type("3").contains("✓ right"))
    #expect(second.walk.progress.questions == ["newton-w3": .right])
  }

  /// Who comes back finds the text that the question speaks of.
  @Test func whatLedToTheQuestionComesAgain() throws {
    var first = try Walker(2)
    var isIn = false
    for _ in 0..<200 where !isIn {
      first.type("next")
      if case .question = first.walk.item, first.walk.progress.place.section > 3 { isIn = true }
    }
    var second = try Walker(2, first.walk.progress)
    var (shown, place) = ("", "")
    second.walk.begin { shown += $0 }
    second.walk.show { place += $0 }
    #expect(shown.hasSuffix(place) && shown.count > place.count + 200, "\(shown)")
  }

  /// A cell that is stopped is no cell that was run, and the way back to a place stops before it too.
  @Test func aStoppedCellIsStillToBeRun() throws {
    let isPressed = Atomic(false)
    var walker = try Walker(6, isInterrupted: { isPressed.load(ordering: .relaxed) })
    while walker.walk.prefill == nil { walker.type("next") }
    let (cell, place) = (try #require(walker.walk.prefill), walker.walk.progress.place)
    isPressed.store(true, ordering: .relaxed)
    for entry in [cell, "next", "\(cell)next"] {
      #expect(walker.type(entry).contains("stopped; the lesson goes on with this cell"))
      #expect(walker.walk.prefill == cell && walker.walk.progress.place == place)
      #expect(walker.walk.own.workspace.functions.isEmpty)
    }
    isPressed.store(false, ordering: .relaxed)
    #expect(!walker.type(cell).contains("stopped"))
    #expect(walker.walk.progress.place != place)
    isPressed.store(true, ordering: .relaxed)
    let later = try Walker(6, walker.walk.progress, isInterrupted: { isPressed.load(ordering: .relaxed) })
    #expect(later.walk.prefill == cell)
  }

  @Test func theEndNamesTheNextLesson() throws {
    var walker = try Walker(2)
    walker.walk.session.lessons = { LessonShelf(folder: LessonFilesTests.folder) }
    walker.walk.own.lessons = walker.walk.session.lessons
    var shown = ""
    for _ in 0..<100 where !walker.walk.progress.isFinished { shown = walker.type("next") }
    #expect(shown.contains("End of lesson 2. 0 of ") && shown.contains("the next one:  lesson 3"), "\(shown)")
  }

  /// What is right, skipped and not answered is all that was asked, in every lesson and however it went.
  @Test(arguments: LessonFilesTests.names, SpokenLanguage.allCases)
  func theEndAddsUp(name: String, language: SpokenLanguage) throws {
    let number = try #require(Int(name.prefix(2)))
    for entries in [["skip"], ["next"], ["skip", "next"], ["next", "skip", "skip"]] {
      var walker = try Walker(number, language: language)
      var (shown, seen) = ("", 0)
      while !walker.walk.progress.isFinished {
        if case .question? = walker.walk.item {
          shown = walker.type(entries[seen % entries.count])
          seen += 1
        } else {
          shown = walker.type(walker.walk.prefill ?? "")
        }
      }
      let end = try #require(shown.split(separator: ". ").dropFirst().first?.split(separator: ".").first)
      let numbers = end.split { !$0.isNumber }.compactMap { Int($0) }
      let total = walker.walk.lesson.document(language).questions.count
      #expect(numbers.count > 2 && numbers[0] == 0 && numbers[1] == total && seen == total, "\(end)")
      #expect(numbers.dropFirst(2).reduce(0, +) == total, "\(end)")
      #expect(walker.walk.progress.questions.count == walker.walk.progress.questions.values.count { $0 == .skipped })
    }
  }

  @Test func theOfferedCellIsWhole() {
    let cell = "check table f from w = 0 with gd(0.1)\n1 | 0 | 9\n2 | 0.6 | 5.76"
    #expect(LessonWalk.isCell(cell, offered: cell))
    #expect(LessonWalk.isCell(cell + "\n", offered: cell))
    #expect(LessonWalk.isCell(cell.replacing("5.76", with: "5.8"), offered: cell))
    // What is typed anew, row by row, goes on until an empty line.
    #expect(!LessonWalk.isCell("check table f from w = 0 with gd(0.1)", offered: cell))
    #expect(!LessonWalk.isCell("check table f from w = 0 with gd(0.1)\n1 | 0 | 9", offered: cell))
    #expect(!LessonWalk.isCell("check table", offered: "w = 2"))
  }

  @Test func acceptedAnswersCountWithTheirRemark() throws {
    var english = try Walker(4)
    english.goToQuestion("slope")
    let shown = english.type("4w - 8")
    #expect(shown.contains("✓ right") && shown.contains("with the numbers put in"), "\(shown)")
    #expect(english.walk.progress.questions["slope"] == .right)
    var spanish = try Walker(4, language: .spanish)
    spanish.goToQuestion("slope")
    #expect(spanish.type("x*(w*x - y)").contains("aquí b es 0"))
  }

  @Test func aPlaceThatIsNoLongerThere() throws {
    var progress = LessonProgress()
    progress.place = .init(section: 9999, passage: 99)
    #expect(try Walker(6, progress).walk.item == nil)
  }

  @Test func aFinishedLessonBeginsAnew() throws {
    var walker = try Walker(2)
    for _ in 0..<100 where !walker.walk.progress.isFinished { walker.type("next") }
    #expect(walker.walk.progress.isFinished)
    let again = try Walker(2, walker.walk.progress)
    #expect(again.walk.progress.place == .init())
    #expect(again.walk.progress.isFinished)
  }

  @Test func theSwitchOfLanguageKeepsThePlace() throws {
    var walker = try Walker(6)
    walker.goToQuestion("three-quarters")
    let place = walker.walk.progress.place.section
    #expect(walker.type("set lang es").contains("? α = 0.75 en x², desde 5"))
    #expect(walker.walk.prompt == "x₁, x₂, x₃ = ? " && walker.walk.progress.place.section == place)
    #expect(walker.type("pista").contains("¿Cuánto"))
    #expect(walker.type("-2.5, 1.25, -0.625").contains("✓ bien"))
  }

  @Test func backRemakesWhatWasThere() throws {
    var walker = try Walker(6)
    walker.goToQuestion("rate-in-one-update")
    walker.type("back")
    #expect(walker.walk.prefill == "f(x) = x^2\nf''")
    #expect(walker.type("f(3)").contains("f has no value") || !walker.type("f(3)").contains("   9\n"))
    #expect(walker.type("f(x) = x^2\nf''").contains("f(x) = x²"))
    for _ in 0..<50 { walker.type("atrás") }
    #expect(walker.walk.progress.place == .init())
  }
}
