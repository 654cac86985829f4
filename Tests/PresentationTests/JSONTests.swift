import Foundation
import Presentation
import Testing

@Suite struct JSONTests {
  @Test func `strings are escaped`() {
    #expect(JSON.string("a\"b\\c\n\r\t\u{1}é m̂ 🙂").text == #""a\"b\\c\n\r\t\u0001é m̂ 🙂""#)
  }

  @Test(arguments: [
    0.1, 0.1 + 0.2, 1.0 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -1e22, 1e16, 123_456_789,
    2.5e-9, 0, -0.0,
  ])
  func `numbers read back the same`(value: Double) throws {
    let text = JSON.array([.number(value)]).text
    let read = try JSONDecoder().decode([Double].self, from: Data(text.utf8))
    #expect(read[0].bitPattern == value.bitPattern)
  }

  @Test func `whole numbers have no point, and what is no number is a string`() {
    #expect(
      JSON.array([3.0, .number(-.infinity), .number(.infinity), .number(.nan), .null, .bool(true)]).text
        == #"[3, "-inf", "inf", "nan", null, true]"#)
  }

  @Test func `an object is laid out to be read`() {
    let value = JSON.object([
      .init("rule", "gd"), .init("hyperparameters", .object([.init("lr", 0.1)])),
      .init("rows", .array([.array([1.0]), .array([2.0])])), .init("none", .array([])),
      .init("nothing", .object([])),
    ])
    #expect(
      value.text == """
        {
          "rule": "gd",
          "hyperparameters": {"lr": 0.1},
          "rows": [
            [1],
            [2]
          ],
          "none": [],
          "nothing": {}
        }
        """)
  }

  @Test func `every string is valid JSON`() throws {
    let all = String(String.UnicodeScalarView((0...0x2FF).compactMap(Unicode.Scalar.init)))
    let read = try JSONDecoder().decode([String].self, from: Data(JSON.array([.string(all)]).text.utf8))
    #expect(Array(read[0].unicodeScalars) == Array(all.unicodeScalars))
  }
}
