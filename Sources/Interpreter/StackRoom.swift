/// How much of the stack the functions that read formulas, and call themselves, may use.
struct StackRoom {
  /// Threads may have stacks of no more than 512 KB, of which others use a part.
  private static let size: UInt = 320 << 10

  /// The address below which the stack must not grow.
  private let lowest: UInt

  /// The room from here on.
  init() { lowest = Self.address &- Self.size }

  /// Whether the stack has grown through all of it; stacks grow downwards on every machine that Swift runs on.
  var isSpent: Bool { Self.address < lowest }

  @inline(never)
  private static var address: UInt {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
  }
}
