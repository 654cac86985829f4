import Glibc
import Wording

/// What the environment tells of the terminal: its language, its characters, its colours, its width.
struct Terminal {
  /// Nil where the locale tells no language that gradus speaks.
  let language: SpokenLanguage?
  let symbols: SymbolSet
  let isInteractive: Bool
  let hasColors: Bool
  /// Whether it tells of 256 colours or more.
  let hasShades: Bool
  /// Whether a line on it can be written anew.
  let rewritesLines: Bool
  let width: Int

  init() {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Terminal.variable).first ?? ""
    let characters = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(Terminal.variable).first ?? ""
    language = SpokenLanguage(rawValue: String(locale.prefix(2)))
    let lowered = characters.lowercased()
    let hasLocale = !characters.isEmpty && characters != "C" && characters != "POSIX"
    // Without a locale the terminal is taken to be what nearly all are, UTF-8; one that names another set is believed.
    symbols = !hasLocale || lowered.contains("utf-8") || lowered.contains("utf8") ? .unicode : .ascii
    isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let name = Terminal.variable("TERM") ?? "dumb"
    // Errors are drawn alike wherever they go, so a file of errors has no colours either.
    hasColors =
      isatty(STDOUT_FILENO) == 1 && isatty(STDERR_FILENO) == 1 && name != "dumb"
      && Terminal.variable("NO_COLOR") == nil
    hasShades = name.contains("256") || name.contains("direct") || Terminal.variable("COLORTERM") != nil
    rewritesLines = isatty(STDOUT_FILENO) == 1 && name != "dumb"
    width = Terminal.width(isTerminal: isatty(STDOUT_FILENO) == 1)
  }

  /// An environment variable that is set to something.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func width(isTerminal: Bool) -> Int {
    var window = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 {
      return Int(window.ws_col)
    }
    return variable("COLUMNS").flatMap { Int($0) }.map { max($0, 20) } ?? 80
  }
}
