import Autodiff
import Tensors
import Testing
import Wording

@testable import Checking

/// Formulas with numbers put in beside the line of a rule that they are meant to be.
@Suite struct WorkedExpressionMatchingTests {
  private static let values = ["x": 2.0, "lr": 0.1, "g": -6, "a": 4, "b": 3]
  private let x = Node.variable(Variable("x", .parameter))
  private let rate = Node.variable(Variable("lr", .hyperparameter))
  private let g = Node.variable(Variable("g", .data))
  private let a = Node.variable(Variable("a", .data))
  private let b = Node.variable(Variable("b", .data))

  private func value(_ node: Node) -> Double? {
    var values: [Variable: Tensor] = [:]
    for leaf in [x, rate, g, a, b] {
      if let variable = leaf.variable, let number = Self.values[variable.name.key] { values[variable] = Tensor(number) }
    }
    return (try? Evaluation([node], values: values))?[node].number
  }

  /// What stands in the wrong place, as `6 for g`; `sign of 0.6` for a sign; nil where nothing can be said.
  private func found(_ text: String, _ node: Node, also other: [String: [Double]] = [:]) throws -> [String]? {
    let expression = try #require(WorkedExpression(text), "\(text)")
    let formula = Formula(style: Style(symbols: .ascii))
    let mismatches = expression.mismatches(with: node) { node in
      other[formula.text(node)] ?? value(node).map { [$0] } ?? []
    }
    return mismatches?.map { mismatch in
      let written = mismatch.written.figure?.value ?? mismatch.written.value
      let number = NumberFormat.ascii(written, digits: 6)
      return mismatch.isSign ? "sign of \(number)" : "\(number) for \(formula.text(mismatch.node))"
    }
  }

  @Test(arguments: [
    ("2 - 0.1(-6)", []), ("2 − 0.1·(6)", ["6 for g"]), ("2 - 0.01(-6)", ["0.01 for lr"]),
    ("3 - 0.1·(-6)", ["3 for x"]), ("2 + 0.1·(-6)", ["sign of -0.6"]), ("2 - (-6)·0.1", []), ("2 − (−0.6)", []),
    ("2 + 0.6", ["0.6 for lr*g", "sign of 0.6"]), ("-0.1(-6) + 2", []), ("-0.1·(-5) + 2", ["-5 for g"]),
    ("-0.1/2·(-6) + 2", ["-0.3 for lr*g"]),
  ])
  func anUpdate(text: String, expected: [String]) throws {
    let found = try found(text, x - rate * g)
    #expect(found == expected, "\(text): \(found ?? [])")
  }

  @Test func sumsAndProductsInAnyOrder() throws {
    let sum = a * b + x - rate
    #expect(try found("2 + 3·4 - 0.1", sum) == [])
    #expect(try found("2 − 0.1 + 4·3", sum) == [])
    #expect(try found("2 − 0.1 + 4·5", sum) == ["5 for b"])
    #expect(try found("2 + 12 − 0.1", sum) == [])
    #expect(try found("2 + 13 − 0.1", sum) == ["13 for a*b"])
  }

  @Test func numberAndDivisorArePutInTheirPlaces() throws {
    #expect(try found("4/3", a / b) == [])
    #expect(try found("3/4", a / b) == ["3 for a", "4 for b"])
    #expect(try found("5/3", a / b) == ["5 for a"])
    // A product for a quotient is told as a whole.
    #expect(try found("4·3", a / b) == ["12 for a/b"])
    #expect(try found("2·4/3", a * x / b) == [])
    #expect(try found("4/3·2", a * x / b) == [])
  }

  @Test func powers() throws {
    #expect(try found("(2)^2", x.power(2)) == [])
    #expect(try found("2³", x.power(2)) == ["3 for 2"])
    #expect(try found("5²", x.power(2)) == ["5 for x"])
    #expect(try found("2·2", x.power(2)) == [])
    #expect(try found("2·3", x.power(2)) == ["6 for x^2"])
    #expect(try found("(2 − 5)²", (x - b).power(2)) == ["5 for b"])
  }

  @Test func functions() throws {
    let root = try Node.apply(.sqrt, to: [a])
    let growth = try Node.apply(.exp, to: [-x])
    #expect(try found("√4 + 0·1", root + 0 * x) == ["1 for x"])
    #expect(try found("√5", root) == ["5 for a"])
    #expect(try found("e^{−2}", growth) == [])
    #expect(try found("e^{−3}", growth) == ["-3 for -x"])
    // Another function altogether: only its value can be compared.
    #expect(try found("ln(4)", root) == ["1.38629 for sqrt(a)"])
    #expect(try found("4/2", root) == [])
    #expect(try found("σ(2)·1", try Node.apply(.sigmoid, to: [x]) * 1) == [])
  }

  @Test func oneNumberStandsForAWholeLine() throws {
    #expect(try found("2.6", x - rate * g) == [])
    #expect(try found("−2.6", x - rate * g) == ["-2.6 for x - lr*g"])
  }

  @Test func negation() throws {
    #expect(try found("−(2·4)", -(x * a)) == [])
    #expect(try found("−2·4", -x * a) == [])
    #expect(try found("−2·5", -x * a) == ["5 for a"])
    #expect(try found("−3·4", -(x * a)) == ["3 for x"])
    #expect(try found("2·4", -(x * a))?.contains { $0.hasPrefix("sign") } == true)
  }

  /// A number may be the exact one or follow from the student's own figures; what belongs is the latter.
  @Test func ownNumbersAndExactOnes() throws {
    let expression = try #require(WorkedExpression("2 − 0.1·7"))
    let found = expression.mismatches(with: x - rate * g) { node in
      node === g ? [-5, -6] : value(node).map { [$0] } ?? []
    }
    #expect(found?.map(\.belongs) == [-5])
    #expect(try self.found("2 − 0.1·(−5)", x - rate * g, also: ["g": [-5, -6]]) == [])
    #expect(try self.found("2 − 0.1·(−6)", x - rate * g, also: ["g": [-5, -6]]) == [])
  }

  @Test func figuresMayBeRounded() throws {
    for (text, isRight) in [("2.72", true), ("2.718", true), ("2.7184", true), ("2.73", false), ("2.8", false)] {
      let found = try found("\(text) + 2", g + x, also: ["g": [2.718281828]])
      #expect(found == (isRight ? [] : ["\(text) for g"]), "\(text)")
    }
  }

  /// A sum of six is too long to be tried in every order; it is compared as a whole.
  @Test func longSumsAsAWhole() throws {
    let sum = x + rate + g + a + b + x
    #expect(try found("2 + 0.1 − 6 + 4 + 3 + 2", sum) == [])
    #expect(try found("2 + 0.1 − 6 + 4 + 3 + 3", sum) == ["6.1 for x + lr + g + a + b + x"])
    #expect(try found("2 + 0.1", x + rate + a) == ["2.1 for x + lr + a"])
  }

  @Test func nothingIsSaidWhereNoNumberBelongs() throws {
    let unknown = Node.variable(Variable("q", .data))
    #expect(try found("2 + 3", unknown) == nil)
    #expect(try found("2", unknown) == nil)
    #expect(try found("2 + 3", x + unknown) == nil)
  }

  @Test func anotherNameIsLookedThrough() throws {
    let alias = (x - rate * g).labelled(Label("y", .alias))
    #expect(try found("2 − 0.1·6", alias) == ["6 for g"])
  }
}
