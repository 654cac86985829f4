import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct FormulaWriterStructuresTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let y = Node.variable(Variable("y", .parameter))
  private let matrix = Node.variable(Variable("A", .data), shape: Shape(2, 2))
  private let vector = Node.variable(Variable("v", .data), shape: Shape(4))

  private func text(_ node: Node) -> String { Formula(style: Style()).text(node) }
  private func ascii(_ node: Node) -> String { Formula(style: Style(symbols: .ascii)).text(node) }

  @Test func settingsAreWrittenAsTheyAreTyped() throws {
    #expect(text(.applied(.sum(axis: 1), to: [matrix])) == "sum(A, axis = 1)")
    #expect(text(.applied(.reshape(to: Shape(4, 1)), to: [matrix])) == "reshape(A, 4, 1)")
    #expect(text(matrix.selecting([.range(lower: nil, upper: nil), .position(-1)])) == "A[:, −1]")
    #expect(text((matrix + 1).selecting([.range(lower: 0, upper: 1)])) == "(A + 1)[0:1]")
    #expect(text(.applied(.stack, to: [x, y])) == "[x, y]")
    let image = Node.variable(Variable("X", .data), shape: Shape(4, 4))
    #expect(text(try BuiltIn.conv2d.build([image, matrix], ["stride": 2])) == "conv2d(X, A, stride = 2)")
    #expect(text(try BuiltIn.conv2d.build([image, matrix], [:])) == "conv2d(X, A)")
  }

  @Test func axesCountedFromTheEnd() {
    let sum = Node.applied(.sum(axis: -1), to: [matrix])
    #expect(text(sum) == "sum(A, axis = −1)" && ascii(sum) == "sum(A, axis = -1)")
    #expect(text(.applied(.sum(), to: [matrix])) == "sum(A)")
    #expect(text(.applied(.concatenate(axis: 1), to: [matrix, matrix])) == "concat(A, A, axis = 1)")
    #expect(text(.applied(.concatenate, to: [vector, vector])) == "concat(v, v)")
  }

  @Test func settingsByNameByPlaceAndUnderstood() throws {
    #expect(text(.applied(.randn(Shape(2, 3), seed: 1), to: [])) == "randn(2, 3, seed = 1)")
    #expect(text(.applied(.randn(.scalar, seed: -7), to: [])) == "randn(seed = −7)")
    #expect(ascii(.applied(.randn(.scalar, seed: -7), to: [])) == "randn(seed = -7)")
    #expect(text(.applied(.oneHot(3), to: [x])) == "one_hot(x, 3)")
    #expect(text(.applied(.maxPool(size: 2, stride: 2), to: [matrix])) == "maxpool(A, size = 2)")
    #expect(text(.applied(.maxPool(size: 2, stride: 1), to: [matrix])) == "maxpool(A, size = 2, stride = 1)")
    #expect(
      text(try BuiltIn.conv2d.build([matrix, matrix], ["stride": 2, "padding": 1]))
        == "conv2d(A, A, stride = 2, padding = 1)")
  }

  @Test(
    arguments: [
      ([.position(0)], "v[0]", "v[0]"), ([.position(-1)], "v[−1]", "v[-1]"),
      ([.range(lower: nil, upper: nil)], "v[:]", "v[:]"),
      ([.range(lower: 1, upper: nil)], "v[1:]", "v[1:]"), ([.range(lower: nil, upper: 3)], "v[:3]", "v[:3]"),
      ([.range(lower: -3, upper: -1)], "v[−3:−1]", "v[-3:-1]"),
    ] as [([Selection], String, String)])
  func entriesByTheirIndex(selections: [Selection], mathematics: String, plain: String) {
    #expect(text(vector.selecting(selections)) == mathematics)
    #expect(ascii(vector.selecting(selections)) == plain)
  }

  /// An index binds tighter than any sign: what it is taken of stands in brackets.
  @Test func whatAnIndexIsTakenOf() {
    let first = [Selection.position(0)]
    #expect(text((-vector).selecting(first)) == "(−v)[0]")
    #expect(text(vector.power(2).selecting(first)) == "(v²)[0]")
    #expect(text(vector.selecting(first).power(2)) == "v[0]²")
    #expect(text(Node.combine(.exp, vector).selecting(first)) == "exp(v)[0]")
    #expect(text(matrix.transposed.selecting(first)) == "A.T[0]")
    #expect(text(matrix.selecting(first).selecting([.position(1)])) == "A[0][1]")
    #expect(text(Node.constant(Tensor(shape: Shape(2), elements: [5, -6])).selecting(first)) == "[5, −6][0]")
    #expect(text(2 * vector.selecting(first)) == "2v[0]")
  }

  @Test func listsOfListsAndOfFormulas() {
    let row = Node.applied(.stack, to: [x + 1, -y])
    #expect(text(row) == "[x + 1, −y]")
    #expect(text(.applied(.stack, to: [row, row])) == "[[x + 1, −y], [x + 1, −y]]")
    #expect(text(2 * row) == "2·[x + 1, −y]")
    #expect(text(row.power(2)) == "[x + 1, −y]²")
  }

  /// What has no notation that could be typed is named with its settings.
  @Test func operationsOfTheEngineAlone() {
    #expect(text(.applied(.place([.position(1)], in: Shape(3)), to: [x])) == "place(x, [1])")
    #expect(text(x.broadcast(to: Shape(2, 3))) == "broadcast(x, 2, 3)")
    #expect(text(.applied(.sum(to: Shape(2, 1)), to: [matrix])) == "sum_to(A, 2, 1)")
    #expect(text(matrix.reshaped(to: Shape(4))) == "reshape(A, 4)")
  }
}
