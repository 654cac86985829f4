#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Figure {
  /// How the decimal mark of a text is written.
  package enum DecimalMark: Character, Hashable, Sendable {
    case point = "."
    case comma = ","
  }

  /// Reads one number: `0.6`, `−3`, `1e-3`, `1,5`, `3/5`, `1 2/3`, `½`, `√2`, `2·10⁻³`; nil for anything else.
  package init?(_ written: some StringProtocol, decimalMark: DecimalMark = .point) {
    let text = String(written)
    // What is longer is no number, and would only cost time.
    guard text.utf8.count <= 120 else { return nil }
    let plain = Figure.plain(text)
    guard !plain.isEmpty else { return nil }
    if let figure = Figure(decimal: plain, text: text, mark: decimalMark) {
      self = figure
      return
    }
    guard let value = Figure.exactForm(plain, mark: decimalMark) else { return nil }
    self.init(text: text, value: value, unit: nil, digits: 16, places: 16)
  }

  /// The text without blanks, dollar signs and brackets round it, signs in ASCII.
  private static func plain(_ text: String) -> String {
    var result = ""
    var isRaised = false
    var bare = text.trimmingBlanks()[...]
    // **0.6** is bold; 2*2 is a product.
    while bare.count > 2, bare.first == "*", bare.last == "*" { bare = bare.dropFirst().dropLast() }
    for character in bare {
      let raised = character.isASCII ? nil : Figure.superscripts[character]
      if let raised {
        // 10⁻³: a raised number is a power.
        if !isRaised { result += "^" }
        result += String(raised)
      } else {
        switch character {
        case "−", "–", "‒", "﹣": result += "-"
        case "$", "\u{A0}", "\u{202F}", "\u{2009}", "`": break
        case "·", "×", "⋅": result += "*"
        case "⁄", "∕": result += "/"
        default: result.append(character)
        }
      }
      isRaised = raised != nil
    }
    return result.replacing([
      ("\\cdot", "*"), ("\\times", "*"), ("x10^", "*10^"), ("x 10^", "*10^"), ("{,}", ","), ("\\,", ""), ("≈", ""),
      ("~", ""),
    ]).trimmingBlanks()
  }

  /// A whole number without the marks between its thousands: 1250 for `1.250`, `1,250` or `1 250`; nil where there are none.
  package static func withoutThousandsMarks(_ text: String) -> String? {
    let plain = plain(text)
    let digits = plain.drop { "+-".contains($0) }
    guard let mark = digits.first(where: { !$0.isNumber }), ".,' ".contains(mark) else { return nil }
    let groups = digits.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count), first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    return plain.filter { $0 != mark }
  }

  static let superscripts: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+"))

  /// `-12.50`, `.5`, `5.`, `1e-3`, `1.2*10^-3`.
  private init?(decimal plain: String, text: String, mark: DecimalMark) {
    var rest = plain[...]
    var isNegative = false
    if rest.first == "-" || rest.first == "+" {
      isNegative = rest.removeFirst() == "-"
      rest = rest.drop { $0 == " " }
    }
    var mantissa = ""
    var places: Int?
    while let character = rest.first, character.isASCII, character.isNumber || character == mark.rawValue {
      if character == mark.rawValue {
        guard places == nil else { return nil }
        places = 0
      } else {
        mantissa.append(character)
        if let count = places { places = count + 1 }
      }
      rest.removeFirst()
    }
    guard !mantissa.isEmpty, mantissa.count < 40 else { return nil }
    var exponent = 0
    if !rest.isEmpty {
      let compact = rest.filter { !" {}()".contains($0) }
      for opening in ["e", "E", "*10^"] where compact.hasPrefix(opening) {
        guard let value = Int(compact.dropFirst(opening.count)), abs(value) < 300 else { return nil }
        exponent = value
        rest = ""
      }
      guard rest.isEmpty else { return nil }
    }
    let decimals = places ?? 0
    let significant = mantissa.drop { $0 == "0" }
    let point = mantissa.count - decimals
    let spelled = "\(isNegative ? "-" : "")0\(mantissa.prefix(point)).\(mantissa.dropFirst(point))0e\(exponent)"
    guard let value = Double(spelled), value.isFinite else { return nil }
    self.init(
      text: text, value: value, unit: pow(10, Double(exponent - decimals)), digits: significant.count,
      places: max(0, decimals - exponent))
  }

  /// `3/5`, `-1/2`, `1 2/3`, `½`, `2½`, `√2`, `3√2`, `\frac{1}{2}`, `\sqrt{2}`; nil where a number in it may be a rounded one.
  private static func exactForm(_ plain: String, mark: DecimalMark) -> Double? {
    var text = plain.replacing("\\dfrac", with: "\\frac")
    if text.hasPrefix("-") { return exactForm(String(text.dropFirst()).trimmingBlanks(), mark: mark).map { -$0 } }
    func number(_ text: some StringProtocol) -> Double? {
      Figure(decimal: String(text).trimmingBlanks(), text: "", mark: mark).flatMap { $0.isRounded ? nil : $0.value }
    }
    if text.hasPrefix("\\frac{"), text.hasSuffix("}") {
      text = String(text.dropFirst(6).dropLast()).replacing("}{", with: "/")
    }
    if let slash = text.firstIndex(of: "/") {
      // 1 2/3, a whole number and a fraction.
      let words = text.split(separator: " ")
      if words.count == 2, words[0].allSatisfy(\.isNumber), words[1].contains("/"), words[1].first?.isNumber == true {
        return words[1].first == "0"
          ? nil : exactForm(String(words[1]), mark: mark).map { (Double(words[0]) ?? .nan) + $0 }
      }
      guard let top = number(text[..<slash]) ?? exactForm(String(text[..<slash]).trimmingBlanks(), mark: mark),
        let bottom = number(text[text.index(after: slash)...]), bottom != 0
      else { return nil }
      return top / bottom
    }
    if let last = text.last, let fraction = fractions[last] {
      if text.count == 1 { return fraction }
      return number(text.dropLast()).map { $0 + fraction }
    }
    text = text.replacing("\\sqrt{", with: "√{").replacing("sqrt(", with: "√(")
    if let root = text.firstIndex(of: "√") {
      var inside = text[text.index(after: root)...]
      // √(2)·3 is a product, no root of 23.
      for (open, close) in [("(", ")"), ("{", "}")] as [(Character, Character)]
      where inside.first == open && inside.last == close { inside = inside.dropFirst().dropLast() }
      guard let radicand = number(inside), radicand >= 0 else { return nil }
      let factor = text[..<root].isEmpty ? 1 : number(text[..<root].filter { $0 != "*" })
      return factor.map { $0 * radicand.squareRoot() }
    }
    return nil
  }

  static let fractions: [Character: Double] = [
    "½": 1.0 / 2, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "¼": 1.0 / 4, "¾": 3.0 / 4, "⅕": 1.0 / 5, "⅖": 2.0 / 5, "⅗": 3.0 / 5,
    "⅘": 4.0 / 5, "⅙": 1.0 / 6, "⅚": 5.0 / 6, "⅛": 1.0 / 8, "⅜": 3.0 / 8, "⅝": 5.0 / 8, "⅞": 7.0 / 8, "⅒": 1.0 / 10,
  ]
}

extension StringProtocol {
  /// The text without blanks at its ends.
  func trimmingBlanks() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
