import Wording

/// The names that a question asks for, as its line `name:` gives them: `w_1`, `\hat m, \hat v`, `f'(x)`.
struct AskedNames {
  /// All of them as they are shown: `m̂, v̂`.
  let text: String
  /// Each as it is shown.
  let list: [String]
  /// Each in one spelling: `w1` of `w₁`.
  private let names: Set<String>
  /// Those with an index, without it: `w`.
  private let bases: Set<String>

  /// - Parameter source: written as formulas are in a text, with the dollar signs or without them.
  init(_ source: String) {
    text = Mathematics.text(source.filter { $0 != "$" })
    var names = [""]
    var depth = 0
    for character in text {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      if character == ",", depth == 0 {
        names.append("")
      } else {
        names[names.count - 1].append(character)
      }
    }
    list = names.map(\.trimmed)
    self.names = Set(names.map(Self.plain))
    bases = Set(names.map { Self.plain(Self.withoutIndex($0)) }).subtracting(self.names)
  }

  /// Whether somebody who writes this before an equals sign answers: `w₁`, `w_1`, `w new`; `w` itself is another name.
  func contains(_ written: String) -> Bool {
    let written = written.filter { $0 != "$" }.trimmed
    for word in [" new", " nuevo", "_new", "_nuevo"] where written.hasSuffix(word) {
      let name = String(written.dropLast(word.count))
      return !name.isEmpty && (contains(name) || containsWithoutIndex(name))
    }
    return names.contains(Self.plain(written)) && !written.isEmpty
  }

  /// Whether this is the `w` of a `w₁` that is asked for, and so another name.
  func containsWithoutIndex(_ written: String) -> Bool {
    !written.isEmpty && bases.contains(Self.plain(written))
  }

  /// What stands behind the names where a text repeats them before an equals sign, else the text as it is.
  func answer(in text: String) -> String {
    guard let sign = text.firstIndex(of: "=") else { return text }
    let before = String(text[..<sign])
    return Self.plain(before) == Self.plain(self.text) ? String(text[text.index(after: sign)...]) : text
  }

  /// A name in one spelling: ASCII, without blanks.
  private static func plain(_ name: String) -> String {
    Symbols.asciiText(Mathematics.text(name)).filter { $0 != " " }
  }

  /// `w` for `w₁`.
  private static func withoutIndex(_ name: String) -> String {
    let end = name.lastIndex { !Symbols.subscriptDigits.contains($0) }.map(name.index(after:)) ?? name.startIndex
    return String(name[..<end])
  }
}

extension Document.Question {
  /// The names asked for; nil where the answer has none.
  var asked: AskedNames? { name.map { AskedNames($0.text) } }
}
