/// The number of a row before its numbers: the 1 of `1: 5, -4`, `t = 1: 5, -4`, `row 1: 5, -4` and `1) 5 -4`.
package struct RowLabel: Hashable, Sendable {
  package let number: Int
  /// What stands behind it.
  package let rest: String

  /// Nil where no such number stands there.
  package init?(_ text: String) {
    guard let end = text.firstIndex(where: { ":)".contains($0) }) else { return nil }
    let label = text[..<end].trimmingBlanks()
    let rest = text[text.index(after: end)...]
    let digits = label.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    guard let number = Int(String(digits)) else { return nil }
    let word = label.dropLast(digits.count).trimmingBlanks()
    if word.isEmpty {
      // 1:5 is a quotient.
      guard text[end] == ")" || text[..<end].last?.isNumber == true && rest.first == " " else { return nil }
    } else {
      let name = word.hasSuffix("=") ? word.dropLast().trimmingBlanks() : word
      guard Heading.times.contains(Heading.withoutAccents(name.lowercased())) else { return nil }
    }
    self.number = number
    self.rest = rest.trimmingBlanks()
    if self.rest.isEmpty { return nil }
  }
}
