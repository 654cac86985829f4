import Tensors
import Testing
import Wording

@testable import Autodiff

/// Canonical forms as nodes: in the shape that their formulas parse to, and each part once.
@Suite struct SimplifierBuildingTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let y = Node.variable(Variable("y", .parameter))
  private let z = Node.variable(Variable("z", .parameter))
  private let vector = Node.variable(Variable("v", .data), shape: Shape(3))

  private func text(_ node: Node) -> String { Formula(style: Style()).text(node) }
  private func simple(_ node: Node) -> String { text(node.simplified()) }
  private func primitive(_ node: Node) -> Primitive? {
    if case .apply(let primitive) = node.operation { primitive } else { nil }
  }
  private func spread(_ node: Node, _ shape: Shape) -> Node { .applied(.broadcast(to: shape), to: [node]) }

  /// The graph is the one that the formula is read as, operation by operation.
  @Test func chainsGoFromTheLeft() {
    let node = (-2 * x * y / (3 * z) + 4 * y - 1).simplified()
    #expect(text(node) == "−2x·y/(3z) + 4y − 1")
    let expected = Node(floatLiteral: -2) * x * y / (3 * z) + 4 * y - 1
    #expect(node.isSame(as: expected))
    #expect(primitive(node) == .subtract && primitive(node.inputs[0]) == .add)
  }

  @Test func minusOneIsASign() {
    let node = (-1 * (x * y)).simplified()
    #expect(text(node) == "−x·y")
    #expect(primitive(node) == .multiply && primitive(node.inputs[0]) == .negate)
    #expect(simple(-1 * x) == "−x")
    #expect(simple(x - 1 * y) == "x − y")
    #expect(simple(0 - x - y) == "−x − y")
    #expect(simple(x + (-2) * y) == "x − 2y")
  }

  @Test func numbersStandInFrontAndBelowTheLine() {
    #expect(simple(x * 3) == "3x")
    #expect(simple(x / 3) == "x/3")
    #expect(simple(2 * x / 3) == "2x/3")
    #expect(simple(-x / 3) == "−x/3")
    #expect(simple(1 / (3 * x)) == "1/(3x)")
    #expect(simple(y / 2 / x) == "y/(2x)")
    #expect(simple(Node(floatLiteral: 6) / 4) == "3/2")
    #expect(simple(x.power(2) / y.power(3)) == "x²/y³")
  }

  /// The same number in every entry: a list as long as it can be read, else a multiple of ones.
  @Test func numbersInEveryEntry() {
    #expect(simple(spread(2, Shape(2))) == "[2, 2]")
    #expect(simple(spread(2, Shape(2, 2))) == "[[2, 2], [2, 2]]")
    #expect(simple(spread(2, Shape(5))) == "2ones(5)")
    #expect(simple(spread(1, Shape(5))) == "ones(5)")
    #expect(simple(spread(-1, Shape(5))) == "−ones(5)")
    #expect(simple(spread(0, Shape(2, 3))) == "zeros(2, 3)")
    #expect(simple(spread(Node(floatLiteral: 1) / 3, Shape(5))) == "ones(5)/3")
    for shape in [Shape(2), Shape(5), Shape(2, 3)] { #expect(spread(2, shape).simplified().shape == shape) }
  }

  /// What is repeated over a shape keeps it: one term is multiplied by ones, a sum as a whole.
  @Test func whatIsSpreadIsTimesOnes() throws {
    let sum = spread(x + 1, Shape(3))
    for (node, expected) in [
      (spread(x, Shape(3)), "x·[1, 1, 1]"), (spread(2 * x / y, Shape(3)), "2x·[1, 1, 1]/y"), (sum, "(x + 1)·[1, 1, 1]"),
      (spread(x, Shape(5)), "x·ones(5)"), (spread(x, Shape(3)) + vector, "x + v"),
    ] {
      let result = node.simplified()
      #expect(text(result) == expected)
      #expect(result.shape == node.shape, "\(expected)")
      let values: [Variable: Tensor] = [
        Variable("x", .parameter): Tensor(1.5), Variable("y", .parameter): Tensor(-2),
        Variable("v", .data): Tensor(shape: Shape(3), elements: [1, 2, 3]),
      ]
      let evaluation = try Evaluation([node, result], values: values)
      #expect(Array(evaluation[node].elements) == Array(evaluation[result].elements), "\(expected)")
    }
  }

  @Test func equalPartsAreOneNode() {
    let roots = Node.simplified([(x + y) * (x + y), Node.combine(.exp, y + x), Node.combine(.exp, x + y)])
    #expect(text(roots[0]) == "(x + y)²")
    #expect(roots[0].inputs[0] === roots[2].inputs[0])
    let again = Node.simplified([x * 2 + y, 2 * x + y])
    #expect(again[0] === again[1])
  }
}
