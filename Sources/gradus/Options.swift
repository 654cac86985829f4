import ArgumentParser
import Notebook
import Wording

extension SpokenLanguage: ExpressibleByArgument {}

/// What every subcommand can be told about the look of its output.
struct Options: ParsableArguments {
  @Option(help: "The language: en or es (else from the locale).")
  var lang: SpokenLanguage?

  @Option(help: "Significant digits of a shown number, 1 to 17.")
  var digits: Int?

  @Option(help: "Where random numbers begin.")
  var seed: Int = 0

  @Flag(help: "One line a row and words for marks, for screen readers.")
  var plain = false

  @Flag(name: .customLong("no-color"), help: "No colours, as with NO_COLOR set.")
  var noColor = false

  mutating func validate() throws {
    if let digits, !(1...17).contains(digits) {
      throw ValidationError("--digits takes 1 to 17, not \(digits).")
    }
    if seed < 0 { throw ValidationError("--seed takes a number from 0 on, not \(seed).") }
  }

  /// The language asked for, else that of the locale, else the one last set; nil where nothing tells.
  func language(_ terminal: Terminal) -> SpokenLanguage? {
    lang ?? terminal.language ?? StateFolder.language
  }

  /// The settings that a session begins with.
  func settings(_ terminal: Terminal) -> Settings {
    Settings(
      style: Style(
        language: language(terminal) ?? .english, symbols: terminal.symbols, digits: digits ?? 6,
        plain: plain, colors: terminal.hasColors && !noColor && !plain, width: terminal.width), seed: seed)
  }
}
