import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What may stop a long evaluation: who asks for one says when it is no longer wanted.
package enum EvaluationStop {
  /// Evaluations of more numbers than this, an operation or a run of a tape, ask before they begin.
  static let longWork = 1000

  static let message = Message(en: "stopped", es: "detenido")

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

  /// Whether what is evaluated on this thread is to throw instead.
  static var isRequested: Bool {
    guard let pointer = pthread_getspecific(key) else { return false }
    let wish = Unmanaged<Wish>.fromOpaque(pointer).takeUnretainedValue()
    guard wish.isRequested() else { return false }
    wish.isHeard = true
    return true
  }

  /// Carries something out, in which long evaluations throw as soon as it is no longer wanted; whether one did.
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
