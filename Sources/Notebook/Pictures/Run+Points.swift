import Optimization
import Presentation
import Tensors

// What a run recorded, as points of a picture.
extension Run {
  /// The points through which it came, each with the number of updates behind it: at most so many of them, from the
  /// first on, and the last.
  func iterates(upTo count: Int) -> [(number: Int, point: [[Double]])] {
    let columns = trace.columns.filter { $0.role == nil }
    let rows = (0..<trace.count).prefix(count)
    let first = rows.map { row in
      (number: trace.time(of: row) - 1, point: columns.map { Array(trace.numbers(of: $0, row: row)) })
    }
    return first + [(time, point.map(Trace.numbers(of:)))]
  }

  /// An entry of a column against t: for the point, the objective and the gradient the number of updates before, for
  /// all else the step.
  func points(of column: Trace.Column, entry: Int) -> [Plot.Point] {
    let isBefore = column.role == nil || column.role == .objective || column.role == .gradient
    var points: [Plot.Point] = []
    for row in 0..<trace.count {
      let numbers = trace.numbers(of: column, row: row)
      let value = numbers[numbers.startIndex + entry]
      if value.isFinite { points.append(Plot.Point(Double(trace.time(of: row) - (isBefore ? 1 : 0)), value)) }
    }
    if let last = lastNumbers(of: column)?[entry], last.isFinite { points.append(Plot.Point(Double(time), last)) }
    return points
  }

  /// The norm of a column against the number of updates before.
  func norms(of column: Trace.Column) -> [Plot.Point] {
    (0..<trace.count).compactMap { row in
      let norm = trace.numbers(of: column, row: row).reduce(0) { $0 + $1 * $1 }.squareRoot()
      return norm.isFinite ? Plot.Point(Double(trace.time(of: row) - 1), norm) : nil
    }
  }

  /// What a column holds at the point to which the run has come; nil where only a step computes it.
  private func lastNumbers(of column: Trace.Column) -> [Double]? {
    if column.role == .objective { return batches == nil ? objectiveNow.map { [$0] } : nil }
    guard column.role == nil, let place = trace.columns.firstIndex(of: column) else { return nil }
    return Trace.numbers(of: point[place])
  }

  /// Two columns, row by row, each with the number of updates before.
  func pairs(of first: Trace.Column, and second: Trace.Column) -> [(number: Int, point: Plot.Point)] {
    var pairs: [(number: Int, point: Plot.Point)] = []
    func add(_ number: Int, _ x: Double?, _ y: Double?) {
      guard let x, let y, x.isFinite, y.isFinite else { return }
      pairs.append((number, Plot.Point(x, y)))
    }
    for row in 0..<trace.count {
      add(trace.time(of: row) - 1, trace.numbers(of: first, row: row).first, trace.numbers(of: second, row: row).first)
    }
    add(time, lastNumbers(of: first)?.first, lastNumbers(of: second)?.first)
    return pairs
  }

  /// The loss on all data of a run in batches, at the beginning of each epoch and at the end; nil without batches.
  var wholeLosses: [Plot.Point]? {
    guard let batches, !batches.isWhole, let column = trace.batchColumns.last else { return nil }
    var points = (0..<trace.count).compactMap { row -> Plot.Point? in
      guard let value = trace.numbers(of: column, row: row).first, value.isFinite else { return nil }
      return Plot.Point(Double(trace.time(of: row) - 1), value)
    }
    if let last = objectiveNow, last.isFinite { points.append(Plot.Point(Double(time), last)) }
    return points
  }

  /// Where it goes, as far as its verdict knows.
  var limit: [Double]? {
    switch verdict {
    case .converges(_, _, let limit, _), .moving(_, _, let limit): limit
    case .arrived: point.flatMap(\.elements)
    default: nil
    }
  }
}
