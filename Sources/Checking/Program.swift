import Autodiff
import Optimization
import Tensors
import Wording

/// A step's graph in the form in which it is reckoned again and again: line by line, number by number.
struct Program: Sendable {
  /// One number's operation.
  enum Operation: Sendable {
    case copy(Int)
    case unary(@Sendable (Double) -> Double, Int)
    case binary(@Sendable (Double, Double) -> Double, Int, Int)
    case ternary(@Sendable (Double, Double, Double) -> Double, Int, Int, Int)
    /// An operation on whole tensors.
    case tensors(Primitive, [(first: Int, shape: Shape)])
  }

  /// What a line does first, next, and so on; a class, so that going through many of them copies none.
  final class Step: Sendable {
    /// The first number that it sets, and how many.
    let result: Int
    let count: Int
    let operation: Operation
    /// Whether people write the result down on the way, and may round it.
    let isRounded: Bool

    init(result: Int, count: Int, operation: Operation, isRounded: Bool) {
      self.result = result
      self.count = count
      self.operation = operation
      self.isRounded = isRounded
    }
  }

  /// A line of the work: what stands in a column of the table.
  struct Line: Sendable {
    /// Its place in the graph's lines.
    let index: Int
    let steps: [Step]
    let first: Int
    let count: Int
    /// The lines that it asks for, by their places in the graph's lines.
    let needs: [Int]
  }

  /// A value from the step before.
  struct Carried: Sendable {
    let first: Int
    let initial: [Double]
    /// The line whose value it becomes; nil where it stays.
    let line: Int?
  }

  /// In the order in which they can be reckoned.
  private(set) var lines: [Line]
  private(set) var parameters: [Carried]
  private(set) var states: [Carried]
  let time: Int
  /// Every number at its place, with those that never change.
  var constants: [Double]
  /// Where the values of variables, of lines and of what stands in them begin.
  private(set) var places: [ObjectIdentifier: Int]
  private(set) var variables: [Variable: Int]
  /// The places of lines in the graph, by their nodes.
  private let lineIndices: [ObjectIdentifier: Int]
  /// Kept, so that the identities in `places` stay their own.
  private var nodes: [Node]

  init(_ graph: StepGraph, from start: [Tensor]) {
    nodes = graph.lines
    lines = []
    parameters = []
    states = []
    constants = [0]
    places = [:]
    variables = [StepGraph.time: 0]
    time = 0
    var indices: [ObjectIdentifier: Int] = [:]
    for (index, line) in graph.lines.enumerated() where indices[ObjectIdentifier(line)] == nil {
      indices[ObjectIdentifier(line)] = index
    }
    lineIndices = indices
    for (variable, value) in graph.fixed { place(variable, value.elements) }
    for (parameter, value) in zip(graph.parameters, start) { place(parameter.variable, value.elements) }
    for state in graph.states { place(state.variable, state.initial.elements) }
    for line in graph.lines { place(line) }
    func carried(_ variable: Variable, _ initial: Tensor, next: Node) -> Carried {
      Carried(first: variables[variable] ?? 0, initial: Array(initial.elements), line: indices[ObjectIdentifier(next)])
    }
    parameters = zip(graph.parameters, start).map { carried($0.variable, $1, next: $0.update) }
    states = graph.states.map { carried($0.variable, $0.initial, next: $0.next) }
    for (index, line) in graph.lines.enumerated() where indices[ObjectIdentifier(line)] == index {
      lines.append(compiled(index, line.inputs[0], into: place(line)))
    }
    _ = sort()
  }

  /// The program with a slip in it, without a new graph; nil where a line would need itself.
  func applying(_ edit: Edit) -> Program? {
    var result = self
    for (variable, value) in edit.fixed {
      guard let first = variables[variable] else { continue }
      for (entry, number) in value.elements.enumerated() { result.constants[first + entry] = number }
    }
    for state in edit.added {
      let first = result.place(state.variable, state.initial.elements)
      result.states.append(
        Carried(
          first: first, initial: Array(state.initial.elements), line: lineIndices[ObjectIdentifier(state.next)]))
    }
    for (index, initial) in edit.initial {
      let old = states[index]
      result.states[index] = Carried(first: old.first, initial: Array(initial.elements), line: old.line)
    }
    guard !edit.bodies.isEmpty else { return result }
    for (place, line) in lines.enumerated() {
      guard let body = edit.bodies[line.index] else { continue }
      guard body.shape.count == line.count else { return nil }
      result.lines[place] = result.compiled(line.index, body, into: line.first)
    }
    return result.sort() ? result : nil
  }

  // MARK: Places

  @discardableResult private mutating func place(_ variable: Variable, _ initial: some Sequence<Double>) -> Int {
    if let known = variables[variable] { return known }
    let first = constants.count
    variables[variable] = first
    constants += initial
    return first
  }

  /// Where a node's value stands.
  @discardableResult private mutating func place(_ node: Node) -> Int {
    let identity = ObjectIdentifier(node)
    if let known = places[identity] { return known }
    let first: Int
    switch node.operation {
    case .variable(let variable): first = place(variable, repeatElement(0, count: node.shape.count))
    case .constant(let value):
      first = constants.count
      constants += value.elements
    case .label, .apply:
      first = constants.count
      constants += repeatElement(.nan, count: node.shape.count)
    }
    places[identity] = first
    nodes.append(node)
    return first
  }

  // MARK: Lines

  /// A line's steps, from other lines and variables up to its body.
  ///
  /// What two lines share without a name is reckoned, and rounded, in each of them.
  private mutating func compiled(_ index: Int, _ body: Node, into first: Int) -> Line {
    var done: Set<ObjectIdentifier> = []
    var needs: [Int] = []
    var steps: [Step] = []
    var pending: [(node: Node, isReady: Bool)] = [(body, false)]
    while let (node, isReady) = pending.popLast() {
      if isReady {
        append(node, isLast: node === body, to: &steps)
        continue
      }
      guard done.insert(ObjectIdentifier(node)).inserted else { continue }
      if let line = lineIndices[ObjectIdentifier(node)] {
        needs.append(line)
        continue
      }
      pending.append((node, true))
      for input in node.inputs.reversed() { pending.append((input, false)) }
    }
    let source = place(body)
    for entry in 0..<body.shape.count {
      steps.append(Step(result: first + entry, count: 1, operation: .copy(source + entry), isRounded: false))
    }
    return Line(index: index, steps: steps, first: first, count: body.shape.count, needs: needs)
  }

  /// Puts the lines into an order in which each can be reckoned; false where there is none.
  private mutating func sort() -> Bool {
    var done: Set<Int> = []
    let isSorted = lines.allSatisfy { line in
      defer { done.insert(line.index) }
      return line.needs.allSatisfy(done.contains)
    }
    if isSorted { return true }
    var sorted: [Line] = []
    done = []
    var rest = lines
    while !rest.isEmpty {
      guard let place = rest.firstIndex(where: { $0.needs.allSatisfy(done.contains) }) else { return false }
      let line = rest.remove(at: place)
      done.insert(line.index)
      sorted.append(line)
    }
    lines = sorted
    return true
  }

  private mutating func append(_ node: Node, isLast: Bool, to steps: inout [Step]) {
    let result = place(node)
    let count = node.shape.count
    switch node.operation {
    case .constant, .variable: return
    case .label:
      let input = place(node.inputs[0])
      for entry in 0..<count {
        steps.append(Step(result: result + entry, count: 1, operation: .copy(input + entry), isRounded: false))
      }
    case .apply(let primitive):
      let inputs = node.inputs.map { (first: place($0), shape: $0.shape) }
      guard case .elementwise(let kernel, _) = primitive.behavior else {
        if let origins = primitive.origins(of: node.shape, inputs) {
          for entry in 0..<count {
            steps.append(Step(result: result + entry, count: 1, operation: .copy(origins[entry]), isRounded: false))
          }
          return
        }
        steps.append(
          Step(result: result, count: count, operation: .tensors(primitive, inputs), isRounded: !isLast))
        return
      }
      let isRounded = !isLast && primitive != .negate
      for entry in 0..<count {
        func operand(_ index: Int) -> Int {
          inputs[index].first + inputs[index].shape.entry(of: entry, in: node.shape)
        }
        let operation: Operation =
          switch kernel {
          case .unary(let function): .unary(function, operand(0))
          case .binary(let function):
            .binary(
              primitive == .add || primitive == .subtract ? Program.cancelling(function) : function, operand(0),
              operand(1))
          case .ternary(let function): .ternary(function, operand(0), operand(1), operand(2))
          case .comparison(let holds): .binary({ holds($0, $1) ? 1 : 0 }, operand(0), operand(1))
          case .predicate(let holds): .unary({ holds($0) ? 1 : 0 }, operand(0))
          }
        steps.append(Step(result: result + entry, count: 1, operation: operation, isRounded: isRounded))
      }
    }
  }
}

extension Program {
  /// A sum or a difference in which numbers that cancel leave 0, and no error in their last bits: 0.3 − 0.1·3.
  private static func cancelling(
    _ function: @escaping @Sendable (Double, Double) -> Double
  ) -> @Sendable (Double, Double) -> Double {
    { left, right in
      let value = function(left, right)
      return abs(value) <= 8 * max(left.magnitude, right.magnitude).ulp ? 0 : value
    }
  }
}

extension Shape {
  /// The place in this shape of an entry of the shape to which it is broadcast.
  func entry(of entry: Int, in wider: Shape) -> Int {
    if count == 1 { return 0 }
    if self == wider { return entry }
    var rest = entry
    var place = 0
    let own = strides
    for axis in wider.extents.indices.reversed() {
      let position = rest % wider.extents[axis]
      rest /= wider.extents[axis]
      let ownAxis = axis - (wider.rank - rank)
      if ownAxis >= 0, extents[ownAxis] > 1 { place += position * own[ownAxis] }
    }
    return place
  }
}

extension Primitive {
  /// Where the entries of a result come from, if the operation only moves them, as a transpose, an index and a list do; nil for
  /// any other.
  func origins(of shape: Shape, _ inputs: [(first: Int, shape: Shape)]) -> [Int]? {
    let places = inputs.flatMap { Array($0.first..<$0.first + $0.shape.count) }
    guard places.count <= 10_000 else { return nil }
    // Numbers of which none is a sum or a mean of others tell where they came from; what chooses by size chooses otherwise
    // among their opposites.
    let codes = places.indices.map { Elementary.power(Double($0 + 2), 0.7123) }
    let origin = Dictionary(zip(codes, places)) { first, _ in first }
    func origins(_ sign: Double) -> [Int]? {
      var rest = codes[...]
      let operands = inputs.map { input in
        defer { rest = rest.dropFirst(input.shape.count) }
        return Tensor(shape: input.shape, elements: rest.prefix(input.shape.count).map { sign * $0 })
      }
      guard let value = wholeValue(of: operands), value.shape == shape else { return nil }
      let found = value.elements.compactMap { origin[sign * $0] }
      return found.count == shape.count ? found : nil
    }
    let found = origins(1)
    return found == origins(-1) ? found : nil
  }

  /// The value of an operation on whole tensors; nil where it is refused.
  func wholeValue(of operands: [Tensor]) -> Tensor? {
    switch behavior {
    case .elementwise: nil
    case .linear(_, let value, _): value(operands[0])
    case .bilinear(_, let value, _): value(operands[0], operands[1])
    case .joining(_, let value, _): value(operands)
    case .selecting(_, let value, _, _): value(operands[0])
    case .general(_, _, let value, _, _): try? value(operands)
    }
  }
}
