import Tensors
import Testing
import Wording

@testable import Autodiff

/// What every primitive is held to, read off its declaration.
struct PrimitiveChecksTests {
  /// An operation to be checked, as the catalogue or an operator builds it.
  struct Operation: CustomTestStringConvertible, Sendable {
    let name: String
    let arity: Int
    let build: @Sendable ([Node]) throws -> Node
    var testDescription: String { "\(name), \(arity) operands" }
  }

  static let operators: [Primitive] = [
    .add, .subtract, .multiply, .divide, .power, .negate, .matrixMultiply, .transpose, .stack, .concatenate,
    .select,
    .equal,
    .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or, .not,
    .slice([.position(-1)]), .slice([.range(lower: 0, upper: 1)]),
    .slice([.range(lower: nil, upper: nil), .position(0)]), .place([.position(1)], in: Shape(3)),
    .place([.range(lower: 1, upper: 3)], in: Shape(4)), .broadcast(to: Shape(2, 3)), .sum(to: Shape(1, 3)),
    .sum(to: .scalar), .reshape(to: Shape(3, 2)),
  ]

  static let operations: [Operation] =
    operators.map { primitive in
      Operation(name: primitive.name, arity: primitive.arity ?? 2) { try Node.apply(primitive, to: $0) }
    }
    + Catalogue.all.filter { !StructureChecksTests.names.contains($0.name.key) }.flatMap { builtIn in
      builtIn.arity.clamped(to: 1...3).flatMap { arity -> [Operation] in
        let plain = Operation(name: builtIn.name.spelling, arity: arity) {
          try builtIn.build(interior($0, of: builtIn), [:])
        }
        guard arity == 1, builtIn.options.contains("axis") else { return [plain] }
        return [plain]
          + [0, -1].map { axis in
            Operation(name: "\(builtIn.name) along \(axis)", arity: 1) {
              try builtIn.build($0, ["axis": axis])
            }
          }
      }
    }

  /// The operands of an operation that has a value only for some of them: targets of probabilities add up to 1.
  static func interior(_ operands: [Node], of builtIn: BuiltIn) throws -> [Node] {
    guard builtIn.name == "cross_entropy" else { return operands }
    if operands[0].shape.isScalar { throw TensorError(Message("a number is no row of logits")) }
    return [operands[0], try Node.apply(.softmax(), to: [operands[1]])]
  }

  /// Shapes on which each is tried; those that do not go together for an operation are passed over.
  static func shapes(_ arity: Int) -> [[Shape]] {
    let (number, one, vector, matrix) = (Shape.scalar, Shape(1), Shape(3), Shape(2, 3))
    switch arity {
    case 1: return [[number], [one], [Shape(1, 1)], [vector], [Shape(2)], [matrix], [Shape(0)]]
    case 2:
      return [
        [number, number], [one, one], [vector, vector], [number, vector], [vector, number], [matrix, vector],
        [Shape(2, 1), Shape(1, 3)], [matrix, Shape(3, 2)], [Shape(2), matrix], [vector, one],
        [Shape(0), number],
      ]
    default: return [[number, number, number], [vector, number, vector], [vector, vector, matrix]]
    }
  }

  @Test(arguments: operations)
  func derivativesAgreeWithDifferences(_ operation: Operation) throws {
    var tried = 0
    for shapes in Self.shapes(operation.arity) {
      let variables = shapes.indices.map { Variable(Name("x\($0)"), .parameter) }
      let inputs = zip(variables, shapes).map { Node.variable($0, shape: $1) }
      guard let output = try? operation.build(inputs) else { continue }
      tried += 1
      try Check(inputs, variables, output, name: operation.name).run()
      try Check(inputs, variables, output, name: operation.name, sign: -1).runWhereDefined()
    }
    #expect(tried > 0)
  }

  /// What a student can type has an example; what only derivatives bring has none.
  @Test(arguments: operators)
  func operatorsHaveExamples(_ primitive: Primitive) {
    let isInternal = ["broadcast", "sum_to", "place"].contains(primitive.name)
    #expect(primitive.examples.isEmpty == isInternal)
  }

  /// Operations with a point that has no derivative, and the points.
  static let withKinks: [(operation: Operation, kinks: [Kink])] =
    operators.filter { !$0.kinks.isEmpty }.map { primitive in
      let count = primitive.kinks[0].operands.count
      return (Operation(name: primitive.name, arity: count) { try Node.apply(primitive, to: $0) }, primitive.kinks)
    }
    + Catalogue.all.filter { !$0.kinks.isEmpty }.map { builtIn in
      let count = builtIn.kinks[0].operands.count
      return (Operation(name: builtIn.name.spelling, arity: count) { try builtIn.build($0, [:]) }, builtIn.kinks)
    }

  @Test func kinksHaveTheirDocumentedSubgradient() throws {
    #expect(
      Set(Self.withKinks.map(\.operation.name)).isSuperset(of: [
        "relu", "abs", "sign", "max", "min", "floor", "leaky_relu", "elu", "selu", "norm", "argmax", "argmin",
      ]))
    for (operation, kinks) in Self.withKinks { for kink in kinks { try check(kink, of: operation) } }
  }

  private func check(_ kink: Kink, of operation: Operation) throws {
    #expect(kink.note.english != kink.note.spanish)
    let variables = kink.operands.indices.map { Variable(Name("x\($0)"), .parameter) }
    let inputs = variables.map { Node.variable($0) }
    let slopes = gradient(of: try operation.build(inputs), withRespectTo: inputs)
    let values = Dictionary(uniqueKeysWithValues: zip(variables, kink.operands.map { Tensor($0) }))
    let evaluation = try Evaluation(slopes, values: values)
    #expect(slopes.map { evaluation[$0].elements[0] } == kink.partials, "\(operation.name) at \(kink.operands)")
  }

  // MARK: What is read off the catalogue alone, so that no primitive can escape it

  /// The catalogue's functions that work entry by entry, with every number of operands that they take.
  static let elementwise: [Operation] = operations.filter { operation in
    guard !operation.name.contains(" along "),
      let node = try? operation.build((0..<operation.arity).map { .variable(Variable(Name("x\($0)"), .data)) }),
      case .apply(let primitive) = node.operation, case .elementwise = primitive.behavior
    else { return false }
    return true
  }

  @Test func mostFunctionsWorkEntryByEntry() {
    #expect(Self.elementwise.count > 40)
    #expect(Self.elementwise.contains { $0.name == "max" && $0.arity == 2 })
    #expect(!Self.elementwise.contains { $0.name == "softmax" })
  }

  /// A derivative that asks where it stands must say what it is at the border: by a kink of the operation, or by a
  /// domain that ends there.
  @Test(arguments: elementwise)
  func aDerivativeInPiecesDocumentsItsKinks(_ operation: Operation) throws {
    let inputs = (0..<operation.arity).map { Node.variable(Variable(Name("x\($0)"), .parameter)) }
    let node = try operation.build(inputs)
    guard case .apply(let primitive) = node.operation, primitive != .select else { return }
    let slopes = Node.simplified(gradient(of: node, withRespectTo: inputs))
    let isInPieces = Node.topologicalOrder(of: slopes).contains { part in
      guard case .apply(let step) = part.operation else { return false }
      return [Primitive.select, .sign, .floor].contains(step) && part !== node
    }
    guard isInPieces, primitive.domain == nil else { return }
    #expect(Self.withKinks.contains { $0.operation.name == operation.name }, "\(operation.name) has undocumented kinks")
  }

  @Test(arguments: elementwise)
  func emptyAndSingleEntriesKeepTheirShape(_ operation: Operation) throws {
    for shape in [Shape(0), Shape(0, 3), Shape(1), Shape(1, 1), Shape(1, 1, 1)] {
      let operands = (0..<operation.arity).map { place in
        Node.constant(Tensor(shape: shape, elements: Array(repeating: 0.3 + 0.1 * Double(place), count: shape.count)))
      }
      let node = try operation.build(operands)
      let value = try Evaluation([node], values: [:])[node]
      #expect(node.shape == shape && value.shape == shape && value.elements.count == shape.count)
    }
  }

  /// Every entry of a broadcast result is that of the numbers which meet there.
  @Test(arguments: elementwise.filter { $0.arity > 1 })
  func broadcastingIsEntryByEntry(_ operation: Operation) throws {
    let shapes = [Shape(2, 1), Shape(1, 3), Shape(3)].prefix(operation.arity)
    let operands = shapes.enumerated().map { place, shape in
      Tensor(shape: shape, elements: (0..<shape.count).map { 0.2 + 0.13 * Double($0 + 2 * place) })
    }
    let whole = try operation.build(operands.map(Node.constant))
    #expect(whole.shape == Shape(2, 3))
    let value = try Evaluation([whole], values: [:])[whole]
    for row in 0..<2 {
      for column in 0..<3 {
        let numbers = operands.enumerated().map { place, tensor in tensor.elements[place == 0 ? row : column] }
        let single = try operation.build(numbers.map { .constant($0) })
        #expect(try Evaluation([single], values: [:])[single].number == value.elements[3 * row + column])
      }
    }
  }

  /// Inside its domain a function of one number has a value everywhere, outside it a refusal in both languages.
  @Test(arguments: elementwise.filter { $0.arity == 1 })
  func theDomainIsWhereThereIsAValue(_ operation: Operation) throws {
    for point in [-.infinity, -1e300, -700, -2, -1, -0.5, -1e-300, -0.0, 0, 1e-300, 0.5, 1, 2, 700, 1e300, .infinity] {
      let node = try operation.build([.constant(point)])
      guard case .apply(let primitive) = node.operation else { continue }
      if primitive.domain?.contains([point]) ?? true {
        let isPeriodic = ["sin", "cos", "tan"].contains(operation.name)
        let value = try #require(try Evaluation([node], values: [:])[node].number)
        #expect(!value.isNaN || isPeriodic && point.isInfinite, "\(operation.name)(\(point))")
      } else {
        let refusal = try #require(primitive.domain).refusal(["\(point)"])
        #expect(refusal.english != refusal.spanish)
        #expect(throws: EvaluationError.self, "\(operation.name)(\(point))") { try Evaluation([node], values: [:]) }
      }
    }
  }

  /// What is no number stays none, but where only the place of an entry is asked for; the cofactor of a
  /// single entry is 1, whatever it is.
  @Test(arguments: Catalogue.all.filter { $0.arity.contains(1) && $0.settingsFrom == nil }.map(\.name.spelling))
  func notANumberStaysNone(_ name: String) throws {
    guard !["argmax", "argmin", "cofactors"].contains(name) else { return }
    let builtIn = try #require(Catalogue.builtIn(named: Name(name)))
    for shape in [Shape.scalar, Shape(1), Shape(1, 1)] {
      let operand = Node.constant(Tensor(shape: shape, elements: [.nan]))
      guard let node = try? builtIn.build([operand], ["seed": 1, "size": 1]) else { continue }
      let value = try? Evaluation([node], values: [:])[node]
      #expect(value?.elements.allSatisfy(\.isNaN) ?? true, "\(name) of NaN")
    }
  }

  @Test func edgeValues() throws {
    func value(_ name: String, _ operand: Double) throws -> Double {
      let node = try Catalogue.builtIn(named: Name(name))!.build([.constant(operand)], [:])
      return try Evaluation([node], values: [:])[node].elements[0]
    }
    #expect(try value("sigmoid", 1000) == 1)
    #expect(try value("sigmoid", -1000) == 0)
    #expect(try value("tanh", .infinity) == 1)
    #expect(try value("exp", -.infinity) == 0)
    #expect(try value("log", .infinity) == .infinity)
    #expect(try value("relu", .infinity) == .infinity)
    #expect(try value("sqrt", -0.0) == 0)
    for (name, operand) in [
      ("log", 0.0), ("sqrt", -1), ("log2", 0), ("log10", -1), ("asin", 1.5), ("acos", -2),
    ] {
      #expect(throws: EvaluationError.self) { try value(name, operand) }
    }
    #expect(try value("asin", -1) == -.pi / 2)
    #expect(try value("atan", -.infinity) == -.pi / 2)
    #expect(try value("erf", .infinity) == 1)
    #expect(try value("softplus", 1000) == 1000)
    #expect(try value("softplus", -1000) == 0)
    #expect(try value("softplus", -50) == Elementary.exp(-50))
    #expect(try value("gelu", -.infinity) == 0)
    #expect(try value("gelu", .infinity) == .infinity)
    #expect(try value("elu", -1000) == -1)
    #expect(try value("floor", -0.5) == -1)
  }
}

/// One operation at one interior point, along one direction.
struct Check {
  let inputs: [Node]
  let variables: [Variable]
  let output: Node
  let name: String
  let point: [Tensor]
  let direction: [Tensor]

  /// At a point with entries of this sign.
  init(_ inputs: [Node], _ variables: [Variable], _ output: Node, name: String, sign: Double = 1) {
    (self.inputs, self.variables, self.output, self.name) = (inputs, variables, output, name)
    var generator = SeededGenerator(name.unicodeScalars.reduce(7) { $0 * 31 % 65521 + Int($1.value) })
    // Apart from each other and from 0 by more than a difference reaches, so that no kink comes between.
    var entries = (0..<inputs.map(\.shape.count).reduce(0, +)).map { sign * (0.4 + 0.09 * Double($0)) }
      .shuffled(using: &generator)
    point = inputs.map { input in
      let own = Array(entries.suffix(input.shape.count))
      entries.removeLast(own.count)
      return Tensor(shape: input.shape, elements: own)
    }
    direction = inputs.map { .random($0.shape, in: -1...1, using: &generator) }
  }

  /// Passes over a point outside the domain.
  func runWhereDefined() throws {
    if (try? value(of: output)) != nil { try run() }
  }

  func run() throws {
    let tangent = tangents(of: [output], along: zip(inputs, direction).map { ($0, .constant($1)) })[0]
    #expect(tangent.shape == output.shape)
    try expectClose(
      value(of: tangent), difference(of: output), "\(name) of \(inputs.map(\.shape)): first derivative")
    let second = tangents(of: [tangent], along: zip(inputs, direction).map { ($0, .constant($1)) })[0]
    try expectClose(
      value(of: second), difference(of: tangent), "\(name) of \(inputs.map(\.shape)): second derivative")

    // ⟨c, J·v⟩ = ⟨Jᵀ·c, v⟩, and the same for the gradient of the gradient.
    var generator = SeededGenerator(11)
    let covector = Node.constant(.random(output.shape, in: -1...1, using: &generator))
    let number = Node.combine(.sum(), covector * output)
    let slopes = gradient(of: number, withRespectTo: inputs)
    for (slope, input) in zip(slopes, inputs) { #expect(slope.shape == input.shape) }
    let along = sum(zip(slopes, direction).map { .combine(.sum(), $0 * .constant($1)) })
    try expectClose(value(of: along), value(of: .combine(.sum(), covector * tangent)), "\(name): VJP and JVP")
    let slopesOfSlope = gradient(of: along, withRespectTo: inputs)
    let twice = sum(zip(slopesOfSlope, direction).map { .combine(.sum(), $0 * .constant($1)) })
    try expectClose(
      value(of: twice), value(of: .combine(.sum(), covector * second)), "\(name): reverse over reverse")
  }

  private func sum(_ nodes: [Node]) -> Node { nodes.dropFirst().reduce(nodes[0], +) }

  private func value(of node: Node, at step: Double = 0) throws -> [Double] {
    let moved = zip(point, direction).map { point, direction in
      Tensor.zip(point, direction) { $0 + step * $1 }
    }
    return try Evaluation([node], values: Dictionary(uniqueKeysWithValues: zip(variables, moved)))[node]
      .elements
  }

  /// The central difference of eighth order.
  private func difference(of node: Node) throws -> [Double] {
    let step = 0.005
    var result = [Double](repeating: 0, count: node.shape.count)
    for (multiple, weight) in [(1.0, 4.0 / 5), (2, -1.0 / 5), (3, 4.0 / 105), (4, -1.0 / 280)] {
      let (ahead, behind) = (
        try value(of: node, at: multiple * step), try value(of: node, at: -multiple * step)
      )
      for index in result.indices { result[index] += weight * (ahead[index] - behind[index]) / step }
    }
    return result
  }

  private func expectClose(_ actual: [Double], _ expected: [Double], _ comment: String) {
    #expect(actual.count == expected.count, "\(comment)")
    for (one, other) in zip(actual, expected) {
      #expect(abs(one - other) <= 1e-9 * max(1, abs(other)), "\(comment)")
    }
  }
}
