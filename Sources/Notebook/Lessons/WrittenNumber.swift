#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number as somebody typed it: its value, and how many digits it shows.
struct WrittenNumber: Hashable, Sendable {
  let value: Double
  /// One in the last place; nil for a number that is meant exactly, such as 3/5 or √2.
  let unit: Double?
  /// The digits from the first that is not 0; 0 for zero itself.
  let digits: Int
  /// The digits after the point.
  let places: Int

  /// Reads one number: `0.6`, `−3`, `1e-3`, `1,5`, `3/5`, `½`, `√2`, `3√2`; nil for anything else.
  init?(_ text: some StringProtocol, decimalMark: Character = ".") {
    let plain = text.trimmed.replacing("−", with: "-").replacing("–", with: "-").replacing("≈", with: "").trimmed
    if let number = WrittenNumber(decimal: plain, mark: decimalMark) {
      self = number
    } else if let value = Self.exactValue(plain, decimalMark) {
      self.init(value: value, unit: nil, digits: 16, places: 16)
    } else {
      return nil
    }
  }

  private init(value: Double, unit: Double?, digits: Int, places: Int) {
    self.value = value
    self.unit = unit
    self.digits = digits
    self.places = places
  }

  /// Whether the number is right for a value, to the digits written.
  ///
  /// One significant digit must be exact (at 7 digits), a zero by its decimal places, two digits rounded half up or
  /// half to even, three and more also cut off.
  func isRight(for truth: Double) -> Bool {
    guard truth.isFinite else { return false }
    let distance = abs(truth - value)
    guard let unit else { return distance <= max(1e-9 * abs(value), 1e-15) }
    if value == 0 { return distance <= (places == 0 ? 1e-9 : unit / 2 * (1 - 1e-9)) }
    if digits == 1 { return distance <= 5e-7 * pow(10, floor(log10(abs(value)))) }
    let isCutOff = digits >= 3 && abs(truth) > abs(value) && truth * value > 0
    return distance <= (isCutOff ? unit * (1 - 1e-9) : unit / 2 + 1e-12 * abs(value))
  }

  /// Whether it misses a value by no more than about one in the last place.
  func isRoundingSlip(for truth: Double) -> Bool {
    guard let unit, digits >= 2 else { return false }
    return abs(value - truth) <= (digits == 2 ? 1.1 : 1.5) * unit
  }

  /// `-12.50`, `.5`, `5.`, `1e-3`.
  private init?(decimal plain: String, mark: Character) {
    let parts = plain.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let mantissa = parts.first else { return nil }
    let exponent = parts.count == 2 ? Int(parts[1]) : 0
    let unsigned = mantissa.first == "-" || mantissa.first == "+" ? mantissa.dropFirst() : mantissa
    let halves = unsigned.split(separator: mark, omittingEmptySubsequences: false)
    let figures = halves.joined()
    guard let exponent, abs(exponent) < 300, halves.count <= 2, !figures.isEmpty, figures.count < 40,
      figures.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    let decimals = halves.count == 2 ? halves[1].count : 0
    let sign = mantissa.first == "-" ? "-" : ""
    guard let value = Double("\(sign)0\(halves[0]).\(halves.count == 2 ? halves[1] : "")0e\(exponent)"), value.isFinite
    else { return nil }
    self.init(
      value: value, unit: pow(10, Double(exponent - decimals)), digits: figures.drop { $0 == "0" }.count,
      places: max(0, decimals - exponent))
  }

  /// `3/5`, `-1/2`, `½`, `√2`, `3√2`.
  private static func exactValue(_ plain: String, _ mark: Character) -> Double? {
    if plain.hasPrefix("-") { return exactValue(plain.dropFirst().trimmed, mark).map { -$0 } }
    func number(_ text: some StringProtocol) -> Double? {
      WrittenNumber(decimal: text.trimmed, mark: mark)?.value
    }
    func factor(_ text: some StringProtocol) -> Double? { number(text) ?? exactValue(text.trimmed, mark) }
    let halves = plain.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count == 2 {
      guard let top = factor(halves[0]), let bottom = factor(halves[1]), bottom != 0 else { return nil }
      return top / bottom
    }
    let fractions: [String: Double] = ["½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4]
    if let fraction = fractions[plain] { return fraction }
    let roots = plain.replacing("sqrt(", with: "√").split(separator: "√", omittingEmptySubsequences: false)
    guard roots.count == 2, let radicand = number(roots[1].filter { !"()".contains($0) }), radicand >= 0 else {
      return nil
    }
    let before = roots[0].filter { $0 != "*" && $0 != "·" }
    return before.trimmed.isEmpty ? radicand.squareRoot() : number(before).map { $0 * radicand.squareRoot() }
  }
}

extension WrittenNumber {
  /// Reads numbers one after the other: `0.6, 1.08`, `[1, 2]`, `0,6; 1,08`, `w₁ = 0.6, w₂ = 1.08`; nil where anything
  /// is no number.
  ///
  /// `;` or a comma with a blank parts numbers, a comma between digits is decimal where `count` numbers fit so.
  ///
  /// - Parameters:
  ///   - count: how many numbers are asked for.
  ///   - isAsked: whether a name may stand before a number as `NAME =`.
  static func list(_ text: String, count: Int, isAsked: (String) -> Bool) -> [WrittenNumber]? {
    var body = text.trimmed
    for (open, close) in [("[", "]"), ("(", ")")] where body.hasPrefix(open) && body.hasSuffix(close) {
      body = body.dropFirst().dropLast().trimmed
    }
    func numbers(_ separator: String, _ mark: Character) -> [WrittenNumber]? {
      let pieces = body.split(separator: separator, omittingEmptySubsequences: false)
      let numbers = pieces.compactMap { WrittenNumber(value(of: String($0), isAsked), decimalMark: mark) }
      return numbers.count == pieces.count ? numbers : nil
    }
    let readings =
      body.contains(";")
      ? [numbers(";", "."), numbers(";", ",")]
      : [numbers(", ", "."), numbers(", ", ","), numbers(",", "."), numbers(" ", "."), numbers(" ", ",")]
    return readings.compactMap(\.self).first { $0.count == count } ?? readings.compactMap(\.self).first
  }

  /// What stands behind the last `=` or `≈`, where a worked line or a name asked for stands before it.
  private static func value(of piece: String, _ isAsked: (String) -> Bool) -> String {
    guard let sign = piece.lastIndex(where: { "=≈".contains($0) }) else { return piece }
    let before = piece[..<sign].trimmed
    let isWorked = !before.contains(where: \.isLetter)
    return isWorked || isAsked(before) ? String(piece[piece.index(after: sign)...]) : piece
  }
}
