import Wording

/// A JSON value (RFC 8259), written with its objects in the order given.
package indirect enum JSON: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByFloatLiteral {
  case null
  case bool(Bool)
  /// Written so that it reads back as the same number; JSON has no NaN and no infinities, which are
  /// written as the strings `"nan"`, `"inf"` and `"-inf"`.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  package init(stringLiteral value: String) { self = .string(value) }
  package init(floatLiteral value: Double) { self = .number(value) }

  /// The value as text: members of the outermost object and rows of tables on lines of their own, else on one line.
  package var text: String { Self.text(of: self, depth: 0) }

  /// How deep objects and arrays are opened over several lines: the object, the rows in it.
  private static let openDepth = 2

  private static func text(of value: JSON, depth: Int) -> String {
    switch value {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let value):
      let text = NumberFormat.exact(value)
      return value.isFinite ? text : "\"\(text)\""
    case .string(let text): return quoted(text)
    case .array(let elements):
      let texts = elements.map { Self.text(of: $0, depth: depth + 1) }
      return bracketed(
        "[", texts, "]", opens: depth < openDepth && elements.contains(where: \.isArray), depth)
    case .object(let members):
      let texts = members.map { "\(quoted($0.name)): \(Self.text(of: $0.value, depth: depth + 1))" }
      return bracketed("{", texts, "}", opens: depth == 0, depth)
    }
  }

  private var isArray: Bool { if case .array = self { true } else { false } }

  private static func bracketed(
    _ left: String, _ texts: [String], _ right: String, opens: Bool, _ depth: Int
  ) -> String {
    guard opens, !texts.isEmpty else { return left + texts.joined(separator: ", ") + right }
    let outer = "\n" + String(repeating: "  ", count: depth)
    let inner = outer + "  "
    return left + inner + texts.joined(separator: "," + inner) + outer + right
  }

  /// A text in quotation marks, with what JSON asks to be escaped.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
