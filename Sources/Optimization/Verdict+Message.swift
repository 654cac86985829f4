import Wording

extension Verdict {
  /// The verdict as a sentence; nil where there is nothing to say.
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
      let (later, first) = Verdict.repeated(parameters, period: period, style: style)
      return Message(
        en: "oscillates for ever: \(later) = \(first)", es: "oscila sin fin: \(later) = \(first)")
    case .diverges(let factor):
      guard let factor else {
        return Message(en: "diverges: the updates grow", es: "diverge: las actualizaciones crecen")
      }
      return Message(
        en: "diverges: each update is the last × \(style.text(factor))",
        es: "diverge: cada actualización es la anterior × \(style.text(factor))")
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
    let size = style.text(abs(factor))
    let place = limit.map { limit in
      limit.count == 1
        ? "\(parameters[0]) = \(style.text(limit[0]))"
        : "(\(parameters.joined(separator: ", "))) = (\(limit.map(style.text).joined(separator: ", ")))"
    }
    let english = place.map { "converges to \($0)" } ?? "converges"
    let spanish = place.map { "converge a \($0)" } ?? "converge"
    return factor < 0
      ? Message(
        en: "\(english), jumping from side to side: each update is the last × −\(size)",
        es: "\(spanish), saltando de un lado al otro: cada actualización es la anterior × −\(size)")
      : Message(
        en: "\(english): each update brings it nearer by × \(size)",
        es: "\(spanish): cada actualización multiplica la distancia por \(size)")
  }

  private static func repeated(_ parameters: [String], period: Int, style: Style) -> (String, String) {
    guard parameters.count == 1, let name = parameters.first else {
      return ("(\(parameters.joined(separator: ", "))) t+\(period)", "(\(parameters.joined(separator: ", "))) t")
    }
    return style.symbols == .ascii
      ? ("\(name)\(period)", "\(name)0") : ("\(name)\(Symbols.subscriptDigits[period])", "\(name)₀")
  }
}
