import CEditline
import Glibc

// What the terminal sends, and what becomes of the drawn line when the window changes or the program is stopped.
extension LineEditor {
  /// Reads one character for libedit: 1, or 0 at the end of input, or -1 after Ctrl-C and if the terminal has gone.
  func readCharacter(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    var decoder = UTF8Decoder()
    while true {
      while let signal = signals.next() { serve(signal) }
      if Interruption.isRequested {
        unmarkedPaste.drop()
        goToEnd()
        return -1
      }
      var byte: UInt8 = 0
      if unmarkedPaste.bytes.isEmpty {
        guard signals.wait() else { continue }
        let isOffered = isPrefillUntouched
        let count = isOffered ? unmarkedPaste.readAhead(keys) : read(keys, &byte, 1)
        if count < 0, errno == EAGAIN { continue }
        if count <= 0 { return count == 0 ? 0 : -1 }
        if isOffered, unmarkedPaste.isUnderWay {
          character.pointee = Self.clearKey
          return 1
        }
      }
      if !unmarkedPaste.bytes.isEmpty { byte = unmarkedPaste.bytes.removeFirst() }
      if let scalar = decoder.take(byte) {
        character.pointee = wchar_t(scalar.value)
        return 1
      }
    }
  }

  /// Asks the terminal to put marks around a paste, so that its newlines can be told from the Enter key.
  func setPasteMarks(_ isOn: Bool) {
    if takesPasteMarks { editline_print(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l") }
  }

  private func serve(_ signal: Int32) {
    switch signal {
    case SIGWINCH:
      redraw()
    case SIGCONT:
      // Whoever was in the foreground may have left the terminal in another mode; libedit sets only what it believes unset.
      editline_set_raw(editline, 0)
      editline_set_raw(editline, 1)
      setPasteMarks(true)
      redraw()
    default:
      setPasteMarks(false)
      editline_set_raw(editline, 0)
      signals.passOn(signal)
      editline_set_raw(editline, 1)
      setPasteMarks(true)
      editline_draw(editline)
    }
  }

  /// Draws the line anew in its place; the terminal is taken to have wrapped it to the width it has now.
  private func redraw() {
    el_resize(editline)
    if isTerminalDumb {
      editline_print("\r\n")
    } else {
      eraseLine(rowsAboveCursor: rowsAboveCursor)
    }
    editline_draw(editline)
  }

  /// Leaves the cursor where what comes next does not cover the line.
  private func goToEnd() {
    let rows = rowsAboveCursor
    let position = el_cursor(editline, 0)
    guard !isTerminalDumb, el_cursor(editline, Int32.max / 2) > position else { return }
    eraseLine(rowsAboveCursor: rows)
    editline_draw(editline)
  }

  private func eraseLine(rowsAboveCursor rows: Int) {
    editline_print("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
  }

  /// The rows of the window between the one where the prompt begins and the one with the cursor.
  private var rowsAboveCursor: Int {
    let lines = (promptText + textBeforeCursor).unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.count - 1 + lines.reduce(0) { $0 + CandidateList.columns(String($1)) / width }
  }
}
