import Wording

/// The line of a text that an error is about, made fit for printing, with the columns of the place in it.
struct Excerpt {
  /// The line, or the part of a long one round the place.
  private(set) var text = ""
  /// The columns of `text` before the place, and the columns of the place: at least 1.
  private(set) var indent = 0
  private(set) var width = 1
  /// The line in the source, from 1, and the character in the line, from 1.
  let line: Int
  let column: Int

  /// - Parameter width: the columns that the text may take.
  init(of range: SourceRange, in source: Source, symbols: SymbolSet, width limit: Int) {
    let bytes = Array(source.text.utf8)
    let lower = min(max(range.lower, 0), bytes.count)
    let start = bytes[..<lower].lastIndex(where: Self.isNewline).map { $0 + 1 } ?? 0
    let end = bytes[lower...].firstIndex(where: Self.isNewline) ?? bytes.count
    let upper = min(max(range.upper, lower), end)
    line = bytes[..<start].count { $0 == 0x0A } + 1
    column = String(decoding: bytes[start..<lower], as: UTF8.self).count + 1

    let room = max(limit, 8)
    // No character but a pile of marks takes more than 16 bytes a column.
    let before = Self.pieces(
      bytes[Self.boundary(max(start, lower - 16 * room), in: bytes)..<lower], symbols, from: 0)
    let cutBefore = lower - 16 * room > start
    let marked = Self.pieces(
      bytes[lower..<Self.boundary(min(upper, lower + 16 * room), in: bytes)], symbols,
      from: Self.columns(before))
    let rest = Self.pieces(
      bytes[upper..<Self.boundary(min(end, upper + 16 * room), in: bytes)], symbols, from: 0)
    let cutAfter = end > upper + 16 * room
    arrange(before, marked, rest, room: room, mark: symbols == .ascii ? "..." : "…", cutBefore, cutAfter)
  }

  /// Puts the parts together in the room there is: first the place, then what stands before it, then the rest.
  private mutating func arrange(
    _ before: [Piece], _ marked: [Piece], _ rest: [Piece], room: Int, mark: String, _ cutBefore: Bool,
    _ cutAfter: Bool
  ) {
    let total = Self.columns(before) + Self.columns(marked) + Self.columns(rest)
    if total <= room, !cutBefore, !cutAfter {
      text = Self.text(before) + Self.text(marked) + Self.text(rest)
      indent = Self.columns(before)
      width = max(1, Self.columns(marked))
      return
    }
    let space = room - 2 * mark.count
    let place = Self.prefix(marked, columns: space)
    let left = Self.suffix(
      before,
      columns: max((space - Self.columns(place)) / 2, space - Self.columns(place) - Self.columns(rest)))
    let right = Self.prefix(rest, columns: space - Self.columns(place) - Self.columns(left))
    let hidesLeft = cutBefore || left.count < before.count
    let hidesRight = cutAfter || right.count < rest.count || place.count < marked.count
    text =
      (hidesLeft ? mark : "") + Self.text(left) + Self.text(place) + Self.text(right)
      + (hidesRight ? mark : "")
    indent = (hidesLeft ? mark.count : 0) + Self.columns(left)
    width = max(1, Self.columns(place))
  }

  /// A character as it is printed, with its columns.
  private typealias Piece = (text: String, columns: Int)

  private static func pieces(_ bytes: ArraySlice<UInt8>, _ symbols: SymbolSet, from first: Int) -> [Piece] {
    var column = first
    return String(decoding: bytes, as: UTF8.self).map { character in
      let text =
        character == "\t" ? String(repeating: " ", count: 4 - column % 4) : printable(character, symbols)
      let columns = text.displayWidth
      column += columns
      return (text, columns)
    }
  }

  /// A character that moves nothing: control characters and directions are shown by a picture.
  static func printable(_ character: Character, _ symbols: SymbolSet) -> String {
    guard let scalar = character.unicodeScalars.first else { return "" }
    switch scalar.value {
    case 0..<0x20, 0x7F:
      if symbols == .ascii { return "?" }
      return String(
        Unicode.Scalar(scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value).map(Character.init) ?? "?")
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
      return symbols == .ascii ? "?" : "\u{FFFD}"
    default: break
    }
    let safe = character.unicodeScalars.filter {
      !(0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value)
    }
    let text = String(String.UnicodeScalarView(safe))
    return symbols == .ascii ? Symbols.asciiText(PlainText(text).text) : text
  }

  private static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The beginning of the scalar in which an offset lies.
  private static func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func columns(_ pieces: [Piece]) -> Int { pieces.reduce(0) { $0 + $1.columns } }

  private static func text(_ pieces: [Piece]) -> String { pieces.reduce(into: "") { $0 += $1.text } }

  private static func prefix(_ pieces: [Piece], columns: Int) -> [Piece] {
    var used = 0
    return Array(
      pieces.prefix {
        used += $0.columns
        return used <= columns
      })
  }

  private static func suffix(_ pieces: [Piece], columns: Int) -> [Piece] {
    prefix(pieces.reversed(), columns: columns).reversed()
  }
}
