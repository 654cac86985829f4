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

  struct Step: Sendable {
    /// The first number that it sets, and how many.
    let result: Int
    let count: Int
    let operation: Operation
    /// Whether people write the result down on the way, and may round it.
    let isRounded: Bool
  }

  /// A line of the work: what stands in a column of the table.
  struct Line: Sendable {
    /// Its place in the graph's lines.
    let index: Int
    let steps: [Step]
    let first: Int
    let count: Int
  }

  /// A value from the step before.
  struct Carried: Sendable {
    let first: Int
    let initial: [Double]
    /// The line whose value it becomes; nil where it stays.
    let line: Int?
  }

  /// In the order in which they can be reckoned.
  let lines: [Line]
  let parameters: [Carried]
  let states: [Carried]
  let time: Int
  /// Every number at its place, with those that never change.
  var constants: [Double]
  /// Where the values of variables and of lines begin.
  let places: [ObjectIdentifier: Int]
  /// Kept, so that the identities in `places` stay their own.
  let nodes: [Node]

  init(_ graph: StepGraph, from start: [Tensor]) {
    let roots = graph.lines + graph.parameters.map(\.update) + graph.states.map(\.next)
    let nodes = Node.topologicalOrder(of: roots)
    var isLine: [ObjectIdentifier: Int] = [:]
    for (index, line) in graph.lines.enumerated() where isLine[ObjectIdentifier(line)] == nil {
      isLine[ObjectIdentifier(line)] = index
    }
    var places: [ObjectIdentifier: Int] = [:]
    var constants: [Double] = []
    var variables: [Variable: Int] = [:]
    var lines: [Line] = []
    var done: Set<ObjectIdentifier> = []
    for node in nodes {
      let identity = ObjectIdentifier(node)
      switch node.operation {
      case .variable(let variable):
        if let known = variables[variable] {
          places[identity] = known
          continue
        }
        variables[variable] = constants.count
        places[identity] = constants.count
        constants += graph.fixed[variable].map { Array($0.elements) } ?? Array(repeating: 0, count: node.shape.count)
      case .constant(let value):
        places[identity] = constants.count
        constants += value.elements
      case .label, .apply:
        places[identity] = constants.count
        constants += Array(repeating: .nan, count: node.shape.count)
      }
    }
    /// The steps between other lines and this one.
    func steps(of line: Node) -> [Step] {
      var order: [Node] = []
      var pending: [(Node, Bool)] = [(line, false)]
      while let (node, isReady) = pending.popLast() {
        let identity = ObjectIdentifier(node)
        if isReady {
          order.append(node)
          continue
        }
        guard node === line || isLine[identity] == nil, done.insert(identity).inserted else { continue }
        pending.append((node, true))
        for input in node.inputs.reversed() { pending.append((input, false)) }
      }
      return order.flatMap { Program.steps(of: $0, places: places, isLast: $0 === line.inputs.first) }
    }
    for node in nodes where isLine[ObjectIdentifier(node)] != nil {
      // What two lines share without a name is reckoned, and rounded, in each of them.
      done = []
      let index = isLine[ObjectIdentifier(node)] ?? 0
      lines.append(
        Line(
          index: index, steps: steps(of: node), first: places[ObjectIdentifier(node)] ?? 0, count: node.shape.count))
    }
    func carried(_ variable: Variable, _ initial: Tensor, next: Node) -> Carried {
      var first = variables[variable]
      if first == nil {
        first = constants.count
        constants += initial.elements
      }
      return Carried(first: first ?? 0, initial: initial.elements, line: isLine[ObjectIdentifier(next)])
    }
    parameters = zip(graph.parameters, start).map { carried($0.variable, $1, next: $0.update) }
    states = graph.states.map { carried($0.variable, $0.initial, next: $0.next) }
    time = variables[StepGraph.time] ?? constants.count
    if variables[StepGraph.time] == nil { constants.append(0) }
    self.lines = lines
    self.constants = constants
    self.places = places
    self.nodes = nodes
  }

  private static func steps(of node: Node, places: [ObjectIdentifier: Int], isLast: Bool) -> [Step] {
    func place(_ node: Node) -> Int { places[ObjectIdentifier(node)] ?? 0 }
    let result = place(node)
    let count = node.shape.count
    switch node.operation {
    case .constant, .variable: return []
    case .label:
      let input = place(node.inputs[0])
      return (0..<count).map { Step(result: result + $0, count: 1, operation: .copy(input + $0), isRounded: false) }
    case .apply(let primitive):
      guard case .elementwise(let kernel, _) = primitive.behavior else {
        return [
          Step(
            result: result, count: count,
            operation: .tensors(primitive, node.inputs.map { (place($0), $0.shape) }), isRounded: false)
        ]
      }
      let isRounded = !isLast && primitive != .negate
      return (0..<count).map { entry in
        func operand(_ index: Int) -> Int {
          let input = node.inputs[index]
          return place(input) + input.shape.entry(of: entry, in: node.shape)
        }
        let operation: Operation
        switch kernel {
        case .unary(let function): operation = .unary(function, operand(0))
        case .binary(let function): operation = .binary(function, operand(0), operand(1))
        case .ternary(let function): operation = .ternary(function, operand(0), operand(1), operand(2))
        case .comparison(let holds):
          operation = .binary({ holds($0, $1) ? 1 : 0 }, operand(0), operand(1))
        case .predicate(let holds): operation = .unary({ holds($0) ? 1 : 0 }, operand(0))
        }
        return Step(result: result + entry, count: 1, operation: operation, isRounded: isRounded)
      }
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
