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
  /// Where a number stands as often as a strip is long, for operations of it with entries.
  private var spread: [Int: Int] = [:]
  /// Where what an output has not is read: never a number.
  let missing: Int

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
      case .entries(TAPE_geometric, _): kept[index] = layout.take(4)
      case .total: lanes[index] = layout.take(8)
      default: break
      }
    }
    for case .strips(let members, _) in schedule.steps {
      for operand in members.flatMap(values.roots) where values[operand].shape.count == 1 && spread[operand] == nil {
        spread[operand] = layout.take(TAPE_STRIP_LENGTH)
      }
    }
    missing = layout.take(1)
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
        for place in 0..<(spread[index] == nil ? 0 : TAPE_STRIP_LENGTH) {
          memory.numbers[spread[index, default: 0] + place] = value.elements[0]
        }
      }
    }
    // No exponent follows on this.
    for place in kept.values { memory.numbers[place] = .nan }
    memory.numbers[missing] = .nan
    return memory
  }

  private func slot(_ index: Int) -> Slot {
    let start = layout.places[values.root(of: index)]?.start ?? 0
    return Slot(start: start, shape: values[index].shape, isBoolean: values[index].isBoolean)
  }

  // MARK: Instructions

  /// The instructions, with some places standing for others.
  func program(exchanging exchanged: [Int: Int]) -> TapeProgram {
    var writer = TapeWriter(
      values: values, layout: layout, kept: kept, lanes: lanes, spread: spread, exchanged: exchanged)
    for step in schedule.steps { writer.write(step) }
    return writer.program
  }
}
