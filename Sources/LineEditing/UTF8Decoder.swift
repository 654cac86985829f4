/// Makes characters of bytes as they come; bytes that are no UTF-8 are passed over.
struct UTF8Decoder {
  private var bytes: [UInt8] = []

  /// Takes one more byte; a character if it was the last byte of one.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 != 0x80 { bytes.removeAll() }
    bytes.append(byte)
    guard let length = Self.length(leading: bytes[0]) else {
      bytes.removeAll()
      return nil
    }
    guard bytes.count == length else { return nil }
    defer { bytes.removeAll() }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  private static func length(leading byte: UInt8) -> Int? {
    switch byte {
    case 0x00..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: nil
    }
  }
}
