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
  private var kept: KeptRows
  private var older: LastRows
  private var newer: LastRows
  /// More rows than this are not kept: then the middle of the run is thinned.
  private let mostRows: Int
  /// In the middle of the run the rows of its multiples are kept.
  private var stride = 1

  /// Rows of consecutive steps, one behind the other.
  private struct LastRows {
    /// The time before the first of them.
    private(set) var start = 0
    private(set) var count = 0
    /// Room that was needed once stays.
    private(set) var numbers: [Double] = []
    let width: Int

    init(width: Int) { self.width = width }

    func time(_ row: Int) -> Int { start + row + 1 }

    /// Adds at most so many rows, and as many as there are steps after a time.
    mutating func append(
      upTo most: Int, after time: inout Int, _ fill: (UnsafeMutableBufferPointer<Double>, inout Int) -> Void
    ) {
      if count == 0 { start = time }
      let (before, used) = (time, count * width)
      let missing = used + most * width - numbers.count
      if missing > 0 { numbers.append(contentsOf: repeatElement(0, count: missing)) }
      numbers.withUnsafeMutableBufferPointer { fill(UnsafeMutableBufferPointer(rebasing: $0[used...]), &time) }
      count += time - before
    }

    /// Takes the rows out, but not the room for them.
    mutating func removeAll() { count = 0 }
  }

  /// Rows of some of the steps, one behind the other.
  private struct KeptRows {
    private(set) var times: [Int] = []
    private(set) var numbers: [Double] = []
    let width: Int

    init(width: Int) { self.width = width }

    var count: Int { times.count }

    /// Makes room for so many rows, so that they need not be moved while more and more come; room that is not used yet
    /// costs no memory.
    mutating func reserve(_ rows: Int) {
      times.reserveCapacity(rows)
      numbers.reserveCapacity(rows * width)
    }

    /// Adds those that are always kept and those at multiples of a stride.
    mutating func append(_ rows: LastRows, every stride: Int) {
      var row = 0
      while row < rows.count {
        let time = rows.time(row)
        let isKept = time <= Trace.edge || time.isMultiple(of: stride)
        if isKept {
          times.append(time)
          numbers += rows.numbers[row * width..<(row + 1) * width]
        }
        row += time < Trace.edge ? 1 : stride - time % stride
      }
    }

    /// Leaves those that are always kept and those at multiples of a stride, in the room that they have.
    mutating func thin(to stride: Int) {
      func isKept(_ time: Int) -> Bool { time <= Trace.edge || time.isMultiple(of: stride) }
      var left = 0
      numbers.withUnsafeMutableBufferPointer { numbers in
        for (row, time) in times.enumerated() where isKept(time) {
          for number in 0..<width { numbers[left * width + number] = numbers[row * width + number] }
          left += 1
        }
      }
      times.removeAll { !isKept($0) }
      numbers.removeLast(numbers.count - left * width)
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
    kept = KeptRows(width: offset)
    older = LastRows(width: offset)
    newer = LastRows(width: offset)
    mostRows = max(mostNumbers / max(offset, 1), 5 * Trace.edge)
  }

  package var count: Int { kept.count + older.count + newer.count }

  /// The step's number of a row, from 1.
  package func time(of row: Int) -> Int {
    if row < kept.count { return kept.times[row] }
    let last = row - kept.count
    return last < older.count ? older.time(last) : newer.time(last - older.count)
  }

  /// The numbers among which a row's begin, and where.
  private func numbers(of row: Int) -> (numbers: [Double], start: Int) {
    if row < kept.count { return (kept.numbers, row * width) }
    let last = row - kept.count
    if last < older.count { return (older.numbers, last * width) }
    return (newer.numbers, (last - older.count) * width)
  }

  /// The numbers of a column in a row: its entries, or the one norm of a larger tensor.
  package func numbers(of column: Column, row: Int) -> ArraySlice<Double> {
    let (numbers, start) = numbers(of: row)
    let own = numbers[start + column.offset..<start + column.offset + column.width]
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
      guard !batch.isEmpty else { return }
      for row in 0..<time - before {
        for (number, column) in zip(batch, batchColumns) { rows[row * width + column.offset] = number }
      }
    }
  }

  /// Lets the older half of the last rows join the others, thinned as they are; where they are too many, every tenth
  /// of them is kept, every hundredth the next time, but for the first thousand.
  private mutating func settle() {
    kept.reserve(mostRows)
    kept.append(older, every: stride)
    swap(&older, &newer)
    newer.removeAll()
    guard kept.count > mostRows - 2 * Trace.edge else { return }
    stride *= 10
    kept.thin(to: stride)
  }
}
