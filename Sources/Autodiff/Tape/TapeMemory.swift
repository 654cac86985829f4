/// The numbers of a tape, on the boundaries of cache lines.
///
/// Only a tape that holds it alone writes to it, so that it may be shared by copies.
final class TapeMemory: @unchecked Sendable {
  let numbers: UnsafeMutablePointer<Double>
  private let count: Int

  init(count: Int) {
    self.count = count
    numbers = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Double>.stride, alignment: 64
    ).bindMemory(to: Double.self, capacity: max(count, 1))
    numbers.initialize(repeating: 0, count: count)
  }

  func copy() -> TapeMemory {
    let copy = TapeMemory(count: count)
    copy.numbers.update(from: numbers, count: count)
    return copy
  }

  deinit { numbers.deallocate() }
}
