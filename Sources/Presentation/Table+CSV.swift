import Wording

extension Table {
  /// All rows as comma-separated values, quoted as RFC 4180 says, lines ended by `\n`.
  ///
  /// Numbers read back as the same number; `nan`, `inf` and `-inf` are spelled as NumPy and most readers do.
  package func csv() -> String {
    let heading = columns.map { Self.quoted($0.name) }
    let body = rows.indices.map { row in
      columns.indices.map { column in
        switch cell(row, column) {
        case .number(let value): NumberFormat.exact(value)
        case .text(let text): Self.quoted(text)
        case .empty: ""
        }
      }
    }
    return ([heading] + body).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    // Compared by scalars: "\r\n" is one character.
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard field.unicodeScalars.contains(where: special.contains) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
