import Autodiff
import Optimization
import Tensors
import Wording

/// A table worked by hand, checked: a mark for every figure, and what is wrong with those that are.
package struct Check: Sendable {
  package let graph: StepGraph
  package internal(set) var judgements: [Cell: Judgement]
  /// The wrong figures in the order of the work, with what explains them.
  package internal(set) var diagnoses: [Diagnosis]
  /// The cells with more in them than a number.
  package let works: [Cell: WorkedLine]
  /// The pass by the right program, with the numbers of each step from the student's own figures.
  let base: Marker.Pass
  let marker: Marker

  /// At most so many wrong figures are looked into.
  private static let mostDiagnoses = 8
  /// Two slips at once are looked for in so many of them that have no single cause.
  private static let mostPairSearches = 2

  /// - Parameters:
  ///   - graph: one step of the run, as it should be.
  ///   - start: the first point.
  ///   - figures: what the student wrote.
  ///   - works: the way to some of them.
  ///   - isDiagnosed: whether wrong figures are looked into.
  ///   - isInterrupted: asked before each slip that is tried; true ends the search for causes, not the marking.
  package init(
    graph: StepGraph, start: [Tensor], figures: [Cell: Figure], works: [Cell: WorkedLine] = [:], style: Style,
    diagnoses isDiagnosed: Bool = true, isInterrupted: @escaping () -> Bool = { false }
  ) {
    let (canonical, places) = Check.canonical(figures, graph)
    let marker = Marker(graph: graph, start: start, figures: canonical)
    let base = marker.pass { _ in marker.program }
    let doctor = Diagnostician(marker: marker, style: style, isInterrupted: isInterrupted)
    var judgements = base.judgements
    var diagnoses: [Diagnosis] = []
    var explained: Set<Cell> = []
    /// The last slip that is kept up, with its pass.
    var standing: (graph: StepGraph, program: Program, first: Int, pass: Marker.Pass)?
    for cell in doctor.wrongCells(base) where !explained.contains(cell) {
      // The first wrong figure is told even where nobody may wait for its cause.
      guard isDiagnosed, diagnoses.count < Check.mostDiagnoses, diagnoses.isEmpty || !isInterrupted() else { break }
      let triesPairs = diagnoses.count { $0.causes.isEmpty } < Check.mostPairSearches
      var diagnosis = doctor.diagnose(
        cell, base, graph: graph, starts: base.starts, program: marker.program, triesPairs: triesPairs)
      if diagnosis.causes.isEmpty, let standing, let judgement = standing.pass.judgements[cell], !judgement.mark.isRight
      {
        // Another slip beside one that goes on.
        diagnosis = doctor.diagnose(
          cell, standing.pass, graph: standing.graph, starts: standing.pass.starts, program: standing.program,
          notBefore: standing.first, triesPairs: false)
      }
      diagnosis.isStopped = diagnosis.causes.isEmpty && isInterrupted()
      diagnoses.append(diagnosis)
      guard let cause = diagnosis.causes.first else { continue }
      if cause.kind == .rounding { judgements[cell]?.mark = .roundingSlip }
      for other in cause.explained where other != cell && !explained.contains(other) {
        explained.insert(other)
        judgements[other]?.mark = .sameSlip
      }
      if let changed = cause.graph, cause.times.upperBound > cell.time, standing == nil {
        let program = Program(changed, from: start)
        let pass = marker.pass { cause.times.contains($0) ? program : marker.program }
        standing = (changed, program, cause.times.lowerBound, pass)
      }
    }
    self.graph = graph
    self.works = works
    self.diagnoses = diagnoses
    self.marker = marker
    self.base = base
    var result: [Cell: Judgement] = [:]
    for (cell, place) in places { result[cell] = judgements[place] }
    self.judgements = result
  }

  /// Whether every figure is right.
  package var isRight: Bool { judgements.values.allSatisfy(\.mark.isRight) }

  /// The first wrong figure in the order of the work.
  package var firstWrong: Cell? { diagnoses.first?.cell }

  /// A point before a step stands for the new point of the step before it, where that is not written itself.
  private static func canonical(_ figures: [Cell: Figure], _ graph: StepGraph) -> ([Cell: Figure], [Cell: Cell]) {
    var result: [Cell: Figure] = [:]
    var places: [Cell: Cell] = [:]
    for (cell, figure) in figures {
      var place = cell
      if case .before(let parameter) = cell.quantity, cell.time > 1,
        let line = graph.lineIndex(graph.parameters[parameter].update)
      {
        let update = Cell(time: cell.time - 1, quantity: .line(line), entry: cell.entry)
        if figures[update] == nil { place = update }
      }
      result[place] = figure
      places[cell] = place
    }
    return (result, places)
  }
}
