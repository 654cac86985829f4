import Glibc

/// The numbers of a tape, zero at first, on the boundaries of cache lines.
///
/// Only a tape that holds it alone writes to it, so that it may be shared by copies.
final class TapeMemory: @unchecked Sendable {
  let numbers: UnsafeMutablePointer<Double>
  private let block: UnsafeMutableRawPointer
  private let count: Int

  init(count: Int) {
    // Eight more for the boundary, and eight as sums may read seven numbers behind the last. The system's pages are zero until something is written, so that those that nothing reads cost nothing.
    guard let block = calloc(count + 16, MemoryLayout<Double>.stride) else {
      preconditionFailure("no memory for \(count) numbers")
    }
    self.count = count
    self.block = block
    numbers = block.alignedUp(toMultipleOf: 64).bindMemory(to: Double.self, capacity: max(count, 1))
  }

  func copy() -> TapeMemory {
    let copy = TapeMemory(count: count)
    copy.numbers.update(from: numbers, count: count)
    return copy
  }

  deinit { free(block) }
}
