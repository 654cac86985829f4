import Autodiff
import Interpreter
import Language
import Optimization
import Presentation
import Tensors
import Wording

// `why`: the reason behind the last verdict or error.
extension Session {
  func why() -> Reply {
    var reply = Reply()
    if let lastError {
      reply.line(lastError.message[language])
      if let advice = lastError.advice { reply.line(advice[language]) }
      reply.note(
        Message(
          en: "so that statement was not carried out, and nothing has changed",
          es: "por eso esa instrucción no se ejecutó y nada ha cambiado")[language])
      return reply
    }
    guard let record = workspace.current else {
      reply.note(
        Message(en: "there is no run yet to explain", es: "todavía no hay ninguna ejecución que explicar")[language])
      return reply
    }
    if let batches = record.run.batches, !batches.isWhole {
      reply.line(
        Message(
          en: "Each update follows the gradient on its own batch of \(batches.size), not that on all \(batches.count) "
            + "examples: the loss on all data may rise on the way, and a fixed learning rate keeps moving the point "
            + "about the minimum.",
          es: "Cada actualización sigue el gradiente en su propio lote de \(batches.size), no el de los "
            + "\(batches.count) ejemplos: la pérdida con todos los datos puede subir por el camino, y con una tasa de "
            + "aprendizaje fija el punto sigue moviéndose alrededor del mínimo.")[language])
    }
    switch record.run.updateAnalysis {
    case .affine(let affine): explain(affine, record, in: &reply)
    case .quadratic(let rate, let eigenvalues): explain(rate, eigenvalues, in: &reply)
    case .local(let factor): explain(localFactor: factor, record, in: &reply)
    case .remembering: explainLastUpdate(record, in: &reply)
    }
    return reply
  }

  // MARK: One parameter, x new = a·x + b

  /// `w new = w − 0.2(w − 3) = 0.8w + 0.6, so w new − 3 = 0.8·(w − 3)`
  private func explain(_ affine: UpdateAnalysis.Affine, _ record: RunRecord, in reply: inout Reply) {
    let name = record.parameters[0].text(symbols)
    let new = Message(en: "\(name) new", es: "\(name) nuevo")[language]
    let formula = Formula(style: style)
    let x = Node.variable(Variable(record.parameters[0], .parameter))
    let factor = tidy(affine.factor)
    let offset = tidy(affine.offset)
    let map = formula.text(
      factor == 0
        ? .constant(shown(offset)) : (Node.constant(shown(factor)) * x + Node.constant(shown(offset))).simplified())
    let update = formula.text(affine.update)
    let relation = [factor, offset].allSatisfy(style.isExact) ? "=" : "≈"
    var text = Reply.unbroken(update == map ? "\(new) = \(map)" : "\(new) = \(update) \(relation) \(map)")
    let fixed = affine.fixedPoint.map(tidy)
    if let fixed, fixed != 0, factor != 0 {
      let distance = formula.text((x - Node.constant(shown(fixed))).simplified())
      let newDistance = distance.replacing(name, with: new, maxReplacements: 1)
      let relation = [factor, fixed].allSatisfy(style.isExact) ? "=" : "≈"
      text += Message(en: ", so ", es: ", es decir, ")[language]
      text += Reply.unbroken("\(newDistance) \(relation) \(style.text(factor))·(\(distance))")
    }
    reply.line(text)
    if let (rate, curvature) = affine.curvature {
      let second = "\(record.objective.name.name.text(symbols))''"
      explainLimit(rate, greatest: curvature, second: second, in: &reply)
      let best = "\(rate.name.text(symbols)) = \(inverse(1 / curvature, "1/\(second)"))"
      reply.line(
        Message(en: "\(best) arrives in one update.", es: "\(best) llega en una actualización.")[language])
    } else if let fixed {
      explain(factor: factor, of: "\(name) = \(style.text(fixed))", in: &reply)
    } else if affine.offset != 0 {
      let step = style.text(tidy(affine.offset))
      reply.line(
        Message(
          en: "Every update changes \(name) by \(step): there is no point at which it stops.",
          es: "Cada actualización cambia \(name) en \(step): no hay ningún punto donde se detenga.")[language])
    }
  }

  private func explain(factor: Double, of place: String, in reply: inout Reply) {
    let text = style.text(factor)
    let message =
      abs(factor) < 1
      ? Message(
        en: "\(text) is less than 1 in size, so every update comes nearer to \(place).",
        es: "\(text) es de tamaño menor que 1, así que cada actualización se acerca a \(place).")
      : abs(factor) > 1
        ? Message(
          en: "\(text) is greater than 1 in size, so every update leads further away from \(place).",
          es: "\(text) es de tamaño mayor que 1, así que cada actualización se aleja de \(place).")
        : Message(
          en: "With \(text) the distance to \(place) stays the same for ever.",
          es: "Con \(text) la distancia a \(place) queda siempre igual.")
    reply.line(message[language])
  }

  /// `It converges for 0 < α < 1 = 2/f''.`
  private func explainLimit(
    _ rate: UpdateAnalysis.Rate, greatest: Double, second: String, in reply: inout Reply
  ) {
    let name = rate.name.text(symbols)
    let limits = Reply.unbroken("0 < \(name) < \(inverse(2 / greatest, "2/\(second)"))")
    let converges = rate.value > 0 && rate.value * greatest < 2
    reply.line(
      converges
        ? Message(en: "It converges for \(limits).", es: "Converge para \(limits).")[language]
        : Message(
          en: "It would converge only for \(limits).", es: "Solo convergería para \(limits).")[language])
  }

  /// `1 = 2/f''`, or `0.292893 ≈ 2/λ_max` where the number shown is rounded.
  private func inverse(_ value: Double, _ formula: String) -> String {
    let value = tidy(value)
    return "\(style.text(value)) \(style.equals(value)) \(formula)"
  }

  // MARK: Several parameters, and updates that are no line

  private func explain(_ rate: UpdateAnalysis.Rate, _ eigenvalues: [Double], in reply: inout Reply) {
    let name = rate.name.text(symbols)
    let lambda = symbols == .ascii ? "lambda" : "λ"
    let list = eigenvalues.map { value in
      Reply.unbroken(
        "\(style.text(tidy(1 - rate.value * value))) (\(lambda) \(style.equals(value)) \(style.text(value)))")
    }.joined(separator: ", ")
    let factor = Reply.unbroken("1 − \(name)·\(lambda)")
    reply.line(
      Message(
        en: "Along the directions of the Hessian each update multiplies the distance by \(factor): \(list).",
        es: "En las direcciones de la hessiana cada actualización multiplica la distancia por \(factor): \(list)."
      )[language])
    guard let greatest = eigenvalues.last, let least = eigenvalues.first else { return }
    if least >= 0, greatest > 0 {
      let maximum = symbols == .ascii ? "lambda_max" : "λ_max"
      explainLimit(rate, greatest: greatest, second: maximum, in: &reply)
      if least > 0 { return }
    }
    let message =
      if least == 0 {
        Message(
          en: "Where \(lambda) is 0 the slope never changes: if it is 0, nothing moves that way, and the minima form a "
            + "line.",
          es: "Donde \(lambda) es 0 la pendiente no cambia: si es 0, nada se mueve en esa dirección y los mínimos "
            + "forman una recta.")
      } else if greatest > 0 {
        Message(
          en: "A negative \(lambda) means a saddle: along that direction the run moves away.",
          es: "Un \(lambda) negativo indica un punto de silla: en esa dirección el recorrido se aleja.")
      } else {
        Message(
          en: "No \(lambda) is positive: there is no minimum, and the run moves away.",
          es: "Ningún \(lambda) es positivo: no hay mínimo y el recorrido se aleja.")
      }
    reply.line(message[language])
  }

  private func explain(localFactor factor: Double, _ record: RunRecord, in reply: inout Reply) {
    let name = record.parameters[0].text(symbols)
    let place = record.run.point[0].number.map(style.text) ?? ""
    let text = style.text(factor)
    let verdict =
      abs(factor) < 1
      ? Message(en: "less than 1 in size, so they shrink", es: "de tamaño menor que 1, así que se reducen")
      : Message(
        en: "not less than 1 in size, so they do not shrink", es: "de tamaño no menor que 1, así que no se reducen")
    reply.line(
      Message(
        en: "Near \(name) = \(place) an update multiplies small distances by \(text): \(verdict.english).",
        es: "Cerca de \(name) = \(place) una actualización multiplica las distancias pequeñas por \(text): "
          + "\(verdict.spanish).")[language])
  }

  /// What a learning rate that is searched for does to the path.
  private func explain(_ search: RateSearch, _ record: RunRecord, in reply: inout Reply) {
    let name = record.objective.name.name.text(symbols)
    reply.line(
      search.search.method == .backtracking
        ? Message(
          en: "Before every update the learning rate is halved until \(name) falls enough.",
          es: "Antes de cada actualización la tasa de aprendizaje se reduce a la mitad hasta que \(name) baja lo "
            + "suficiente.")[language]
        : Message(
          en: "Before every update the learning rate is searched for with which the update leads lowest.",
          es: "Antes de cada actualización se busca la tasa de aprendizaje con la que la actualización llega más abajo."
        )[
          language])
    guard record.rule.name.name == "gd", record.entries.count > 1, search.search.method != .backtracking else { return }
    reply.line(
      Message(
        en: "There the new gradient stands at right angles to the last one, so the path goes in a zigzag.",
        es: "Allí el nuevo gradiente es perpendicular al anterior, así que el camino avanza en zigzag.")[language])
  }

  /// The update's own line, with its numbers, and the rule in a sentence.
  private func explainLastUpdate(_ record: RunRecord, in reply: inout Reply) {
    if let summary = record.rule.remarks.first { reply.line(summary[language]) }
    if let search = record.run.graph.search { explain(search, record, in: &reply) }
    let formula = Formula(style: style)
    for (parameter, change) in zip(record.run.graph.parameters, record.run.lastChange) {
      let name = parameter.variable.name.text(symbols)
      let line = Reply.unbroken("\(name) = \(formula.text(parameter.update.inputs[0]))")
      guard let change else {
        reply.line(line)
        continue
      }
      reply.line(
        Message(
          en: "\(line): the last update changed \(name) by \(style.text(change)).",
          es: "\(line): la última actualización cambió \(name) en \(style.text(change)).")[language])
    }
  }

  /// A number as it is shown, for the formulas that hold it.
  private func shown(_ value: Double) -> Double {
    Double(NumberFormat.ascii(value, digits: style.digits)) ?? value
  }

  /// A number without the last bits that rounding left in it.
  private func tidy(_ value: Double) -> Double {
    Double(NumberFormat.ascii(value, digits: 12)) ?? value
  }
}

extension HelpTopic {
  static let why = HelpTopic(
    name: "why", spanish: "por qué", aliases: ["por que"], usage: ["why"],
    summary: Message(
      en: "Why the last run does what it does: the formula behind the verdict; after an error, what was wrong.",
      es: "Por qué la última ejecución hace lo que hace: la fórmula detrás del veredicto; tras un error, qué falló."),
    examples: ["f(x) = x^2", "train f from x = 5 with gd(1) for 4", "why"])
}
