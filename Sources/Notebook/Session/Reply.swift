import Presentation
import Wording

/// What a statement answers, in the order in which it is shown.
package struct Reply: Sendable {
  package enum Part: Sendable {
    /// A result, or a formula.
    case line(String)
    /// A remark that may be passed over.
    case note(String)
    /// A table, a plot, the work of a step: laid out already.
    case block(String)
  }

  package private(set) var parts: [Part] = []
  /// Whether the session is over.
  package var endsSession = false

  package init() {}

  mutating func line(_ text: String) { parts.append(.line(text)) }
  mutating func note(_ text: String) { parts.append(.note(text)) }
  mutating func block(_ text: String) { if !text.isEmpty { parts.append(.block(text)) } }
  mutating func append(_ other: Reply) {
    parts += other.parts
    endsSession = endsSession || other.endsSession
  }

  /// The reply as it is printed, each line ended; empty where there is nothing to say.
  package func text(_ style: Style) -> String {
    let paint = Paint(style)
    let indentation = style.plain ? 0 : 3
    let lines = parts.flatMap { part -> [String] in
      switch part {
      case .line(let text): Reply.indented(text, by: indentation, style)
      case .note(let text): Reply.indented(text, by: indentation, style).map(paint.note)
      case .block(let text): [text]
      }
    }
    let text = lines.map { $0 + "\n" }.joined()
    return style.symbols == .ascii ? Symbols.asciiText(text) : text
  }

  /// A text wrapped to the window; lines that go on stand further in.
  private static func indented(_ text: String, by indentation: Int, _ style: Style) -> [String] {
    let width = style.plain ? .max : max(style.width, 20)
    return text.wrapped(to: width, indentation: indentation, hanging: indentation + 2)
  }
}
