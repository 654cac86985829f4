extension Figure {
  /// A number written out, in English or Spanish: `three`, `veintiocho`, `minus two`, `half`, `three quarters`, `dos y medio`,
  /// `2 mil`; nil for anything else.
  package init?(word: String) {
    // Longer texts are no numbers, and would only cost time.
    guard word.utf8.count <= 120, let value = NumberWords.value(of: word) else { return nil }
    self.init(text: word, value: value, unit: nil, digits: 16, places: 16)
  }

  /// Whether a word says a part or a place: the third of a list is no third.
  static func isOrdinal(_ word: String) -> Bool { NumberWords.ordinals.contains(word.lowercased()) }
}

/// Reads the words of numbers in both languages.
private enum NumberWords {
  static func value(of text: String) -> Double? {
    // twenty-eight
    let hyphened = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    let isHyphened = hyphened.allSatisfy { $0.first?.isLetter ?? false }
    var words = (isHyphened ? hyphened.joined(separator: " ") : text.lowercased()).split(separator: " ").map(
      String.init)[...]
    guard let first = words.first else { return nil }
    let isNegative = words.count > 1 && ["minus", "negative", "menos"].contains(first)
    if isNegative { words.removeFirst() }
    return (share(words) ?? whole(words)).map { isNegative ? -$0 : $0 }
  }

  /// `half`, `a half`, `three quarters`, `una cuarta parte`, `two and a half`; nil where the last word is no part.
  private static func share(_ words: ArraySlice<String>) -> Double? {
    guard var part = words.last.flatMap({ parts[$0] }) ?? partBefore(words) else { return nil }
    var rest = words.dropLast(words.last == "parte" ? 2 : 1)
    if let count = rest.last.flatMap({ articles.contains($0) ? 1 : small[$0] ?? Figure($0)?.value }) {
      part *= count
      rest.removeLast()
    }
    if rest.isEmpty { return part }
    guard let and = rest.popLast(), isAnd(and) else { return nil }
    return (whole(rest) ?? Figure(rest.joined(separator: " "))?.value).map { $0 + part }
  }

  private static func partBefore(_ words: ArraySlice<String>) -> Double? {
    words.last == "parte" ? words.dropLast().last.flatMap { shares[$0] } : nil
  }

  /// `twenty eight`, `ciento veinte`, `2 thousand`.
  private static func whole(_ words: ArraySlice<String>) -> Double? {
    guard let first = words.first, let last = words.last, !isAnd(first), !isAnd(last) else { return nil }
    var (total, group, isEmpty) = (0.0, 0.0, true)
    for (place, word) in words.enumerated() {
      if isAnd(word) { continue }
      if place == 0, articles.contains(word), words.count > 1 {
        (group, isEmpty) = (1, false)
      } else if let factor = thousands[word] {
        total += (isEmpty ? 1 : group) * factor
        (group, isEmpty) = (0, true)
      } else if word == "hundred" {
        group = (isEmpty ? 1 : group) * 100
        isEmpty = false
      } else if let value = small[word] ?? (place == 0 && words.count > 1 ? Figure(word)?.value : nil) {
        // Behind twenty stands no ten, behind ten and two no three.
        let scale = value < 10 ? 10.0 : value < 100 ? 100 : 1000
        let isRound = group.truncatingRemainder(dividingBy: scale) == 0
        guard isEmpty || value > 0 && isRound && group.truncatingRemainder(dividingBy: 100) != 10 else { return nil }
        group += value
        isEmpty = false
      } else {
        return nil
      }
    }
    return total + group
  }

  private static func isAnd(_ word: String) -> Bool { word == "and" || word == "y" }

  /// Before a part or a multiple they count as one.
  private static let articles: Set<String> = ["a", "an", "un", "una"]

  private static let thousands: [String: Double] = [
    "thousand": 1000, "mil": 1000, "million": 1e6, "millions": 1e6, "millón": 1e6, "millon": 1e6, "millones": 1e6,
  ]

  /// The numbers below a thousand that are one word.
  private static let small: [String: Double] = {
    let counted = [
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
      eighteen nineteen twenty
      """,
      """
      cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete \
      dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete \
      veintiocho veintinueve
      """,
    ]
    let tens = [
      "thirty forty fifty sixty seventy eighty ninety", "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    ]
    let hundreds = [
      "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
    ]
    var words: [String: Double] = [
      "una": 1, "ciento": 100, "dieciseis": 16, "veintidos": 22, "veintitres": 23, "veintiseis": 26,
    ]
    func add(_ lists: [String], _ value: (Int) -> Int) {
      for list in lists {
        for (place, word) in list.split(separator: " ").enumerated() { words[String(word)] = Double(value(place)) }
      }
    }
    add(counted) { $0 }
    add(tens) { 30 + 10 * $0 }
    add(hundreds) { 100 + 100 * $0 }
    return words
  }()

  private static let parts: [String: Double] = [
    "half": 0.5, "halves": 0.5, "medio": 0.5, "media": 0.5, "medios": 0.5, "mitad": 0.5, "third": 1.0 / 3,
    "thirds": 1.0 / 3, "tercio": 1.0 / 3, "tercios": 1.0 / 3, "quarter": 0.25, "quarters": 0.25, "fourth": 0.25,
    "fourths": 0.25, "cuarto": 0.25, "cuartos": 0.25, "fifth": 0.2, "fifths": 0.2, "quinto": 0.2, "quintos": 0.2,
    "eighth": 0.125, "eighths": 0.125, "octavo": 0.125, "octavos": 0.125, "tenth": 0.1, "tenths": 0.1, "décimo": 0.1,
    "décimos": 0.1,
  ]

  /// Before «parte».
  private static let shares: [String: Double] = [
    "tercera": 1.0 / 3, "cuarta": 0.25, "quinta": 0.2, "décima": 0.1, "decima": 0.1,
  ]

  static let ordinals: Set<String> = [
    "third", "fourth", "fifth", "eighth", "tenth", "cuarto", "quinto", "octavo", "décimo",
  ]
}
