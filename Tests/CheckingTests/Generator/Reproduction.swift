import Autodiff
import Foundation
import Optimization
import Tensors

@testable import Checking

/// Works every cause that was named through once more, node by node, and says which do not give the figure.
struct Reproduction {
  let bench: Bench
  /// Whether the table goes on with rounded figures: then a cause gives the figure up to what that can do.
  let isRounded: Bool

  init(_ bench: Bench, isRounded: Bool) {
    self.bench = bench
    self.isRounded = isRounded
  }

  func untrue() -> [String] {
    bench.check.diagnoses.flatMap { diagnosis in
      diagnosis.causes.filter { !gives($0, diagnosis) }.map {
        "\($0.names) in \($0.times) for \(diagnosis.judgement.figure.text) at \(diagnosis.cell): \(values($0, diagnosis))"
          + "\n\(bench.told)\n\(bench.written)"
      }
    }
  }

  private func gives(_ cause: Diagnosis.Cause, _ diagnosis: Diagnosis) -> Bool {
    let figure = diagnosis.judgement.figure
    guard let changed = cause.graph else {
      // The form of another rule is held to the whole table when it is found.
      return cause.names == ["another rule"] || ownNumberGives(cause, diagnosis)
    }
    let unit = figure.unit ?? 0
    let digits = max(3, min(figure.digits, bench.check.marker.hidden.digits))
    let share = pow(10, -Double(digits)) * (isRounded ? 300 : 120)
    return Reproduction.tracks.contains { isExact, isRightBefore in
      value(changed, cause, diagnosis, isExact: isExact, isRightBefore: isRightBefore).map { value, scale in
        abs(value - figure.value) <= 3 * unit + share * max(abs(value), abs(figure.value)) + 0.3 * share * scale
      } ?? false
    }
  }

  /// From the exact numbers or the student's own; before the slip by the right step, or with a slip found before.
  private static let tracks: [(isExact: Bool, isRightBefore: Bool)] = [(true, true), (false, false), (false, true)]

  private func values(_ cause: Diagnosis.Cause, _ diagnosis: Diagnosis) -> [Double?] {
    guard let changed = cause.graph else { return [diagnosis.judgement.own, diagnosis.judgement.exact] }
    return Reproduction.tracks.map {
      value(changed, cause, diagnosis, isExact: $0.isExact, isRightBefore: $0.isRightBefore)?.value
    }
  }

  /// What can have happened to the number alone.
  private func ownNumberGives(_ cause: Diagnosis.Cause, _ diagnosis: Diagnosis) -> Bool {
    let figure = diagnosis.judgement.figure
    let values = [diagnosis.judgement.own, diagnosis.judgement.exact]
    func isNear(_ value: Double) -> Bool { abs(value - figure.value) <= 1.01 * (figure.unit ?? 1e-9) }
    switch cause.names {
    case ["sign of the number"]: return values.contains { isNear(-$0) }
    case ["decimal point"]:
      return values.contains { value in (-3...3).contains { $0 != 0 && isNear(value * pow(10, Double($0))) } }
    case ["digits transposed"]:
      let digits = figure.text.filter(\.isNumber).sorted()
      return values.contains { value in
        let text = String(format: "%.\(figure.places)f", value)
        let cut = String(format: "%.\(figure.places + 1)f", value).dropLast()
        return text.filter(\.isNumber).sorted() == digits || cut.filter(\.isNumber).sorted() == digits
      }
    case ["another row"], ["another column"]:
      return bench.worksheet.figures.contains { $0.key != diagnosis.cell && $0.value.value == figure.value }
    default: return false
    }
  }

  /// The value of the cell when a slip is made in its steps: from the figures as they are written, or from none.
  private func value(
    _ changed: StepGraph, _ cause: Diagnosis.Cause, _ diagnosis: Diagnosis, isExact: Bool, isRightBefore: Bool
  ) -> (value: Double, scale: Double)? {
    guard case .line(let target) = diagnosis.cell.quantity else { return nil }
    var parameters = bench.start
    var previous: [Int: Tensor] = [:]
    for time in 1...diagnosis.cell.time {
      let before = isRightBefore && time < cause.times.lowerBound ? bench.check.graph : diagnosis.graph
      let graph = cause.times.contains(time) ? changed : before
      for index in graph.parameters.indices where !isExact {
        parameters[index] = written(time, .before(parameter: index), parameters[index])
      }
      let states = graph.states.map { state in
        graph.lineIndex(state.next).flatMap { previous[$0] } ?? state.initial
      }
      var row = Row(graph: graph, values: graph.values(parameters: parameters, states: states, time: time))
      row.written = { index, value in
        isExact || time == diagnosis.cell.time && index == target ? value : written(time, .line(index), value)
      }
      let values = row.lines()
      if time == diagnosis.cell.time {
        return values[target].map { ($0.elements[diagnosis.cell.entry], row.largest(below: graph.lines[target])) }
      }
      previous = values
      parameters = graph.parameters.indices.map { index in
        graph.lineIndex(graph.parameters[index].update).flatMap { values[$0] } ?? parameters[index]
      }
    }
    return nil
  }

  private func written(_ time: Int, _ quantity: Quantity, _ value: Tensor) -> Tensor {
    let numbers = value.elements.enumerated().map { entry, number in
      bench.check.marker.figures[Cell(time: time, quantity: quantity, entry: entry)]?.value ?? number
    }
    return Tensor(shape: value.shape, elements: numbers)
  }

  /// The lines of one step, each worked when it is asked for.
  private struct Row {
    let graph: StepGraph
    let values: [Variable: Tensor]
    var written: (Int, Tensor) -> Tensor = { $1 }
    private var known: [ObjectIdentifier: Tensor] = [:]

    init(graph: StepGraph, values: [Variable: Tensor]) {
      self.graph = graph
      self.values = values
    }

    mutating func lines() -> [Int: Tensor] {
      var result: [Int: Tensor] = [:]
      for (index, line) in graph.lines.enumerated() {
        result[index] = value(line) ?? Tensor(.nan).broadcast(to: line.shape)
      }
      return result
    }

    /// The largest number of those that a line is worked from.
    func largest(below line: Node) -> Double {
      Node.topologicalOrder(of: [line]).flatMap { known[ObjectIdentifier($0)].map { Array($0.elements) } ?? [] }
        .filter(\.isFinite).map { abs($0) }.max() ?? 0
    }

    private mutating func value(_ node: Node) -> Tensor? {
      if let value = known[ObjectIdentifier(node)] { return value }
      var result: Tensor?
      switch node.operation {
      case .constant(let value): result = value
      case .variable(let variable): result = values[variable]
      case .label:
        result = value(node.inputs[0])
        if let index = graph.lineIndex(node) { result = result.map { written(index, $0) } }
      case .apply(let primitive):
        var operands: [Tensor] = []
        for input in node.inputs {
          guard let operand = value(input) else { return nil }
          operands.append(operand)
        }
        let constants = operands.map { Node.constant($0) }
        guard let single = try? Node.apply(primitive, to: constants) else { return nil }
        result = try? Evaluation([single], values: [:])[single]
      }
      known[ObjectIdentifier(node)] = result
      return result
    }
  }
}
