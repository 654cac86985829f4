import Autodiff
import Optimization
import Tensors
import Wording

extension Figure {
  /// Whether a value has no more places than the figure, so that there was nothing to round.
  fileprivate func shows(_ value: Double) -> Bool {
    value.isFinite && abs(Rounding.places(value, places) - value) <= 1e-9 * abs(value)
  }
}

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

  /// The figures by step, then by the place of their line: parameters first.
  private let rows: [[[Figure?]]]

  /// Where each line's numbers begin among those of all lines, and how many there are.
  let slots: [Int]
  let slotCount: Int

  /// The figure at a place of the table.
  func written(_ time: Int, _ quantity: Quantity, _ entry: Int = 0) -> Figure? {
    guard rows.indices.contains(time), !rows[time].isEmpty else { return nil }
    let place: Int =
      switch quantity {
      case .before(let parameter): parameter
      case .line(let index): start.count + index
      }
    let figures = rows[time][place]
    return entry < figures.count ? figures[entry] : nil
  }

  private func hasFigures(_ time: Int) -> Bool { time < rows.count && !rows[time].isEmpty }

  /// All that a step is given from the one before.
  struct RowStart: Sendable {
    var parameters: [[Reach]]
    var ownParameters: [[Double]]
    /// As `own`, without any rounding: only wrong figures are the student's.
    var unroundedParameters: [[Double]]
    /// The lines of the step before, at their `slots`; empty before the first step.
    var lines: [Reach] = []
    var ownLines: [Double] = []
    var unroundedLines: [Double] = []
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
    var table: [[[Figure?]]] = Array(repeating: [], count: lastTime + 1)
    for (cell, figure) in figures where cell.time >= 0 {
      if table[cell.time].isEmpty {
        table[cell.time] = Array(repeating: [], count: start.count + graph.lines.count)
      }
      let place: Int
      let count: Int
      switch cell.quantity {
      case .before(let parameter): (place, count) = (parameter, start[parameter].shape.count)
      case .line(let index): (place, count) = (start.count + index, graph.lines[index].shape.count)
      }
      if table[cell.time][place].isEmpty { table[cell.time][place] = Array(repeating: nil, count: count) }
      if cell.entry < count { table[cell.time][place][cell.entry] = figure }
    }
    rows = table
    var slots: [Int] = []
    var slotCount = 0
    for line in graph.lines {
      slots.append(slotCount)
      slotCount += line.shape.count
    }
    self.slots = slots
    self.slotCount = slotCount
    var exactRows: [[Double]] = []
    var parameters = start.map { Array($0.elements) }
    var states = graph.states.map { Array($0.initial.elements) }
    for time in 1..<max(lastTime + 1, 1) + 1 {
      let values = program.values(parameters: parameters, states: states, time: time)
      exactRows.append(values)
      parameters = Marker.next(program.parameters, parameters, values, program)
      states = Marker.next(program.states, states, values, program)
    }
    exact = exactRows
  }

  static func next(
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
  ///   - changed: the steps with a slip in them, where nobody goes on from the true value of what is not written.
  ///   - program: the program of each step: the right one, or one with a slip in it.
  func pass(
    from first: Int = 1, _ start: RowStart? = nil, through last: Int? = nil, changed: ClosedRange<Int>? = nil,
    program: (Int) -> Program
  ) -> Pass {
    var pass = Pass()
    var row = start ?? firstStart
    for time in first..<max((last ?? lastTime) + 1, first) {
      pass.starts[time] = row
      row = mark(time, row, program(time), hasSlip: changed?.contains(time) ?? false, &pass)
    }
    // A last row may hold only the point before a step that was not worked.
    return pass
  }

  // MARK: One row

  private func mark(
    _ time: Int, _ row: RowStart, _ program: Program, hasSlip: Bool, _ pass: inout Pass
  ) -> RowStart {
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
        if let figure = written(time, .before(parameter: index), entry) {
          let cell = Cell(time: time, quantity: .before(parameter: index), entry: entry)
          judge(cell, figure, exact: exactParameter(index, entry, time), scale: 1, &reach, &value, &plain, &pass)
        }
        reaches[parameter.first + entry] = reach
        own[parameter.first + entry] = value
        unrounded[parameter.first + entry] = plain
      }
    }
    for state in program.states {
      let slot = row.lines.isEmpty ? nil : state.line.map { slots[$0] }
      for (entry, initial) in state.initial.enumerated() {
        reaches[state.first + entry] = slot.map { row.lines[$0 + entry] } ?? Reach(initial)
        unrounded[state.first + entry] = slot.map { row.unroundedLines[$0 + entry] } ?? initial
        own[state.first + entry] = slot.map { row.ownLines[$0 + entry] } ?? initial
      }
    }
    var next = RowStart(
      parameters: row.parameters, ownParameters: row.ownParameters, unroundedParameters: row.unroundedParameters,
      lines: Array(repeating: Reach(), count: slotCount), ownLines: Array(repeating: .nan, count: slotCount),
      unroundedLines: Array(repeating: .nan, count: slotCount))
    let exactValues = time <= exact.count ? exact[time - 1] : []
    for line in program.lines {
      let figures = (0..<line.count).map { written(time, .line(line.index), $0) }
      let precision = precision(towards: figures.lazy.compactMap { $0 }.min { $0.digits < $1.digits })
      var scale = 0.0
      Program.run(line.steps, &own)
      Program.run(line.steps, &unrounded)
      let tracks = [own, unrounded]
      for step in line.steps {
        Program.run(step, &reaches, precision, tracks: tracks)
        for place in step.result..<step.result + step.count where own[place].isFinite {
          scale = max(scale, abs(own[place]))
        }
      }
      for (entry, figure) in figures.enumerated() {
        let place = line.first + entry
        let exactPlace = self.exactPlace(line.index, entry)
        let exact = exactValues.isEmpty ? .nan : exactValues[exactPlace]
        if let figure {
          let cell = Cell(time: time, quantity: .line(line.index), entry: entry)
          judge(cell, figure, exact: exact, scale: scale, &reaches[place], &own[place], &unrounded[place], &pass)
        } else if !isAlias(line.index) {
          // Whoever writes nothing down keeps some digits all the same.
          if reaches[place].count > 1 || !hasFewDigits(own[place]) {
            reaches[place] = reaches[place].union(reaches[place].widened(hidden))
          }
          if !hasSlip { reaches[place].add(exact) }
        }
      }
      let slot = slots[line.index]
      for entry in 0..<line.count {
        next.lines[slot + entry] = reaches[line.first + entry]
        next.ownLines[slot + entry] = own[line.first + entry]
        next.unroundedLines[slot + entry] = unrounded[line.first + entry]
      }
    }
    for (index, parameter) in program.parameters.enumerated() {
      guard let slot = parameter.line.map({ slots[$0] }) else { continue }
      for entry in parameter.initial.indices {
        next.parameters[index][entry] = next.lines[slot + entry]
        next.ownParameters[index][entry] = next.ownLines[slot + entry]
        next.unroundedParameters[index][entry] = next.unroundedLines[slot + entry]
      }
    }
    pass.own[time] = own
    return next
  }

  private func judge(
    _ cell: Cell, _ figure: Figure, exact: Double, scale: Double, _ reach: inout Reach, _ own: inout Double,
    _ unrounded: inout Double, _ pass: inout Pass
  ) {
    // The 10 of the row before is no rounding of 9.8.
    let before = written(cell.time - 1, cell.quantity, cell.entry)
    let isRepeated = figure.unit == 1 && before?.value == figure.value && !figure.isExact(for: exact)
    let accepted =
      isRepeated ? figure.value...figure.value : figure.accepted(scale: scale, places: places)
    let fitting = reach.within(accepted)
    let mark: Mark
    if exact.isFinite, accepted.contains(exact) {
      mark = .right
    } else if fitting.spans.contains(where: { !$0.isCarried }) {
      mark = .rounded
    } else if !fitting.isEmpty {
      // After a wrong figure there are roundings too.
      mark = accepted.contains(unrounded) ? .carried : .rounded
    } else if !isRepeated, figure.digits > 2 || hidden.digits < 4, figure.places > 0 || !figure.shows(exact),
      figure.isRoundingSlip(for: exact) || reach.spans.contains(where: { figure.isRoundingSlip(for: $0.middle) })
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
      reach.add(figure.value, isCarried: !fitting.isEmpty && fitting.spans.allSatisfy(\.isCarried))
    } else {
      reach = Reach()
      // From 0, which makes the rest trivial, nothing is carried forward.
      if figure.value != 0 { reach.add(figure.value, isCarried: true) }
    }
    reach.add(exact)
  }

  private func hasFewDigits(_ value: Double) -> Bool {
    abs(Rounding.significant(value, hidden.digits) - value) <= 1e-12 * abs(value)
  }

  private func isAlias(_ index: Int) -> Bool {
    if case .label(let label) = graph.lines[index].operation { return label.role == .alias }
    return false
  }

  // MARK: Without roundings

  /// A cell's value by plain arithmetic from one step on; nil where it is no number.
  ///
  /// - Parameter isExact: from the exact run's numbers; else from the student's own figures, written ones as they are.
  /// - Returns: the value, and the largest number on the way to it in its line.
  func value(
    of cell: Cell, from first: Int, _ start: RowStart, isExact: Bool, program: (Int) -> Program
  ) -> (value: Double, scale: Double)? {
    guard case .line(let index) = cell.quantity, !isExact || first <= exact.count else { return nil }
    var parameters = start.ownParameters
    var lines = start.ownLines
    if isExact {
      for parameter in parameters.indices {
        for entry in parameters[parameter].indices {
          parameters[parameter][entry] = exactParameter(parameter, entry, first)
        }
      }
      if !lines.isEmpty { lines = exactLines(first - 1) }
    }
    for time in first...cell.time {
      let program = program(time)
      var values = program.constants
      values[program.time] = Double(time)
      let isWritten = !isExact && hasFigures(time)
      for (place, parameter) in program.parameters.enumerated() {
        for entry in parameters[place].indices {
          let figure = isWritten ? written(time, .before(parameter: place), entry) : nil
          values[parameter.first + entry] = figure?.value ?? parameters[place][entry]
        }
      }
      for state in program.states {
        let slot = lines.isEmpty ? nil : state.line.map { slots[$0] }
        for (entry, initial) in state.initial.enumerated() {
          values[state.first + entry] = slot.map { lines[$0 + entry] } ?? initial
        }
      }
      if lines.isEmpty { lines = Array(repeating: .nan, count: slotCount) }
      for line in program.lines {
        Program.run(line.steps, &values)
        if time == cell.time, line.index == index {
          let value = values[line.first + cell.entry]
          guard value.isFinite else { return nil }
          return (value, line.steps.reduce(abs(value)) { max($0, abs(values[$1.result])) })
        }
        for entry in 0..<line.count {
          if isWritten, let figure = written(time, .line(line.index), entry) {
            values[line.first + entry] = figure.value
          }
          lines[slots[line.index] + entry] = values[line.first + entry]
        }
      }
      for (place, parameter) in program.parameters.enumerated() {
        guard let slot = parameter.line.map({ slots[$0] }) else { continue }
        for entry in parameter.initial.indices { parameters[place][entry] = lines[slot + entry] }
      }
    }
    return nil
  }

  /// The lines of a step of the exact run, at their slots.
  private func exactLines(_ time: Int) -> [Double] {
    var result = Array(repeating: Double.nan, count: slotCount)
    for line in program.lines {
      for entry in 0..<line.count { result[slots[line.index] + entry] = exact[time - 1][line.first + entry] }
    }
    return result
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
