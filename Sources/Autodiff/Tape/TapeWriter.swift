import CKernels

/// Writes the instructions of a tape, step by step, for the places of its values.
struct TapeWriter {
  let values: TapeValues
  let layout: TapeLayout
  /// Where powers are kept from run to run, the lanes of sums, and numbers as often as a strip is long.
  let kept, lanes, spread: [Int: Int]
  /// Places that stand for others.
  let exchanged: [Int: Int]

  private var steps: [TapeStep] = []
  private var numbers: [TapeNumberInstruction] = []
  private var strips: [TapeStripInstruction] = []
  private var spreads: [TapeSpread] = []
  private var totals: [TapeTotal] = []
  private var operations: [TapeOperation] = []

  init(
    values: TapeValues, layout: TapeLayout, kept: [Int: Int], lanes: [Int: Int], spread: [Int: Int],
    exchanged: [Int: Int]
  ) {
    self.values = values
    self.layout = layout
    self.kept = kept
    self.lanes = lanes
    self.spread = spread
    self.exchanged = exchanged
  }

  var program: TapeProgram {
    TapeProgram(
      steps: steps, numbers: numbers, strips: strips, spreads: spreads, totals: totals, operations: operations)
  }

  mutating func write(_ step: TapeSchedule.Step) {
    switch step {
    case .numbers(let members): writeNumbers(members)
    case .strips(let members, let count): writeStrips(members, count)
    case .single(let index): writeSingle(index)
    }
  }

  private func start(_ index: Int) -> Int {
    let start = layout.places[values.root(of: index)]?.start ?? 0
    return exchanged[start] ?? start
  }

  private func place(_ index: Int) -> UInt32 { UInt32(start(index)) }

  private func slot(_ index: Int) -> Slot {
    Slot(start: start(index), shape: values[index].shape, isBoolean: values[index].isBoolean)
  }

  /// The code of an operation that finds the operand of a number, from 1, where the last result is; 0 for none.
  private func code(_ code: TapeCode, last operand: Int = 0) -> UInt32 {
    code.rawValue * UInt32(TAPE_LAST_VARIANTS) + UInt32(operand)
  }

  /// Which of the operands is the last result, from 1; 0 for none.
  private func reused(_ operands: [Int], after last: Int?) -> Int { (operands.firstIndex { $0 == last } ?? -1) + 1 }

  private mutating func writeNumbers(_ members: [Int]) {
    steps.append(TapeStep(TAPE_NUMBERS) { $0.first = UInt32(numbers.count) })
    let reusedOperands = reusedOperands(of: members)
    let read = read(by: members, reusedOperands)
    for (index, inRegister) in zip(members, reusedOperands) {
      guard case .entries(let operation, let operands) = values[index].source else { continue }
      func operand(_ number: Int) -> UInt32 { place(operands[number < operands.count ? number : 0]) }
      numbers.append(
        TapeNumberInstruction(
          code: operation, last: inRegister, result: place(index), a: operand(0), b: operand(1),
          c: operation == TAPE_geometric ? UInt32(kept[index] ?? 0) : operand(2),
          isRead: read.contains(index), isNeededBeyond: !(layout.places[index]?.isPassing ?? false)))
    }
    numbers.append(.stop)
  }

  /// Which operand of each value is the last result, from 1; 0 for none.
  private func reusedOperands(of members: [Int]) -> [Int] {
    var previous: Int?
    return members.map { index in
      defer { if !values[index].isTotal { previous = index } }
      // A power that is kept takes its operands from the memory.
      if case .entries(TAPE_geometric, _) = values[index].source { return 0 }
      return reused(values.roots(of: index), after: previous)
    }
  }

  /// What a step's values take from the memory.
  private func read(by members: [Int], _ reusedOperands: [Int]) -> Set<Int> {
    var read: Set<Int> = []
    for (index, inRegister) in zip(members, reusedOperands) {
      for (number, operand) in values.roots(of: index).enumerated() where number + 1 != inRegister {
        read.insert(operand)
      }
    }
    return read
  }

  private mutating func writeStrips(_ members: [Int], _ count: Int) {
    steps.append(
      TapeStep(TAPE_STRIPS) {
        $0.first = UInt32(strips.count)
        ($0.firstSpread, $0.firstTotal) = (UInt32(spreads.count), UInt32(totals.count))
        $0.rows = UInt32(count)
      })
    // What is read from the memory, or by another step, must be stored.
    let reusedOperands = reusedOperands(of: members)
    let read = read(by: members, reusedOperands)
    for operand in Set(members.flatMap(values.roots)).sorted() {
      guard let strip = spread[operand], values[operand].shape.count == 1 else { continue }
      if case .constant = values[operand].source { continue }
      spreads.append(TapeSpread(number: place(operand), strip: UInt32(strip)))
    }
    for (index, inRegisters) in zip(members, reusedOperands) {
      let operands = values.roots(of: index)
      func operand(_ number: Int) -> TapeOperand {
        number < operands.count ? entries(operands[number]) : .strip(0)
      }
      switch values[index].source {
      case .total(let operation, _, _, let isMean):
        let place = UInt32(lanes[index] ?? 0)
        totals.append(TapeTotal(lanes: place, result: self.place(index), divisor: isMean ? Double(count) : 0))
        strips.append(
          TapeStripInstruction(
            code: code(operation, last: inRegisters), a: operand(0), b: operand(1),
            c: .strip(place)))
      case .entries(let operation, _):
        strips.append(
          TapeStripInstruction(
            code: code(operation, last: inRegisters), a: operand(0), b: operand(1), c: operand(2)))
        let isPassing = layout.places[index]?.isPassing ?? false
        if !isPassing || read.contains(index) {
          strips.append(stripInstruction(code(TAPE_store), entries(index)))
        }
      default: continue
      }
    }
    strips.append(stripInstruction(code(TAPE_stop), .strip(0)))
    steps[steps.count - 1].spreads = UInt32(spreads.count) - steps[steps.count - 1].firstSpread
    steps[steps.count - 1].totals = UInt32(totals.count) - steps[steps.count - 1].firstTotal
  }

  private func stripInstruction(_ code: UInt32, _ operand: TapeOperand) -> TapeStripInstruction {
    TapeStripInstruction(code: code, a: operand, b: .strip(0), c: .strip(0))
  }

  private func entries(_ index: Int) -> TapeOperand {
    if values[index].shape.count == 1 { return .strip(UInt32(spread[index] ?? 0)) }
    let isStrip = layout.places[index]?.isPassing ?? false
    return isStrip ? .strip(place(index)) : .entries(place(index))
  }

  private mutating func writeSingle(_ index: Int) {
    let shape = values[index].shape
    func step(_ kind: TapeStepKind, _ operands: [Int], rows: Int, columns: Int) -> TapeStep {
      TapeStep(kind) {
        $0.result = place(index)
        $0.left = place(operands[0])
        $0.right = place(operands[operands.count - 1])
        ($0.rows, $0.columns) = (UInt32(rows), UInt32(columns))
      }
    }
    switch values[index].source {
    case .product(let left, let right, let product):
      var multiply = step(TAPE_PRODUCT, [left, right], rows: product.rows, columns: product.columns)
      multiply.inner = UInt32(product.inner)
      (multiply.isLeftTransposed, multiply.isRightTransposed) = (product.isLeftTransposed, product.isRightTransposed)
      steps.append(multiply)
    case .columnSums(let matrix):
      let extents = values[matrix].shape.extents
      steps.append(step(TAPE_COLUMN_SUMS, [matrix], rows: extents[0], columns: extents[1]))
    case .rowSums(let matrix):
      let extents = values[matrix].shape.extents
      steps.append(step(TAPE_ROW_SUMS, [matrix], rows: extents[0], columns: extents[1]))
    case .repeatedRow(let row):
      let columns = max(values[row].shape.count, 1)
      steps.append(step(TAPE_REPEAT_ROW, [row], rows: shape.count / columns, columns: columns))
    case .repeatedColumn(let column):
      steps.append(step(TAPE_REPEAT_COLUMN, [column], rows: shape.extents[0], columns: shape.extents[1]))
    case .declared(let primitive, let operands):
      steps.append(TapeStep(TAPE_DECLARED) { $0.first = UInt32(operations.count) })
      operations.append(TapeOperation(primitive: primitive, operands: operands.map(slot), result: slot(index)))
    case .constant, .input, .same, .entries, .total: break
    }
  }
}

extension TapeStep {
  fileprivate init(_ kind: TapeStepKind, _ fill: (inout TapeStep) -> Void) {
    self.init()
    self.kind = kind
    fill(&self)
  }
}

extension TapeOperand {
  /// One strip for all entries.
  fileprivate static func strip(_ place: UInt32) -> TapeOperand { TapeOperand(place: place, goesOn: Int32(TAPE_STRIP)) }

  /// All entries.
  fileprivate static func entries(_ place: UInt32) -> TapeOperand {
    TapeOperand(place: place, goesOn: Int32(TAPE_ENTRIES))
  }
}
