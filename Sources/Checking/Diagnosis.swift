import Autodiff
import Optimization
import Tensors
import Wording

/// What is said of one wrong figure: what explains it, or that nothing usual does.
package struct Diagnosis: Sendable {
  /// One explanation: slips that together reproduce the figure.
  package struct Cause: Sendable {
    package let slips: [Slip]
    /// The sentence of each slip.
    package let sentences: [Message]
    /// The figures that it explains, the first one among them.
    package let explained: Set<Cell>
    /// The graph with the slip in it; nil where the number itself was changed.
    let graph: StepGraph?
    /// The steps in which it was made.
    let times: ClosedRange<Int>
    /// The line in which it lies.
    let line: Int
    let rarity: Int

    package var kind: Slip.Kind { slips.map(\.kind).contains(.slip) ? .slip : slips.first?.kind ?? .slip }
    package var names: [String] { slips.map(\.name) }
    /// Whether people do it so often that it is told before anything else that might be the reason.
    package var isUsual: Bool { rarity < 40 }
  }

  /// Causes that are rarer than the first by less than this are told beside it.
  static let margin = 15

  package let cell: Cell
  package let judgement: Judgement
  /// The likeliest first; empty where nothing usual gives the figure.
  package let causes: [Cause]
  /// Where causes that fit equally well would differ: a figure that would tell them apart.
  package let telling: Cell?
  /// Whether the first cannot be told from the others by the figures that are there.
  package let isAmbiguous: Bool
  /// The first row in which the same column is wrong and the first cause, which explains this figure alone, does not explain
  /// it: then it may be by chance that it gives this one.
  package internal(set) var unexplainedRow: Int?
  /// The causes that fit as well as the first.
  package var rivals: [Cause] {
    guard isAmbiguous, let first = causes.first else { return [] }
    return causes.dropFirst().filter {
      $0.explained.count == first.explained.count && $0.rarity <= first.rarity + Diagnosis.margin
    }
  }

  /// Whether the search was ended before a cause was found, so that none may be said to be missing.
  package internal(set) var isStopped = false
  /// The step as it goes here: the right one, or the one with a slip that was found before and goes on.
  let graph: StepGraph
  let program: Program
  /// The numbers of its step, from the student's own figures.
  let own: [Double]
}

/// Finds out why figures are wrong.
struct Diagnostician {
  let marker: Marker
  let style: Style
  /// Rows are marked with this in place of the right program, once a slip was found.
  let isInterrupted: () -> Bool

  /// The cells of a pass that are wrong, in the order of the work.
  func wrongCells(_ pass: Marker.Pass) -> [Cell] {
    pass.judgements.filter { !$0.value.mark.isRight }.map(\.key).sorted { order($0) < order($1) }
  }

  func order(_ cell: Cell) -> (Int, Int, Int) {
    switch cell.quantity {
    case .before(let parameter): (cell.time, -100 + parameter, cell.entry)
    case .line(let index): (cell.time, linePlaces[index] ?? index, cell.entry)
    }
  }

  private let linePlaces: [Int: Int]

  init(marker: Marker, style: Style, isInterrupted: @escaping () -> Bool) {
    self.marker = marker
    self.style = style
    self.isInterrupted = isInterrupted
    linePlaces = Dictionary(uniqueKeysWithValues: marker.program.lines.enumerated().map { ($1.index, $0) })
  }

  // MARK: One cell

  /// What explains a wrong cell of a pass.
  ///
  /// - Parameters:
  ///   - base: the pass by the right program.
  ///   - graph: the graph in which slips are made: the right one, or one with a slip found before.
  ///   - notBefore: the step from which the program holds: that in which a slip found before begins.
  ///   - triesPairs: whether two slips together are tried where one does not do.
  func diagnose(
    _ cell: Cell, _ base: Marker.Pass, graph: StepGraph, starts: [Int: Marker.RowStart], program: Program,
    notBefore: Int = 1, triesPairs: Bool
  ) -> Diagnosis {
    guard let judgement = base.judgements[cell] else { preconditionFailure("a cell that was not marked") }
    var causes: [Diagnosis.Cause] = []
    if case .line(let index) = cell.quantity {
      let (lines, earliest) = lines(behind: index, cell.time)
      let first = min(max(earliest, notBefore), cell.time)
      let changes = ChangeFinder.changes(of: graph, in: lines, style: style)
      causes = changes.flatMap {
        self.causes(by: $0, in: graph, cell, base, program, starts: starts, first: first)
      }
      if !causes.contains(where: { $0.rarity < 60 }) {
        causes += solved(cell, base, graph: graph, program: program, starts: starts, lines: lines, first: first)
      }
      if causes.isEmpty || !causes.contains(where: { $0.rarity < 60 }) {
        causes += ownChanges(of: cell, judgement, base)
      } else {
        causes += ownChanges(of: cell, judgement, base).filter { $0.rarity < 45 }
      }
      if causes.isEmpty, triesPairs {
        causes = pairs(changes, in: graph, cell, base, program, starts: starts, first: first)
      }
    } else {
      causes = ownChanges(of: cell, judgement, base)
    }
    return ranked(causes, cell, judgement, base, graph, program)
  }

  /// The lines in which a slip can lie that shows first in a cell: its own, and those on the way to it that are not
  /// written, in its step or in one before; and the first such step.
  private func lines(behind index: Int, _ time: Int) -> (lines: [Int], first: Int) {
    struct Place: Hashable {
      let line: Int
      let time: Int
    }
    let graph = marker.graph
    var lines: [Int] = []
    var first = time
    var seen: Set<Place> = []
    var pending = [Place(line: index, time: time)]
    var next = 0
    func isWritten(_ quantity: Quantity, _ time: Int, _ count: Int) -> Bool {
      (0..<count).allSatisfy { marker.written(time, quantity, $0) != nil }
    }
    func add(_ node: Node, _ time: Int) {
      guard time >= 1, let line = graph.lineIndex(node) else { return }
      if !isWritten(.line(line), time, node.shape.count) { pending.append(Place(line: line, time: time)) }
    }
    while next < pending.count {
      let place = pending[next]
      next += 1
      guard seen.insert(place).inserted else { continue }
      if !lines.contains(place.line) { lines.append(place.line) }
      first = min(first, place.time)
      for node in graph.cone(of: place.line) {
        guard let variable = node.variable else {
          if node !== graph.lines[place.line] { add(node.meant, place.time) }
          continue
        }
        if let state = graph.states.first(where: { $0.variable == variable }) { add(state.next, place.time - 1) }
        if let index = graph.parameters.firstIndex(where: { $0.variable == variable }),
          !isWritten(.before(parameter: index), place.time, node.shape.count)
        {
          add(graph.parameters[index].update, place.time - 1)
        }
      }
    }
    return (lines, first)
  }

  /// The ways in which a change explains a cell: in every step from some on, or in one.
  func causes(
    by change: Change, in graph: StepGraph, _ cell: Cell, _ base: Marker.Pass, _ right: Program,
    starts: [Int: Marker.RowStart], first: Int
  ) -> [Diagnosis.Cause] {
    if isInterrupted() { return [] }
    guard let judgement = base.judgements[cell], let program = right.applying(change.edit) else { return [] }
    var best: (explained: Set<Cell>, times: ClosedRange<Int>)?
    let wrong = base.judgements.count { !$0.value.mark.isRight }
    var tries: [ClosedRange<Int>] = [cell.time...max(cell.time, marker.lastTime)]
    if first < cell.time { tries = [first...max(cell.time, marker.lastTime)] + tries }
    if first < cell.time { tries += (max(first, cell.time - 3)..<cell.time).map { $0...$0 } }
    for times in tries {
      guard let start = starts[times.lowerBound],
        isNear(cell, judgement.figure, times, start, program, right)
      else { continue }
      let short = marker.pass(from: times.lowerBound, start, through: cell.time, changed: times) {
        times.contains($0) ? program : right
      }
      guard short.judgements[cell]?.mark.isRight == true else { continue }
      let isSpoiled = short.judgements.contains { $0.key.time < cell.time && !$0.value.mark.isRight }
      if isSpoiled { continue }
      var explained: Set<Cell> = [cell]
      var chosen = times
      if times.upperBound > cell.time {
        let whole = marker.pass(from: times.lowerBound, start, changed: times) { times.contains($0) ? program : right }
        explained = gained(whole, base)
        let broken = whole.judgements.contains {
          !$0.value.mark.isRight && base.judgements[$0.key]?.mark.isRight == true
        }
        if broken || explained.count < wrong {
          let once = times.lowerBound...cell.time
          let part = marker.pass(from: times.lowerBound, start, changed: once) {
            once.contains($0) ? program : right
          }
          let fewer = gained(part, base)
          if broken ? fewer.count >= explained.count : fewer.count > explained.count {
            explained = fewer
            chosen = once
          }
        }
      } else {
        let part = marker.pass(from: times.lowerBound, start, changed: times) { times.contains($0) ? program : right }
        explained = gained(part, base)
      }
      explained.insert(cell)
      if best.map({ explained.count > $0.explained.count }) ?? true { best = (explained, chosen) }
    }
    guard let best, let changed = graph.applying(change.edit) else { return [] }
    return [
      Diagnosis.Cause(
        slips: [change.slip], sentences: [change.sentence(Formula(style: style))], explained: best.explained,
        graph: changed, times: best.times, line: change.line,
        rarity: change.rarity + (isPersistent(change.slip).map { $0 == (best.explained.count > 1) ? 0 : 20 } ?? 0))
    ]
  }

  /// Whether a slip goes through a table: a decimal point slips once, another learning rate is used throughout.
  private func isPersistent(_ slip: Slip) -> Bool? {
    switch slip.name {
    case "decimal point": false
    case "another hyper-parameter": true
    default: nil
    }
  }

  /// The cells that are right in a pass with a slip and wrong without.
  func gained(_ pass: Marker.Pass, _ base: Marker.Pass) -> Set<Cell> {
    Set(pass.judgements.filter { $0.value.mark.isRight && base.judgements[$0.key]?.mark.isRight == false }.map(\.key))
  }

  // MARK: Ranking

  private func ranked(
    _ causes: [Diagnosis.Cause], _ cell: Cell, _ judgement: Judgement, _ base: Marker.Pass,
    _ graph: StepGraph, _ program: Program
  ) -> Diagnosis {
    // A slip in the last digit is told as one, unless another explains more than this figure.
    let worthy =
      judgement.mark == .roundingSlip ? causes.filter { $0.explained.count > 1 && $0.kind != .rounding } : causes
    let sorted = worthy.sorted {
      ($1.explained.count, $0.rarity, $0.names.joined()) < ($0.explained.count, $1.rarity, $1.names.joined())
    }
    var chosen: [Diagnosis.Cause] = []
    for cause in sorted where !chosen.contains(where: { Set($0.names) == Set(cause.names) }) && chosen.count < 3 {
      chosen.append(cause)
    }
    assert(chosen.allSatisfy { reproduces($0, cell, base, program) }, "a cause that does not give the figure")
    let most = chosen.first?.explained.count ?? 0
    chosen = chosen.filter { $0.explained.count == most || $0.explained.count * 2 > most }
    let equals = chosen.filter {
      $0.explained.count == most && $0.rarity <= (chosen.first?.rarity ?? 0) + Diagnosis.margin
    }
    let telling = equals.count > 1 ? self.telling(equals[0], equals[1], base) : nil
    return Diagnosis(
      cell: cell, judgement: judgement, causes: chosen, telling: telling, isAmbiguous: equals.count > 1,
      unexplainedRow: chosen.first.flatMap { unexplainedRow($0, cell, base) }, graph: graph,
      program: program, own: base.own[cell.time] ?? [])
  }

  /// The first row after a cell in which its column is wrong too, where a cause that people keep up explains the cell alone,
  /// and does not come much nearer to that row's figure than the right program.
  private func unexplainedRow(_ cause: Diagnosis.Cause, _ cell: Cell, _ base: Marker.Pass) -> Int? {
    guard let graph = cause.graph, let start = base.starts[cause.times.lowerBound], cause.kind != .rounding,
      cause.explained.count == 1, !cause.slips.contains(where: { isPersistent($0) == false })
    else { return nil }
    let wrong = wrongCells(base).first { other in
      other.quantity == cell.quantity && other.entry == cell.entry && other.time > cell.time
        && base.judgements[other]?.mark == .wrong
    }
    guard let wrong, let judgement = base.judgements[wrong] else { return nil }
    let program = Program(graph, from: marker.start)
    let times = cause.times.lowerBound...wrong.time
    let kept = marker.pass(from: times.lowerBound, start, through: wrong.time, changed: times) { _ in program }
    let miss = abs(judgement.figure.value - judgement.own)
    let missWithSlip = kept.judgements[wrong].map { abs($0.figure.value - $0.own) } ?? miss
    return missWithSlip < miss / 4 ? nil : wrong.time
  }

  /// Whether a cause gives the figure, worked through once more.
  private func reproduces(_ cause: Diagnosis.Cause, _ cell: Cell, _ base: Marker.Pass, _ right: Program) -> Bool {
    guard let graph = cause.graph, let start = base.starts[cause.times.lowerBound] else { return cause.graph == nil }
    let program = Program(graph, from: marker.start)
    let pass = marker.pass(from: cause.times.lowerBound, start, through: cell.time, changed: cause.times) {
      cause.times.contains($0) ? program : right
    }
    return pass.judgements[cell]?.mark.isRight == true
  }

  /// A cell that is not written and in which two causes differ: in the same row, or in the next.
  private func telling(_ one: Diagnosis.Cause, _ two: Diagnosis.Cause, _ base: Marker.Pass) -> Cell? {
    guard let first = one.graph, let second = two.graph else { return nil }
    let from = max(one.times.lowerBound, two.times.lowerBound)
    guard let start = base.starts[from] else { return nil }
    let programs = [Program(first, from: marker.start), Program(second, from: marker.start)]
    var parameters = [start.ownParameters, start.ownParameters]
    var lines = [start.ownLines, start.ownLines]
    for time in from...(from + 3) {
      for (index, program) in programs.enumerated() {
        let states = program.states.map { state in
          guard !lines[index].isEmpty, let slot = state.line.map({ marker.slots[$0] }) else { return state.initial }
          return Array(lines[index][slot..<slot + state.initial.count])
        }
        let values = program.values(parameters: parameters[index], states: states, time: time)
        lines[index] = Array(repeating: .nan, count: marker.slotCount)
        for line in program.lines {
          for entry in 0..<line.count { lines[index][marker.slots[line.index] + entry] = values[line.first + entry] }
        }
        for (place, parameter) in program.parameters.enumerated() {
          guard let slot = parameter.line.map({ marker.slots[$0] }) else { continue }
          parameters[index][place] = Array(lines[index][slot..<slot + parameter.initial.count])
        }
      }
      for line in programs[0].lines where marker.figures[Cell(time: time, quantity: .line(line.index))] == nil {
        let (left, right) = (lines[0][marker.slots[line.index]], lines[1][marker.slots[line.index]])
        if marker.graph.label(line.index)?.role == .alias { continue }
        if abs(left - right) > 1e-3 * max(abs(left), abs(right)) {
          return Cell(time: time, quantity: .line(line.index))
        }
      }
    }
    return nil
  }
}
