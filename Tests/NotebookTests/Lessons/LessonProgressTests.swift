import Testing

@testable import Notebook

@Suite struct LessonProgressTests {
  @Test func isReadAsItWasWritten() {
    var progress = LessonProgress()
    #expect(LessonProgress(progress.text) == progress)
    progress.place = .init(section: 12, passage: 3)
    progress.isFinished = true
    progress.questions = ["w-after-one": .right, "other": .skipped]
    #expect(LessonProgress(progress.text) == progress)
  }

  @Test(arguments: [
    "", "gradus lesson 1\n", "gradus lesson 1\nplace 1 0\n", "gradus lesson 2\nplace 1 0\nend\n",
    "gradus lesson 1\nplace -1 0\nend\n", "gradus lesson 1\nplace 1\nend\n",
    "gradus lesson 1\nplace 1 0\nquestion a wrong\nend\n",
  ])
  func damaged(text: String) {
    #expect(LessonProgress(text) == nil)
  }
}
