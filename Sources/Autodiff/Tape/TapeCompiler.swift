import CKernels
import Tensors

/// Turns graphs into instructions on a memory that is planned once.
struct TapeCompiler {
  private let values: TapeValues
  private let schedule: TapeSchedule
  private var layout: TapeLayout
  /// The values that are the outputs.
  private let outputs: [Int]
  /// Where powers are kept from run to run, by the value that they are.
  private var kept: [Int: Int] = [:]
  /// Where the lanes of a sum stand while it is formed.
  private var lanes: [Int: Int] = [:]

  /// - Parameters:
  ///   - constants: variables that keep these values.
  ///   - carried: the outputs that take the places of inputs when they are carried over.
  init(_ nodes: [Node], constants: [Variable: Tensor], carried: [Int]) {
    var values = TapeValues(constants: constants)
    var outputs = values.add(nodes)
    var taken: Set<Int> = []
    for output in carried {
      let root = values.root(of: outputs[output])
      let isItsOwn = values[root].isWork && taken.insert(root).inserted
      if !isItsOwn { outputs[output] = values.copy(of: outputs[output]) }
    }
    values.joinProducts(outputs: outputs)
    schedule = TapeSchedule(values, outputs: outputs)
    layout = TapeLayout(values, schedule, outputs: outputs)
    for index in schedule.steps.flatMap(\.values) {
      switch values[index].source {
      case .entries(TAPE_geometric, _): kept[index] = layout.take(3)
      case .total: lanes[index] = layout.take(8)
      default: break
      }
    }
    self.values = values
    self.outputs = outputs
  }

  /// The number of operations that one run carries out.
  var count: Int { schedule.steps.reduce(0) { $0 + $1.values.count } }

  /// About how many numbers one run works out.
  var work: Int {
    schedule.steps.flatMap(\.values).reduce(0) { sum, index in
      sum + values[index].operands.reduce(values[index].shape.count) { max($0, values[$1].shape.count) }
    }
  }

  var outputSlots: [Slot] { outputs.map(slot) }

  var variables: [Variable: Slot] { values.variables.mapValues(slot) }

  /// The memory before the first run, with the constants in place.
  var memory: TapeMemory {
    let memory = TapeMemory(count: layout.size)
    for index in 0..<values.count {
      if case .constant(let value) = values[index].source, layout.places[index] != nil {
        slot(index).store(value, in: memory.numbers)
      }
    }
    // No exponent follows on this.
    for place in kept.values { memory.numbers[place] = .nan }
    return memory
  }

  private func slot(_ index: Int) -> Slot {
    let start = layout.places[values.root(of: index)]?.start ?? 0
    return Slot(start: start, shape: values[index].shape, isBoolean: values[index].isBoolean)
  }

  // MARK: Instructions

  /// The instructions, with some places standing for others.
  func program(exchanging exchanged: [Int: Int]) -> TapeProgram {
    var numbers: [TapeInstruction] = []
    var strips: [TapeStripInstruction] = []
    var operations: [TapeOperation] = []
    func start(_ index: Int) -> Int {
      let start = slot(index).start
      return exchanged[start] ?? start
    }
    func instruction(_ index: Int) -> TapeInstruction {
      switch values[index].source {
      case .total(let operand, let isMean):
        TapeInstruction(
          code: (isMean ? TAPE_mean : TAPE_sum).rawValue, result: UInt32(start(index)),
          a: UInt32(start(operand)), b: 0, c: UInt32(lanes[index] ?? 0))
      case .entries(let code, let operands):
        TapeInstruction(
          code: code.rawValue, result: UInt32(start(index)), a: UInt32(start(operands[0])),
          b: UInt32(start(operands[operands.count > 1 ? 1 : 0])),
          c: UInt32(kept[index] ?? start(operands[operands.count > 2 ? 2 : 0])))
      default: TapeInstruction()
      }
    }
    let steps = schedule.steps.map { step -> TapeProgram.Step in
      switch step {
      case .numbers(let members):
        let first = numbers.count
        numbers += members.map(instruction)
        numbers.append(TapeInstruction(code: TAPE_stop.rawValue, result: 0, a: 0, b: 0, c: 0))
        return .numbers(first: first)
      case .strips(let members, let count):
        strips += members.map { stripInstruction($0, instruction($0)) }
        return .strips(first: strips.count - members.count, length: members.count, count: count)
      case .single(let index):
        let (result, shape) = (start(index), values[index].shape)
        switch values[index].source {
        case .product(let left, let right, let product):
          return .product(result: result, left: start(left), right: start(right), product)
        case .columnSums(let matrix):
          let extents = values[matrix].shape.extents
          return .columnSums(result: result, matrix: start(matrix), rows: extents[0], columns: extents[1])
        case .rowSums(let matrix):
          let extents = values[matrix].shape.extents
          return .rowSums(result: result, matrix: start(matrix), rows: extents[0], columns: extents[1])
        case .repeatedRow(let row):
          let columns = values[row].shape.count
          return .repeatRow(result: result, row: start(row), rows: shape.count / columns, columns: columns)
        case .repeatedColumn(let column):
          return .repeatColumn(
            result: result, column: start(column), rows: shape.extents[0], columns: shape.extents[1])
        case .declared(let primitive, let operands):
          operations.append(
            TapeOperation(
              primitive: primitive, operands: operands.map { slot($0).moved(to: start($0)) },
              result: slot(index).moved(to: result)))
        case .constant, .input, .same, .entries, .total: break
        }
        return .declared(operations.count - 1)
      }
    }
    return TapeProgram(steps: steps, numbers: numbers, strips: strips, operations: operations)
  }

  private func stripInstruction(_ index: Int, _ instruction: TapeInstruction) -> TapeStripInstruction {
    func kind(_ index: Int) -> UInt8 {
      if values[index].shape.count == 1 { return UInt8(TAPE_NUMBER) }
      let isStrip = layout.places[values.root(of: index)]?.isStrip ?? false
      return UInt8(isStrip ? TAPE_STRIP : TAPE_ENTRIES)
    }
    let operands = values[index].operands
    // An operation with fewer operands reads the first again.
    func operand(_ number: Int) -> UInt8 { kind(operands[number < operands.count ? number : 0]) }
    return TapeStripInstruction(
      operation: instruction, result: kind(index), a: operand(0), b: operand(1), c: operand(2))
  }
}
