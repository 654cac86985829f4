#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Wording

/// What the environment tells of the terminal: its language, its characters, its colours, its width.
struct Terminal {
  /// Nil where the locale tells no language that gradus speaks.
  let language: SpokenLanguage?
  let symbols: SymbolSet
  /// Whether the locale said anything at all of its characters.
  let hasLocale: Bool
  let isInteractive: Bool
  let hasColors: Bool
  let width: Int

  init() {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Terminal.variable).first ?? ""
    let characters = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(Terminal.variable).first ?? ""
    language = SpokenLanguage(rawValue: String(locale.prefix(2)))
    let lowered = characters.lowercased()
    hasLocale = !characters.isEmpty && characters != "C" && characters != "POSIX"
    // Without a locale the terminal is taken to be what nearly all are, UTF-8; one that names another set is believed.
    symbols = !hasLocale || lowered.contains("utf-8") || lowered.contains("utf8") ? .unicode : .ascii
    isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let name = Terminal.variable("TERM") ?? "dumb"
    hasColors = isatty(STDOUT_FILENO) == 1 && name != "dumb" && Terminal.variable("NO_COLOR") == nil
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

/// Writing to the standard streams: whole, unbuffered by Swift, and quiet when the reader has gone.
enum Stream {
  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }
  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let written = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if written > 0 {
          done += written
        } else if errno != EINTR {
          // The reader has closed the pipe: nobody is left to tell.
          exit(errno == EPIPE ? 141 : 1)
        }
      }
    }
  }
}
