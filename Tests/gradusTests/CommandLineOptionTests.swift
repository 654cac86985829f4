import Testing
import Wording

@testable import gradus

@Suite struct CommandLineOptionTests {
  @Test func namesAreTakenOnceAndHaveTheirForm() {
    let names = CommandLineOption.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.hasPrefix("--") || name.count == 2 && name.hasPrefix("-"), "\(name)") }
  }

  @Test func eachIsToldInBothLanguages() {
    for option in CommandLineOption.all {
      #expect(!option.summary.english.isEmpty && option.summary.english != option.summary.spanish)
      #expect(option.takesValue == !option.placeholder.english.isEmpty, "\(option.names)")
    }
  }

  private func takes(_ name: String, _ value: String) -> Bool {
    var invocation = Invocation()
    guard case .value(_, let apply)? = CommandLineOption.all.first(where: { $0.names.contains(name) })?.action else {
      return false
    }
    return apply(&invocation, value)
  }

  @Test func valuesAreReadStrictly() {
    #expect(takes("--lang", "es") && !takes("--lang", "fr"))
    #expect(takes("--digits", "17") && !takes("--digits", "0") && !takes("--digits", "18") && !takes("--digits", "x"))
    #expect(takes("--seed", "0") && !takes("--seed", "-1") && !takes("--seed", "1.5"))
    #expect(takes("-e", "") && takes("--sheet", "a.md") && !takes("--plain", ""))
  }
}
