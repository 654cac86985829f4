import Interpreter
import Language
import Optimization
import Presentation
import Wording

// The columns `error` and `bound`, for `train` and `compare`.
extension Session {
  /// What the columns `error` and `bound` of a run are reckoned from.
  struct Bounds {
    var lowest = 0.0
    var bound: ConvergenceBound?
  }

  /// The columns that names after `show` mean in a comparison.
  func boundColumns(_ names: [Identifier]) throws(Diagnostic) -> [BoundColumn] {
    var columns: [BoundColumn] = []
    for name in names {
      guard let column = BoundColumn(named: name.name) else {
        throw Diagnostic(
          Message(
            en: "A comparison shows the point and the objective; besides them it has error and bound.",
            es: "Una comparación muestra el punto y el objetivo; además tiene error y bound."), at: name.range,
          advice: Message(
            en: "the other columns of a run: train … show \(name.name)",
            es: "las demás columnas de una ejecución: train … show \(name.name)"))
      }
      if !columns.contains(column) { columns.append(column) }
    }
    return columns
  }

  /// Of the names after `show` in `train` those that mean these columns, and the others.
  func boundColumns(
    _ names: [Identifier], beside table: RunTable
  ) -> (columns: [BoundColumn], others: [Identifier]) {
    var columns: [BoundColumn] = []
    var others: [Identifier] = []
    for name in names {
      // A name of the run's own goes first.
      if table.column(named: name.name) == nil, let column = BoundColumn(named: name.name) {
        if !columns.contains(column) { columns.append(column) }
      } else {
        others.append(name)
      }
    }
    return (columns, others)
  }

  func bounds(
    of record: RunRecord, _ columns: [BoundColumn], _ clauses: RunClauses
  ) throws(Diagnostic) -> Bounds {
    guard !columns.isEmpty else { return Bounds() }
    do throws(RunRecord.WithoutBound) {
      return Bounds(
        lowest: try record.lowestValue(), bound: columns.contains(.bound) ? try record.convergenceBound() : nil)
    } catch {
      let place = clauses.columns.first { BoundColumn(named: $0.name) != nil }
      throw Diagnostic(error.message, at: place?.range)
    }
  }

  func bounds(
    of records: [RunRecord], _ columns: [BoundColumn], _ clauses: CompareClauses
  ) throws(Diagnostic) -> [Bounds] {
    guard !columns.isEmpty else { return records.map { _ in Bounds() } }
    var bounds: [Bounds] = []
    var refusal: Message?
    for record in records {
      do throws(RunRecord.WithoutBound) {
        bounds.append(Bounds(lowest: try record.lowestValue()))
      } catch {
        throw Diagnostic(error.message, at: clauses.run.columns[0].range)
      }
      do throws(RunRecord.WithoutBound) {
        bounds[bounds.count - 1].bound = try record.convergenceBound()
      } catch {
        refusal = error.message
      }
    }
    if columns.contains(.bound), let refusal, bounds.allSatisfy({ $0.bound == nil }) {
      throw Diagnostic(refusal, at: clauses.run.columns[0].range)
    }
    return bounds
  }

  /// `bound: ‖x₀ − x*‖²/(2·α·t) with x* = 0; the theorem asks for α ≤ 1/L = 0.5`
  func noteFormula(of bound: ConvergenceBound, _ record: RunRecord, in reply: inout Reply) {
    let rate = rateName(of: record)
    let formula = Reply.unbroken(style.text("‖x₀ − x*‖²/(2·\(rate)·t)"))
    let place = bound.minimizer.map(style.text).joined(separator: ", ")
    let minimum = Reply.unbroken("x* = \(bound.minimizer.count == 1 ? place : "(\(place))")")
    let inverse = 1 / bound.lipschitzConstant
    let limit = Reply.unbroken(style.text("\(rate) ≤ 1/L \(style.equals(inverse)) \(style.text(inverse))"))
    reply.line(
      Message(
        en: "bound: \(formula) with \(minimum); the theorem asks for \(limit)",
        es: "cota: \(formula) con \(minimum); el teorema pide \(limit)")[language])
  }

  /// Whether the run keeps to its bound, as promised or not.
  func noteKeeping(of bound: ConvergenceBound, _ record: RunRecord, letter: String? = nil, in reply: inout Reply) {
    let value = Reply.unbroken("\(rateName(of: record)) = \(style.text(bound.rate))")
    let start = letter.map { "\($0), " } ?? ""
    let broken = (1...max(1, record.run.time)).first { time in
      record.run.objective(after: time).map { $0 - bound.lowest > bound.value(after: time) * (1 + 1e-12) } ?? false
    }
    let condition =
      bound.isPromised
      ? Message(en: "\(value) is within that", es: "\(value) lo cumple")
      : Message(en: "\(value) is beyond that", es: "\(value) no lo cumple")
    let yet = bound.isPromised ? Message("") : Message(en: "yet ", es: "y aun así ")
    let joint = bound.isPromised ? ":" : ","
    guard let broken, let found = record.run.objective(after: broken) else {
      reply.line(
        Message(
          en: "\(start)\(condition.english)\(joint) \(yet.english)the error stays under the bound in every row",
          es: "\(start)\(condition.spanish)\(joint) \(yet.spanish)el error queda bajo la cota en todas las filas")[
            language])
      return
    }
    let error = Reply.unbroken("\(style.text(found - bound.lowest)) > \(style.text(bound.value(after: broken)))")
    reply.line(
      Message(
        en: "\(start)\(condition.english): the bound is broken at t = \(broken), \(error)",
        es: "\(start)\(condition.spanish): la cota se rompe en t = \(broken), \(error)")[language])
  }

  private func rateName(of record: RunRecord) -> String { record.hyperparameters.first?.name.text(symbols) ?? "lr" }
}

extension Table {
  /// The table of a run's rows with error and bound after each of its steps.
  func adding(
    _ columns: [BoundColumn], of record: RunRecord, rows: [Int], _ bounds: Session.Bounds, _ style: Style
  ) -> Table {
    let objective = record.objective.name.name.text(style.signs)
    return adding(columns.map { $0.column(objective: objective, style: style) }) { row in
      columns.map {
        record.run.cell($0, after: record.run.trace.time(of: rows[row]), lowest: bounds.lowest, bound: bounds.bound)
      }
    }
  }
}
