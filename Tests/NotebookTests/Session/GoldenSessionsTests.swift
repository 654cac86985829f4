import Glibc
import Language
import Testing
import Wording

@testable import Notebook

/// Whole sessions, as a student sees them: each `Golden/sessions/NAME.gradus` is typed at the prompt line by line and
/// must give `NAME.txt`. With `GRADUS_ACCEPT=1` the texts are written instead; read them before they are committed.
@Suite struct GoldenSessionsTests {
  static let folder =
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Golden/sessions"

  static let names = ((try? Folder.names(in: folder)) ?? [])
    .filter { $0.hasSuffix(".gradus") }.map { String($0.dropLast(7)) }

  @Test func areThere() { #expect(Self.names.count >= 20) }

  @Test(arguments: names)
  func prints(name: String) throws {
    let input = try TextFile.text(at: "\(Self.folder)/\(name).gradus")
    let output = "\(Self.folder)/\(name).txt"
    let printed = Transcript.of(input)
    if getenv("GRADUS_ACCEPT") != nil {
      try TextFile.store(printed, at: output, replacing: true)
    } else {
      #expect(printed == (try TextFile.text(at: output)))
    }
  }

  /// In every session and at every width no row of a table and no line of work leaves the window.
  @Test(arguments: names)
  func staysInTheWindow(name: String) throws {
    let settings = Transcript.settings(of: try TextFile.text(at: "\(Self.folder)/\(name).gradus"))
    guard !settings.style.plain, name != "help", name != "help-es" else { return }
    let lines = try TextFile.text(at: "\(Self.folder)/\(name).txt").split(separator: "\n")
    for line in lines where line.contains("│") || line.hasPrefix("     ") {
      #expect(line.displayWidth <= settings.style.width, "\(line)")
    }
  }
}

/// A session typed at the prompt.
enum Transcript {
  /// What stands on the screen at the end: every entry after its prompt, and what it printed.
  static func of(_ input: String) -> String {
    var session = Session(settings: settings(of: input))
    session.writesFiles = false
    var screen = ""
    var entry = ""
    for line in input.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("# ") {
      let prompt = "\(session.nextCell)> "
      screen += line.isEmpty ? "" : (entry.isEmpty ? prompt : String(repeating: ".", count: prompt.count - 1) + " ")
      screen += line.isEmpty ? "" : line + "\n"
      entry += (entry.isEmpty ? "" : "\n") + line
      guard !entry.isEmpty, !Parser.isIncomplete(entry) else { continue }
      let outcome = session.run(Source(entry), output: { screen += $0 }, errors: { screen += $0 })
      if outcome.endsSession { return screen }
      entry = ""
    }
    return screen
  }

  /// What a first line such as `# style: width=50 lang=es plain symbols=ascii digits=8` sets.
  static func settings(of input: String) -> Settings {
    var style = Style()
    let words = input.prefix { $0 != "\n" }.split(separator: " ")
    guard words.prefix(2) == ["#", "style:"] else { return Settings(style: style) }
    for word in words.dropFirst(2) {
      let value = word.split(separator: "=").last.map(String.init) ?? ""
      if word.hasPrefix("width=") { style.width = Int(value) ?? 80 }
      if word.hasPrefix("digits=") { style.digits = Int(value) ?? 6 }
      if word.hasPrefix("lang=") { style.language = SpokenLanguage(rawValue: value) ?? .english }
      if word.hasPrefix("symbols=") { style.symbols = SymbolSet(rawValue: value) ?? .unicode }
      if word == "plain" { style.plain = true }
    }
    return Settings(style: style)
  }
}
