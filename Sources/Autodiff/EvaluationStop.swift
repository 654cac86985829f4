import Glibc
import Wording

/// What may stop a long evaluation: who asks for one says when it is no longer wanted.
package enum EvaluationStop {
  /// Evaluations of more numbers than this, an operation or a run of a tape, ask before they begin.
  static let longWork = 1000

  static let message = Message(en: "stopped", es: "detenido")

  private final class Wish {
    let isRequested: @Sendable () -> Bool
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
    guard let wish = pthread_getspecific(key) else { return false }
    return Unmanaged<Wish>.fromOpaque(wish).takeUnretainedValue().isRequested()
  }

  /// Carries something out, in which long evaluations throw as soon as it is no longer wanted.
  package static func watching<Value>(_ isRequested: @escaping @Sendable () -> Bool, _ body: () -> Value) -> Value {
    let earlier = pthread_getspecific(key)
    let wish = Wish(isRequested)
    pthread_setspecific(key, Unmanaged.passUnretained(wish).toOpaque())
    defer { pthread_setspecific(key, earlier) }
    return withExtendedLifetime(wish, body)
  }
}
