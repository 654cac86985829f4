import Testing

@testable import Notebook

@Suite struct LessonProgressTests {
  @Test func isReadAsItWasWritten() {
    var progress = LessonProgress()
    #expect(LessonProgress(progress.text) == progress)
    progress.place = .init(section: 12, passage: 3)
    progress.isFinished = true
    progress.questions = ["w-after-one": .right, "other": .skipped]
    progress.answers = ["w-after-one": "w = 0.6", "table": "||0.6;1|2|3"]
    progress.landmark = "cell train f from x = 5"
    #expect(LessonProgress(progress.text) == progress)
  }

  /// What two terminals do beside each other is kept of both; the place is that of the last.
  @Test func takesWhatWasDoneBesides() {
    var old = LessonProgress()
    old.questions = ["a": .skipped]
    old.drafts = ["t": "1|2", "u": "1"]
    var (kept, new) = (old, old)
    kept.questions = ["a": .right, "b": .right]
    kept.drafts["u"] = "1;2"
    kept.place = .init(section: 9)
    kept.isFinished = true
    new.questions = ["a": .skipped, "b": .skipped, "c": .skipped]
    new.drafts["t"] = nil
    new.place = .init(section: 4, passage: 1)
    let merged = kept.taking(new, since: old)
    #expect(merged.questions == ["a": .right, "b": .right, "c": .skipped])
    #expect(merged.drafts == ["u": "1;2"])
    #expect(merged.place == new.place && merged.isFinished)
    kept.answers = ["a": "4", "b": "2"]
    new.answers = ["a": "8/2"]
    new.landmark = "end"
    let later = kept.taking(new, since: old)
    #expect(later.answers == ["a": "8/2", "b": "2"] && later.landmark == "end")
    #expect(old.taking(new, since: old) == new)
  }

  @Test(arguments: [
    "", "gradus lesson 1\n", "gradus lesson 1\nplace 1 0\n", "gradus lesson 2\nplace 1 0\nend\n",
    "gradus lesson 1\nplace -1 0\nend\n", "gradus lesson 1\nplace 1\nend\n",
    "gradus lesson 1\nplace 1 0\nquestion a wrong\nend\n", "gradus lesson 1\nplace 1 0\nanswer a\nend\n",
    "gradus lesson 1\nplace 1 0\nlandmark\nend\n",
  ])
  func damaged(text: String) {
    #expect(LessonProgress(text) == nil)
  }
}
