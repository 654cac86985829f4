extension Document {
  /// The text of the file with what the cells printed now in their `output` blocks, every other byte untouched.
  ///
  /// `outputs` goes by the cells' order; nil leaves a cell's block as it is. A cell without a block gets one right
  /// after it; a block whose cell prints nothing any more is taken out.
  package func accepting(outputs: [String?]) -> String {
    let bytes = Array(source.utf8)
    var result: [UInt8] = []
    var position = 0
    for (cell, output) in zip(cells, outputs) {
      guard let output, let edit = edit(cell, to: Self.lines(of: output)) else { continue }
      result += bytes[position..<edit.range.lowerBound] + edit.replacement
      position = edit.range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }

  /// The lines of an output, without blank lines at its end.
  static func lines(of output: String) -> [String] {
    var lines = SourceLines(output).texts
    while let last = lines.last, last.trimmed.isEmpty { lines.removeLast() }
    return lines
  }

  private func edit(_ cell: Cell, to lines: [String]) -> (range: Range<Int>, replacement: [UInt8])? {
    let lineEnd = cell.place.lineEnd
    guard let old = cell.output else {
      guard !lines.isEmpty else { return nil }
      let block = Self.block(lines, opening: cell.place.continuation, place: cell.place)
      // The last fence of the file may stand there without a line end.
      let endsWithLine = cell.place.end > cell.place.block.upperBound
      return (cell.place.end..<cell.place.end, endsWithLine ? block + lineEnd : lineEnd + block)
    }
    if old.text == lines.joined(separator: "\n") { return nil }
    if lines.isEmpty { return (old.place.block.lowerBound..<old.place.end, []) }
    return (old.place.block, Self.block(lines, opening: old.place.opening, place: old.place))
  }

  /// A fence longer than any that stands in a text.
  static func fence(around lines: [String]) -> String {
    let longest = lines.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }

  /// An output block without its last line end.
  private static func block(_ lines: [String], opening: [UInt8], place: FencePlace) -> [UInt8] {
    let fence = Array(fence(around: lines).utf8)
    let continuation = place.continuation
    var block = opening + fence + Array("output".utf8) + place.lineEnd
    for line in lines {
      let prefix = line.isEmpty ? Array(continuation.trimmingBlanks) : continuation
      block += prefix + Array(line.utf8) + place.lineEnd
    }
    return block + continuation + fence
  }
}

extension [UInt8] {
  /// The bytes without blanks at their end.
  fileprivate var trimmingBlanks: ArraySlice<UInt8> {
    self[..<((lastIndex { !$0.isBlank } ?? -1) + 1)]
  }
}
