import Synchronization
import Testing
import Wording

@testable import Notebook

/// What was told, from whichever closure.
private final class Told: Sendable {
  let texts = Mutex<[String?]>([])
}

@Suite struct SessionProgressTests {
  private func told(_ statement: String, style: Style = Style(), delay: Duration = .zero) -> (String, [String?]) {
    let told = Told()
    var typing = Typing(style)
    typing.session.report = Session.ProgressReport { text in told.texts.withLock { $0.append(text) } }
    typing.session.report?.delay = delay
    let printed = typing.type("f(x) = x^2", statement)
    return (printed, told.texts.withLock { $0 })
  }

  @Test func theLineIsGoneWhenTheRunIsDone() {
    let (printed, texts) = told("train f from x = 5 with gd(0.1) for 9")
    #expect(texts.count > 1)
    #expect(texts.last == .some(nil))
    #expect(texts[0]?.hasPrefix("1 of 9 updates") == true)
    #expect(printed == Typing.of("f(x) = x^2", "train f from x = 5 with gd(0.1) for 9"))
  }

  @Test func untilHasNoEndToWaitFor() {
    let (printed, texts) = told("train f from x = 5 with gd(0.1) until f < 1")
    #expect(texts[0]?.hasPrefix("1 update ") == true)
    #expect(texts.last == .some(nil))
    #expect(printed == Typing.of("f(x) = x^2", "train f from x = 5 with gd(0.1) until f < 1"))
  }

  @Test func comparisonsTellTheirsToo() {
    let texts = told("compare f from 5 with gd(0.1), gd(0.2) for 9").1
    #expect(texts.contains { $0?.hasPrefix("A · 1 of 9 updates") == true })
    #expect(texts.contains { $0?.hasPrefix("B · 1 of 9 updates") == true })
    #expect(texts.last == .some(nil))
  }

  @Test func shortRunsAndPlainModeAreQuiet() {
    #expect(told("train f from x = 5 with gd(0.1) for 9", delay: .seconds(1000)).1.isEmpty)
    #expect(told("train f from x = 5 with gd(0.1) for 9", style: Style(plain: true)).1.isEmpty)
  }
}
