import Tensors
import Testing
import Wording

@testable import Autodiff

/// Operations that only move entries about, and the sums that undo broadcasting.
@Suite struct SimplifierShapesTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let b = Node.variable(Variable("b", .parameter))
  private let matrix = Node.variable(Variable("X", .data), shape: Shape(3, 2))
  private let vector = Node.variable(Variable("a", .parameter), shape: Shape(3))
  private let cube = Node.variable(Variable("T", .data), shape: Shape(2, 3, 4))

  private func of(_ primitive: Primitive, _ inputs: Node...) -> Node { .applied(primitive, to: inputs) }
  private func text(_ node: Node) -> String { Formula(style: Style()).text(node) }
  private func simple(_ node: Node) -> String { text(node.simplified()) }
  private func slope(_ node: Node, by input: Node) -> Node {
    gradient(of: node, withRespectTo: [input])[0].simplified()
  }

  @Test func theShapeIsKept() {
    let ones = slope(of(.sum(), vector), by: vector)
    #expect(text(ones) == "[1, 1, 1]")
    #expect(ones.shape == Shape(3))
    #expect(text(slope(x * of(.sum(), vector), by: vector)) == "x·[1, 1, 1]")
    #expect(slope(x * of(.sum(), vector), by: vector).shape == Shape(3))
    #expect(text(slope(of(.sum(), x * vector), by: x)) == "sum(a)")
    #expect(text(slope(of(.sum(), vector + b), by: b)) == "3")
    #expect(text(slope(of(.mean(), vector.power(2)), by: vector)) == "2a/3")
    let large = Node.variable(Variable("c", .parameter), shape: Shape(50))
    #expect(text(slope(3 * of(.sum(), large), by: large)) == "3ones(50)")
  }

  @Test func sumsOverAnAxis() {
    let bias = Node.variable(Variable("c", .parameter), shape: Shape(2))
    let column = Node.variable(Variable("d", .parameter), shape: Shape(3, 1))
    let objective = of(.sum(), (matrix + bias).power(2) / 2)
    #expect(text(slope(objective, by: bias)) == "sum(X + c, axis = 0)")
    #expect(
      text(slope(of(.mean(), of(.exp, 3 * (matrix + bias))), by: bias)) == "sum(exp(3(X + c)), axis = 0)/2")
    let other = of(.sum(), (matrix + column).power(2) / 2)
    #expect(text(slope(other, by: column)) == "reshape(sum(X + d, axis = 1), 3, 1)")
  }

  @Test func transposedTwice() {
    #expect(text(of(.transpose, of(.transpose, matrix)).simplified()) == "X")
  }

  @Test func transposesOfWhatHasNoColumns() {
    #expect(of(.transpose, vector).simplified() === vector.simplified() || simple(of(.transpose, vector)) == "a")
    #expect(simple(of(.transpose, x)) == "x")
    #expect(simple(of(.transpose, matrix)) == "X.T")
    // The inner one is part of a sum: there is nothing to undo.
    #expect(simple(of(.transpose, of(.transpose, matrix) + 1)) == "(X.T + 1).T")
    #expect(simple(of(.transpose, 2 * of(.transpose, matrix))) == "2X")
  }

  @Test func reshapedTwiceIsReshapedOnceOrNotAtAll() {
    let flat = of(.reshape(to: Shape(6)), matrix)
    #expect(simple(flat) == "reshape(X, 6)")
    #expect(simple(of(.reshape(to: Shape(3, 2)), flat)) == "X")
    #expect(simple(of(.reshape(to: Shape(2, 3)), flat)) == "reshape(X, 2, 3)")
    #expect(simple(of(.reshape(to: Shape(6)), flat)) == "reshape(X, 6)")
    #expect(simple(of(.reshape(to: Shape(3, 2)), matrix)) == "X")
    #expect(simple(of(.reshape(to: Shape(3, 2)), of(.exp, flat))) == "reshape(exp(reshape(X, 6)), 3, 2)")
    #expect(of(.reshape(to: Shape(2, 3)), flat).simplified().shape == Shape(2, 3))
  }

  @Test func repeatingVanishesBesideWhatHasTheShape() {
    #expect(simple(of(.broadcast(to: Shape(3)), x) + vector) == "x + a")
    #expect(simple(of(.broadcast(to: Shape(3, 2)), of(.broadcast(to: Shape(2)), x)) * matrix) == "x·X")
  }

  @Test func sumsDownToAShape() {
    #expect(simple(of(.sum(to: Shape(3, 2)), matrix)) == "X")
    #expect(simple(of(.sum(to: Shape(2)), matrix)) == "sum(X, axis = 0)")
    #expect(simple(of(.sum(to: Shape(1, 2)), matrix)) == "reshape(sum(X, axis = 0), 1, 2)")
    #expect(simple(of(.sum(to: Shape(3, 1)), 2 * matrix)) == "2reshape(sum(X, axis = 1), 3, 1)")
    #expect(simple(of(.sum(to: Shape(4)), cube)) == "sum(sum(T, axis = 1), axis = 0)")
    #expect(simple(of(.sum(to: Shape(2, 1, 4)), cube)) == "reshape(sum(T, axis = 1), 2, 1, 4)")
    let ones = Node.ones(Shape(3, 2))
    #expect(simple(of(.sum(to: Shape(2)), ones)) == "[3, 3]")
  }

  @Test func theValueAndTheShapeStay() throws {
    let values: [Variable: Tensor] = [
      Variable("X", .data): Tensor(shape: Shape(3, 2), elements: [1, 2, -1, 0.5, 3, -2]),
      Variable("a", .parameter): Tensor(shape: Shape(3), elements: [0.5, 2, -1]),
      Variable("x", .parameter): Tensor(1.5),
      Variable("T", .data): Tensor(shape: Shape(2, 3, 4), elements: (0..<24).map { Double($0 * $0) / 7 }),
    ]
    for node in [
      of(.sum(to: Shape(4)), cube), of(.sum(to: Shape(3, 1)), cube), of(.sum(to: Shape(2, 1, 4)), cube * x),
      of(.sum(to: Shape(2)), x * matrix + 1), of(.transpose, of(.transpose, matrix) * x),
      of(.reshape(to: Shape(2, 3)), of(.reshape(to: Shape(6)), matrix - x)),
      of(.broadcast(to: Shape(2, 3)), vector / x),
      of(.place([.position(-1)], in: Shape(3)), x) + of(.place([.position(0)], in: Shape(3)), x * x),
    ] {
      let result = node.simplified()
      #expect(result.shape == node.shape, "\(text(result))")
      let evaluation = try Evaluation([node, result], values: values)
      for (one, other) in zip(evaluation[node].elements, evaluation[result].elements) {
        #expect(abs(one - other) <= 1e-9 * max(1, abs(one)), "\(text(result))")
      }
    }
  }
}
