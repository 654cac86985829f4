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
        es: "la condición se cumplió tras \(updates) \(updates == 1 ? "actualización" : "actualizaciones")")
    case .unmoved:
      return Message(
        en: "has not moved: the gradient is 0 at the start",
        es: "no se ha movido: el gradiente es 0 en el punto inicial")
    case .arrived:
      return Message(
        en: "has arrived: the update is 0, so nothing moves any more",
        es: "ha llegado: la actualización es 0 y ya nada se mueve")
    case .landed:
      return Message(
        en: "has arrived: the gradient is 0 here, so the next update would be 0 too",
        es: "ha llegado: aquí el gradiente es 0, y también lo sería la próxima actualización")
    case .near(let limit):
      let place = Verdict.place(limit, parameters, style)
      return Message(en: "has practically arrived: at \(place)", es: "prácticamente ha llegado: a \(place)")
    case .stalled:
      return Message(
        en: "stands still, though the gradient is not 0: the updates have become too small",
        es: "está detenido, aunque el gradiente no es 0: las actualizaciones son ya demasiado pequeñas")
    case .converges(let ratio, let path, let limit, let fromStart):
      return converging(ratio, path, limit, fromStart, parameters, style)
    case .oscillates(let period, let fromStart):
      return oscillating(period, fromStart, parameters, style)
    case .diverges(let ratio, let path, let fromStart):
      guard let ratio else {
        return Message(
          en: "diverges so far: the updates grow, and \(objective) with them",
          es: "hasta aquí diverge: las actualizaciones crecen, y \(objective) con ellas")
      }
      let times = Verdict.times(style)
      let turns = path == .alternating
      let size = style.text(turns ? -ratio : ratio)
      return Message(
        en: "diverges\(turns ? ", jumping from side to side" : ""): \(Verdict.when(fromStart).english)"
          + "each update is the last \(times.english) \(size)",
        es: "diverge\(turns ? ", saltando de un lado al otro" : ""): \(Verdict.when(fromStart).spanish)"
          + "cada actualización es la anterior \(times.spanish) \(size)")
    case .plateau:
      return Message(
        en: "slow: a plateau, where the gradient is tiny and the updates hardly change",
        es: "lento: una meseta, donde el gradiente es muy pequeño y las actualizaciones apenas cambian")
    case .slow:
      return Message(
        en: "slow: the updates are tiny and hardly change; a larger learning rate would take larger ones",
        es:
          "lento: las actualizaciones son muy pequeñas y apenas cambian; con una tasa de aprendizaje mayor serían mayores"
      )
    case .moving(let from, let to, let limit):
      let place = limit.map { Verdict.place($0, parameters, style) }
      return Message(
        en: "still on its way\(place.map { " to \($0)" } ?? ""): "
          + "\(objective) went from \(style.text(from)) to \(style.text(to))",
        es: "sigue en camino\(place.map { " hacia \($0)" } ?? ""): "
          + "\(objective) pasó de \(style.text(from)) a \(style.text(to))")
    case .stopsShort(let limit):
      let place = Verdict.place(limit, parameters, style)
      return Message(
        en: "will come to a stop where the gradient is not 0: at \(place)",
        es: "se detendrá donde el gradiente no es 0: en \(place)")
    case .epochs(let from, let to, let updates):
      let values = (style.text(from), style.text(to))
      return Message(
        en: "on all data \(objective) went from \(values.0) to \(values.1) in \(updates) "
          + (updates == 1 ? "update" : "updates"),
        es: "con todos los datos \(objective) pasó de \(values.0) a \(values.1) en \(updates) "
          + (updates == 1 ? "actualización" : "actualizaciones"))
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
    _ ratio: Double, _ path: Path, _ limit: [Double]?, _ fromStart: Bool, _ parameters: [String], _ style: Style
  ) -> Message {
    let size = style.text(ratio)
    let times = Verdict.times(style)
    let place = limit.map { Verdict.place($0, parameters, style) }
    let english = place.map { "converges to \($0)" } ?? "converges"
    let spanish = place.map { "converge a \($0)" } ?? "converge"
    let when = Verdict.when(fromStart)
    switch path {
    case .straight:
      return Message(
        en: "\(english): \(when.english)each update multiplies the distance by \(size)",
        es: "\(spanish): \(when.spanish)cada actualización multiplica la distancia por \(size)")
    case .alternating:
      return Message(
        en: "\(english), jumping from side to side: \(when.english)each update is the last \(times.english) "
          + style.text(-ratio),
        es: "\(spanish), saltando de un lado al otro: \(when.spanish)cada actualización es la anterior "
          + "\(times.spanish) \(style.text(-ratio))"
      )
    case .turning:
      return Message(
        en: "\(english), turning on its way: the updates shrink by \(times.english) \(size)",
        es: "\(spanish), girando por el camino: las actualizaciones se acortan por un factor \(size)")
    }
  }

  /// Before a ratio to which the first updates do not keep.
  private static func when(_ fromStart: Bool) -> Message {
    fromStart ? Message("") : Message(en: "in the end ", es: "a la larga ")
  }

  /// `x = 3`, `(x, y) = (0, 0)`.
  private static func place(_ point: [Double], _ parameters: [String], _ style: Style) -> String {
    let equals = style.plain ? " " : " = "
    return point.count == 1
      ? "\(parameters[0])\(equals)\(style.text(point[0]))"
      : "(\(parameters.joined(separator: ", ")))\(equals)(\(point.map(style.text).joined(separator: ", ")))"
  }

  private func oscillating(_ period: Int, _ fromStart: Bool, _ parameters: [String], _ style: Style) -> Message {
    if fromStart, parameters.count == 1, let name = parameters.first {
      let (later, first) =
        style.signs == .ascii
        ? ("\(name)\(period)", "\(name)0") : ("\(name)\(Symbols.subscriptDigits[period])", "\(name)₀")
      return Message(en: "oscillates for ever: \(later) = \(first)", es: "oscila sin fin: \(later) = \(first)")
    }
    let english = [2: "second", 3: "third", 4: "fourth"][period] ?? "\(period)th"
    return Message(
      en: "oscillates for ever: every \(english) point is the same",
      es: "oscila sin fin: cada \(period) actualizaciones se repite el punto")
  }

  private static func times(_ style: Style) -> Message {
    style.signs == .ascii ? Message(en: "times", es: "por") : Message("×")
  }
}
