import Autodiff
import Tensors

extension Run {
  /// What the run does, judged by its last iterates; a run of fewer than three updates is too short to tell.
  ///
  /// Nothing is called converging on the look of the table alone: a copy of the run goes on until it arrives.
  package var verdict: Verdict {
    switch ending {
    case .reached: .reached(updates: time)
    case .interrupted: .interrupted(updates: time)
    case .failed(let message): .failed(message)
    case .overflowed: .overflowed
    case .completed: verdictOfIterates
    }
  }

  /// How many of the last iterates are looked at.
  private static let window = 40

  private var verdictOfIterates: Verdict {
    if let batches, !batches.isWhole {
      return .epochs(from: objective(at: start) ?? .nan, to: objectiveNow ?? .nan, updates: time)
    }
    let iterates = Iterates(lastPoints)
    let now = gradientNorm(at: point)
    let first = gradientNorm(at: start)
    if iterates.isAtRest, first == 0, point == start { return .unmoved }
    if iterates.isAtRest { return now <= 1e-6 * first ? .arrived : .stalled }
    if time > 0, now <= 1e-12 * first, isResting { return .landed }
    guard time >= 3 else { return .tooShort }
    if let period = iterates.period { return .oscillates(period: period, fromStart: isCycle(period)) }
    let isTiny = isTiny(iterates)
    if isTiny, now > 0.1 * first, !isFlat(iterates) { return .slow }
    let ratio = iterates.steadyRatio
    // Beside the first gradient even an exact minimum leaves a rest, by rounding.
    let end = end(gradient: now, rest: max(1e-9 * now, 1e-14 * first))
    switch (end, ratio) {
    case (.at(let limit), let ratio?) where ratio < 1 - 1e-6 && iterates.approach(limit, by: ratio):
      return .converges(
        ratio: ratio, path: iterates.path, limit: limit, fromStart: holdsFromStart(ratio, iterates.path))
    case (.somewhere, let ratio?) where ratio < 1 - 1e-6:
      return .converges(ratio: ratio, path: iterates.path, limit: nil, fromStart: holdsFromStart(ratio, iterates.path))
    case (.away, let ratio?) where ratio > 1.0001:
      return .diverges(ratio: ratio, path: iterates.path, fromStart: holdsFromStart(ratio, iterates.path))
    case (.away, _), (.nowhere, _):
      if isClimbing, isGrowing(iterates.lengths) { return .diverges(ratio: nil, path: iterates.path) }
    default: break
    }
    var limit: [Double]?
    if case .at(let place) = end {
      // At a minimum too the gradient is tiny and the updates hardly change, by rounding.
      if now <= 1e-6 * first, isNear(place) { return .near(place) }
      limit = place
    }
    if isTiny, isFlat(iterates) { return .plateau }
    if case .stops(let place) = end { return .stopsShort(at: place) }
    return .moving(from: objectives.first ?? .nan, to: objectiveNow ?? .nan, limit: limit)
  }

  /// Whether the first two updates have the ratio, and the directions, of the last ones.
  private func holdsFromStart(_ ratio: Double, _ path: Verdict.Path) -> Bool {
    let first = Iterates(tracedPoints(0..<min(3, trace.count)))
    guard first.lengths.count == 2, trace.time(of: 2) == 3, first.lengths[0] > 0, first.path == path else {
      return false
    }
    return abs(first.lengths[1] / first.lengths[0] - ratio) <= 5e-3 * ratio
  }

  /// Whether hardly anything is left of the way from the start to a place.
  private func isNear(_ place: [Double]) -> Bool {
    func distance(_ point: [Tensor]) -> Double {
      Iterates.length(zip(point.flatMap(\.elements), place).map { $0 - $1 })
    }
    return distance(point) <= 1e-6 * distance(start)
  }

  /// Whether the update that comes next moves nothing.
  private var isResting: Bool {
    var next = withoutRows
    next.advance(by: 1)
    return next.ending == .completed
      && zip(next.point, point).allSatisfy { next, now in
        zip(next.elements, now.elements).allSatisfy { abs($0 - $1) <= 1e-13 * abs($1) }
      }
  }

  /// Whether updates are tiny beside the point, and hardly change.
  private func isTiny(_ iterates: Iterates) -> Bool {
    let recent = iterates.lengths.suffix(3)
    guard let longest = recent.max(), let shortest = recent.min() else { return false }
    return longest < 1e-4 * max(iterates.size, 1) && shortest > 0.99 * longest
  }

  /// Whether the objective would hardly change if the point went its own size down the slope.
  private func isFlat(_ iterates: Iterates) -> Bool {
    let objective = max(abs(objectives.first ?? 0), abs(objectiveNow ?? 0))
    return gradientNorm(at: point) * max(iterates.size, 1) < 1e-2 * objective
  }

  // MARK: Where it leads

  private enum End {
    case nowhere
    /// It comes ever nearer to a place that cannot be told exactly.
    case somewhere
    case at([Double])
    /// Where its updates become 0, though the gradient does not.
    case stops([Double])
    /// Beyond all bounds.
    case away
  }

  /// Where the run arrives if it goes on.
  ///
  /// - Parameters:
  ///   - now: the length of the gradient at its point.
  ///   - rest: the length at which it has arrived.
  private func end(gradient now: Double, rest: Double) -> End {
    var later = withoutRows
    var left = now
    for _ in 0..<stepsAhead / Run.window {
      later.advance(by: Run.window)
      left = later.gradientNorm(at: later.point)
      guard later.ending == .completed, left > rest else { break }
    }
    if later.ending == .overflowed { return .away }
    guard later.ending == .completed else { return .nowhere }
    let iterates = Iterates(later.lastPoints)
    let ratio = iterates.isAtRest ? nil : iterates.steadyRatio
    if let ratio, ratio > 1.0001 { return .away }
    var limit = left <= rest || iterates.isAtRest ? iterates.points.last : nil
    if let ratio, ratio < 1 - 1e-6 { limit = iterates.limit(ratio: ratio) ?? limit }
    if iterates.isAtRest, left > max(1e-6 * now, 1e5 * rest), let place = iterates.points.last { return .stops(place) }
    guard let limit else { return ratio != nil && left <= 0.5 * now ? .somewhere : .nowhere }
    let scale = (start + point).flatMap(\.elements).reduce(0) { max($0, abs($1)) }
    let round = limit.map { Run.rounded($0, scale: scale) }
    let slope = gradientNorm(at: tensors(limit))
    if gradientNorm(at: tensors(round)) <= max(min(slope, 1e-6 * now), rest) { return .at(round) }
    return slope <= max(1e-6 * now, rest) ? .at(limit) : .nowhere
  }

  /// How many steps are gone ahead: fewer where a step is a lot of work.
  private var stepsAhead: Int {
    let numbers = Node.topologicalOrder(of: graph.lines).reduce(1) { $0 + $1.shape.count }
    return max(Run.window, min(2000, 1_000_000 / numbers))
  }

  /// A number that is nearly a round one, as that.
  private static func rounded(_ value: Double, scale: Double) -> Double {
    for parts in [1.0, 10, 100, 1000] where 1 / parts > 1e-5 * scale {
      let round = (value * parts).rounded() / parts
      if abs(round - value) < 1e-6 * scale { return round == 0 ? 0 : round }
    }
    return value
  }

  // MARK: Gradient and objective

  /// The length of the gradient at a point; NaN where it has none.
  private func gradientNorm(at point: [Tensor]) -> Double {
    let values = whole.values(parameters: point, states: states, time: time)
    guard let evaluation = try? Evaluation(whole.gradients, values: values) else { return .nan }
    return Iterates.length(whole.gradients.flatMap { evaluation[$0].elements })
  }

  /// The objective in the last rows and now, with that of the first row before them.
  private var objectives: [Double] {
    guard let column = trace.columns.first(where: { $0.role == .objective }), trace.count > 0 else { return [] }
    let rows = [0] + (1..<max(trace.count, 1)).suffix(3)
    return rows.compactMap { trace.numbers(of: column, row: $0).first } + (objectiveNow.map { [$0] } ?? [])
  }

  /// Whether the objective has grown in each of the last three updates.
  private var isClimbing: Bool {
    let last = objectives.suffix(4)
    return last.count == 4 && zip(last.dropFirst(), last).allSatisfy { $0 > $1 }
  }

  private func isGrowing(_ lengths: [Double]) -> Bool {
    let last = lengths.suffix(4)
    return last.count > 2 && zip(last.dropFirst(), last).allSatisfy { $0 > $1 }
  }

  // MARK: Points

  /// The last iterates, one flat vector each, the newest last; only the newest where a parameter is too large to be
  /// traced.
  private var lastPoints: [[Double]] {
    let columns = trace.columns.filter { $0.role == nil }
    let newest = point.flatMap(\.elements)
    guard columns.allSatisfy({ !$0.isNorm }) else { return [newest] }
    return tracedPoints((0..<trace.count).suffix(Run.window)) + [newest]
  }

  private func tracedPoints(_ rows: Range<Int>) -> [[Double]] {
    let columns = trace.columns.filter { $0.role == nil }
    return rows.map { row in columns.flatMap { trace.numbers(of: $0, row: row) } }
  }

  /// Whether the run came back to its start after the first `period` updates.
  private func isCycle(_ period: Int) -> Bool {
    let columns = trace.columns.filter { $0.role == nil }
    guard trace.count > period else { return false }
    return columns.allSatisfy { column in
      zip(trace.numbers(of: column, row: 0), trace.numbers(of: column, row: period)).allSatisfy {
        abs($0 - $1) <= 1e-12 * max(abs($0), abs($1))
      }
    }
  }

  /// A flat vector as values of the parameters.
  func tensors(_ flat: [Double]) -> [Tensor] {
    var rest = flat[...]
    return graph.parameters.map { parameter in
      defer { rest = rest.dropFirst(parameter.shape.count) }
      return Tensor(shape: parameter.shape, elements: Array(rest.prefix(parameter.shape.count)))
    }
  }
}
