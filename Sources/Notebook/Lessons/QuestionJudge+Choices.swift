import Checking
import Language
import Wording

// Answers by a choice: its number, however it is written, or its text.
extension QuestionJudge {
  func choice(_ text: String, _ options: [String], _ right: Int) -> Judgement {
    if let chosen = options.firstIndex(where: { Self.folded($0) == Self.folded(text) }) {
      return chosen == right ? .right(nil) : .wrong(nil)
    }
    let (number, isPlain) = Self.number(in: text) ?? (nil, false)
    let named = isPlain ? [] : places(of: text, in: options)
    let chosen = Set(named + (number.map { [$0 - 1] } ?? []))
    guard let place = chosen.first else { return .noAnswer }
    guard chosen.count == 1 else {
      let numbers = chosen.sorted().map { String($0 + 1) }
      return .unclear(
        Message(
          en: "type its number: it may be choice \(numbers.joined(separator: " or "))",
          es: "escriba su número: puede ser la opción \(numbers.joined(separator: " o la "))"))
    }
    guard options.indices.contains(place) else {
      return .unclear(
        Message(en: "type a number from 1 to \(options.count)", es: "escriba un número de 1 a \(options.count)"))
    }
    return place == right ? .right(nil) : .wrong(nil)
  }

  /// The choices whose texts begin so, up to a comma or further, else those in which the words stand; a single letter may be a
  /// name to be looked at, unless a choice is that letter with an explanation.
  private func places(of text: String, in options: [String]) -> [Int] {
    let written = Self.folded(text)
    let named = options.indices.filter { Self.folded(String(options[$0].prefix { !",:".contains($0) })) == written }
    if !named.isEmpty { return named }
    guard written.count > 1, text.trimmed.count > 1 else { return [] }
    let beginning = options.indices.filter { Self.folded(options[$0]).hasPrefix(written) }
    if !beginning.isEmpty { return beginning }
    let words = Array(Self.words(text).drop { Self.articles.contains(String($0)) })
    let isProse = words.allSatisfy { $0.allSatisfy(\.isLetter) } || !session.reads(text)
    guard isProse, words.contains(where: { $0.count > 2 }) else { return [] }
    return options.indices.filter { Self.words(options[$0]).contains(inOrder: words) }
  }

  // MARK: Numbers of choices

  /// The number meant by `2`, `2)`, `(2)`, `2.`, `b)`, `option 2`, `the second`, `dos`, `la segunda`.
  ///
  /// Plain is one in digits or as `b)`: nothing else can be meant by it.
  private static func number(in text: String) -> (number: Int, isPlain: Bool)? {
    var words = text.lowercased().split(separator: " ").map(String.init)
    while words.count > 1, let first = words.first, leading.contains(unaccented(first)) { words.removeFirst() }
    while words.count > 1, let last = words.last, following.contains(unaccented(last)) { words.removeLast() }
    var word = words.joined(separator: " ")
    let isMarked = word.hasSuffix(")") || word.hasSuffix(".")
    if isMarked { word = String(word.dropLast()).trimmed }
    if isMarked, word.hasPrefix("(") { word.removeFirst() }
    if !word.isEmpty, word.allSatisfy({ $0.isASCII && $0.isNumber }) { return Int(word).map { ($0, true) } }
    let plain = unaccented(word)
    // A letter alone may be a name to be looked at.
    if isMarked || words.count < text.split(separator: " ").count, let place = letters.firstIndex(of: plain) {
      return (place + 1, true)
    }
    if let number = Figure(word: plain).flatMap({ Int(exactly: $0.value) }), (1...letters.count).contains(number) {
      return (number, false)
    }
    return ordinals.lazy.compactMap { $0.firstIndex(of: plain) }.first.map { ($0 + 1, false) }
  }

  private static let leading: Set<String> = [
    "the", "option", "choice", "answer", "number", "no.", "nr", "it", "is", "it's", "la", "el", "opcion", "respuesta",
    "numero", "es",
  ]
  private static let articles: Set<String> = [
    "the", "a", "an", "la", "el", "las", "los", "una", "un", "en", "at", "in", "nodo", "node",
  ]
  private static let following: Set<String> = ["one", "option", "choice", "answer", "opcion", "respuesta"]

  private static let letters = ["a", "b", "c", "d", "e", "f", "g", "h"]
  private static let ordinals = [
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"],
    ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th"],
    ["primera", "segunda", "tercera", "cuarta", "quinta", "sexta", "septima", "octava"],
    ["primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "septimo", "octavo"],
    ["primer", "segundo", "tercer"],
    ["1a", "2a", "3a", "4a", "5a", "6a", "7a", "8a"],
  ]

  // MARK: Texts

  /// A text without what is typed in several ways: case, blanks, accents, indices, signs that a keyboard lacks, decimal commas,
  /// a last sign.
  private static func folded(_ text: String) -> String {
    let folded = Array(plain(text).filter { !$0.isWhitespace && $0 != "_" })
    let pointed = folded.indices.map { place in
      let isDecimal =
        folded[place] == "," && folded.prefix(place).last?.isNumber == true
        && folded.dropFirst(place + 1).first?.isNumber == true
      return isDecimal ? "." : folded[place]
    }
    return String(pointed.reversed().drop { ".,;!".contains($0) }.reversed())
  }

  private static func words(_ text: String) -> [Substring] {
    plain(text).split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "'" }
  }

  private static func plain(_ text: String) -> String {
    // «Transpuesta» and «traspuesta» are one word.
    unaccented(Mathematics.text(VisibleText.of(text).filter { !"$*`".contains($0) })).replacing("transp", with: "trasp")
  }

  private static func unaccented(_ text: String) -> String { Symbols.asciiText(text.lowercased()).lowercased() }
}

extension Array where Element: Equatable {
  /// Whether some elements stand in it one after the other.
  fileprivate func contains(inOrder others: [Element]) -> Bool {
    guard count >= others.count else { return false }
    return (0...(count - others.count)).contains { Array(self[$0..<$0 + others.count]) == others }
  }
}
