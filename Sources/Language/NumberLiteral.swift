/// How a number is written: `5`, `0.1`, `.5`, `5.`, `1e-8`, `½`.
enum NumberLiteral {
  static let fractions: [UInt32: Double] = {
    let list: [(Unicode.Scalar, Double, Double)] = [
      ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5),
      ("⅘", 4, 5),
      ("⅙", 1, 6), ("⅚", 5, 6), ("⅐", 1, 7), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8), ("⅑", 1, 9),
      ("⅒", 1, 10),
    ]
    return Dictionary(uniqueKeysWithValues: list.map { ($0.value, $1 / $2) })
  }()

  /// Where the number that begins at `start` ends; `start` is at a digit, a fraction, or a point before a digit.
  static func end(in scalars: [UInt32], from start: Int) -> Int {
    func isDigit(_ index: Int) -> Bool {
      index < scalars.count && scalars[index] >= 0x30 && scalars[index] <= 0x39
    }
    if scalars[start] >= 0x80 { return start + 1 }
    var end = start
    while isDigit(end) { end += 1 }
    if end < scalars.count, scalars[end] == 0x2E, !isOperatorPoint(in: scalars, at: end) {
      end += 1
      while isDigit(end) { end += 1 }
    }
    if end < scalars.count, scalars[end] == 0x65 || scalars[end] == 0x45 {
      // Without digits after it the e is the constant: 2e is 2·e.
      var exponent = end + 1
      if exponent < scalars.count, scalars[exponent] == 0x2B || scalars[exponent] == 0x2D { exponent += 1 }
      if isDigit(exponent) {
        while isDigit(exponent) { exponent += 1 }
        end = exponent
      }
    }
    return end
  }

  /// `2.*x`, `2.^x`, `2./x`, as in MATLAB: the point belongs to the operator.
  private static func isOperatorPoint(in scalars: [UInt32], at point: Int) -> Bool {
    point + 1 < scalars.count && [0x2A, 0x5E, 0x2F].contains(scalars[point + 1])
  }

  /// The value of a literal; infinite where it is too large for a double.
  static func value(of spelling: String) -> Double {
    if let first = spelling.unicodeScalars.first, let fraction = fractions[first.value] { return fraction }
    // `5.` and `5.e3` are numbers here, whatever the standard library makes of them.
    let parts = spelling.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return Double(spelling) ?? .nan }
    let whole = parts[0].isEmpty ? "0" : parts[0]
    let decimals = parts[1].first?.isNumber == true ? parts[1] : "0" + parts[1]
    return Double(whole + "." + decimals) ?? .nan
  }
}
