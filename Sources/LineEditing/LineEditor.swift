import CEditline
import Glibc

/// The prompt: reads entries of one or more lines from the terminal, with editing, completion and history.
///
/// One a process, used from the main thread. `~/.editrc` is read; the program's name may stand before its lines.
package final class LineEditor {
  /// What Tab offers.
  package struct Completion {
    /// How many code points before the cursor a candidate takes the place of.
    package var replacing: Int
    /// The texts to choose from; none makes the terminal beep.
    package var candidates: [String]

    /// An offer of some candidates in the place of the last `replacing` code points before the cursor.
    package init(replacing: Int, candidates: [String]) {
      self.replacing = replacing
      self.candidates = candidates
    }
  }

  /// What the reader of an entry gets.
  package enum Entry: Equatable {
    /// One or more lines, without the last newline; empty if only Enter was pressed.
    case text(String)
    /// Ctrl-C: the whole entry is given up.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal has gone.
    case endOfInput
  }

  /// Told the text before the cursor, of this line only, when Tab is pressed.
  package var completer: (_ textBeforeCursor: String) -> Completion = { _ in
    Completion(replacing: 0, candidates: [])
  }

  let editline: OpaquePointer
  private let history: OpaquePointer
  private let historyFile: HistoryFile?
  private let isPromptBold: Bool
  private var lastEntry: String?
  /// The terminal once more, to be read without waiting: Ctrl-C empties it, and a key that was there may be gone.
  let keys: Int32
  let isTerminalDumb: Bool
  /// Whether the terminal is asked for marks around a paste; in vi mode they would take the ESC key away.
  private(set) var takesPasteMarks = false
  var signals = TerminalSignals()
  var prefill = ""
  /// Whether the line may still be that text.
  var mayBePrefill = false
  var unmarkedPaste = UnmarkedPaste()
  var listing: Listing?
  private(set) var promptText = ""
  private var prompt: UnsafeMutablePointer<CChar>

  /// Takes over the terminal; nil if standard input or standard output is none.
  ///
  /// - Parameters:
  ///   - programName: the name before a colon in `~/.editrc`.
  ///   - historyFile: where entries are kept between sessions; nil keeps them for this session only.
  ///   - isPromptBold: whether prompts are drawn bold.
  package init?(programName: String, historyFile: String?, isPromptBold: Bool = false) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    adoptUTF8Locale()
    guard let editline = editline_open(programName) else { return nil }
    guard let history = history_init() else {
      el_end(editline)
      return nil
    }
    self.editline = editline
    self.history = history
    self.historyFile = historyFile.map(HistoryFile.init)
    self.isPromptBold = isPromptBold
    isTerminalDumb = ["", "dumb"].contains(getenv("TERM").map { String(cString: $0) } ?? "")
    prompt = strdup("")
    let terminal = ttyname(STDIN_FILENO).map { open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) } ?? -1
    keys = terminal < 0 ? STDIN_FILENO : terminal
    Interruption.install()
    // With room for the lines of an entry that goes on.
    editline_history_set_size(history, Int32(2 * HistoryFile.capacity))
    editline_set_history(editline, history)
    editline_set_owner(editline, Unmanaged.passUnretained(self).toOpaque())
    editline_set_prompt(editline) { LineEditor.owner(of: $0!).prompt }
    editline_set_editor(editline, "emacs")
    editline_set_reader(editline) { editline, character in
      LineEditor.owner(of: editline!).readCharacter(into: character!)
    }
    addCommands()
    bindKeysThatEditrcMayChange()
    el_source(editline, nil)
    takesPasteMarks = !isTerminalDumb && String(cString: editline_editor(editline)) == "emacs"
    bindKeys()
    for entry in self.historyFile?.load() ?? [] { remember(entry) }
  }

  deinit {
    el_end(editline)
    history_end(history)
    free(prompt)
    if keys != STDIN_FILENO { close(keys) }
  }

  /// Reads lines until they make a whole entry.
  ///
  /// An empty line, or Ctrl-D, after the first line hands over what there is, so that nobody is trapped. A paste between
  /// marks stays on the line, with its newlines, until Enter; one without them is read line after line, its empty lines
  /// between entries passed over. A paste of several lines takes the place of a prefill that was not edited. As long as
  /// the entry goes on, its lines are in the history one by one.
  /// - Parameters:
  ///   - prompt: stands before the first line.
  ///   - continuationPrompt: stands before the others.
  ///   - isIncomplete: whether the lines so far want another one.
  ///   - prefill: a text put on the first line, to be edited or sent as it is.
  package func readEntry(
    prompt: String, continuationPrompt: String, isIncomplete: (String) -> Bool, prefill: String? = nil
  ) -> Entry {
    if Interruption.isRequested { unmarkedPaste.drop() }
    Interruption.clear()
    defer { Interruption.clear() }
    var entry: String?
    var ownLines: [Int32] = []
    defer { for number in ownLines { editline_history_remove(history, number) } }
    while true {
      let line = readLine(
        prompt: entry == nil ? prompt : continuationPrompt, prefill: entry == nil ? prefill ?? "" : "")
      if Interruption.isRequested {
        editline_print("^C\n")
        return .interrupted
      }
      guard let line else {
        editline_print("\n")
        return entry.map(Entry.text) ?? .endOfInput
      }
      if line.allSatisfy(\.isWhitespace) {
        if let entry { return .text(entry) }
        if unmarkedPaste.isUnderWay { continue }
      }
      let lines = entry.map { $0 + "\n" + line } ?? line
      if !isIncomplete(lines) { return .text(lines) }
      entry = lines
      ownLines.append(editline_history_enter(history, line))
    }
  }

  /// Remembers an entry, whole, for the arrow keys and Ctrl-R, in this session and the next ones.
  ///
  /// A blank entry and one equal to the entry before are left out; an entry over 64 KB is kept for this session only.
  package func addToHistory(_ entry: String) {
    guard entry != lastEntry, !entry.allSatisfy(\.isWhitespace) else { return }
    remember(entry)
    historyFile?.append(entry)
  }

  /// The columns of the window, now; 80 if the terminal does not tell.
  package var width: Int {
    var window = winsize()
    let status = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window)
    return status == 0 && window.ws_col > 0 ? Int(window.ws_col) : 80
  }

  /// The editor that libedit calls back for.
  static func owner(of editline: OpaquePointer) -> LineEditor {
    Unmanaged<LineEditor>.fromOpaque(editline_owner(editline)).takeUnretainedValue()
  }

  private func readLine(prompt: String, prefill: String) -> String? {
    setPrompt(prompt)
    var count: Int32 = 0
    signals.begin()
    // Left to itself, libedit may do so only after the prompt, and what is typed in between would go astray.
    editline_set_raw(editline, 1)
    setPasteMarks(true)
    unmarkedPaste.beginLine(keys)
    mayBePrefill = false
    self.prefill = unmarkedPaste.isUnderWay ? "" : prefill
    if !self.prefill.isEmpty { pressPrefillKey() }
    let line = el_gets(editline, &count)
    setPasteMarks(false)
    signals.end()
    guard let line, count > 0 else { return nil }
    var text = String(cString: line).unicodeScalars
    if text.last == "\n" || text.last == "\r" { text.removeLast() }
    return String(text)
  }

  private func setPrompt(_ text: String) {
    free(prompt)
    promptText = text
    // libedit loses an escape sequence that no character follows.
    let drawn =
      isPromptBold && text.count > 1
      ? "\u{1}\u{1B}[1m\u{1}\(text.dropLast())\u{1}\u{1B}[0m\u{1}\(text.suffix(1))" : text
    prompt = strdup(LineEditor.keepingMarks(drawn))
  }

  /// A text with the marks over its letters, as in m̂, given as escape sequences: libedit draws no character without width.
  private static func keepingMarks(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isMark = false
    for scalar in text.unicodeScalars {
      if (scalar.properties.generalCategory == .nonspacingMark) != isMark {
        result.append("\u{1}")
        isMark.toggle()
      }
      result.append(scalar)
    }
    if isMark { result.append("\u{1}") }
    return String(result)
  }

  private func remember(_ entry: String) {
    _ = editline_history_enter(history, entry)
    lastEntry = entry
  }
}
