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
    isNorm(value.shape)
      ? [value.elements.reduce(0) { $0 + $1 * $1 }.squareRoot()] : Array(value.elements)
  }

  package let columns: [Column]
  /// Epoch, batch and the loss on all data, of a run in batches; a loss that was not worked out is NaN.
  package let batchColumns: [Column]
  /// The step's number of each row, from 1.
  package private(set) var times: [Int] = []
  private var numbers: [Double] = []
  private let rowWidth: Int
  /// More than this are not kept: then the middle of the run is thinned.
  private let mostNumbers: Int
  private var stride = 1

  /// The rows at the beginning and at the end that are always kept.
  static let edge = 1000

  /// - Parameter mostNumbers: the default is 128 MiB of them, some two million rows of Adam on one parameter.
  init(of graph: StepGraph, hasBatches: Bool = false, mostNumbers: Int = 1 << 24) {
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
    self.rowWidth = offset
    self.mostNumbers = max(mostNumbers, 3 * Trace.edge * offset)
  }

  package var count: Int { times.count }

  /// The numbers of a column in a row: its entries, or the one norm of a larger tensor.
  package func numbers(of column: Column, row: Int) -> ArraySlice<Double> {
    let start = row * rowWidth + column.offset
    let own = numbers[start..<start + column.width]
    return column.isCondensed ? [own.reduce(0) { $0 + $1 * $1 }.squareRoot()] : own
  }

  /// The place of the first row after a step.
  package func firstRow(after time: Int) -> Int { times.firstIndex { $0 > time } ?? times.count }

  /// Adds the row of a step that the run's tape has just made.
  ///
  /// - Parameter batch: the numbers of `batchColumns`.
  mutating func append(time: Int, from tape: Tape, batch: [Double] = []) {
    times.append(time)
    for column in columns {
      numbers.append(contentsOf: Trace.numbers(of: tape.output(column.output)))
    }
    numbers += batch
    if numbers.count > mostNumbers { thin() }
  }

  /// Keeps every tenth of the rows, every hundredth the next time, but all of the first and of the last thousand.
  private mutating func thin() {
    stride *= 10
    let kept = times.indices.filter { row in
      row < Trace.edge || row >= times.count - Trace.edge || times[row].isMultiple(of: stride)
    }
    numbers = kept.flatMap { numbers[$0 * rowWidth..<($0 + 1) * rowWidth] }
    times = kept.map { times[$0] }
  }
}
