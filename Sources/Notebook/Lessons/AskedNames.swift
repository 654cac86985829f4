import Checking
import Wording

/// The names that a question asks for, as its line `name:` gives them: `w_1`, `\hat m, \hat v`, `f'(x)`.
struct AskedNames {
  /// All of them as they are shown: `m̂, v̂`.
  let text: String
  /// Each as it is shown.
  let list: [String]
  /// Each in one spelling: `w1` of `w₁`.
  private let names: [String]
  /// Each without its index, and without its arguments: `w` of w₁, `f'` of f'(w).
  private let bases: [String]

  /// - Parameter source: written as formulas are in a text, with the dollar signs or without them.
  init(_ source: String) {
    text = Mathematics.text(source.filter { $0 != "$" })
    list = Self.list(text)
    // The new w may be called w as well.
    let stems = list.map { Self.withoutNew($0).name }
    names = stems.map(Self.plain)
    bases = stems.map { Self.plain(Self.withoutIndex($0)) }
  }

  /// The names between commas that stand in no brackets.
  private static func list(_ text: String) -> [String] { text.parted(at: ",").map(\.trimmed) }

  /// The places, from 0, of the names that somebody may mean who writes this before an equals sign: `w₁`, `w_1`, `w new`; where
  /// that is none of them, also `w` or `f` for w₁ or f(w), and `w₁` or `f(w)` for w or f.
  func places(of written: String) -> [Int] {
    let (name, _) = Self.withoutNew(written)
    let (plain, stem) = (Self.plain(name), Self.stem(name))
    func places(_ isMeant: (Int) -> Bool) -> [Int] { name.isEmpty ? [] : names.indices.filter(isMeant) }
    let exact = places { names[$0] == plain }
    if !exact.isEmpty { return exact }
    let general = places { bases[$0] == plain }
    if !general.isEmpty { return general }
    // f(1.5) may be the f(x) that is asked for.
    let function = name.hasSuffix(")") && list.count > 1 ? Self.plain(Self.withoutIndex(name)) : nil
    let near = places { names[$0] == stem || Self.withoutMark(names[$0]) == plain || bases[$0] == function }
    return near.isEmpty ? places { Self.isRate(names[$0]) && Self.isRate(plain) } : near
  }

  /// Whether a name is one of those of the learning rate, whatever its index: `α`, `η_opt`, `lr`.
  private static func isRate(_ name: String) -> Bool {
    ["alpha", "eta", "lr", "rate", "tasa"].contains(name.prefix { $0 != "_" })
  }

  /// Whether somebody who writes this before an equals sign answers: `w₁`, `w_1`, `w new`; `w` itself is another name.
  func contains(_ written: String) -> Bool {
    let (name, isNew) = Self.withoutNew(written)
    return isNew ? !places(of: name).isEmpty : names.contains(Self.plain(name)) && !name.isEmpty
  }

  /// Whether this is the `w` of a `w₁` that is asked for, the `f` of `f(w)`, or the other way about, and so another name.
  func containsNearly(_ written: String) -> Bool {
    !Self.withoutNew(written).isNew && !contains(written) && !places(of: written).isEmpty
  }

  /// Whether a name differs from one that is asked for by its index at most: `w` and `w2` from w₁.
  func isNear(_ name: String) -> Bool {
    bases.contains(Self.stem(name))
  }

  /// What is said to somebody who answers by another name.
  var told: Message {
    Message(en: "asked here: \(text)", es: "aquí se pide\(list.count > 1 ? "n" : ""): \(text)")
  }

  /// What stands behind the names where a text repeats them before an equals sign, else the text as it is.
  func answer(in text: String) -> String {
    guard let sign = text.firstIndex(of: "=") else { return text }
    var before = String(text[..<sign]).trimmed
    if before.hasPrefix("("), before.hasSuffix(")") { before = String(before.dropFirst().dropLast()) }
    let written = Self.list(before)
    let areAll =
      list.count == 1
      ? names == written.map(Self.plain)
      : written.count == list.count && written.indices.allSatisfy { places(of: written[$0]).contains($0) }
    return areAll ? String(text[text.index(after: sign)...]) : text
  }

  /// A name in one spelling: ASCII, without blanks, Greek letters as they are called in English, `fx` for ∂f/∂x.
  private static func plain(_ name: String) -> String {
    var ascii = Symbols.asciiText(Mathematics.text(name)).filter { $0 != " " }.replacing(
      "alfa", with: "alpha"
    )
    .replacing("nabla", with: "grad")
    if ascii.hasPrefix("grad("), let end = ascii.firstIndex(of: ")") { ascii.remove(at: end) }
    if ascii.hasPrefix("grad(") { ascii = "grad" + ascii.dropFirst(5) }
    let sides = ascii.split(separator: "/")
    if sides.count == 2, sides.allSatisfy({ $0.first == "d" && $0.count > 1 }) {
      ascii = sides.map { String($0.dropFirst()) }.joined()
    }
    // The sign of a product, but not the star of x*.
    ascii = String(ascii.enumerated().filter { $1 != "*" || $0 == ascii.count - 1 || $0 == 0 }.map(\.1))
    // bar(x1), x1_bar, x1-bar and xbar_1 are one name; the hat of `what` is no mark.
    for (mark, _) in Symbols.marks where ascii.contains(mark) {
      let rest = ascii.replacing(mark, with: "").filter { !"_()-".contains($0) }
      let letter = String(rest.prefix { $0.isLetter })
      if letter.count == 1 || Symbols.greek.contains(where: { $0.name == letter }) { return "\(rest)_\(mark)" }
    }
    return ascii
  }

  /// `x1` for `x1_bar`, in one spelling.
  private static func withoutMark(_ name: String) -> String {
    Symbols.marks.first { name.hasSuffix("_\($0.name)") }.map { String(name.dropLast($0.name.count + 1)) } ?? name
  }

  /// `w` for `w new`, without blanks and dollar signs round it.
  private static func withoutNew(_ written: String) -> (name: String, isNew: Bool) {
    let written = written.filter { $0 != "$" }.trimmed
    for word in [" new", " nuevo", "_new", "_nuevo"] where written.hasSuffix(word) {
      return (String(written.dropLast(word.count)), true)
    }
    return (written, false)
  }

  /// `w` for `w₁`, `w_1` and `w1`, `f` for `f(w)`, in one spelling.
  private static func stem(_ name: String) -> String {
    let stem = plain(withoutIndex(name)).reversed().drop { $0.isNumber || $0 == "_" }
    return String(stem.reversed())
  }

  /// `w` for `w₁`, `f` for `f(w)`.
  private static func withoutIndex(_ name: String) -> String {
    if let bracket = name.firstIndex(of: "("), name.hasSuffix(")") { return String(name[..<bracket]) }
    let end = name.lastIndex { !Symbols.subscriptDigits.contains($0) }.map(name.index(after:)) ?? name.startIndex
    return String(name[..<end])
  }
}

extension Document.Question {
  /// The names asked for; nil where the answer has none.
  var asked: AskedNames? { name.map { AskedNames($0.text) } }
}
