import Autodiff
import Tensors
import Wording

/// What a run's iterates do, read off the trace: the sentence under the table.
package enum Verdict: Hashable, Sendable {
  /// The condition after `until` held after so many updates.
  case reached(updates: Int)
  /// The updates have become zero.
  case arrived
  /// Every update multiplies the distance by `factor`, |factor| < 1; negative when it jumps from side to side.
  case converges(factor: Double, limit: [Double]?)
  /// Every second iterate is the same.
  case oscillates(period: Int)
  /// Every update is the one before it times `factor`, |factor| > 1, negative when it jumps from side to side; nil when
  /// it grows irregularly.
  case diverges(factor: Double?)
  /// The updates are tiny, and hardly shrink.
  case plateau
  /// None of these yet: the objective at the start and now.
  case moving(from: Double, to: Double)
  case overflowed
  case interrupted(updates: Int)
  case failed(Message)
  /// Too few updates to tell.
  case tooShort
}

extension Run {
  /// What the run does, judged by all its iterates; a run of fewer than three updates is too short to tell.
  package var verdict: Verdict {
    switch ending {
    case .reached: return .reached(updates: time)
    case .interrupted: return .interrupted(updates: time)
    case .failed(let message): return .failed(message)
    case .overflowed: return .overflowed
    case .completed:
      let verdict = Verdict(ofIterates: iterates, objectives: objectives)
      guard case .converges(_, let limit?) = verdict, !isStationary(limit) else { return verdict }
      return moving
    }
  }

  /// Whether the gradient at a point has all but vanished, against that at the run's own point: where steps that
  /// shrink slowly seem to lead need not be a place where they end.
  private func isStationary(_ point: [Double]) -> Bool {
    var rest = point[...]
    let there = graph.parameters.map { parameter in
      defer { rest = rest.dropFirst(parameter.shape.count) }
      return Tensor(shape: parameter.shape, elements: Array(rest.prefix(parameter.shape.count)))
    }
    guard let now = gradientNorm(at: self.point), let then = gradientNorm(at: there) else { return false }
    return then <= 0.1 * now
  }

  private func gradientNorm(at point: [Tensor]) -> Double? {
    let values = graph.values(parameters: point, states: states, time: time)
    guard let evaluation = try? Evaluation(graph.gradients, values: values) else { return nil }
    return graph.gradients.reduce(0) { sum, node in
      evaluation[node].elements.reduce(sum) { $0 + $1 * $1 }
    }.squareRoot()
  }

  private var moving: Verdict {
    guard let first = objectives.first, let last = objectives.last else { return .tooShort }
    return .moving(from: first, to: last)
  }

  /// The last iterates, one flat vector each, the newest last; empty where a parameter is too large to be traced.
  private var iterates: [[Double]] {
    let columns = trace.columns.filter { $0.role == nil }
    guard columns.allSatisfy({ !$0.isNorm }) else { return [] }
    let rows = (0..<trace.count).suffix(Verdict.window)
    return rows.map { row in columns.flatMap { trace.numbers(of: $0, row: row) } } + [point.flatMap(\.elements)]
  }

  private var objectives: [Double] {
    guard let column = trace.columns.first(where: { $0.role == .objective }), trace.count > 0 else { return [] }
    let ends = [0, trace.count - 1].map { trace.numbers(of: column, row: $0).first ?? .nan }
    return [ends[0], objectiveNow ?? ends[1]]
  }
}

extension Verdict {
  /// How many of the last iterates are looked at.
  static let window = 40

  /// - Parameters:
  ///   - iterates: consecutive points, the newest last.
  ///   - objectives: the objective at the start and now.
  init(ofIterates iterates: [[Double]], objectives: [Double]) {
    let updates = zip(iterates.dropFirst(), iterates).map { new, old in zip(new, old).map { $0 - $1 } }
    let lengths = updates.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    let size = iterates.last.map { $0.reduce(0) { max($0, abs($1)) } } ?? 0
    self = .tooShort
    guard let last = lengths.last else {
      if objectives.count == 2 { self = .moving(from: objectives[0], to: objectives[1]) }
      return
    }
    if last <= 1e-14 * max(size, 1e-300) || last == 0 {
      self = .arrived
      return
    }
    guard lengths.count >= 3 else { return }
    if let period = Verdict.period(of: iterates, update: last) {
      self = .oscillates(period: period)
      return
    }
    let ratios = zip(lengths.dropFirst(), lengths).map { $0 / $1 }
    let recent = ratios.suffix(3)
    let ratio = recent[recent.endIndex - 1]
    let isSteady = recent.allSatisfy { abs($0 - ratio) <= 1e-3 * ratio }
    let turns = Verdict.cosine(updates[updates.count - 1], updates[updates.count - 2]) < 0
    if isSteady, ratio < 0.9999 {
      self = .converges(
        factor: turns ? -ratio : ratio, limit: Verdict.limit(of: iterates, updates: updates, ratio: ratio))
    } else if isSteady, ratio > 1.0001 {
      self = .diverges(factor: turns ? -ratio : ratio)
    } else if recent.allSatisfy({ $0 > 1 }), let first = objectives.first, let newest = objectives.last,
      newest > first
    {
      self = .diverges(factor: nil)
    } else if ratio > 0.99, last < 1e-4 * max(size, 1) {
      self = .plateau
    } else if objectives.count == 2 {
      self = .moving(from: objectives[0], to: objectives[1])
    }
  }

  /// The smallest period from 2 to 4 with which the last iterates repeat, all of the last two periods.
  private static func period(of iterates: [[Double]], update: Double) -> Int? {
    // Measured by the update: points that come together hardly differ either, but by as much as they still move.
    func isSame(_ new: [Double], _ old: [Double]) -> Bool {
      zip(new, old).allSatisfy { abs($0 - $1) <= 1e-6 * update }
    }
    return (2...4).first { period in
      let last = iterates.suffix(2 * period)
      guard last.count == 2 * period else { return false }
      return zip(last.dropFirst(period), last).allSatisfy(isSame)
    }
  }

  private static func cosine(_ left: [Double], _ right: [Double]) -> Double {
    let product = zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    func length(_ vector: [Double]) -> Double { vector.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    return product / (length(left) * length(right))
  }

  /// Where iterates that shrink by a steady ratio arrive: the geometric series summed. Where they turn as they go,
  /// every second iterate is looked at; nil if those turn too.
  private static func limit(of iterates: [[Double]], updates: [[Double]], ratio: Double) -> [Double]? {
    for stride in 1...2 {
      guard iterates.count > 2 * stride, let newest = iterates.last else { return nil }
      let previous = iterates[iterates.count - 1 - stride]
      let earlier = iterates[iterates.count - 1 - 2 * stride]
      let update = zip(newest, previous).map { $0 - $1 }
      let before = zip(previous, earlier).map { $0 - $1 }
      let direction = cosine(update, before)
      guard abs(direction) > 0.999_999 else { continue }
      var factor = 1.0
      for _ in 0..<stride { factor *= ratio }
      if direction < 0 { factor = -factor }
      let scale = iterates.joined().reduce(0) { max($0, abs($1)) }
      return zip(newest, update).map { tidy($0 + $1 * factor / (1 - factor), scale: scale) }
    }
    return nil
  }

  /// An extrapolated number, taken as the round number that it comes near to.
  private static func tidy(_ value: Double, scale: Double) -> Double {
    let unit = 1e-4 * scale
    guard unit > 0, unit.isFinite else { return value }
    for grid in [1.0, 0.1, 0.01] where grid > 10 * unit {
      let round = (value / grid).rounded() * grid
      if abs(round - value) < unit { return round == 0 ? 0 : round }
    }
    return abs(value) < unit ? 0 : value
  }
}
