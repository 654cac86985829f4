import Autodiff
import Optimization
import Tensors
import Wording

/// Goes through a table step by step and marks every figure, carrying roundings and errors forward.
struct Marker: Sendable {
  let graph: StepGraph
  let start: [Tensor]
  let figures: [Cell: Figure]
  /// The step's program as it should be.
  let program: Program
  let lastTime: Int
  /// The exact run's numbers, by step from 1.
  let exact: [[Double]]
  /// What people keep where figures are hidden.
  let hidden: Precision
  /// The decimal places that all figures show; nil where they differ.
  let places: Int?

  /// All that a step is given from the one before.
  struct RowStart: Sendable {
    var parameters: [[Reach]]
    var ownParameters: [[Double]]
    /// The lines of the step before, by their places in the graph; empty before the first step.
    var lines: [Int: [Reach]] = [:]
    var ownLines: [Int: [Double]] = [:]
    /// As `own`, without any rounding: only wrong figures are the student's.
    var unroundedParameters: [[Double]]
    var unroundedLines: [Int: [Double]] = [:]
  }

  /// What came of a pass over the table.
  struct Pass: Sendable {
    var judgements: [Cell: Judgement] = [:]
    var starts: [Int: RowStart] = [:]
    /// The numbers of each step from the student's own figures, at the places of the step's program.
    var own: [Int: [Double]] = [:]
  }

  init(graph: StepGraph, start: [Tensor], figures: [Cell: Figure]) {
    self.graph = graph
    self.start = start
    self.figures = figures
    program = Program(graph, from: start)
    lastTime = figures.keys.map(\.time).max() ?? 0
    let written = figures.values.filter { $0.unit != nil && $0.digits > 0 }
    let digits = written.map(\.digits).sorted()
    let decimals = written.map(\.places).sorted()
    let common = digits.isEmpty ? 6 : digits[min(digits.count - 1, digits.count * 8 / 10)]
    let shared = decimals.isEmpty ? 6 : decimals[min(decimals.count - 1, decimals.count * 8 / 10)]
    hidden = Precision(digits: max(3, common), places: shared > 0 ? shared : nil)
    let same = decimals.count { $0 == shared }
    places = shared >= 3 && same * 10 >= decimals.count * 7 ? shared : nil
    var rows: [[Double]] = []
    var parameters = start.map { Array($0.elements) }
    var states = graph.states.map { Array($0.initial.elements) }
    for time in 1..<max(lastTime + 1, 1) + 1 {
      let values = program.values(parameters: parameters, states: states, time: time)
      rows.append(values)
      parameters = Marker.next(program.parameters, parameters, values, program)
      states = Marker.next(program.states, states, values, program)
    }
    exact = rows
  }

  private static func next(
    _ carried: [Program.Carried], _ now: [[Double]], _ values: [Double], _ program: Program
  ) -> [[Double]] {
    zip(carried, now).map { place, old in
      guard let index = place.line, let line = program.lines.first(where: { $0.index == index }) else { return old }
      return Array(values[line.first..<line.first + line.count])
    }
  }

  /// The precision with which people work towards a figure.
  func precision(towards figure: Figure?) -> Precision {
    guard let figure, figure.unit != nil else { return hidden }
    return Precision(
      digits: max(3, min(max(figure.digits, 3), 15)), places: figure.places > 0 ? figure.places : hidden.places)
  }

  var firstStart: RowStart {
    RowStart(
      parameters: start.map { $0.elements.map { Reach($0) } }, ownParameters: start.map { Array($0.elements) },
      unroundedParameters: start.map { Array($0.elements) })
  }

  /// Marks the rows from one on.
  ///
  /// - Parameters:
  ///   - first: the step to begin with, and what it is given.
  ///   - program: the program of each step: the right one, or one with a slip in it.
  func pass(
    from first: Int = 1, _ start: RowStart? = nil, through last: Int? = nil, program: (Int) -> Program
  ) -> Pass {
    var pass = Pass()
    var row = start ?? firstStart
    for time in first..<max((last ?? lastTime) + 1, first) {
      pass.starts[time] = row
      row = mark(time, row, program(time), &pass)
    }
    // A last row may hold only the point before a step that was not worked.
    return pass
  }

  // MARK: One row

  private func mark(_ time: Int, _ row: RowStart, _ program: Program, _ pass: inout Pass) -> RowStart {
    var reaches = program.constants.map { Reach($0) }
    var own = program.constants
    var unrounded = program.constants
    unrounded[program.time] = Double(time)
    reaches[program.time] = Reach(Double(time))
    own[program.time] = Double(time)
    for (index, parameter) in program.parameters.enumerated() {
      for entry in row.parameters[index].indices {
        var reach = row.parameters[index][entry]
        var value = row.ownParameters[index][entry]
        var plain = row.unroundedParameters[index][entry]
        let cell = Cell(time: time, quantity: .before(parameter: index), entry: entry)
        if let figure = figures[cell] {
          judge(cell, figure, exact: exactParameter(index, entry, time), scale: 1, &reach, &value, &plain, &pass)
        }
        reaches[parameter.first + entry] = reach
        own[parameter.first + entry] = value
        unrounded[parameter.first + entry] = plain
      }
    }
    for state in program.states {
      for (entry, initial) in state.initial.enumerated() {
        let line = state.line.flatMap { row.lines[$0] }
        reaches[state.first + entry] = line.map { $0[entry] } ?? Reach(initial)
        unrounded[state.first + entry] = state.line.flatMap { row.unroundedLines[$0] }.map { $0[entry] } ?? initial
        own[state.first + entry] = state.line.flatMap { row.ownLines[$0] }.map { $0[entry] } ?? initial
      }
    }
    var next = RowStart(
      parameters: row.parameters, ownParameters: row.ownParameters, unroundedParameters: row.unroundedParameters)
    let exactValues = time <= exact.count ? exact[time - 1] : []
    for line in program.lines {
      let cells = (0..<line.count).map { Cell(time: time, quantity: .line(line.index), entry: $0) }
      let written = cells.compactMap { figures[$0] }
      let precision = precision(towards: written.min { $0.digits < $1.digits })
      var scale = 0.0
      for step in line.steps {
        Program.run(step, &own)
        Program.run(step, &unrounded)
        Program.run(step, &reaches, precision)
        for place in step.result..<step.result + step.count where own[place].isFinite {
          scale = max(scale, abs(own[place]))
        }
      }
      for (entry, cell) in cells.enumerated() {
        let place = line.first + entry
        let exactPlace = self.exactPlace(line.index, entry)
        let exact = exactValues.isEmpty ? .nan : exactValues[exactPlace]
        if let figure = figures[cell] {
          judge(cell, figure, exact: exact, scale: scale, &reaches[place], &own[place], &unrounded[place], &pass)
        } else if !isAlias(line.index) {
          // Whoever writes nothing down keeps some digits all the same.
          if reaches[place].spans.count > 1 || !hasFewDigits(own[place]) {
            reaches[place] = reaches[place].union(reaches[place].widened(hidden))
          }
          reaches[place].add(exact)
        }
      }
      next.lines[line.index] = (0..<line.count).map { reaches[line.first + $0] }
      next.unroundedLines[line.index] = (0..<line.count).map { unrounded[line.first + $0] }
      next.ownLines[line.index] = (0..<line.count).map { own[line.first + $0] }
    }
    for (index, parameter) in program.parameters.enumerated() {
      guard let line = parameter.line else { continue }
      next.parameters[index] = next.lines[line] ?? next.parameters[index]
      next.unroundedParameters[index] = next.unroundedLines[line] ?? next.unroundedParameters[index]
      next.ownParameters[index] = next.ownLines[line] ?? next.ownParameters[index]
    }
    pass.own[time] = own
    return next
  }

  private func judge(
    _ cell: Cell, _ figure: Figure, exact: Double, scale: Double, _ reach: inout Reach, _ own: inout Double,
    _ unrounded: inout Double, _ pass: inout Pass
  ) {
    let accepted = figure.accepted(scale: scale, places: places)
    let fitting = reach.within(accepted)
    let mark: Mark
    if exact.isFinite, accepted.contains(exact) {
      mark = .right
    } else if fitting.spans.contains(where: { !$0.isCarried }) {
      mark = .rounded
    } else if !fitting.spans.isEmpty {
      // After a wrong figure there are roundings too.
      mark = accepted.contains(unrounded) ? .carried : .rounded
    } else if figure.isRoundingSlip(for: exact)
      || reach.spans.contains(where: { figure.isRoundingSlip(for: $0.middle) })
    {
      mark = .roundingSlip
    } else {
      mark = .wrong
    }
    pass.judgements[cell] = Judgement(mark: mark, figure: figure, exact: exact, own: own, unrounded: unrounded)
    own = figure.value
    if !mark.isRight { unrounded = figure.value }
    if mark.isRight {
      reach = fitting
      reach.add(figure.value, isCarried: !fitting.spans.isEmpty && fitting.spans.allSatisfy(\.isCarried))
    } else {
      reach = Reach()
      // From 0, which makes the rest trivial, nothing is carried forward.
      if figure.value != 0 { reach.add(figure.value, isCarried: true) }
    }
    reach.add(exact)
    reach = reach.simplified()
  }

  private func hasFewDigits(_ value: Double) -> Bool {
    abs(Rounding.significant(value, hidden.digits) - value) <= 1e-12 * abs(value)
  }

  private func isAlias(_ index: Int) -> Bool {
    if case .label(let label) = graph.lines[index].operation { return label.role == .alias }
    return false
  }

  // MARK: The exact run

  func exactPlace(_ line: Int, _ entry: Int) -> Int {
    (program.places[ObjectIdentifier(graph.lines[line])] ?? 0) + entry
  }

  func exactParameter(_ index: Int, _ entry: Int, _ time: Int) -> Double {
    guard time <= exact.count, time > 0 else { return .nan }
    return exact[time - 1][program.parameters[index].first + entry]
  }

  /// The exact value of a cell; NaN where the run does not come so far.
  func exactValue(of cell: Cell) -> Double {
    guard cell.time <= exact.count, cell.time > 0 else { return .nan }
    switch cell.quantity {
    case .before(let parameter): return exactParameter(parameter, cell.entry, cell.time)
    case .line(let index): return exact[cell.time - 1][exactPlace(index, cell.entry)]
    }
  }
}
