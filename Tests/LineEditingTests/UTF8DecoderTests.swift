import Testing

@testable import LineEditing

@Suite struct UTF8DecoderTests {
  private func decoded(_ bytes: some Sequence<UInt8>) -> String {
    var decoder = UTF8Decoder()
    var scalars = String.UnicodeScalarView()
    for byte in bytes { if let scalar = decoder.take(byte) { scalars.append(scalar) } }
    return String(scalars)
  }

  @Test func allLengths() {
    let text = "a ñ ∇ 𝛼 m̂\u{0}\u{7F}\u{10FFFF}"
    #expect(decoded(text.utf8) == text)
  }

  @Test(
    "What is no UTF-8 is passed over, and the rest kept",
    arguments: [
      [0xFF, 0x61], [0x80, 0x61], [0xCE, 0x61], [0xE2, 0x88, 0x61], [0xC0, 0x80, 0x61],
      [0xED, 0xA0, 0x80, 0x61],
      [0xF5, 0x80, 0x80, 0x80, 0x61],
    ])
  func broken(bytes: [UInt8]) {
    #expect(decoded(bytes) == "a")
  }
}
