import Wording

/// What is said of Spanish words for commands, clauses and keywords: the line to type.
extension Parser {
  /// A statement in Spanish command words.
  func spanishCommand() -> Diagnostic? {
    guard SpanishWords.commands[word(current)] != nil,
      following.kind == .name || following.kind == .number, following.isSpaced
    else { return nil }
    return Diagnostic(
      Message(
        en: "The commands are English words. Type:", es: "Las órdenes son palabras inglesas. Escriba:"),
      at: current.range, advice: line(replacing: englishWords()))
  }

  /// A Spanish clause or keyword where an operator is missing: the word before or the one here.
  func spanishWord() -> Diagnostic? {
    for token in [current, previous] where isSpanish(token) {
      return Diagnostic(
        Message(
          en: "The words inside a statement are English. Type:",
          es: "Las palabras dentro de una instrucción son inglesas. Escriba:"), at: token.range,
        advice: line(replacing: englishWords()))
    }
    return nil
  }

  private func isSpanish(_ token: Token) -> Bool {
    SpanishWords.keywords[word(token)] != nil || !clauseWords.isEmpty && SpanishWords.clauses[word(token)] != nil
  }

  /// The Spanish words of the current statement with the English ones.
  private func englishWords() -> [(SourceRange, String)] {
    var first = index
    while first > 0, !tokens[first - 1].isSeparator { first -= 1 }
    // A window goes to its end; a run goes on until something holds.
    let hasWindow = ["plot", "contour"].contains(SpanishWords.commands[word(tokens[first])] ?? word(tokens[first]))
    var replacements: [(SourceRange, String)] = []
    for (place, token) in zip(first..., tokens[first...]) {
      if token.isSeparator { break }
      let word = word(token)
      if place == first, let command = SpanishWords.commands[word] {
        replacements.append((token.range, command))
      } else if word == "si", self.word(tokens[place + 1]) == "no" {
        replacements.append((token.range.union(tokens[place + 1].range), "else"))
      } else if word == "hasta", hasWindow {
        replacements.append((token.range, "to"))
      } else if let english = SpanishWords.keywords[word] ?? SpanishWords.clauses[word] {
        replacements.append((token.range, english))
      }
    }
    return replacements
  }
}
