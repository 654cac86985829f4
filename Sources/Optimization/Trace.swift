import Autodiff
import Tensors
import Wording

/// The rows of a run: for every step the point before it, and what the objective and the rule computed.
package struct Trace: Sendable {
  /// One quantity of the trace; a tensor of up to four entries takes a number for each, a larger one its norm.
  package struct Column: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
      /// A parameter before the step, by its place.
      case parameter(Int)
      /// A line of the step's graph, by its place.
      case line(Int)
    }

    package let source: Source
    package let name: Name
    /// The role of the label; nil for a parameter.
    package let role: Label.Role?
    package let shape: Shape
    /// Where its numbers begin in a row.
    let offset: Int

    package var isNorm: Bool { Trace.isNorm(shape) }
    /// How many numbers it takes in a row.
    package var width: Int { isNorm ? 1 : shape.count }
  }

  /// Larger tensors are shown by their norm.
  package static func isNorm(_ shape: Shape) -> Bool { shape.count > 4 }

  /// What a row holds of a value: its entries, or the norm of a larger tensor.
  package static func numbers(of value: Tensor) -> [Double] {
    isNorm(value.shape)
      ? [value.elements.reduce(0) { $0 + $1 * $1 }.squareRoot()] : Array(value.elements)
  }

  package let columns: [Column]
  /// The step's number of each row, from 1.
  package private(set) var times: [Int] = []
  private var numbers: [Double] = []
  private let rowWidth: Int

  init(of graph: StepGraph) {
    var columns: [Column] = []
    var offset = 0
    func add(_ source: Column.Source, _ name: Name, _ role: Label.Role?, _ shape: Shape) {
      let column = Column(source: source, name: name, role: role, shape: shape, offset: offset)
      columns.append(column)
      offset += column.width
    }
    for (place, parameter) in graph.parameters.enumerated() {
      add(.parameter(place), parameter.variable.name, nil, parameter.shape)
    }
    for (place, line) in graph.lines.enumerated() {
      guard case .label(let label) = line.operation, label.role != .alias else { continue }
      add(.line(place), label.name, label.role, line.shape)
    }
    self.columns = columns
    self.rowWidth = offset
  }

  package var count: Int { times.count }

  /// The numbers of a column in a row: its entries, or the one norm of a larger tensor.
  package func numbers(of column: Column, row: Int) -> ArraySlice<Double> {
    let start = row * rowWidth + column.offset
    return numbers[start..<start + column.width]
  }

  mutating func append(time: Int, parameters: [Tensor], line: (Int) -> Tensor) {
    times.append(time)
    for column in columns {
      let value =
        switch column.source {
        case .parameter(let place): parameters[place]
        case .line(let place): line(place)
        }
      numbers.append(contentsOf: Trace.numbers(of: value))
    }
  }
}
