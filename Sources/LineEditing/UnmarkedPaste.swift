import Glibc

/// A paste from a terminal that puts no marks around it, as the keys tell it: no person types several lines at once.
///
/// Bytes are read ahead only while a text that was put on the line stands there untouched: typing goes on behind that text,
/// a paste takes its place.
struct UnmarkedPaste {
  /// Bytes of the terminal that were read and are still to be typed.
  var bytes: ArraySlice<UInt8> = []
  /// Whether the lines that are read belong to a paste.
  private(set) var isUnderWay = false

  /// Whether keys are more than one line of text.
  static func isSeveralLines(_ bytes: some Collection<UInt8>) -> Bool {
    guard isText(bytes), let end = bytes.firstIndex(where: isLineEnd) else { return false }
    // A key that is no text, or the mark of a paste, begins with ESC.
    return !bytes[..<end].contains(0x1B) && bytes[end...].contains { $0 > UInt8(ascii: " ") }
  }

  /// Reads what the terminal has; what `read` tells. Of what may be a paste the rest is awaited, for a moment.
  mutating func readAhead(_ terminal: Int32) -> Int {
    var chunk = [UInt8](repeating: 0, count: 4096)
    var count = 0
    repeat {
      count = read(terminal, &chunk, chunk.count)
      bytes += chunk.prefix(max(count, 0))
      // No key sends more than four bytes of text.
    } while count > 0 && bytes.count > 4 && Self.isText(bytes) && !Self.isSeveralLines(bytes)
      && Self.hasInput(terminal, milliseconds: 20)
    isUnderWay = isUnderWay || Self.isSeveralLines(bytes)
    return bytes.isEmpty ? count : bytes.count
  }

  /// Says that a line begins, which is the paste's own if more of it is there.
  mutating func beginLine(_ terminal: Int32) {
    isUnderWay = isUnderWay && (!bytes.isEmpty || Self.hasInput(terminal, milliseconds: 50))
  }

  /// Drops the rest, as Ctrl-C does.
  mutating func drop() { self = Self() }

  private static func isText(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.first.map { $0 >= UInt8(ascii: " ") && $0 != 0x7F } ?? false
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") }

  private static func hasInput(_ terminal: Int32, milliseconds: Int32) -> Bool {
    var poller = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&poller, 1, milliseconds) > 0 && poller.revents & Int16(POLLIN) != 0
  }
}
