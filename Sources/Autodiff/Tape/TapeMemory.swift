/// The numbers of a tape, on the boundaries of cache lines.
///
/// Only a tape that holds it alone writes to it, so that it may be shared by copies.
final class TapeMemory: @unchecked Sendable {
  let numbers: UnsafeMutableBufferPointer<Double>

  init(count: Int) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Double>.stride, alignment: 64)
    numbers = bytes.bindMemory(to: Double.self)
    numbers.initialize(repeating: 0)
  }

  func copy() -> TapeMemory {
    let copy = TapeMemory(count: numbers.count)
    _ = copy.numbers.update(from: numbers)
    return copy
  }

  deinit { numbers.deallocate() }
}
