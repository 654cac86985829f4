import Notebook
import Wording

/// Where gradus keeps what lasts from one session to the next; none of it is ever missed when it cannot be read.
enum StateFolder {
  /// `$XDG_STATE_HOME/gradus`, or the one under the home; nil where neither is told.
  static var path: String? {
    // The XDG base directories are to be ignored where they are relative.
    let base =
      Terminal.variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? Terminal.variable("HOME").map { $0 + "/.local/state" }
    return base.map { $0 + "/gradus" }
  }

  static var historyFile: String? { path.map { $0 + "/history" } }

  /// The language that was last set at the prompt; setting it writes it down.
  static var language: SpokenLanguage? {
    get {
      guard let languageFile, let text = try? TextFile.text(at: languageFile, limit: 100) else { return nil }
      return SpokenLanguage(rawValue: String(text.prefix { !$0.isWhitespace }))
    }
    set {
      guard let languageFile, let newValue else { return }
      try? TextFile.store(newValue.rawValue + "\n", at: languageFile)
    }
  }

  private static var languageFile: String? { path.map { $0 + "/language" } }
}
