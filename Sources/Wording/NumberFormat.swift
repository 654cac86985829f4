#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Style {
  /// A number as it is shown: `digits` significant digits, trailing zeros dropped, right to the last digit printed.
  ///
  /// Numbers from 1e-5 up to 1e7 stand in full, others as `1e-08`; a whole part longer than the digits
  /// asked for is printed whole (`1234567`).
  package func text(_ value: Double) -> String {
    let ascii = NumberFormat.ascii(value, digits: digits)
    if signs == .ascii { return ascii }
    // A minus inside an exponent stays plain, so that 1e-08 can be copied.
    if ascii == "inf" { return "∞" }
    if ascii == "-inf" { return "−∞" }
    return ascii.hasPrefix("-") ? "−" + ascii.dropFirst() : ascii
  }

  /// Whether the text shown for a value is the value itself, to one part in 10¹⁰: nobody who works by hand would write
  /// Adam's 4.9000000001, with ε in its last digit, as anything but 4.9.
  package func isExact(_ value: Double) -> Bool {
    guard value.isFinite, let shown = Double(NumberFormat.ascii(value, digits: digits)) else { return true }
    return abs(shown - value) <= 1e-10 * abs(value)
  }

  /// `=` where the shown number is the value, else `≈`.
  package func equals(_ value: Double) -> String {
    isExact(value) ? "=" : text("≈")
  }
}

/// Numbers as text, in ASCII and without any setting.
package enum NumberFormat {
  /// At most `digits` significant digits (1 to 17), correctly rounded.
  package static func ascii(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    if value == 0 { return "0" }
    // Below 10⁷ whole parts stand in full, whatever the digits; they must not round up to the form with an exponent.
    let digits = abs(value) >= 1e6 && abs(value) < 1e7 ? max(digits, 7) : digits
    // Rounding to the digits asked for may carry into a new power of ten, so the exponent is read off the result.
    let scientific = printf("%.*e", max(digits, 1) - 1, value)
    guard let mark = scientific.firstIndex(of: "e"),
      let exponent = Int(scientific[scientific.index(after: mark)...])
    else { return scientific }
    if exponent < -5 || exponent >= 7 {
      return trimmed(String(scientific[..<mark])) + scientific[mark...]
    }
    return trimmed(printf("%.*f", max(0, digits - 1 - exponent), value))
  }

  /// The shortest text that reads back as the same number (at most 17 significant digits), for files.
  package static func exact(_ value: Double) -> String {
    guard value.isFinite else { return ascii(value, digits: 1) }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `value` with exactly this many digits after the point.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    printf("%.*f", decimals, value)
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var end = text.endIndex
    while text[text.index(before: end)] == "0" { end = text.index(before: end) }
    if text[text.index(before: end)] == "." { end = text.index(before: end) }
    return String(text[..<end])
  }

  private static func printf(_ format: String, _ decimals: Int, _ value: Double) -> String {
    // 310 digits before the point and the decimals asked for are the longest that %f writes.
    var buffer = [CChar](repeating: 0, count: 330 + max(decimals, 0))
    let length = withVaList([Int32(decimals), value]) { vsnprintf(&buffer, buffer.count, format, $0) }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
