import Tensors
import Testing
import Wording

@testable import Autodiff

/// Larger tensors than those of the random graphs: strips with a rest, columns and rows, products of every kind.
@Suite struct TapeProgramTests {
  /// Compares with the evaluation node by node, to the last bit.
  private func expectSame(
    _ node: Node, _ leaves: [Variable: Tensor], _ location: SourceLocation = #_sourceLocation
  ) throws {
    let variables = Array(leaves.keys)
    var tape = Tape(outputs: [node], inputs: variables)
    let got = try tape.run(variables.compactMap { leaves[$0] })[0]
    let expected = try Evaluation([node], values: leaves)[node]
    #expect(got.shape == expected.shape, sourceLocation: location)
    for (one, other) in zip(got.elements, expected.elements) {
      #expect(one == other || one.isNaN && other.isNaN, sourceLocation: location)
    }
  }

  private func random(_ shape: Shape, _ range: ClosedRange<Double> = -3...3, seed: Int = 1) -> Tensor {
    var generator = SeededGenerator(seed)
    return .random(shape, in: range, using: &generator)
  }

  private let x = Variable("x", .data)
  private let y = Variable("y", .data)

  @Test(arguments: [2, 7, 8, 9, 511, 512, 513, 1031])
  func stripsWithARest(count: Int) throws {
    let (a, b) = (Node.variable(x, shape: Shape(count)), Node.variable(y, shape: Shape(count)))
    let leaves = [x: random(Shape(count)), y: random(Shape(count), seed: 2)]
    try expectSame((a * b + 1) * (a - b) / 3, leaves)
    try expectSame(Node.combine(.sum(), a * b - a), leaves)
    try expectSame(Node.combine(.mean(), (a - b).power(2)), leaves)
    try expectSame(Node.select(.combine(.greater, a, 0), b, 0), leaves)
    try expectSame(a / Node.combine(.sum(), b.power(4)), leaves)
  }

  /// Both use the same functions of several numbers, which Tests/CKernelsTests hold to their values.
  @Test(arguments: [Primitive.exp, .sin, .cos, .tan, .tanh, .sigmoid])
  func functionsOnVectors(_ primitive: Primitive) throws {
    let node = Node.combine(primitive, .variable(x, shape: Shape(1000)))
    try expectSame(node, [x: random(Shape(1000), -20...20)])
    var edges = [-.infinity, -1000, -745, -0x1p-1060, -0.0, 0, 0x1p-1060, 709.9, 1000, .infinity, .nan]
    edges += [Double](repeating: 0.5, count: 1000 - edges.count)
    try expectSame(node, [x: Tensor(shape: Shape(1000), elements: edges)])
  }

  @Test func logarithmsOfVectors() throws {
    let node = Node.combine(.log, .variable(x, shape: Shape(1000)))
    try expectSame(node, [x: random(Shape(1000), 1e-300...1e5)])
    var tape = Tape(outputs: [node], inputs: [x])
    var elements = [Double](repeating: 1, count: 1000)
    elements[777] = 0
    #expect(throws: EvaluationError.self) { try tape.run([Tensor(shape: Shape(1000), elements: elements)]) }
  }

  @Test func rowsAndColumnsOfMatrices() throws {
    let matrix = Node.variable(x, shape: Shape(37, 21))
    let leaves = [x: random(Shape(37, 21)), y: random(Shape(21), seed: 2)]
    try expectSame(matrix + .variable(y, shape: Shape(21)), leaves)
    try expectSame(Node.combine(.sum(axis: 0), matrix), leaves)
    try expectSame(Node.combine(.sum(axis: 1), matrix), leaves)
    try expectSame(Node.combine(.sum(to: Shape(21)), matrix), leaves)
    try expectSame(Node.combine(.sum(to: Shape(37, 1)), matrix), leaves)
    try expectSame(matrix * (try Node.apply(.sum(to: Shape(37, 1)), to: [matrix])), leaves)
  }

  /// Every entry of a product of small matrices adds up in the same order.
  @Test(arguments: [[1, 9, 1], [5, 3, 8], [4, 20, 20], [7, 13, 11], [64, 1, 20], [1, 5, 9], [9, 5, 1]])
  func productsOfMatrices(extents: [Int]) throws {
    let (rows, inner, columns) = (extents[0], extents[1], extents[2])
    let leaves = [x: random(Shape(rows, inner)), y: random(Shape(inner, columns), seed: 2)]
    let (left, right) = (Node.variable(x, shape: Shape(rows, inner)), Node.variable(y, shape: Shape(inner, columns)))
    try expectSame(.combine(.matrixMultiply, left, right), leaves)
    let turned = [x: random(Shape(inner, rows)), y: random(Shape(columns, inner), seed: 2)]
    let (leftTurned, rightTurned) = (
      Node.variable(x, shape: Shape(inner, rows)).transposed, Node.variable(y, shape: Shape(columns, inner)).transposed
    )
    try expectSame(.combine(.matrixMultiply, leftTurned, rightTurned), turned)
  }

  /// Where OpenBLAS multiplies, sums have another order.
  @Test func productsOfLargeMatrices() throws {
    let leaves = [x: random(Shape(70, 90)), y: random(Shape(90, 80), seed: 2)]
    let product = Node.combine(
      .matrixMultiply, .variable(x, shape: Shape(70, 90)), .variable(y, shape: Shape(90, 80)))
    var tape = Tape(outputs: [product], inputs: [x, y])
    let got = try tape.run([leaves[x]!, leaves[y]!])[0]
    let expected = try Evaluation([product], values: leaves)[product]
    for (one, other) in zip(got.elements, expected.elements) { #expect(abs(one - other) < 1e-12) }
  }

  /// The same to the last bit from run to run, and in a copy.
  @Test func runsRepeatExactly() throws {
    let node = Node.combine(.sum(), .combine(.tanh, .variable(x, shape: Shape(1000))))
    var tape = Tape(outputs: [node], inputs: [x])
    var copy = tape
    let values = [random(Shape(1000))]
    let first = try tape.run(values)
    #expect(try tape.run(values) == first)
    #expect(try copy.run(values) == first)
  }

  /// A number that is repeated to fill a tensor counts as often in its sums.
  @Test func sumsOfRepeatedNumbers() throws {
    let leaves = [x: Tensor(3), y: random(Shape(70), seed: 2)]
    let repeated = Node.combine(.broadcast(to: Shape(70)), .variable(x))
    try expectSame(.combine(.sum(), repeated * repeated), leaves)
    try expectSame(.combine(.sum(), repeated.power(2)), leaves)
    try expectSame(.combine(.mean(), repeated * repeated), leaves)
    try expectSame(.combine(.sum(), repeated * .variable(y, shape: Shape(70))), leaves)
    try expectSame(.combine(.sum(), repeated), leaves)
  }

  /// A matrix of one entry: over all, over an axis and to a shape.
  @Test func sumsOfOneEntry() throws {
    let leaves = [x: random(Shape(1, 1))]
    let entry = Node.combine(.sin, .variable(x, shape: Shape(1, 1)))
    for primitive in [Primitive.sum(), .mean(), .sum(axis: 0), .sum(axis: 1), .sum(to: .scalar), .sum(to: Shape(1))] {
      try expectSame(.combine(primitive, entry), leaves)
    }
  }
}
