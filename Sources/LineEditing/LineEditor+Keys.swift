import CEditline
import Glibc

// Keys beyond those that libedit knows, and the commands behind them.
extension LineEditor {
  /// Keys that no keyboard sends: commands of one key that end by pressing another.
  private static let prefillKey = wchar_t(0x9F)
  private static let listKey = wchar_t(0x9E)
  static let clearKey = wchar_t(0x9D)

  func addCommands() {
    editline_add_command(editline, "gradus-complete", "Complete the word before the cursor") { editline, _ in
      UInt8(LineEditor.owner(of: editline!).complete())
    }
    editline_add_command(editline, "gradus-list", "List the candidates of a completion") { editline, _ in
      UInt8(LineEditor.owner(of: editline!).list())
    }
    editline_add_command(editline, "gradus-paste", "Take in a bracketed paste") { editline, _ in
      UInt8(LineEditor.owner(of: editline!).paste())
    }
    editline_add_command(editline, "gradus-prefill", "Put a prepared text on the line") { editline, _ in
      UInt8(LineEditor.owner(of: editline!).insertPrefill())
    }
    editline_add_command(editline, "gradus-clear", "Empty the line") { editline, _ in
      LineEditor.owner(of: editline!).clear()
      return UInt8(CC_REFRESH)
    }
  }

  func bindKeysThatEditrcMayChange() {
    for (key, command) in [
      ("\\e[1;5D", "ed-prev-word"), ("\\e[1;5C", "em-next-word"), ("\\e[3~", "ed-delete-next-char"),
      ("\\e[1~", "ed-move-to-beg"), ("\\e[4~", "ed-move-to-end"),
    ] {
      editline_bind(editline, key, command)
    }
  }

  /// Binds what must hold in every mode; a `bind -v` in ~/.editrc forgets what was bound before.
  func bindKeys() {
    editline_bind(editline, "^I", "gradus-complete")
    editline_bind(editline, "^R", "em-inc-search-prev")
    editline_bind(editline, "\\235", "gradus-clear")
    editline_bind(editline, "\\236", "gradus-list")
    editline_bind(editline, "\\237", "gradus-prefill")
    if takesPasteMarks { editline_bind(editline, "\\e[200~", "gradus-paste") }
  }

  func pressPrefillKey() {
    editline_press(editline, Self.prefillKey)
  }

  func pressListKey() {
    editline_press(editline, Self.listKey)
  }

  private func insertPrefill() -> Int32 {
    el_insertstr(editline, prefill)
    mayBePrefill = true
    return CC_REFRESH
  }

  private func paste() -> Int32 {
    var pasted = PastedText()
    var character: wchar_t = 0
    while el_wgetc(editline, &character) == 1 {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: character)), pasted.take(scalar) { break }
    }
    if Interruption.isRequested { return CC_EOF }
    let text = pasted.plain
    if text.contains("\n"), isPrefillUntouched { clear() }
    el_insertstr(editline, text)
    return CC_REFRESH
  }

  /// Whether the line is the text that was put on it; once it is not, it is not asked again, as the question costs as much
  /// as the line is long.
  var isPrefillUntouched: Bool {
    guard mayBePrefill, let line = el_line(editline)?.pointee, let buffer = line.buffer, let end = line.lastchar
    else { return false }
    mayBePrefill = UnsafeRawBufferPointer(start: buffer, count: end - buffer).elementsEqual(prefill.utf8)
    return mayBePrefill
  }

  private func clear() {
    _ = el_cursor(editline, Int32.max / 2)
    el_deletestr(editline, Int32(textBeforeCursor.unicodeScalars.count))
  }
}
