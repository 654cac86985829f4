import Presentation
import Wording

/// What a statement answers, in the order in which it is shown.
package struct Reply: Sendable {
  package enum Part: Sendable {
    /// A result, or a formula.
    case line(String)
    /// A remark that may be passed over.
    case note(String)
    /// Things side by side with what they are, in two columns.
    case list([(left: String, right: String)])
    /// A table, the work of a step: laid out already.
    case block(String)
    /// A plot.
    case picture(String)
  }

  package private(set) var parts: [Part] = []
  /// Whether the session is over.
  package var endsSession = false

  package init() {}

  package mutating func line(_ text: String) { parts.append(.line(text)) }
  mutating func note(_ text: String) { parts.append(.note(text)) }
  mutating func list(_ rows: [(left: String, right: String)]) { parts.append(.list(rows)) }
  mutating func block(_ text: String) {
    let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
    if !text.isEmpty { parts.append(.block(text)) }
  }
  mutating func picture(_ text: String) {
    parts.append(.picture(text.hasSuffix("\n") ? String(text.dropLast()) : text))
  }
  mutating func append(_ other: Reply) {
    parts += other.parts
    endsSession = endsSession || other.endsSession
  }

  /// A text that stays on one line where a line can hold it, such as a formula.
  static func unbroken(_ text: String) -> String { text.replacing(" ", with: fixedBlank) }

  /// The reply as it is printed, each line ended; empty where there is nothing to say.
  package func text(_ style: Style) -> String { printed(style).text }

  /// The reply as it is printed, its pictures told apart.
  func printed(_ style: Style) -> PrintedText {
    var printed = PrintedText()
    var rest = parts[...]
    while let first = rest.first {
      let run = rest.prefix { $0.isPicture == first.isPicture }
      printed.append(Self.text(of: run, style), isPicture: first.isPicture)
      rest = rest.dropFirst(run.count)
    }
    return printed
  }

  private static func text(of parts: some Sequence<Part>, _ style: Style) -> String {
    let paint = Paint(style)
    let lines = parts.flatMap { part -> [String] in
      switch part {
      case .line(let text): Reply.wrapped(text, style)
      case .note(let text): Reply.wrapped(text, style).map(paint.note)
      case .list(let rows): Reply.columns(rows, style)
      case .block(let text), .picture(let text): [text]
      }
    }
    return style.text(lines.map { $0 + "\n" }.joined().replacing(Reply.fixedBlank, with: " "))
  }

  fileprivate static let fixedBlank = "\u{A0}"
  private static let indentation = 3

  /// A text wrapped to the window; lines that go on stand further in.
  private static func wrapped(_ text: String, _ style: Style) -> [String] {
    if style.plain { return text.wrapped(to: .max) }
    let width = max(style.width, 20)
    return text.wrapped(to: width, indentation: indentation, hanging: indentation + 2)
  }

  private static func columns(_ rows: [(left: String, right: String)], _ style: Style) -> [String] {
    if style.plain { return rows.map { "\($0.left): \($0.right)" } }
    let margin = indentation + 2
    let column = margin + (rows.map(\.left.displayWidth).max() ?? 0) + 2
    let width = max(style.width, 20)
    // In a narrow window the second column stands under the first.
    let isNarrow = width - column < 25
    return rows.flatMap { left, right in
      let lines = right.wrapped(to: width, indentation: isNarrow ? margin + 4 : column)
      let start = String(repeating: " ", count: margin) + left
      if isNarrow { return [start] + lines }
      return [start.padded(to: column) + lines[0].dropFirst(column)] + lines.dropFirst()
    }
  }
}

extension Reply.Part {
  fileprivate var isPicture: Bool { if case .picture = self { true } else { false } }
}

extension String {
  /// The text with ordinary blanks, to be broken anywhere or not at all.
  var plainBlanks: String { replacing(Reply.fixedBlank, with: " ") }
}
