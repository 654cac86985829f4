/// A session copied from the screen, or from a page, with its prompts and what it printed.
///
/// The signs are fixed, and nothing that is printed begins with them: `1> ` or `lesson 1> ` before an entry, `.. ` before
/// its further lines.
package enum PastedTranscript {
  /// The text with blanks in the place of prompts, and of all lines that have none; as it is where no line has a prompt.
  ///
  /// Every line and every column stays where it was, so that errors point at the right place.
  package static func input(_ text: String) -> String {
    guard text.contains(">") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: { prompt(of: $0) != nil }) else { return text }
    var isEntry = false
    return lines.map { line in
      if let prompt = prompt(of: line) {
        isEntry = true
        return String(repeating: " ", count: prompt) + line.dropFirst(prompt)
      }
      if isEntry, let sign = continuation(of: line) {
        return String(repeating: " ", count: sign) + line.dropFirst(sign)
      }
      isEntry = false
      return ""
    }.joined(separator: "\n")
  }

  /// The characters of `12> ` at the beginning of a line.
  private static func prompt(of line: Substring) -> Int? {
    let word = ["lesson ", "lección "].first { line.hasPrefix($0) }?.count ?? 0
    let digits = line.dropFirst(word).prefix { $0.isASCII && $0.isNumber }.count
    guard digits < 6 else { return nil }
    let rest = line.dropFirst(word + digits)
    return rest.first == ">" && (rest.count == 1 || rest.dropFirst().first == " ") ? word + digits + 1 : nil
  }

  /// The characters of `.. ` at the beginning of a line.
  private static func continuation(of line: Substring) -> Int? {
    let dots = line.prefix { $0 == "." }.count
    let rest = line.dropFirst(dots)
    return dots > 1 && (rest.isEmpty || rest.first == " ") ? dots : nil
  }
}
