import CKernels
import Tensors

/// The values of graphs in an order in which each can be worked out: equal ones once, those of constants at once.
struct TapeValues {
  private var values: [TapeValue] = []
  private(set) var variables: [Variable: Int] = [:]
  private var known: [Key: Int] = [:]
  /// What some inputs are for good.
  private let constants: [Variable: Tensor]

  /// What makes two values equal.
  private enum Key: Hashable {
    case constant(ConstantBits)
    case applied(Primitive, to: [Int])
  }

  init(constants: [Variable: Tensor]) { self.constants = constants }

  subscript(index: Int) -> TapeValue { values[index] }

  var count: Int { values.count }

  /// The value whose entries stand for those of another shape.
  func root(of index: Int) -> Int {
    var index = index
    while case .same(let other) = values[index].source { index = other }
    return index
  }

  /// The values from which one is worked out.
  func roots(of index: Int) -> [Int] { values[index].operands.map(root) }

  /// The indices of the outputs.
  mutating func add(_ outputs: [Node]) -> [Int] {
    var indices: [ObjectIdentifier: Int] = [:]
    for node in Node.topologicalOrder(of: outputs) {
      let operands = node.inputs.compactMap { indices[ObjectIdentifier($0)] }
      indices[ObjectIdentifier(node)] = index(of: node, operands)
    }
    return outputs.compactMap { indices[ObjectIdentifier($0)] }
  }

  /// A value of its own with the same entries.
  mutating func copy(of index: Int) -> Int {
    add(.repeatedRow(index), values[index].shape, isBoolean: values[index].isBoolean)
  }

  private mutating func index(of node: Node, _ operands: [Int]) -> Int {
    switch node.operation {
    case .constant(let value): return index(of: value)
    case .label: return operands[0]
    case .variable(let variable):
      if let value = constants[variable] { return index(of: value) }
      if let index = variables[variable] { return index }
      let index = add(.input(variable), node.shape)
      variables[variable] = index
      return index
    case .apply(let primitive):
      let key = Key.applied(primitive, to: operands)
      if let index = known[key] { return index }
      let index = folded(primitive, operands) ?? index(of: primitive, operands, node.shape)
      known[key] = index
      return index
    }
  }

  private mutating func index(of constant: Tensor) -> Int {
    let key = Key.constant(ConstantBits(value: constant))
    if let index = known[key] { return index }
    let index = add(.constant(constant), constant.shape, isBoolean: constant.isBoolean)
    known[key] = index
    return index
  }

  private mutating func add(_ source: TapeValue.Source, _ shape: Shape, isBoolean: Bool = false) -> Int {
    values.append(TapeValue(source: source, shape: shape, isBoolean: isBoolean))
    return values.count - 1
  }

  private func constant(_ index: Int) -> Tensor? {
    if case .constant(let value) = values[index].source { return value }
    return nil
  }

  /// The value of an operation on constants, where it is not refused.
  private mutating func folded(_ primitive: Primitive, _ operands: [Int]) -> Int? {
    let tensors = operands.compactMap { constant($0) }
    guard tensors.count == operands.count, let value = try? primitive.value(of: tensors) else { return nil }
    // What was left off is no value.
    if tensors.contains(where: { $0.shape.count > Interruption.longWork }), Interruption.isRequested { return nil }
    return index(of: value)
  }

  // MARK: Operations

  private mutating func index(of primitive: Primitive, _ operands: [Int], _ shape: Shape) -> Int {
    let isBoolean = givesTruth(primitive, operands)
    let isEmpty = shape.count == 0 || operands.contains { values[$0].shape.count == 0 }
    if !isEmpty, let source = source(of: primitive, operands, shape) {
      return add(source, shape, isBoolean: isBoolean)
    }
    return add(.declared(primitive, operands), shape, isBoolean: isBoolean)
  }

  /// How the tape does it otherwise than by its declaration; nil where it does not.
  private mutating func source(of primitive: Primitive, _ operands: [Int], _ shape: Shape) -> TapeValue.Source? {
    if let code = TapeCode.byPrimitive[primitive] { return entries(code, operands, shape) }
    guard let first = operands.first else { return nil }
    let operand = values[first].shape
    switch primitive {
    case .sum(): return total(first, isMean: false)
    case .mean(): return total(first, isMean: true)
    case .matrixMultiply, .dot: return product(first, operands[1])
    default: break
    }
    switch primitive.name {
    case "reshape": return .same(first)
    case "transpose" where operand.rank < 2: return .same(first)
    case "broadcast": return repeated(first, to: shape)
    case "sum_to" where shape == operand: return .same(first)
    case "sum_to" where shape.count == 1: return total(first, isMean: false)
    case "sum_to"
    where operand.rank == 2 && shape.extents.last == operand.extents[1] && shape.count == operand.extents[1]:
      return .columnSums(first)
    case "sum" where operand.rank == 2:
      return primitive.attributes.first.map { $0 == 0 || $0 == -2 ? .columnSums(first) : .rowSums(first) }
    default: return nil
    }
  }

  /// Of more than one entry; one goes by the declaration, as even that is added to 0.
  private func total(_ index: Int, isMean: Bool) -> TapeValue.Source? {
    let count = values[index].shape.count
    return count > 1 ? .total(TAPE_sum, [index], count: count, isMean: isMean) : nil
  }

  private mutating func entries(_ code: TapeCode, _ operands: [Int], _ shape: Shape) -> TapeValue.Source {
    let operands = operands.map { operand(number(behind: $0), filling: shape) }
    if code == TAPE_power {
      let products: [Double: TapeCode] = [2: TAPE_square, 3: TAPE_cube, 4: TAPE_fourth]
      if let exponent = constant(operands[1]), exponent.elements.count == 1,
        let product = products[exponent.elements[0]]
      {
        return .entries(product, [operands[0]])
      }
      if shape.count == 1, constant(operands[0]) != nil { return .entries(TAPE_geometric, operands) }
    }
    return .entries(code, operands)
  }

  /// The one number that fills a value, where it is nothing else.
  private func number(behind index: Int) -> Int {
    if case .repeatedRow(let row) = values[index].source, values[row].shape.count == 1 { return row }
    return index
  }

  /// The operand as it is, where it is a number or has entries enough; else repeated to fill the shape.
  private mutating func operand(_ index: Int, filling shape: Shape) -> Int {
    let count = values[index].shape.count
    if count == 1 || count == shape.count { return index }
    return self.index(of: .broadcast(to: shape), [index], shape)
  }

  private func repeated(_ index: Int, to shape: Shape) -> TapeValue.Source? {
    let operand = values[index].shape
    if operand.count == shape.count { return .same(index) }
    if operand.count == 1 { return .repeatedRow(index) }
    guard let width = shape.extents.last else { return nil }
    if operand.count == width, operand.extents.last == width { return .repeatedRow(index) }
    if shape.rank == 2, operand == Shape(shape.extents[0], 1) { return .repeatedColumn(index) }
    return nil
  }

  private func product(_ left: Int, _ right: Int) -> TapeValue.Source {
    func behindTranspose(_ index: Int) -> (index: Int, isTransposed: Bool) {
      if case .declared(.transpose, let operands) = values[index].source { return (operands[0], true) }
      return (index, false)
    }
    let (leftShape, rightShape) = (values[left].shape, values[right].shape)
    let rows = leftShape.rank == 2 ? leftShape.extents[0] : 1
    let columns = rightShape.rank == 2 ? rightShape.extents[1] : 1
    let (leftBehind, leftTransposed) = behindTranspose(left)
    let (rightBehind, rightTransposed) = behindTranspose(right)
    return .product(
      leftBehind, rightBehind,
      // One row or column stands in the memory as its transpose does.
      .init(
        rows: rows, inner: rightShape.extents[0], columns: columns, isLeftTransposed: leftTransposed && rows > 1,
        isRightTransposed: rightTransposed && columns > 1))
  }

  /// Whether the value consists of truth values.
  private func givesTruth(_ primitive: Primitive, _ operands: [Int]) -> Bool {
    switch primitive.behavior {
    case .elementwise(.comparison, _), .elementwise(.predicate, _): return true
    case .elementwise(.ternary, _): return values[operands[1]].isBoolean && values[operands[2]].isBoolean
    case .elementwise, .bilinear, .selecting, .general: return false
    case .linear, .joining:
      guard !operands.isEmpty, operands.allSatisfy({ values[$0].isBoolean }) else { return false }
      // Only the primitive knows whether it moves entries or adds them up.
      let zeros = operands.map { Tensor(0).broadcast(to: values[$0].shape).asBoolean(true) }
      return (try? primitive.value(of: zeros))?.isBoolean ?? false
    }
  }

  // MARK: Products that are added

  /// Joins a product and the sum or difference that alone uses it into one operation, rounded twice as before.
  mutating func joinProducts(outputs: [Int]) {
    var uses = [Int](repeating: 0, count: values.count)
    for value in values { for operand in value.operands { uses[operand] += 1 } }
    for output in outputs { uses[output] += 2 }
    func factors(_ index: Int, count: Int) -> [Int]? {
      guard uses[index] == 1, values[index].shape.count == count else { return nil }
      switch values[index].source {
      case .entries(TAPE_multiply, let factors), .entries(TAPE_square, let factors): return factors
      default: return nil
      }
    }
    for index in values.indices {
      switch values[index].source {
      case .entries(let code, let operands) where code == TAPE_add || code == TAPE_subtract:
        let count = values[index].shape.count
        if let factors = factors(operands[0], count: count), factors.count == 2 {
          values[index].source = .entries(
            code == TAPE_add ? TAPE_multiply_add : TAPE_multiply_subtract, factors + [operands[1]])
        } else if let factors = factors(operands[1], count: count), factors.count == 2 {
          values[index].source = .entries(
            code == TAPE_add ? TAPE_multiply_add : TAPE_subtract_product, factors + [operands[0]])
        }
      case .total(TAPE_sum, let operands, let count, let isMean):
        guard uses[operands[0]] == 1, let factors = factors(root(of: operands[0]), count: count) else { continue }
        values[index].source = .total(
          factors.count == 1 ? TAPE_sum_of_squares : TAPE_sum_of_products, factors, count: count, isMean: isMean)
      default: continue
      }
    }
  }
}
