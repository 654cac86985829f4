import Testing
import Wording

@testable import Notebook

@Suite struct LessonWalkResumingTests {
  private func opened(_ walker: Walker) -> String {
    var (walk, shown) = (walker.walk, "")
    walk.begin { shown += $0 }
    return shown
  }

  /// What was passed by stands there as it was left.
  @Test(arguments: SpokenLanguage.allCases)
  func whatWasAnsweredStandsThere(language: SpokenLanguage) throws {
    var walker = try Walker(2, language: language)
    walker.goToQuestion("row-one")
    for entry in ["9", "f'(w) = -4.8", "skip", "next"] { walker.type(entry) }
    let kept = try #require(LessonProgress(walker.walk.progress.text))
    let shown = opened(try Walker(2, kept, language: language))
    let right = language == .english ? "✓ right" : "✓ bien"
    let answer = language == .english ? "the answer: 3.6864" : "la respuesta: 3.6864"
    let open = language == .english ? "not answered" : "sin responder"
    for text in [
      "│ ?      │", "f(w) = ? 9\n   \(right)\n", "f'(w) = ? f'(w) = -4.8\n   \(right)\n", "\n   \(answer)\n", open,
    ] {
      #expect(shown.contains(text), "\(text) in \(shown)")
    }
    #expect(shown.ranges(of: right).count == 2)
  }

  /// A question is about what stands before it: its cell, with the text before that and what it printed.
  @Test(arguments: SpokenLanguage.allCases)
  func theCellBeforeTheQuestionStandsThere(language: SpokenLanguage) throws {
    for (number, id, texts) in [
      (2, "slope", ["3, ", "> f(w) = (w - 3)^2\n", "   f(w) = (w − 3)²\n\n?"]),
      (4, "prediction", ["$x = 2$", "> x = 2\n> y = 4\n> b = 0\n", "   b = 0\n\n"]),
    ] {
      var walker = try Walker(number, language: language)
      walker.goToQuestion(id)
      let shown = opened(try Walker(number, walker.walk.progress, language: language))
      for text in texts {
        let text = VisibleText.of(text.filter { $0 != "$" })
        #expect(shown.contains(text), "\(text) in \(shown)")
      }
      #expect(shown.ranges(of: "> ").count == texts[1].ranges(of: "> ").count)
    }
  }

  @Test func severalCellsBeforeTheQuestion() throws {
    let text = "# N\n\nOne.\n\nTwo.\n\n" + cells.joined(separator: "\n") + "\n```ask q\n? What\n= 1\n```\n"
    var first = try walk(text)
    while first.prompt != "answer> " { _ = first.enter("next", { _ in }) }
    var (again, shown) = (try walk(text, first.progress), "")
    again.begin { shown += $0 }
    #expect(shown.contains("Two.\n\n> a = 1\n   a = 1\n\n> b = 2\n") && !shown.contains("One."), "\(shown)")
    // A question that follows the other needs it no less.
    _ = again.enter("back", { _ in })
    #expect(again.prefill == "c = 3")
  }

  /// Who comes back to a table that is full and wrong finds its marks, and the row to be mended.
  @Test func aFullTableWithASlipIsMarkedAgain() throws {
    var walker = try Walker(7)
    walker.goToQuestion("constant-table")
    for row in ["5, -4, 0.4", "3.56, -3.2, 0.8"] { walker.type(row) }
    #expect(walker.type("2.44, -2.4, 1.04").contains("type row 2 again"))
    walker.type("back")
    while walker.walk.table == nil { walker.type("next") }
    #expect(walker.walk.prompt == "row 2> ")
    walker.type("back")
    var shown = ""
    while walker.walk.table == nil { shown = walker.type("next") }
    #expect(shown.contains("0.8 ✗") && shown.contains("type row 2 again; hint tells more"), "\(shown)")
    #expect(walker.type("hint").contains("no hint") == false)
    walker.type("3.56, -3.2, 0.72")
    #expect(walker.walk.table?.written.rows[1].last == "0.72")
    #expect(walker.type("2.6384, -2.56, 0.976").contains("✓ right"))
  }

  @Test func aTableThatWasAnsweredIsFilled() throws {
    var walker = try Walker(12)
    walker.goToQuestion("adagrad-table")
    #expect(walker.type("4, 3.375, 2.909").contains("✓ right"))
    let kept = try #require(LessonProgress(walker.walk.progress.text))
    var again = try Walker(12, kept)
    let shown = again.type("back")
    // Who stands at it again may do it again.
    #expect(again.walk.table?.isBegun == false && again.type("").contains("type row") == false)
    #expect(shown.contains("3 │ 3.375 │") && shown.contains("2.909") && shown.contains("✓ right"), "\(shown)")
    #expect(!shown.contains("Type the numbers"))
  }

  @Test func whoComesBackToAQuestionIsToldOfIt() throws {
    var walker = try Walker(2)
    walker.goToQuestion("row-one")
    walker.type("9")
    let back = walker.type("back")
    #expect(back.contains("f(w) = ? 9\n   ✓ right\n\n   answered before; answer again, or Enter goes on"), "\(back)")
    #expect(walker.type("").contains("? Row 2"))
    walker.type("saltar")
    #expect(walker.type("back").contains("skipped before; answer now, or Enter goes on"))
    #expect(walker.type("set lang es").contains("saltada antes; responda ahora, o Enter sigue"))
    // It can still be answered, and what was right stays right.
    #expect(walker.type("-4.8").contains("✓"))
    #expect(walker.walk.progress.questions == ["row-one": .right, "row-two": .right])
  }

  @Test func aFinishedLessonIsARepetition() throws {
    var walker = try Walker(2)
    walker.goToQuestion("row-one")
    walker.type("9")
    for _ in 0..<100 where !walker.walk.progress.isFinished { walker.type("next") }
    var again = try Walker(2, walker.walk.progress)
    let count = again.walk.lesson.document(.english).questions.count
    let standing = "It was gone through to its end: 1 of \(count) questions right, \(count - 1) not answered."
    let shown = opened(again)
    let words = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(standing + " It begins anew."), "\(shown)")
    #expect(again.walk.welcome?.english == standing + " It begins anew.")
    #expect(again.walk.welcome?.spanish.hasPrefix("Ya se recorrió hasta el final: 1 de") == true)
    again.goToQuestion("row-one")
    again.type("back")
    let asked = again.type("")
    #expect(asked.contains("Row 1") && asked.contains("answered before") && !asked.contains("✓"), "\(asked)")
    #expect(again.type("8").contains("✗") && again.type("9").contains("✓"))
    // In the middle of it nothing is said.
    #expect(try Walker(2, again.walk.progress).walk.welcome == nil)
  }

  // MARK: A text that has changed

  private func walk(_ text: String, _ progress: LessonProgress = LessonProgress()) throws -> LessonWalk {
    let lesson = Lesson(try Document(text), id: "n", name: "n", language: .english)
    return LessonWalk(lesson, progress: progress, session: Session())
  }

  private let cells = ["a = 1", "b = 2", "c = 3"].map { "```gradus\n\($0)\n```\n" }

  private func standing(before prefill: String, in text: String) throws -> LessonProgress {
    var walk = try walk(text)
    while walk.prefill != prefill { _ = walk.enter("next", { _ in }) }
    return try #require(LessonProgress(walk.progress.text))
  }

  @Test func theSameCellIsFoundAgain() throws {
    let old = "# N\n\n" + cells.joined(separator: "\nText.\n\n")
    let progress = try standing(before: "c = 3", in: old)
    #expect(try walk(old, progress).welcome == nil)
    for new in [cells[1] + "\nMore.\n\n" + cells[2], "```gradus\nz = 0\n```\n" + old] {
      let again = try walk(new, progress)
      #expect(again.prefill == "c = 3" && again.welcome?.english.contains("at the same line or question") == true)
      #expect(again.own.workspace.values["b"] != nil)
    }
    // A word that was mended elsewhere is no news.
    #expect(try walk(old.replacing("Text.", with: "A text."), progress).welcome == nil)
  }

  @Test func aPlaceThatIsGone() throws {
    let progress = try standing(before: "b = 2", in: cells.joined(separator: "\nText.\n\n"))
    let other = try walk(cells[0] + "\n```gradus\nb = 4\n```\n\n" + cells[2], progress)
    #expect(other.prefill == "b = 4" && other.welcome?.spanish.contains("su lugar ya no está") == true)
    let none = try walk("# Nothing left", progress)
    #expect(none.item == nil && none.welcome != nil)
  }

  @Test func aFinishedNotebookThatHasGrown() throws {
    var walk = try walk(cells[0])
    for _ in 0..<5 where !walk.progress.isFinished { _ = walk.enter("next", { _ in }) }
    let again = try self.walk(cells[0] + "\nText.\n\n" + cells[1], walk.progress)
    #expect(again.prefill == "b = 2" && again.welcome?.english.contains("what is new") == true)
    #expect(
      try self.walk(cells[0], walk.progress).welcome?.english == "It was gone through to its end. It begins anew.")
  }

  /// A file that an older gradus has written.
  @Test func aPlaceWithoutALandmark() throws {
    var progress = LessonProgress()
    progress.place = .init(section: 1)
    let walk = try walk(cells.joined(), progress)
    #expect(walk.prefill == "b = 2" && walk.welcome == nil && walk.progress.landmark == "cell b = 2")
  }
}
