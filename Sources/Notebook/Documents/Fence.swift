import CMarkdown
import Wording

/// Where a fenced block stands, in bytes of the file.
struct FencePlace: Hashable, Sendable {
  /// The block from the beginning of the line of its first fence to the end of its last fence, no line end with it.
  let block: Range<Int>
  /// The byte after the line end of the last fence.
  let end: Int
  /// What stands before the first fence: blanks (tabs as blanks up to the next fourth column), marks of a list, `>`.
  let opening: [UInt8]
  /// The line end of the first fence, with which lines put into the block end.
  let lineEnd: [UInt8]

  /// What stands before a further line of the block: `opening` with blanks in the place of list marks.
  var continuation: [UInt8] {
    opening.map { $0 == UInt8(ascii: ">") || $0.isBlank ? $0 : UInt8(ascii: " ") }
  }
}

/// A fenced block of Markdown, in its place in the file.
struct Fence {
  /// The words after the opening fence.
  let info: [String]
  /// The lines of the file, both fences included.
  let lines: ClosedRange<Int>
  /// What stands between the fences, lines joined with `\n`, no line end at the end.
  let text: String
  let place: FencePlace

  /// The first word after the fence: `gradus`, `output`, `ask`, the name of a language, or nothing.
  var kind: String { info.first ?? "" }
}

extension Fence {
  /// All fenced blocks from a line on, in the order of the file, those within lists and quotations too; up to a fence that
  /// is never closed, and the error of that: it would swallow the rest of the file without a word.
  static func all(in lines: SourceLines, from firstLine: Int) -> (fences: [Fence], error: DocumentError?) {
    guard firstLine <= lines.count else { return ([], nil) }
    // cmark reads a NUL as U+FFFD; a stand-in of one byte keeps the columns, and the text is put back below.
    var bytes = Array(lines.bytes[lines.start(firstLine)...])
    let hasNUL = bytes.contains(0)
    if hasNUL { bytes = bytes.map { $0 == 0 ? standIn : $0 } }

    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return ([], nil) }
    defer { cmark_parser_free(parser) }
    _ = extensionsAreRegistered
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    bytes.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }

    var fences: [Fence] = []
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return (fences, nil) }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator),
        cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK
      else { continue }
      // At the end of a list or quotation cmark counts the line after it as the block's last; what looks like the
      // closing fence there opens a block of its own.
      if let last = fences.last, last.lines.upperBound >= Int(cmark_node_get_start_line(node)) + firstLine - 1 {
        return (fences.dropLast(), neverClosed(line: last.lines.lowerBound))
      }
      do throws(DocumentError) {
        if let fence = try Fence(node, in: lines, lineOffset: firstLine - 1, hasNUL: hasNUL) { fences.append(fence) }
      } catch {
        return (fences, error)
      }
    }
  }

  private static let standIn: UInt8 = 1

  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The fence of a code block; nil for a block set apart by indentation.
  private init?(
    _ node: OpaquePointer, in lines: SourceLines, lineOffset: Int, hasNUL: Bool
  ) throws(DocumentError) {
    var length: Int32 = 0
    var offset: Int32 = 0
    var mark: CChar = 0
    guard cmark_node_get_fenced(node, &length, &offset, &mark) != 0 else { return nil }
    let first = Int(cmark_node_get_start_line(node)) + lineOffset
    let last = min(Int(cmark_node_get_end_line(node)) + lineOffset, lines.count)
    let content = Self.content(of: node)

    // cmark closes what stands open at the end of the file or of a quotation; then the last line is no fence.
    guard last == first + content.count + 1,
      Self.isClosing(lines.content(last), mark: UInt8(bitPattern: mark), length: Int(length))
    else {
      throw Self.neverClosed(line: first)
    }

    info = Self.words(String(cString: cmark_node_get_fence_info(node))[...])
    self.lines = first...last
    text = content.enumerated().map { index, line in
      // Only blanks are lost before the text, so the file's line ends as cmark's does, NUL for stand-in.
      let bytes =
        hasNUL && line.contains(Self.standIn) ? lines.content(first + 1 + index).suffix(line.count) : line
      return String(decoding: bytes, as: UTF8.self)
    }.joined(separator: "\n")
    let column = Int(cmark_node_get_start_column(node))
    place = FencePlace(
      block: lines.start(first)..<lines.contentEnd(last), end: lines.end(last),
      opening: Self.withoutTabs(lines.content(first).prefix(max(column - 1, 0))),
      lineEnd: Array(lines.terminator(first))
    )
    try checkEnd(mark: Character(Unicode.Scalar(UInt8(bitPattern: mark))), length: Int(length))
  }

  /// The words with which a notebook's own blocks begin.
  static let kinds = ["gradus", "output", "ask"]

  private static func words(_ text: Substring) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Throws where another block begins inside this one, whose end was forgotten: what follows would be taken for its text.
  private func checkEnd(mark: Character, length: Int) throws(DocumentError) {
    for (offset, line) in SourceLines(text).texts.enumerated() {
      let line = line.drop { $0 == " " }
      guard line.prefix(while: { $0 == mark }).count >= length,
        let word = Self.words(line.drop { $0 == mark }).first, Self.kinds.contains(kind) || Self.kinds.contains(word)
      else { continue }
      let (here, other) = (lines.lowerBound, lines.lowerBound + 1 + offset)
      let end = String(repeating: mark, count: length)
      throw DocumentError(
        line: here,
        Message(
          en:
            "the block that begins here is not closed before line \(other), where another begins (\(line)): put a line "
            + "\(end) at its end.",
          es:
            "el bloque que empieza aquí no se cierra antes de la línea \(other), donde empieza otro (\(line)): ponga una "
            + "línea \(end) al final."))
    }
  }

  private static func neverClosed(line: Int) -> DocumentError {
    DocumentError(
      line: line,
      Message(
        en: """
          the block that begins here is never closed: it needs a last line of its own with the same marks, set in \
          as far as the first.
          """,
        es: """
          el bloque que empieza aquí no se cierra: le falta una última línea propia con las mismas marcas y la misma \
          sangría que la primera.
          """))
  }

  /// Tabs as blanks: cmark takes a tab before a fence for one column and a tab before its text for up to four.
  private static func withoutTabs(_ prefix: ArraySlice<UInt8>) -> [UInt8] {
    prefix.reduce(into: []) { bytes, byte in
      let isTab = byte == UInt8(ascii: "\t")
      bytes += isTab ? Array(repeating: UInt8(ascii: " "), count: 4 - bytes.count % 4) : [byte]
    }
  }

  /// The lines between the fences, without the indentation of what stands around the block.
  private static func content(of node: OpaquePointer) -> [ArraySlice<UInt8>] {
    guard let literal = cmark_node_get_literal(node) else { return [] }
    let bytes = UnsafeRawBufferPointer(start: literal, count: String(cString: literal).utf8.count)
    return Array(bytes).split(separator: .newline, omittingEmptySubsequences: false).dropLast()
  }

  private static func isClosing(_ line: ArraySlice<UInt8>, mark: UInt8, length: Int) -> Bool {
    let fence = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    return fence.prefix { $0 == mark }.count >= length && fence.drop { $0 == mark }.allSatisfy(\.isBlank)
  }
}
