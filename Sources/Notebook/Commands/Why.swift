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
      return reply
    }
    guard let record = workspace.current else {
      reply.note(
        Message(en: "there is no run yet to explain", es: "todavía no hay ninguna ejecución que explicar")[language])
      return reply
    }
    switch record.run.updateAnalysis {
    case .affine(let affine): explain(affine, record, in: &reply)
    case .quadratic(let rate, let eigenvalues): explain(rate, eigenvalues, in: &reply)
    case .local(let factor): explain(localFactor: factor, record, in: &reply)
    case .remembering: explainLastUpdate(record, in: &reply)
    }
    return reply
  }

  /// `w new = w − 0.1·2(w − 3) = 0.8·w + 0.6, so w new − 3 = 0.8·(w − 3).`
  private func explain(_ affine: UpdateAnalysis.Affine, _ record: RunRecord, in reply: inout Reply) {
    let name = record.parameters[0].text(symbols)
    let new = Message(en: "\(name) new", es: "\(name) nuevo")[language]
    let update = Formula(style: style).text(affine.update)
    let x = Node.variable(Variable(record.parameters[0], .parameter))
    let map = Formula(style: style).text(
      (Node.constant(tidy(affine.factor)) * x + Node.constant(tidy(affine.offset))).simplified())
    var text = update == map ? "\(new) = \(map)" : "\(new) = \(update) = \(map)"
    if let fixed = affine.fixedPoint.map(tidy), fixed != 0 {
      let distance = Formula(style: style).text((x - Node.constant(fixed)).simplified())
      let newDistance = distance.replacing(name, with: new, maxReplacements: 1)
      text += Message(en: ", so ", es: ", es decir, ")[language]
      text += "\(newDistance) = \(style.text(tidy(affine.factor)))·(\(distance))"
    }
    reply.line(text)
    guard let (rate, curvature) = affine.curvature else { return }
    let second = "\(record.objective.name.name.text(symbols))''"
    let converges = abs(affine.factor) < 1
    let limits = rateLimits(rate, greatest: curvature, second: second)
    reply.line(
      converges
        ? Message(en: "It converges for \(limits).", es: "Converge para \(limits).")[language]
        : Message(
          en: "It would converge only for \(limits).", es: "Solo convergería para \(limits).")[language])
    let best = "\(rate.name.text(symbols)) = \(style.text(1 / curvature)) = 1/\(second)"
    reply.line(
      Message(en: "\(best) arrives in one update.", es: "\(best) llega en una actualización.")[language])
  }

  private func explain(_ rate: UpdateAnalysis.Rate, _ eigenvalues: [Double], in reply: inout Reply) {
    let name = rate.name.text(symbols)
    let lambda = symbols == .ascii ? "lambda" : "λ"
    let list = eigenvalues.map { value in
      "\(style.text(1 - rate.value * value)) (\(lambda) = \(style.text(value)))"
    }.joined(separator: ", ")
    reply.line(
      Message(
        en: "Along the directions of the Hessian each update multiplies the distance by 1 − \(name)·\(lambda): \(list).",
        es: "En las direcciones de la hessiana cada actualización multiplica la distancia por 1 − \(name)·\(lambda): "
          + "\(list).")[language])
    guard let greatest = eigenvalues.last, greatest > 0, let least = eigenvalues.first else { return }
    guard least > 0 else {
      let zero = Message(
        en: least == 0
          ? "Where \(lambda) is 0 nothing moves: the minima form a line."
          : "A negative \(lambda) means a saddle: along it the run leaves.",
        es: least == 0
          ? "Donde \(lambda) es 0 nada se mueve: los mínimos forman una recta."
          : "Un \(lambda) negativo significa un punto de silla: por ahí el recorrido se aleja.")
      return reply.line(zero[language])
    }
    let converges = rate.value * greatest < 2
    let maximum = symbols == .ascii ? "lambda_max" : "λ_max"
    let limits = rateLimits(rate, greatest: greatest, second: maximum)
    reply.line(
      converges
        ? Message(en: "It converges for \(limits).", es: "Converge para \(limits).")[language]
        : Message(
          en: "It would converge only for \(limits).", es: "Solo convergería para \(limits).")[language])
  }

  private func rateLimits(_ rate: UpdateAnalysis.Rate, greatest: Double, second: String) -> String {
    "0 < \(rate.name.text(symbols)) < \(style.text(2 / greatest)) = 2/\(second)"
  }

  private func explain(localFactor factor: Double, _ record: RunRecord, in reply: inout Reply) {
    let name = record.parameters[0].text(symbols)
    let place = record.run.point[0].number.map(style.text) ?? ""
    let text = style.text(factor)
    let verdict =
      abs(factor) < 1
      ? Message(en: "less than 1 in size, so it comes nearer", es: "de tamaño menor que 1, así que se acerca")
      : Message(en: "not less than 1 in size, so it does not come nearer", es: "de tamaño no menor que 1: no se acerca")
    reply.line(
      Message(
        en: "Near \(name) = \(place) an update multiplies small distances by \(text): \(verdict.english).",
        es: "Cerca de \(name) = \(place) una actualización multiplica las distancias pequeñas por \(text): "
          + "\(verdict.spanish).")[language])
  }

  /// The update's own line, with its numbers, and the rule in a sentence.
  private func explainLastUpdate(_ record: RunRecord, in reply: inout Reply) {
    if let summary = record.rule.comments.first { reply.line(summary) }
    let formula = Formula(style: style)
    for (parameter, change) in zip(record.run.graph.parameters, record.run.lastChange) {
      let name = parameter.variable.name.text(symbols)
      let line = "\(name) = \(formula.text(parameter.update.inputs[0]))"
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

  /// A number without the last bits that rounding left in it.
  private func tidy(_ value: Double) -> Double {
    Double(NumberFormat.ascii(value, digits: 12)) ?? value
  }
}

extension HelpTopic {
  static let why = HelpTopic(
    name: "why", aliases: ["por qué"], usage: ["why"],
    summary: Message(
      en: "Why the last run does what it does: the formula behind the verdict; after an error, what was wrong.",
      es: "Por qué la última ejecución hace lo que hace: la fórmula detrás del veredicto; tras un error, qué falló."),
    examples: ["f(x) = x^2", "train f from x = 5 with gd(1) for 4", "why"])
}
