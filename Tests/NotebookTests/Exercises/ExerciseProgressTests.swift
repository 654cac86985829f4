import Testing
import Wording

@testable import Notebook

@Suite struct ExerciseProgressTests {
  private func after(_ results: ExerciseProgress.Result..., from level: Int = 1) -> ExerciseProgress {
    var progress = ExerciseProgress()
    progress.level = level
    for result in results { _ = progress.take(result, levels: 3) }
    return progress
  }

  @Test func twoAtOnceLeadUp() {
    #expect(after(.atOnce).level == 1)
    #expect(after(.atOnce, .atOnce).level == 2 && after(.atOnce, .atOnce).number == 3)
    #expect(after(.atOnce, .withEffort, .atOnce).level == 1)
    #expect(after(.atOnce, .atOnce, .atOnce).level == 2)
    #expect(after(.atOnce, .atOnce, from: 3).level == 3)
  }

  @Test func oneTooHardLeadsDown() {
    #expect(after(.tooHard, from: 3).level == 2)
    #expect(after(.tooHard).level == 1)
    #expect(after(.atOnce, .tooHard, .atOnce, from: 2).level == 1)
    #expect(after(.withEffort, .withEffort, from: 2).level == 2)
  }

  @Test func troubleIsMadeGood() {
    #expect(after(.atOnce).trouble == 0 && after(.withEffort, .withEffort).trouble == 1)
    #expect(after(.tooHard).trouble == 2 && after(.tooHard, .withEffort).trouble == 2)
    #expect(after(.tooHard, .tooHard, .tooHard, .tooHard).trouble == 4)
    #expect(after(.tooHard, .atOnce, .atOnce, .atOnce).trouble == 0)
  }

  @Test func saysWhatChanges() {
    var progress = ExerciseProgress()
    #expect(progress.take(.atOnce, levels: 3) == nil)
    #expect(progress.take(.atOnce, levels: 3)?.spanish == "Muy bien. Ahora el nivel 2.")
    #expect(progress.take(.tooHard, levels: 3)?.english == "An easier one: level 1.")
    #expect(progress.take(.tooHard, levels: 3) == nil)
  }

  /// The problems of two terminals are counted, and only what one of them changed counts of it.
  @Test func takesWhatWasDoneBesides() {
    let old = after(.tooHard)
    var kept = old
    for _ in 0..<2 { _ = kept.take(.atOnce, levels: 3) }
    var new = old
    _ = new.take(.withEffort, levels: 3)
    let merged = kept.taking(new, since: old)
    #expect(merged.number == 5 && merged.level == 2 && merged.trouble == 0)
    #expect(old.taking(new, since: old) == new && kept.taking(old, since: old) == kept)
    new.level = 3
    #expect(kept.taking(new, since: old).level == 3)
    #expect(after(.tooHard, .tooHard).taking(after(.tooHard, .tooHard), since: ExerciseProgress()).trouble == 4)
  }

  @Test func isReadAsWritten() {
    let progress = after(.tooHard, .atOnce, .atOnce, .atOnce, .tooHard)
    #expect(ExerciseProgress(progress.text) == progress)
    #expect(ExerciseProgress(ExerciseProgress().text) == ExerciseProgress())
  }

  @Test(arguments: [
    "", "gradus exercise 1\n", "gradus exercise 1\nlevel 0\nnumber 1\nstreak 0\ntrouble 0\nend\n",
    "gradus exercise 1\nlevel 1\nnumber 1\nstreak 0\nend\n",
    "gradus exercise 1\nlevel 1\nnumber 1\nstreak 0\ntrouble -1\nend\n",
    "gradus exercise 1\nlevel x\nnumber 1\nstreak 0\ntrouble 0\nend\n",
    "gradus exercise 1\nnumber 1\nlevel 1\nstreak 0\ntrouble 0\nend\n",
    "gradus lesson 1\nlevel 1\nnumber 1\nstreak 0\ntrouble 0\nend\n",
  ])
  func damaged(text: String) { #expect(ExerciseProgress(text) == nil) }
}
