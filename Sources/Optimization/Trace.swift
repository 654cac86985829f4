import Autodiff
import Tensors
import Wording

/// The rows of a run: for every step the point before it, and what the objective and the rule computed.
///
/// A run of millions of steps keeps only some of the rows in its middle, so that its memory is bounded.
package struct Trace: Sendable {
  /// One quantity of the trace; a tensor of up to four entries takes a number for each, a larger one its norm.
  package struct Column: Hashable, Sendable {
    /// The output of the run's tape that it records.
    let output: Int
    package let name: Name
    /// The role of the label; nil for a parameter.
    package let role: Label.Role?
    package let shape: Shape
    /// Where its numbers begin in a row.
    let offset: Int

    /// Whether it is shown by its norm though its entries are kept.
    private(set) var isCondensed = false

    package var isNorm: Bool { isCondensed || Trace.isNorm(shape) }

    /// The same column shown by its norm; a number stays as it is.
    package var condensed: Column {
      var copy = self
      copy.isCondensed = !shape.isScalar && !Trace.isNorm(shape)
      return copy
    }

    /// How many numbers it takes in a row.
    package var width: Int { Trace.isNorm(shape) ? 1 : shape.count }
  }

  /// Larger tensors are shown by their norm.
  package static func isNorm(_ shape: Shape) -> Bool { shape.count > 4 }

  /// What a row holds of a value: its entries, or the norm of a larger tensor.
  package static func numbers(of value: Tensor) -> [Double] {
    isNorm(value.shape) ? [value.elements.withUnsafeBufferPointer(norm)] : value.elements
  }

  private static func norm(_ entries: UnsafeBufferPointer<Double>) -> Double { laneDot(entries, entries).squareRoot() }

  package let columns: [Column]
  /// Epoch, batch and the loss on all data, of a run in batches; a loss that was not worked out is NaN.
  package let batchColumns: [Column]
  /// What a row takes from the run's tape.
  let cells: [TapeLoop.Cell]
  /// The rows that are kept of all but the last; and the last ones, of which all are kept, the older `edge` of them in
  /// one half.
  private var kept: Rows
  private var older: Rows
  private var newer: Rows
  /// More rows than this are not kept: then the middle of the run is thinned.
  private let mostRows: Int
  /// In the middle of the run the rows of its multiples are kept.
  private var stride = 1

  /// Rows, one behind the other.
  private struct Rows {
    private(set) var times: [Int] = []
    private(set) var numbers: [Double] = []
    let width: Int

    init(width: Int) { self.width = width }

    var count: Int { times.count }

    /// Adds at most so many rows, and as many as there are steps after a time.
    mutating func append(
      upTo most: Int, after time: inout Int, _ fill: (UnsafeMutableBufferPointer<Double>, inout Int) -> Void
    ) {
      let (before, start) = (time, numbers.count)
      numbers.append(contentsOf: repeatElement(0, count: most * width))
      numbers.withUnsafeMutableBufferPointer { fill(UnsafeMutableBufferPointer(rebasing: $0[start...]), &time) }
      numbers.removeLast((most - time + before) * width)
      times += before + 1..<time + 1
    }

    /// Adds rows of others.
    mutating func append(_ other: Rows, where isKept: (_ time: Int) -> Bool) {
      if other.times.allSatisfy(isKept) {
        times += other.times
        numbers += other.numbers
        return
      }
      for row in 0..<other.count where isKept(other.times[row]) {
        times.append(other.times[row])
        numbers += other.numbers[row * width..<(row + 1) * width]
      }
    }

    /// Takes the rows out, but not the room for them.
    mutating func removeAll() {
      times.removeAll(keepingCapacity: true)
      numbers.removeAll(keepingCapacity: true)
    }
  }

  /// The rows at the beginning and at the end that are always kept.
  static let edge = 1000

  /// - Parameter mostNumbers: the default is 2 MiB of them, some thirty thousand rows of Adam on one parameter.
  init(of graph: StepGraph, hasBatches: Bool = false, mostNumbers: Int = 1 << 18) {
    var columns: [Column] = []
    var offset = 0
    func add(_ output: Int, _ name: Name, _ role: Label.Role?, _ shape: Shape) {
      let column = Column(output: output, name: name, role: role, shape: shape, offset: offset)
      columns.append(column)
      offset += column.width
    }
    for (place, parameter) in graph.parameters.enumerated() {
      add(place, parameter.variable.name, nil, parameter.shape)
    }
    for (place, line) in graph.lines.enumerated() {
      guard case .label(let label) = line.operation, label.role != .alias else { continue }
      add(graph.parameters.count + graph.states.count + place, label.name, label.role, line.shape)
    }
    self.columns = columns
    batchColumns =
      !hasBatches
      ? []
      : ["epoch", "batch", "all"].map { (name: Name) in
        defer { offset += 1 }
        return Column(output: 0, name: name, role: nil, shape: .scalar, offset: offset)
      }
    cells = columns.flatMap { column -> [TapeLoop.Cell] in
      column.isNorm ? [.norm(of: column.output)] : (0..<column.width).map { .entry($0, of: column.output) }
    }
    kept = Rows(width: offset)
    older = Rows(width: offset)
    newer = Rows(width: offset)
    mostRows = max(mostNumbers / max(offset, 1), 5 * Trace.edge)
  }

  package var count: Int { kept.count + older.count + newer.count }

  /// The step's number of a row, from 1.
  package func time(of row: Int) -> Int {
    let (rows, place) = rows(of: row)
    return rows.times[place]
  }

  /// The rows among which one stands, and its place there.
  private func rows(of row: Int) -> (Rows, Int) {
    if row < kept.count { return (kept, row) }
    let last = row - kept.count
    return last < older.count ? (older, last) : (newer, last - older.count)
  }

  /// The numbers of a column in a row: its entries, or the one norm of a larger tensor.
  package func numbers(of column: Column, row: Int) -> ArraySlice<Double> {
    let (rows, place) = rows(of: row)
    let start = place * rows.width + column.offset
    let own = rows.numbers[start..<start + column.width]
    return column.isCondensed ? [own.reduce(0) { $0 + $1 * $1 }.squareRoot()] : own
  }

  /// The place of the first row after a step.
  package func firstRow(after time: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.time(of: middle) > time { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Numbers in a row.
  var width: Int { newer.width }

  /// Adds the rows of steps that the run's tape makes: at most as many as asked for, and as there is room for.
  ///
  /// - Parameters:
  ///   - time: steps done before, and then.
  ///   - batch: the numbers of `batchColumns`.
  ///   - fill: makes steps, and writes what a row takes from the tape into the beginning of each.
  mutating func append(
    upTo most: Int, after time: inout Int, batch: [Double] = [],
    _ fill: (UnsafeMutablePointer<Double>, _ count: Int, _ time: inout Int) -> Void
  ) {
    if newer.count == Trace.edge { settle() }
    let count = min(most, Trace.edge - newer.count)
    let (width, batchColumns) = (width, batchColumns)
    newer.append(upTo: count, after: &time) { rows, time in
      let before = time
      if let start = rows.baseAddress { fill(start, count, &time) }
      for row in 0..<time - before {
        for (number, column) in zip(batch, batchColumns) { rows[row * width + column.offset] = number }
      }
    }
  }

  /// Lets the older half of the last rows join the others, thinned as they are; where they are too many, every tenth
  /// of them is kept, every hundredth the next time, but for the first thousand.
  private mutating func settle() {
    let stride = stride
    kept.append(older) { $0 <= Trace.edge || $0.isMultiple(of: stride) }
    swap(&older, &newer)
    newer.removeAll()
    guard kept.count > mostRows - 2 * Trace.edge else { return }
    self.stride *= 10
    var thinned = Rows(width: kept.width)
    thinned.append(kept) { $0 <= Trace.edge || $0.isMultiple(of: self.stride) }
    kept = thinned
  }
}
