import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct SimplifierRulesTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let y = Node.variable(Variable("y", .parameter))

  private func simple(_ node: Node) -> String { Formula(style: Style()).text(node.simplified()) }

  @Test func sumsTakeInTheTermsOfTheirParts() {
    #expect(simple((x + 1) + (x + 2)) == "2x + 3")
    #expect(simple((x + y) - (x - y)) == "0·x + 2y")
    #expect(simple(-(x - y)) == "−(x − y)")
    // A factor is not multiplied out.
    #expect(simple(2 * (x + y) + x) == "2(x + y) + x")
  }

  @Test func productsGatherPowersAndNumbers() {
    #expect(simple(2 * x * 3 * x) == "6x²")
    #expect(simple(x * x.power(2) / 4) == "x³/4")
    #expect(simple(x / y / 2) == "x/(2y)")
    #expect(simple((x + y) * (x + y)) == "(x + y)²")
    #expect(simple(0 * x) == "0·x")
  }

  @Test func powersOfPowers() {
    #expect(simple(x.power(2).power(3)) == "x⁶")
    #expect(simple(x.power(1)) == "x")
    #expect(simple(x.power(0)) == "1")
    #expect(simple(Node(floatLiteral: 2).power(-3)) == "1/8")
    #expect(simple((2 * x).power(2)) == "(2x)²")
    // √x·√x is x only where x is no negative number, and x^0.5² likewise.
    #expect(simple(x.power(0.5).power(2)) == "(x^0.5)²")
  }

  /// No rewrite turns an error into a number.
  @Test(arguments: [-1.0, 0, 2]) func whatIsRefusedStaysRefused(point: Double) throws {
    let formulas = [
      Node.combine(.log, x).power(0), x / x, x.power(2) / x, 1 / (1 / x), x / (y / x), 0 / x, x.power(-1).power(-1),
      Node.combine(.sqrt, x).power(2), x.power(-2) * x.power(2),
    ]
    let values = [Variable("x", .parameter): Tensor(point), Variable("y", .parameter): Tensor(3)]
    for formula in formulas {
      let before = (try? Evaluation([formula], values: values))?[formula].number
      let result = formula.simplified()
      let after = (try? Evaluation([result], values: values))?[result].number
      if let before, let after {
        #expect(abs(before - after) <= 1e-15 * abs(before), "\(simple(formula)) at \(point)")
      } else {
        #expect((before == nil) == (after == nil), "\(simple(formula)) at \(point)")
      }
    }
  }

  @Test func numbersThatWouldOverflowAreLeft() {
    #expect(simple(Node(floatLiteral: 1e300) * 1e300) == "1e+300·1e+300")
    #expect(simple(Node(floatLiteral: 10).power(30)) == "10³⁰")
  }

  @Test func longSumsAreLeftInPieces() throws {
    let names = (0..<150).map { Node.variable(Variable(Name("n\($0)"), .data)) }
    let sum = names.dropFirst().reduce(names[0], +)
    let values = Dictionary(
      uniqueKeysWithValues: (0..<150).map { (Variable(Name("n\($0)"), .data), Tensor(Double($0))) })
    let result = sum.simplified()
    #expect(try Evaluation([result], values: values)[result].number == 11_175)
  }
}
