import Wording

extension Diagnostic {
  /// The diagnostic as it is shown: what is wrong, the student's line with a mark under the place, and the way out.
  ///
  /// ```text
  /// An operator is missing between “2” and “x”. A product?
  ///   y = 2 x
  ///       ^^^
  ///   y = 2*x
  /// ```
  /// At the prompt the message is wrapped to the window; for a file it is one line and begins with `file:line: `. In plain style the place is told by its column and its text
  /// instead of a mark under it. The last line ends without a newline.
  package func drawn(in source: Source, style: Style) -> String {
    let margin = "  "
    var lines: [String] = []
    let place = range.map {
      Excerpt(of: $0, in: source, symbols: style.symbols, width: style.width - margin.count)
    }
    let heading = Self.printable(style.text(message[style.language]), style)
    if let file = source.file {
      lines.append("\(Self.printable(file, style)):\(source.firstLine + (place?.line ?? 1) - 1): \(heading)")
    } else {
      lines += heading.wrapped(to: style.plain ? .max : max(style.width, 20))
    }
    if let place, let range {
      if style.plain {
        lines.append(margin + Self.told(place, range, in: source, style))
      } else {
        lines.append(margin + place.text)
        let carets = String(repeating: "^", count: place.width)
        lines.append(
          margin + String(repeating: " ", count: place.indent)
            + (style.colors ? "\u{1B}[31m\(carets)\u{1B}[0m" : carets))
      }
    }
    // A statement is the same in both languages, and stays whole.
    let isProse = correction == nil && advice.map { $0.english != $0.spanish } ?? false
    let isWrapped = isProse && source.file == nil && !style.plain
    for line in advice(in: source, style).map({ Self.printable($0, style) }) {
      lines += isWrapped ? Self.wrapped(line, to: max(style.width, 20), margin) : [margin + line]
    }
    return lines.joined(separator: "\n")
  }

  /// Advice in words in lines that fit; a statement behind a colon and two blanks stays whole, to be copied.
  private static func wrapped(_ advice: String, to width: Int, _ margin: String) -> [String] {
    if margin.count + advice.displayWidth > width, let sign = advice.firstRange(of: ":  ") {
      return wrapped(advice[..<sign.lowerBound] + ":", to: width, margin) + [
        margin + margin + advice[sign.upperBound...]
      ]
    }
    return advice.wrapped(to: width, indentation: margin.count, hanging: 2 * margin.count)
  }

  /// The lines of the way out; a correction is shown in the student's line, unless that is too long to be read.
  private func advice(in source: Source, _ style: Style) -> [String] {
    guard let correction, let range, range.upper <= source.text.utf8.count else {
      return (advice?[style.language]).map { style.text($0).split(whereSeparator: \.isNewline).map(String.init) } ?? []
    }
    let bytes = source.text.utf8
    let lower = bytes.index(bytes.startIndex, offsetBy: range.lower)
    let upper = bytes.index(lower, offsetBy: range.upper - range.lower)
    let before = source.text[..<lower].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).last ?? ""
    let after = source.text[upper...].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).first ?? ""
    guard before.utf8.count + after.utf8.count <= 200 else { return [correction] }
    return [before.drop(while: \.isWhitespace) + correction + after]
  }

  /// The place in words: `at column 5, "2 x", in: y = 2 x`.
  private static func told(_ place: Excerpt, _ range: SourceRange, in source: Source, _ style: Style)
    -> String
  {
    let end = min(range.upper, source.text.utf8.count)
    let text = source[SourceRange(min(range.lower, end), min(end, range.lower + 200))]
    let quoted =
      text.split(whereSeparator: \.isNewline).first.map { ", \"\(printable(String($0.prefix(40)), style))\"" }
      ?? ""
    let line = source.file == nil && place.line > 1 ? place.line : nil
    let told =
      switch style.language {
      case .english:
        (line.map { "at line \($0), column " } ?? "at column ") + "\(place.column)\(quoted), in: "
      case .spanish:
        (line.map { "en la línea \($0), columna " } ?? "en la columna ") + "\(place.column)\(quoted), en: "
      }
    return printable(told, style) + place.text
  }

  private static func printable(_ text: String, _ style: Style) -> String {
    text.reduce(into: "") { $0 += Excerpt.printable($1, style.symbols) }
  }
}
