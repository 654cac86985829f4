import CKernels

/// The instructions of a tape, for its memory as it is planned.
final class TapeProgram: @unchecked Sendable {
  /// One step: which instructions, or which operation on places in the memory.
  enum Step {
    case numbers(first: Int)
    case strips(first: Int, length: Int, count: Int)
    case product(result: Int, left: Int, right: Int, TapeValue.MatrixProduct)
    case columnSums(result: Int, matrix: Int, rows: Int, columns: Int)
    case rowSums(result: Int, matrix: Int, rows: Int, columns: Int)
    case repeatRow(result: Int, row: Int, rows: Int, columns: Int)
    case repeatColumn(result: Int, column: Int, rows: Int, columns: Int)
    case declared(Int)
  }

  // Pointers, as the loop over short tapes is bound by what it takes to reach the instructions.
  private let steps: UnsafeMutableBufferPointer<Step>
  private let numbers: UnsafeMutableBufferPointer<TapeInstruction>
  private let strips: UnsafeMutableBufferPointer<TapeStripInstruction>
  private let operations: [TapeOperation]

  init(steps: [Step], numbers: [TapeInstruction], strips: [TapeStripInstruction], operations: [TapeOperation]) {
    func buffer<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
      let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(elements.count, 1))
      _ = buffer.initialize(from: elements)
      return UnsafeMutableBufferPointer(rebasing: buffer[..<elements.count])
    }
    self.steps = buffer(steps)
    self.numbers = buffer(numbers)
    self.strips = buffer(strips)
    self.operations = operations
  }

  deinit {
    steps.deallocate()
    numbers.deallocate()
    strips.deallocate()
  }

  /// Carries the steps out; whether an operand lay outside its domain.
  func run(_ memory: UnsafeMutableBufferPointer<Double>) -> Bool {
    guard let start = memory.baseAddress, let numbers = numbers.baseAddress, let strips = strips.baseAddress else {
      return false
    }
    var isRefused = false
    for step in steps {
      switch step {
      case .numbers(let first):
        if tape_numbers(numbers + first, start) { isRefused = true }
      case .strips(let first, let length, let count):
        if tape_strips(strips + first, length, start, count) { isRefused = true }
      case .product(let result, let left, let right, let product):
        tape_product(
          start + result, start + left, start + right, product.rows, product.inner, product.columns,
          product.isLeftTransposed, product.isRightTransposed)
      case .columnSums(let result, let matrix, let rows, let columns):
        tape_column_sums(start + result, start + matrix, nil, rows, columns)
      case .rowSums(let result, let matrix, let rows, let columns):
        for row in 0..<rows { start[result + row] = tape_lane_sum(start + matrix + row * columns, columns) }
      case .repeatRow(let result, let row, let rows, let columns):
        tape_repeat_row(start + result, start + row, rows, columns)
      case .repeatColumn(let result, let column, let rows, let columns):
        tape_repeat_column(start + result, start + column, rows, columns)
      case .declared(let place):
        if !operations[place].run(memory) { isRefused = true }
      }
    }
    return isRefused
  }
}
