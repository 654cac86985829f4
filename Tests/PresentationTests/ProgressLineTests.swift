import Testing
import Wording

@testable import Presentation

@Suite struct ProgressLineTests {
  private let line = ProgressLine(done: 12_300, total: 100_000, elapsed: .seconds(3), objective: ("f", 0.012345))

  @Test func saysHowFarHowFastAndHowLong() {
    #expect(line.text(Style()) == "12300 of 100000 updates · 4100 a second · 22 s left · f = 0.0123")
    #expect(
      line.text(Style(language: .spanish, symbols: .ascii))
        == "12300 de 100000 actualizaciones; 4100 por segundo; faltan 22 s; f = 0.0123")
  }

  @Test func withoutAnEndNothingIsLeft() {
    let open = ProgressLine(done: 5, total: nil, elapsed: .seconds(2), objective: nil)
    #expect(open.text(Style()) == "5 updates · 2.5 a second")
  }

  @Test func longTimesAreMinutesAndHours() {
    let slow = ProgressLine(done: 1, total: 1000, elapsed: .seconds(1), objective: nil)
    #expect(slow.text(Style()).contains("17 min left"))
    let slower = ProgressLine(done: 1, total: 10_000, elapsed: .seconds(10), objective: nil)
    #expect(slower.text(Style()).contains("28 h left"))
  }

  @Test func itFitsTheWindow() { #expect(line.text(Style(width: 20)).displayWidth < 20) }
}
