import Wording

/// The student's own words in messages.
extension Parser {
  /// The text of a place, shortened where it is long.
  func quote(_ range: SourceRange) -> String {
    let text = source[SourceRange(range.lower, min(range.upper, range.lower + 200))]
    return text.count <= 30 ? text : "\(text.prefix(29))…"
  }

  func quote(_ token: Token) -> String {
    let range = plain.range(
      token.plain.lowerBound..<min(token.plain.upperBound, token.plain.lowerBound + 100))
    return quote(range)
  }

  /// The statement's line with some places written anew, as a line to type; nil where it is too long to be read.
  func line(replacing replacements: [(SourceRange, String)]) -> Message? {
    var first = index
    while first > 0, tokens[first - 1].kind != .newline { first -= 1 }
    var last = index
    while !tokens[last].isSeparator { last += 1 }
    guard last > first else { return nil }
    var range = tokens[first].range.union(tokens[last - 1].range)
    for (place, _) in replacements { range = range.union(place) }
    guard range.upper - range.lower <= 200 else { return nil }
    var text = ""
    var position = range.lower
    for (place, replacement) in replacements {
      text += source[SourceRange(position, place.lower)] + replacement
      position = place.upper
    }
    text += source[SourceRange(position, range.upper)]
    guard text.contains(where: \.isNewline) else { return Message(text) }
    return text.contains("#") ? nil : Message(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  func line(replacing place: SourceRange, by replacement: String) -> Message? {
    line(replacing: [(place, replacement)])
  }

  /// The place directly after a token.
  func after(_ token: Token) -> SourceRange { SourceRange(token.range.upper, token.range.upper) }
}
