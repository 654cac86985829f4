import Autodiff
import Optimization
import Tensors
import Wording

/// How much is told: everything, or a step of a ladder.
package enum HintLevel: Int, Hashable, Sendable, CaseIterable {
  case row, column, line, numbers, value

  package var next: HintLevel { HintLevel(rawValue: rawValue + 1) ?? .value }
}

extension Check {
  /// What is said of the wrong figures, the first one first.
  package func verdicts(_ style: Style) -> [Message] {
    var result: [Message] = []
    var isUnexplained = false
    for diagnosis in diagnoses {
      result.append(verdict(of: diagnosis, style))
      let isSlip = diagnosis.judgement.mark == .roundingSlip
      isUnexplained = isUnexplained || diagnosis.causes.isEmpty && !isSlip && !diagnosis.isStopped
    }
    if isUnexplained {
      result.append(
        Message(
          en: "If you copied the table, the source may be misprinted.",
          es: "Si copió la tabla, la fuente puede tener una errata."))
    }
    return result
  }

  /// One rung of the ladder for the first wrong figure; nil where all is right.
  package func hint(_ level: HintLevel, _ style: Style) -> Message? {
    guard let diagnosis = diagnoses.first else { return nil }
    let cell = diagnosis.cell
    let name = name(of: cell, style)
    switch level {
    case .row where graph.isAtOnePoint: return nodeHint(cell, style)
    case .column where graph.isAtOnePoint:
      return Message(en: "The figure is that of \(name).", es: "La cifra es la de \(name).")
    case .row:
      return Message(
        en: "Look at row \(cell.time) again: its first wrong figure is the first of all.",
        es: "Mire otra vez la fila \(cell.time): ahí está la primera cifra que no es correcta.")
    case .column:
      return Message(
        en: "In row \(cell.time) it is the column \(name).", es: "En la fila \(cell.time) es la columna \(name).")
    case .line:
      guard let line = formulas(for: diagnosis, style)?.formula else { return hint(.value, style) }
      return Message(en: "The line is \(name) = \(line).", es: "La línea es \(name) = \(line).")
    case .numbers:
      guard let line = formulas(for: diagnosis, style)?.numbers else { return hint(.value, style) }
      return Message(en: "With your numbers: \(name) = \(line).", es: "Con sus números: \(name) = \(line).")
    case .value: return verdict(of: diagnosis, style)
    }
  }

  /// `row 4, f(w)`.
  package func place(of cell: Cell, _ style: Style) -> Message {
    let name = name(of: cell, style)
    if graph.isAtOnePoint { return Message(name) }
    return Message(en: "row \(cell.time), \(name)", es: "fila \(cell.time), \(name)")
  }

  /// The name of a cell's column: `f(w)`, `x new`.
  package func name(of cell: Cell, _ style: Style) -> String {
    switch cell.quantity {
    case .before(let parameter): return graph.parameters[parameter].variable.name.text(style.signs)
    case .line(let index):
      guard let label = graph.label(index) else { return "" }
      var name = label.name.text(style.signs)
      if graph.lines[index].shape.count > 1 { name += "[\(cell.entry)]" }
      return label.role == .update ? Message(en: "\(name) new", es: "\(name) nuevo")[style.language] : name
    }
  }

  private func verdict(of diagnosis: Diagnosis, _ style: Style) -> Message {
    let place = place(of: diagnosis.cell, style)
    let text = body(of: diagnosis, style)
    return Message(en: "\(place.english): \(text.english)", es: "\(place.spanish): \(text.spanish)")
  }

  private func body(of diagnosis: Diagnosis, _ style: Style) -> Message {
    let figure = diagnosis.judgement.figure.text
    let work = work(for: diagnosis, style)
    // Beside a wrong number that was put in it would be untrue.
    let method =
      isWorkSound(of: diagnosis.cell, style)
      ? Message(en: " The method is right.", es: " El método es correcto.") : Message("")
    guard let cause = diagnosis.causes.first else {
      if diagnosis.judgement.mark == .roundingSlip {
        let rounded = rounded(diagnosis.judgement)
        guard !work.hasSuffix(" \(rounded)") else {
          return Message(
            en: "a slip in the last digit. \(work).\(method.english)",
            es: "un desliz en la última cifra. \(work).\(method.spanish)")
        }
        return Message(
          en: "a rounding slip in the last digit. \(work), which rounds to \(rounded).\(method.english)",
          es: "un desliz de redondeo en la última cifra. \(work), que se redondea a \(rounded).\(method.spanish)")
      }
      let isRight =
        zip(graph.lines, diagnosis.graph.lines).allSatisfy { $0 === $1 } && graph.fixed == diagnosis.graph.fixed
      let slip = isRight ? Message("") : Message(en: ", with the slip from before", es: ", con el desliz de antes")
      if diagnosis.isStopped {
        return Message(
          en:
            "\(figure) does not fit; the search for the reason was stopped. Worked out from your own figures: \(work).",
          es: "\(figure) no cuadra; la búsqueda del motivo se detuvo. Calculado con sus propias cifras: \(work).")
      }
      return Message(
        en: "nothing usual explains \(figure). Worked out from your own figures\(slip.english): \(work).",
        es: "nada de lo usual explica \(figure). Calculado con sus propias cifras\(slip.spanish): \(work).")
    }
    let wrong = slipWork(cause, diagnosis.cell, style).map { " (\($0))" } ?? ""
    let sentences = cause.sentences
    let english = sentences.map(\.english).joined(separator: ", and ")
    let spanish = sentences.map(\.spanish).joined(separator: ", y ")
    var message: Message
    switch cause.kind {
    case .slip:
      message = Message(
        en: "\(figure) looks like a slip: \(english)\(wrong). It goes: \(work).",
        es: "\(figure) parece un desliz: \(spanish)\(wrong). Así va: \(work).")
    case .convention:
      message = Message(
        en: "\(figure) follows another convention: \(english)\(wrong). As it is set here: \(work).",
        es: "\(figure) sigue otra convención: \(spanish)\(wrong). Como está planteado aquí: \(work).")
    case .rounding:
      message = Message(
        en: "only rounding: \(english)\(wrong).\(method.english) With all digits: \(work).",
        es: "solo es redondeo: \(spanish)\(wrong).\(method.spanish) Con todas las cifras: \(work).")
    }
    let more = cause.explained.count - 1
    if more > 0 {
      message = Message(
        en: message.english
          + (more == 1 ? " One more figure follows the same way." : " \(more) more figures follow the same way."),
        es: message.spanish
          + (more == 1 ? " Otra cifra sigue por el mismo camino." : " Otras \(more) cifras siguen por el mismo camino.")
      )
    }
    if let row = diagnosis.unexplainedRow {
      message = Message(
        en: "\(message.english) But that does not explain row \(row), so it may be something else.",
        es: "\(message.spanish) Pero eso no explica la fila \(row), así que puede ser otra cosa.")
    }
    return withOthers(diagnosis, message, style)
  }

  /// Adds the causes that fit as well, and what would tell them apart.
  private func withOthers(_ diagnosis: Diagnosis, _ message: Message, _ style: Style) -> Message {
    let others = diagnosis.rivals.map { $0.sentences.joined(by: Message(en: ", and ", es: ", y ")) }
    if others.isEmpty { return message }
    let told = others.joined()
    var telling = Message("")
    if let cell = diagnosis.telling {
      let name = name(of: cell, style)
      telling =
        graph.isAtOnePoint
        ? Message(en: " \(name) would tell.", es: " \(name) lo aclararía.")
        : Message(
          en: " Row \(cell.time)'s \(name) would tell.", es: " \(name) de la fila \(cell.time) lo aclararía.")
    }
    return others.count == 1
      ? Message(
        en:
          "\(message.english) It could also be this: \(told.english). The two cannot be told apart by what is written."
          + telling.english,
        es: "\(message.spanish) También podría ser esto: \(told.spanish). Con lo escrito no se pueden distinguir."
          + telling.spanish)
      : Message(
        en:
          "\(message.english) It could also be one of these: \(told.english). They cannot be told apart by what is written."
          + telling.english,
        es:
          "\(message.spanish) También podría ser algo de esto: \(told.spanish). Con lo escrito no se pueden distinguir."
          + telling.spanish)
  }

  // MARK: Formulas with numbers

  /// `(1.464 − 3)² = 2.359296`: the line with the student's own figures put in, and what it gives.
  private func work(for diagnosis: Diagnosis, _ style: Style) -> String {
    let judgement = diagnosis.judgement
    let value = judgement.own.isFinite ? judgement.own : judgement.exact
    let fine = Style(
      language: style.language, symbols: style.symbols, digits: max(style.digits, min(judgement.figure.digits + 2, 12)),
      plain: style.plain)
    let text = fine.text(value)
    guard let numbers = formulas(for: diagnosis, style)?.numbers, numbers != style.text(value) else { return text }
    return "\(numbers) \(fine.equals(value)) \(text)"
  }

  /// The value to as many places as the figure has.
  private func rounded(_ judgement: Judgement) -> String {
    let places = judgement.figure.places
    let candidates = [judgement.own, judgement.exact].filter(\.isFinite)
    let value = candidates.min { abs($0 - judgement.figure.value) < abs($1 - judgement.figure.value) } ?? .nan
    let text = NumberFormat.fixed(value, decimals: places)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// A cell's line as a formula, and with the student's numbers put in; nil for a starting value.
  private func formulas(for diagnosis: Diagnosis, _ style: Style) -> (formula: String, numbers: String)? {
    guard case .line(let index) = diagnosis.cell.quantity else { return nil }
    var body = diagnosis.graph.lines[index].inputs[0]
    // A call stands for what it calls: f'(x̃), decay(0.1, 0.5, t).
    while body.label != nil, diagnosis.graph.lineIndex(body) == nil { body = body.inputs[0] }
    let formula = Formula(style: style)
    let numbers = formula.text(body) { node in Check.value(of: node, diagnosis.own, diagnosis.program) }
    return (formula.text(body), numbers)
  }

  /// The slip's own line with numbers put in, where it lies in the cell's line.
  private func slipWork(_ cause: Diagnosis.Cause, _ cell: Cell, _ style: Style) -> String? {
    guard let changed = cause.graph, case .line(let index) = cell.quantity, cause.line == index,
      let start = base.starts[cell.time]
    else { return nil }
    let program = Program(changed, from: marker.start)
    let pass = marker.pass(from: cell.time, start, through: cell.time) { _ in program }
    guard let values = pass.own[cell.time] else { return nil }
    let body = changed.lines[index].inputs[0]
    let hasNumber = Node.topologicalOrder(of: [body]).allSatisfy { node in
      node.primitive.map { $0.name != "round" && $0.name != "cut" } ?? true
    }
    guard hasNumber else { return nil }
    let text = Formula(style: style).text(body) { node in Check.value(of: node, values, program) }
    // What does not come near the figure itself, as after figures that are hidden, would only confuse.
    guard let judgement = pass.judgements[cell], judgement.own.isFinite, text != style.text(judgement.own),
      abs(judgement.own - judgement.figure.value) <= 0.02 * abs(judgement.own) + 3 * (judgement.figure.unit ?? 0)
    else { return nil }
    // Without the roundings on the way it may come out a little beside the figure.
    let sign = style.isExact(judgement.own) ? "=" : style.text("≈")
    return "\(text) \(sign) \(style.text(judgement.own))"
  }

  private static func value(of node: Node, _ values: [Double], _ program: Program) -> Tensor? {
    guard let place = program.places[ObjectIdentifier(node)] else { return nil }
    let numbers = Array(values[place..<place + node.shape.count])
    return numbers.allSatisfy(\.isFinite) ? Tensor(shape: node.shape, elements: numbers) : nil
  }
}
