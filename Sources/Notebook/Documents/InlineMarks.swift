/// Where the formulas and the code stand in a Markdown text.
///
/// A formula stands between `$` and `$` or between `$$` and `$$`, within one paragraph; no blank stands inside at a single
/// sign, and no figure behind it, so that $5 and $6 are prices. In code and after a backslash a `$` is a plain sign.
struct InlineMarks {
  struct Formula {
    /// The formula with its dollar signs.
    let whole: Range<String.Index>
    let inner: Range<String.Index>
    /// Whether two signs stand on each side.
    let isDisplayed: Bool
  }

  private(set) var formulas: [Formula] = []
  /// Code with its backticks.
  private(set) var code: [Range<String.Index>] = []
  /// Comments of HTML.
  private(set) var comments: [Range<String.Index>] = []
  /// The dollar signs with which no formula begins or ends, but for prices.
  private(set) var loose: [String.Index] = []

  init(_ text: String) {
    var place = text.startIndex
    var mayHoldComments = true
    while place < text.endIndex {
      let rest = text[place...]
      switch rest.first {
      case "\\": place = rest.dropFirst(2).startIndex
      case "`":
        let run = rest.prefix { $0 == "`" }
        place = run.endIndex
        guard let end = Self.end(ofCodeWith: run.count, in: text[place...]) else { break }
        code.append(run.startIndex..<end)
        place = end
      case "<" where mayHoldComments && rest.hasPrefix("<!--"):
        guard let end = rest.firstRange(of: "-->")?.upperBound else {
          mayHoldComments = false
          break
        }
        comments.append(place..<end)
        place = end
      case "$":
        if let formula = Self.formula(in: rest) {
          formulas.append(formula)
          place = formula.whole.upperBound
        } else {
          if !Self.isPrice(place, in: text) { loose.append(place) }
          place = rest.drop { $0 == "$" }.startIndex
        }
      default: place = text.index(after: place)
      }
    }
  }

  /// The formula with which a text begins.
  private static func formula(in text: Substring) -> Formula? {
    let isDisplayed = text.hasPrefix("$$")
    let mark = isDisplayed ? 2 : 1
    let inside = text.dropFirst(mark)
    guard let first = inside.first, isDisplayed || !first.isWhitespace else { return nil }
    var place = inside.startIndex
    while place < inside.endIndex {
      let rest = inside[place...]
      switch rest.first {
      case "\\": place = rest.dropFirst(2).startIndex
      case "$" where !isDisplayed || rest.hasPrefix("$$"):
        let end = rest.dropFirst(mark)
        guard let last = inside[..<place].last, isDisplayed || !last.isWhitespace && end.first?.isNumber != true
        else { return nil }
        return Formula(
          whole: text.startIndex..<end.startIndex, inner: inside.startIndex..<place, isDisplayed: isDisplayed)
      case let character? where character.isNewline && endsParagraph(rest.dropFirst(), inList: !isDisplayed): return nil
      default: place = inside.index(after: place)
      }
    }
    return nil
  }

  /// Whether a line begins something new: it is blank, or an item of a list, a row of a table or a heading.
  private static func endsParagraph(_ text: Substring, inList: Bool) -> Bool {
    let line = text.prefix { !$0.isNewline }.drop { $0.isWhitespace }
    guard inList, let first = line.first else { return line.isEmpty }
    if first == "|" || first == "#" { return true }
    let behind = line.drop { $0.isNumber }
    let isItem = behind.count < line.count ? behind.first == "." || behind.first == ")" : "-*+".contains(first)
    return isItem && behind.dropFirst().first == " "
  }

  private static func end(ofCodeWith count: Int, in text: Substring) -> String.Index? {
    var rest = text
    while let start = rest.firstIndex(of: "`") {
      let run = rest[start...].prefix { $0 == "`" }
      if run.count == count { return run.endIndex }
      rest = rest[run.endIndex...]
    }
    return nil
  }

  /// Whether a dollar sign stands at a number, as in $5, $ 1.50 or 5 $.
  private static func isPrice(_ place: String.Index, in text: String) -> Bool {
    func isEnd(_ character: Character?) -> Bool { character.map { $0.isWhitespace || ".,;:!?)|".contains($0) } ?? true }
    let behind = text[text.index(after: place)...]
    let number = behind.first == " " ? behind.dropFirst() : behind
    let after = number.drop { $0.isNumber || $0 == "." || $0 == "," }
    if number.first?.isNumber == true, isEnd(after.first) { return true }
    let before = text[..<place].last == " " ? text[..<place].dropLast() : text[..<place]
    return before.last?.isNumber == true && isEnd(behind.first)
  }
}
