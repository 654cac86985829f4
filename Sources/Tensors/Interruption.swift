#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What may stop long work: who wants its result says when it no longer does.
///
/// A loop that may last asks in each of its rounds and leaves off; what it then returns is none, and who called for it asks
/// again before it is used.
package enum Interruption {
  /// Work on more numbers than this asks.
  package static let longWork = 1000

  private final class Wish {
    let isRequested: @Sendable () -> Bool
    var isHeard = false
    init(_ isRequested: @escaping @Sendable () -> Bool) { self.isRequested = isRequested }
  }

  /// Where each thread has its wish.
  private static let key = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  /// Whether what is worked out on this thread is no longer wanted.
  package static var isRequested: Bool {
    guard let pointer = pthread_getspecific(key) else { return false }
    let wish = Unmanaged<Wish>.fromOpaque(pointer).takeUnretainedValue()
    guard wish.isRequested() else { return false }
    wish.isHeard = true
    return true
  }

  /// Carries something out, in which long work is left off as soon as it is no longer wanted; whether some was.
  ///
  /// What was given up so may still look like a result: a search that ended early, a picture with places left out.
  @discardableResult
  package static func watching<Value>(
    _ isRequested: @escaping @Sendable () -> Bool, _ body: () -> Value
  ) -> (value: Value, wasStopped: Bool) {
    let earlier = pthread_getspecific(key)
    let wish = Wish(isRequested)
    pthread_setspecific(key, Unmanaged.passUnretained(wish).toOpaque())
    defer { pthread_setspecific(key, earlier) }
    return withExtendedLifetime(wish) { (body(), wish.isHeard) }
  }
}
