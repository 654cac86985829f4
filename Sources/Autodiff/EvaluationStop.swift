import Wording

/// What may stop a long evaluation: who asks for one says when it is no longer wanted.
package enum EvaluationStop {
  /// Asked before every operation of an `Evaluation` on more than `longWork` numbers, and before every run of a tape that
  /// works out as many; where it is true, these throw.
  @TaskLocal package static var isRequested: @Sendable () -> Bool = { false }

  static let longWork = 1000

  static let message = Message(en: "stopped", es: "detenido")
}
