import Interpreter
import Language
import Presentation
import Wording

// `plot f from -5 to 5`, `plot loss log`, `plot x`: pictures of functions and of runs.
extension Session {
  func plot(_ clauses: PlotClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    let picture = try picture(clauses, statement)
    return try shown(picture, to: clauses.path, at: clauses.pathRange)
  }

  /// A plot with remarks on it.
  struct Picture {
    var plot: Plot
    var notes: [Message] = []
  }

  /// A picture on the screen, or in a file of SVG.
  func shown(_ picture: Picture, to path: String?, at range: SourceRange?) throws(Diagnostic) -> Reply {
    var reply = Reply()
    var picture = picture
    if !style.plain || path != nil { picture.plot.letterCurves(Session.letters.compactMap(\.first)) }
    if let path {
      guard path.lowercased().hasSuffix(".svg") else {
        let name = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
        throw Diagnostic(
          Message(en: "A plot is written as SVG.", es: "Un gráfico se escribe como SVG."), at: range,
          advice: Message("to \(name).svg"))
      }
      try write(picture.plot.svg(style), to: path, at: range)
      reply.note(written(to: path)[language])
    } else {
      reply.picture(picture.plot.text(style))
    }
    for note in picture.notes { reply.note(note[language]) }
    return reply
  }

  /// Columns of a run where all that is asked for are such, else curves; alone, what there is to see of the last run.
  private func picture(_ clauses: PlotClauses, _ statement: Statement) throws(Diagnostic) -> Picture {
    if clauses.items.isEmpty { return try pictureOfRun(clauses, statement) }
    if clauses.form != nil { return try histogram(clauses) }
    if isLineSearch(clauses) { return try searchPicture(clauses, statement) }
    if let against = clauses.against, let picture = try scatterPicture(clauses, against) { return picture }
    if let model = clauses.model {
      throw Diagnostic(
        Message(
          en: "A model is drawn through data: plot y against x with a + b*x",
          es: "Un modelo se dibuja a través de datos: plot y against x with a + b*x"), at: model.range)
    }
    // `x new` can be nothing else.
    let areColumns =
      clauses.items.contains { $0.expression == nil }
      || clauses.window == nil && clauses.tangents.isEmpty && clauses.items.allSatisfy(isColumn)
    if areColumns || clauses.against != nil { return try columnPicture(clauses, statement) }
    return try curvePicture(clauses, statement)
  }

  /// Whether a name means a column of a run; a function of that name comes first, as everywhere.
  private func isColumn(_ item: PlotClauses.Item) -> Bool {
    guard let column = item.column else { return false }
    if let expression = item.expression, workspace.isFunction(expression, symbols: symbols) {
      // `loss(w, b)` as an objective has no curve, so the loss of its run is meant.
      guard isLoss(column.name), let function = workspace.functions[column.name] else { return false }
      return function.parameters.count > 1
    }
    if isLoss(column.name) || isGradients(column.name), workspace.values[column.name] == nil { return true }
    return plottedRuns.first.map { RunTable($0.record.run, style: style).column(named: column.name) != nil } ?? false
  }

  /// The words for the objective of whatever run there is.
  func isLoss(_ name: Name) -> Bool { ["loss", "pérdida", "perdida"].contains(name) }

  /// The words for the gradients of all parameters.
  func isGradients(_ name: Name) -> Bool { ["gradients", "gradientes"].contains(name) }

  /// The objective's curve with the points of the run, where it has one parameter that is a number; else the loss.
  private func pictureOfRun(_ clauses: PlotClauses, _ statement: Statement) throws(Diagnostic) -> Picture {
    guard let record = plottedRuns.first?.record else {
      throw Diagnostic(
        Message(en: "What is to be plotted?", es: "¿Qué se dibuja?"), at: statement.range,
        advice: Message(
          en: "a function: plot f from -5 to 5; after a run: plot loss",
          es: "una función: plot f from -5 to 5; tras una ejecución: plot loss"))
    }
    let isCurve = record.run.graph.parameters.count == 1 && record.run.start[0].shape.isScalar
    var whole = clauses
    let name = isCurve && workspace.isUnchanged(record) ? record.objective.name : Identifier("loss", statement.range)
    whole.items = [PlotClauses.Item(naming: name)]
    return whole.items[0].column?.name == "loss"
      ? try columnPicture(whole, statement) : try curvePicture(whole, statement)
  }

  /// The runs that `plot` means: those of the last `compare`, with their letters, or the current one.
  var plottedRuns: [(letter: Character?, record: RunRecord)] {
    if !comparison.isEmpty { return zip(Session.letters, comparison).map { ($0.first, $1) } }
    return workspace.current.map { [(nil, $0)] } ?? []
  }
}

extension HelpTopic {
  static let plot = HelpTopic(
    name: "plot", aliases: ["graficar", "dibujar", "tangent", "against", "to", "histogram"],
    usage: [
      "plot f, f' [from -5 to 5] [tangent at 3] [to FILE.svg]", "plot x^2 - 1 from -2 to 2",
      "plot loss [log]", "plot gradients log", "plot x, m", "plot y against x",
      "plot y against x with a + b*x", "plot W as histogram", "plot linesearch",
    ],
    summary: Message(
      en: "Curves of functions, with the points of the current run on theirs; the loss or other columns of the run "
        + "against t, or one against another. After compare, all of its runs in one picture.",
      es: "Curvas de funciones, con los puntos de la ejecución actual sobre la suya; la pérdida u otras columnas de la "
        + "ejecución según t, o una según otra. Tras compare, todas sus ejecuciones en un gráfico."),
    details: [
      Message(
        en: "A parameter, the objective and the gradient stand at the number of updates made before; m, v and other "
          + "lines of the rule at the step that made them. log: a logarithmic scale. gradients: the norm of that of each parameter. "
          + "set plot ascii: without braille.",
        es: "Un parámetro, el objetivo y el gradiente están en el número de actualizaciones hechas antes; m, v y otras "
          + "líneas de la regla, en el paso que las hizo. log: escala logarítmica. gradients: la norma del de cada "
          + "parámetro. set plot ascii: sin braille."),
      Message(
        en: "Of data y against x are points; with a model through them as the run fitted it, from its beginning to its "
          + "end.",
        es: "Con datos, y against x son puntos; with traza por ellos un modelo tal como lo ajustó la ejecución, del "
          + "comienzo al final."),
    ],
    examples: ["f(x) = x^2", "plot f, f' from -2 to 2"])
}
