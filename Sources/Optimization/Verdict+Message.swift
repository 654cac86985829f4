import Wording

extension Verdict {
  /// The verdict as a sentence; nil where there is nothing to say. Words stand for signs where those are ASCII.
  ///
  /// - Parameters:
  ///   - parameters: as they are written, one for each entry of the point, such as `w` or `x`, `y`.
  ///   - objective: as it is written, such as `f`.
  package func message(parameters: [String], objective: String = "f", style: Style) -> Message? {
    switch self {
    case .tooShort: return nil
    case .reached(let updates):
      return Message(
        en: "reached after \(updates) \(updates == 1 ? "update" : "updates")",
        es: "se alcanzó tras \(updates) \(updates == 1 ? "actualización" : "actualizaciones")")
    case .arrived:
      return Message(
        en: "has arrived: the update is 0, so nothing moves any more",
        es: "ha llegado: la actualización es 0 y ya nada se mueve")
    case .converges(let factor, let limit):
      return converging(factor, limit, parameters, style)
    case .oscillates(let period):
      guard parameters.count == 1, let name = parameters.first else {
        return Message(
          en: "oscillates for ever: every \(period) updates it is back where it was",
          es: "oscila sin fin: cada \(period) actualizaciones vuelve a donde estaba")
      }
      let later = style.signs == .ascii ? "\(period)" : String(Symbols.subscriptDigits[period])
      let first = style.signs == .ascii ? "0" : "₀"
      return Message(
        en: "oscillates for ever: \(name)\(later) = \(name)\(first)",
        es: "oscila sin fin: \(name)\(later) = \(name)\(first)")
    case .diverges(let factor):
      guard let factor else {
        return Message(en: "diverges: the updates grow", es: "diverge: las actualizaciones crecen")
      }
      let times = Verdict.times(style)
      return Message(
        en: "diverges: each update is the last \(times.english) \(style.text(factor))",
        es: "diverge: cada actualización es la anterior \(times.spanish) \(style.text(factor))")
    case .plateau:
      return Message(
        en: "slow: a plateau, the updates are tiny and hardly change",
        es: "lento: una meseta, las actualizaciones son mínimas y apenas cambian")
    case .moving(let from, let to):
      return Message(
        en: "still on its way: \(objective) went from \(style.text(from)) to \(style.text(to))",
        es: "sigue en camino: \(objective) pasó de \(style.text(from)) a \(style.text(to))")
    case .overflowed:
      return Message(
        en: "diverges beyond the largest number; the last finite point is kept",
        es: "diverge más allá del mayor número; se conserva el último punto finito")
    case .interrupted(let updates):
      return Message(
        en: "interrupted after \(updates) \(updates == 1 ? "update" : "updates"); the rows so far are kept",
        es: "interrumpido tras \(updates) \(updates == 1 ? "actualización" : "actualizaciones"); "
          + "se conservan las filas")
    case .failed(let message):
      return Message(
        en: "stopped: \(message.english)", es: "se detuvo: \(message.spanish)")
    }
  }

  private func converging(
    _ factor: Double, _ limit: [Double]?, _ parameters: [String], _ style: Style
  ) -> Message {
    let equals = style.plain ? " " : " = "
    let place = limit.map { limit in
      limit.count == 1
        ? "\(parameters[0])\(equals)\(style.text(limit[0]))"
        : "(\(parameters.joined(separator: ", ")))\(equals)(\(limit.map(style.text).joined(separator: ", ")))"
    }
    let english = place.map { "converges to \($0)" } ?? "converges"
    let spanish = place.map { "converge a \($0)" } ?? "converge"
    let times = Verdict.times(style)
    let size = style.text(factor)
    return factor < 0
      ? Message(
        en: "\(english), jumping from side to side: each update is the last \(times.english) \(size)",
        es: "\(spanish), saltando de un lado al otro: cada actualización es la anterior \(times.spanish) \(size)")
      : Message(
        en: "\(english): each update brings it nearer by \(times.english) \(size)",
        es: "\(spanish): cada actualización multiplica la distancia por \(size)")
  }

  private static func times(_ style: Style) -> Message {
    style.signs == .ascii ? Message(en: "times", es: "por") : Message("×")
  }
}
