import Autodiff
import Interpreter
import Language
import Optimization
import Presentation
import Tensors
import Wording

// Pictures of data: points with a fitted model, and how values are spread.
extension Session {
  /// Data against data; nil where the names mean columns of the run.
  func scatterPicture(_ clauses: PlotClauses, _ against: PlotClauses.Item) throws(Diagnostic) -> Picture? {
    guard clauses.items.count == 1, let upward = clauses.items[0].expression, let across = against.expression,
      let x = try? workspace.plottedValue(across, symbols: symbols), x.shape.count > 1,
      let y = try? workspace.plottedValue(upward, symbols: symbols), y.shape.count > 1
    else { return nil }
    guard x.shape.count == y.shape.count else {
      throw Diagnostic(
        Message(
          en: "There are \(y.shape.count) values against \(x.shape.count): points need as many of both.",
          es: "Hay \(y.shape.count) valores contra \(x.shape.count): los puntos necesitan igual número de ambos."),
        at: clauses.items[0].range.union(against.range))
    }
    let scale: Axis.Scale = clauses.logarithmic == nil ? .linear : .logarithmic
    let points = zip(x.elements, y.elements).map { Plot.Point($0, $1) }.filter { point in
      point.x.isFinite && point.y.isFinite && (scale == .linear || point.y > 0)
    }
    guard !points.isEmpty else {
      throw Diagnostic(
        Message(en: "There is no value to plot here.", es: "Aquí no hay ningún valor que dibujar."),
        at: clauses.items[0].range.union(against.range))
    }
    let names = [across, upward].map { (expression: Expression) in name(of: expression) ?? "" }
    let axis = Axis(names[0].isEmpty ? "x" : names[0], holding: points.map(\.x), marksZero: true)
    var series = [Plot.Series(Message(en: "data", es: "datos")[language], .scatter, [points])]
    var title = names.contains("") ? "" : "\(names[1]), \(names[0])"
    if let model = clauses.model {
      guard case .name(let variable) = across.kind else {
        throw Diagnostic(
          Message(
            en: "With a model the data stand against a name, as x.",
            es: "Con un modelo, los datos se dibujan según un nombre, como x."), at: against.range)
      }
      series += try fits(model, over: variable, axis)
      title = clauses.model.map { statementText(of: $0, over: variable) } ?? title
    }
    // A model that lies far off is not to press the data together.
    let data = Axis("", holding: points.map(\.y))
    let room = data.upper - data.lower
    let near = series.flatMap { $0.points.map(\.y) }.filter { data.lower - room <= $0 && $0 <= data.upper + room }
    let plot = Plot(
      title: title, x: axis,
      y: Axis(names[1].isEmpty ? "y" : names[1], holding: near, scale: scale, marksZero: true),
      series: series)
    return Picture(plot: plot, notes: leftOut(x.shape.count - points.count, scale))
  }

  /// Says how many values a picture of data leaves out.
  private func leftOut(_ count: Int, _ scale: Axis.Scale = .linear) -> [Message] {
    guard count > 0 else { return [] }
    let isOne = count == 1
    return scale == .linear
      ? [
        Message(
          en: "(\(count) that \(isOne ? "is" : "are") no finite number \(isOne ? "is" : "are") left out)",
          es:
            "(se \(isOne ? "omite" : "omiten") \(count) que no \(isOne ? "es un número finito" : "son números finitos"))"
        )
      ]
      : [
        Message(
          en: "(\(count) that cannot stand on a logarithmic scale \(isOne ? "is" : "are") left out)",
          es: "(se \(isOne ? "omite" : "omiten") \(count) que no \(isOne ? "cabe" : "caben") en una escala logarítmica)"
        )
      ]
  }

  private func name(of expression: Expression) -> String? {
    if case .name(let name) = expression.kind { return name.text(symbols) }
    return nil
  }

  /// The model as a formula.
  private func statementText(of model: Expression, over name: Name) -> String {
    let curve = try? workspace.plottedCurve(model, over: name, values: [], symbols: symbols)
    return curve.map { Formula(style: style).text($0.body) } ?? ""
  }

  /// The model with the parameters of the current run at its start, on the way and at its end; without a run with the
  /// values that there are.
  private func fits(_ model: Expression, over name: Name, _ axis: Axis) throws(Diagnostic) -> [Plot.Series] {
    guard let record = workspace.current, model.names.contains(where: record.parameters.contains) else {
      return [try fit(model, over: name, [], "", axis)]
    }
    var series: [Plot.Series] = []
    for (number, point) in record.run.stages {
      let values = zip(record.parameters, point).map { (name: $0, value: $1) }
      series.append(try fit(model, over: name, values, stage(number, record.run), axis))
    }
    return series
  }

  private func fit(
    _ model: Expression, over name: Name, _ values: [(name: Name, value: Tensor)], _ label: String, _ axis: Axis
  ) throws(Diagnostic) -> Plot.Series {
    var function = try workspace.plottedCurve(model, over: name, values: values, symbols: symbols).function
    let curve = SampledCurve(from: axis.lower, to: axis.upper, count: 200) { function.value(at: $0) }
    return Plot.Series(label, .curve, curve.pieces)
  }

  /// `t = 20`, or in batches `after 2 epochs`.
  private func stage(_ number: Int, _ run: Run) -> String {
    guard let batches = run.batches, number.isMultiple(of: batches.perEpoch), number > 0 else { return "t = \(number)" }
    let count = number / batches.perEpoch
    return Message(
      en: "after \(count) \(count == 1 ? "epoch" : "epochs")",
      es: "tras \(count) \(count == 1 ? "época" : "épocas")")[language]
  }

  // MARK: Histograms

  /// How often values fall into parts of equal width.
  func histogram(_ clauses: PlotClauses) throws(Diagnostic) -> Picture {
    guard clauses.items.count == 1, let expression = clauses.items[0].expression else {
      throw Diagnostic(
        Message(en: "A histogram is that of one tensor.", es: "Un histograma es el de un solo tensor."),
        at: clauses.items.last?.range)
    }
    let value = try workspace.plottedValue(expression, symbols: symbols)
    let elements = value.elements.filter { $0.isFinite && abs($0) <= Axis.greatest }
    guard let least = elements.min(), let greatest = elements.max(), elements.count > 1 else {
      throw Diagnostic(
        Message(
          en: "A histogram needs several values.", es: "Un histograma necesita varios valores."), at: expression.range)
    }
    let axis = Axis("", from: least, to: greatest)
    let width = axis.tidyStep(min(max(Int(Double(elements.count).squareRoot()), 5), 30))
    let first = (axis.lower / width).rounded(.down)
    let count = Int((axis.upper / width).rounded(.down) - first) + 1
    var counts = Array(repeating: 0.0, count: count)
    for element in elements { counts[min(max(Int((element / width - first).rounded(.down)), 0), count - 1)] += 1 }
    let bars = counts.enumerated().map { Plot.Point((first + Double($0) + 0.5) * width, $1) }
    let name = name(of: expression) ?? Message(en: "value", es: "valor")[language]
    let how = Message(
      en: "\(name): \(elements.count) values", es: "\(name): \(elements.count) valores")[language]
    let plot = Plot(
      title: how, x: Axis(name, from: first * width, to: (first + Double(count)) * width),
      y: Axis(Message(en: "count", es: "cantidad")[language], holding: [0] + counts, isWhole: true),
      series: [Plot.Series("", .bars(width: width), [bars])])
    return Picture(plot: plot, notes: leftOut(value.shape.count - elements.count))
  }
}

extension Run {
  /// Its point at the start, on the way and at the end, with the number of updates behind each; in batches at ends of
  /// epochs. A run of large parameters keeps only its end.
  fileprivate var stages: [(number: Int, point: [Tensor])] {
    let columns = trace.columns.filter { $0.role == nil }
    guard !columns.contains(where: \.isNorm), time > 0 else { return [(time, point)] }
    let step = batches?.perEpoch ?? 1
    let wanted = time >= 10 * step ? [0, time / 10 / step * step] : [0, time / 2 / step * step]
    var stages: [(number: Int, point: [Tensor])] = []
    for number in wanted where number < time && stages.last?.number != number {
      let row = trace.firstRow(after: number)
      guard row < trace.count, trace.time(of: row) == number + 1 else { continue }
      let values = columns.map { Tensor(shape: $0.shape, elements: Array(trace.numbers(of: $0, row: row))) }
      stages.append((number, values))
    }
    return stages + [(time, point)]
  }
}
