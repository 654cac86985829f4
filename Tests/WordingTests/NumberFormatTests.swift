import Testing
import Wording

@Suite struct NumberFormatTests {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (100, "100"), (0.1 + 0.2, "0.3"),
      (1.0 / 3, "0.333333"),
      (2.0 / 3, "0.666667"), (2.359296, "2.3593"), (9.999999, "10"), (99999.96, "100000"),
      (99999.95, "99999.9"), (0.9999999, "1"),
      (1234567, "1234567"), (-1234567.8, "-1234568"), (999999.6, "1000000"), (9_999_994, "9999994"),
      (9_999_995, "9999995"), (9_999_999, "9999999"), (9_999_999.6, "1e+07"), (1e7, "1e+07"),
      (12_345_678, "1.23457e+07"), (1e-5, "0.00001"), (1.5e-5, "0.000015"), (0.0000123456789, "0.0000123457"),
      (9.999999e-6, "0.00001"), (9.9e-6, "9.9e-06"), (1e-8, "1e-08"), (-1.5e-300, "-1.5e-300"),
      (1e100, "1e+100"),
      (.greatestFiniteMagnitude, "1.79769e+308"), (.leastNonzeroMagnitude, "4.94066e-324"),
      (.leastNormalMagnitude, "2.22507e-308"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
    ] as [(Double, String)])
  func `six significant digits`(value: Double, text: String) {
    #expect(NumberFormat.ascii(value, digits: 6) == text)
  }

  @Test(arguments: [
    (0, "3"), (1, "3"), (2, "3.1"), (3, "3.14"), (6, "3.14159"), (10, "3.141592654"),
    (16, "3.141592653589793"),
    (17, "3.1415926535897931"),
  ])
  func `any number of digits`(digits: Int, text: String) {
    #expect(NumberFormat.ascii(.pi, digits: digits) == text)
  }

  @Test func `whole parts stand in full with few digits`() {
    #expect(NumberFormat.ascii(1234.5, digits: 1) == "1234")
    #expect(NumberFormat.ascii(9_999_999, digits: 1) == "9999999")
    #expect(NumberFormat.ascii(99.6, digits: 2) == "100")
    #expect(NumberFormat.ascii(0.96, digits: 1) == "1")
  }

  @Test func `seventeen digits read back the same`() {
    var bits: UInt64 = 0x3FF0_0000_0000_0001
    for _ in 0..<2000 {
      bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: bits)
      guard value.isFinite else { continue }
      #expect(Double(NumberFormat.ascii(value, digits: 17)) == value)
      #expect(Double(NumberFormat.exact(value)) == value)
    }
  }

  @Test(
    arguments: [
      (5, "5"), (-0.0, "-0"), (0.1 + 0.2, "0.30000000000000004"), (1e16, "1e+16"), (.nan, "nan"),
      (-.infinity, "-inf"),
    ] as [(Double, String)])
  func `exact text`(value: Double, text: String) {
    #expect(NumberFormat.exact(value) == text)
  }

  @Test func `fixed decimals`() {
    #expect(NumberFormat.fixed(2.5, decimals: 0) == "2")
    #expect(NumberFormat.fixed(-1.005, decimals: 2) == "-1.00")
    #expect(NumberFormat.fixed(.greatestFiniteMagnitude, decimals: 3).count == 313)
  }

  @Test(
    arguments: [
      (-6, "−6"), (6, "6"), (-1e-8, "−1e-08"), (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "nan"),
      (-0.0, "0"),
    ] as [(Double, String)])
  func `the minus sign of mathematics, but not in exponents`(value: Double, text: String) {
    #expect(Style().text(value) == text)
  }

  @Test func `ASCII and plain mode keep to the hyphen`() {
    #expect(Style(symbols: .ascii).text(-6) == "-6")
    #expect(Style(plain: true).text(-6) == "-6")
    #expect(Style(symbols: .ascii).text(-.infinity) == "-inf")
  }

  @Test(
    arguments: [
      (0.5, true), (2.3593, true), (2.359296, false), (0.1 + 0.2, true), (0.3 * (1 + 1e-9), false),
      (0.3 * (1 + 1e-11), true),
      (1.0 / 3, false),
      (0, true), (-4.8, true), (1234567, true), (1e300, true), (.leastNonzeroMagnitude, true), (.nan, true),
      (.infinity, true), (.greatestFiniteMagnitude, false),
    ] as [(Double, Bool)])
  func `the equals sign is kept for what is exact`(value: Double, isExact: Bool) {
    #expect(Style().isExact(value) == isExact)
    #expect(Style().equals(value) == (isExact ? "=" : "≈"))
    #expect(Style(symbols: .ascii).equals(value) == (isExact ? "=" : "~"))
    #expect(Style(plain: true).equals(value) == (isExact ? "=" : "~"))
  }

  @Test func `more digits make more numbers exact`() {
    #expect(Style(digits: 7).isExact(2.359296))
    #expect(!Style(digits: 1).isExact(0.25))
    // 1.8e+308 is beyond the doubles.
    #expect(!Style(digits: 2).isExact(.greatestFiniteMagnitude))
  }
}
