import CEditline

// Tab: one candidate is inserted; of several what they share is inserted, and they are listed under the line.
extension LineEditor {
  /// Candidates about to be listed, and how far the cursor was moved for it.
  struct Listing {
    let candidates: CandidateList
    let cursorMove: Int32
  }

  func complete() -> Int32 {
    let text = textBeforeCursor
    let completion = completer(text)
    let replaced = min(max(0, completion.replacing), text.unicodeScalars.count)
    guard let first = completion.candidates.first else { return CC_ERROR }
    if completion.candidates.count == 1 {
      replace(replaced, with: first)
      return CC_REFRESH
    }
    let candidates = CandidateList(candidates: completion.candidates)
    let shared = candidates.commonPrefix
    // What was typed may be no part of the candidates, as \a is none of α: then it stays until they are told apart.
    if shared.unicodeScalars.starts(with: text.unicodeScalars.suffix(replaced)) {
      replace(replaced, with: shared)
    }
    // The list goes under the last row of the line, where only libedit can take the terminal's cursor: it does so
    // before it looks at the next key.
    let position = el_cursor(editline, 0)
    listing = Listing(candidates: candidates, cursorMove: el_cursor(editline, Int32.max / 2) - position)
    pressListKey()
    return CC_REFRESH
  }

  func list() -> Int32 {
    guard let listing else { return CC_NORM }
    self.listing = nil
    let lines = listing.candidates.lines(width: width)
    editline_print("\r\n" + lines.map { $0 + "\r\n" }.joined())
    _ = el_cursor(editline, -listing.cursorMove)
    editline_draw(editline)
    return CC_NORM
  }

  /// What stands before the cursor, of this line only.
  var textBeforeCursor: String {
    guard let line = el_line(editline)?.pointee, let buffer = line.buffer, let cursor = line.cursor else {
      return ""
    }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: cursor - buffer)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func replace(_ count: Int, with text: String) {
    el_deletestr(editline, Int32(count))
    el_insertstr(editline, text)
  }
}
