import Tensors
import Testing
import Wording

@testable import Autodiff

private let x = Node.variable(Variable("x", .parameter))
private let y = Node.variable(Variable("y", .data))
private let w = Node.variable(Variable("w", .parameter))
private let e3 = Node.variable(Variable("e3", .data))
private let n = Node.variable(Variable("n", .hyperparameter))
private let names = [x, y, w, e3, n]
private let functions: [Primitive] = [.sin, .exp, .sigmoid, .sqrt, .abs]

private func unicode(_ node: Node) -> String { Formula(style: Style()).text(node) }
private func ascii(_ node: Node) -> String { Formula(style: Style(symbols: .ascii)).text(node) }
private func of(_ primitive: Primitive, _ inputs: Node...) -> Node {
  (try? Node.apply(primitive, to: inputs)) ?? .constant(.nan)
}

@Suite struct FormulaTests {
  private static let written: [(node: Node, mathematics: String, plain: String)] = [
    (x * (w * x + e3 - y), "x·(w·x + e3 − y)", "x*(w*x + e3 - y)"),
    (6 * x * (x.power(2) + 1).power(2), "6x·(x² + 1)²", "6x*(x^2 + 1)^2"),
    (x.power(2) / 2, "x²/2", "x^2/2"),
    (of(.sqrt, x + 1), "√(x + 1)", "sqrt(x + 1)"),
    (of(.sqrt, x).power(2), "(√x)²", "sqrt(x)^2"),
    (of(.sqrt, x.power(2)), "√(x²)", "sqrt(x^2)"),
    (2 * of(.sqrt, x), "2√x", "2sqrt(x)"),
    (of(.sqrt, 2) * x, "√2·x", "sqrt(2)*x"),
    (of(.sigmoid, x) * (1 - of(.sigmoid, x)), "σ(x)·(1 − σ(x))", "sigmoid(x)*(1 - sigmoid(x))"),
    (of(.exp, -x.power(2) / 8), "exp(−x²/8)", "exp(-x^2/8)"),
    (-x.power(2), "−x²", "-x^2"),
    ((-x).power(2), "(−x)²", "(-x)^2"),
    (-x * y, "−x·y", "-x*y"),
    (-(x * y), "−(x·y)", "-(x*y)"),
    (-(-x), "−(−x)", "-(-x)"),
    (x.power(-1), "x⁻¹", "x^-1"),
    (x.power(n), "x^n", "x^n"),
    (x.power(n + 1), "x^(n + 1)", "x^(n + 1)"),
    (x.power(y.power(n)), "x^(y^n)", "x^(y^n)"),
    (x.power(2).power(3), "(x²)³", "(x^2)^3"),
    (x.power(0.5), "x^0.5", "x^0.5"),
    (x.power(-0.5), "x^(−0.5)", "x^(-0.5)"),
    (Node(floatLiteral: -2).power(2), "(−2)²", "(-2)^2"),
    (2 * Node(floatLiteral: -3), "2·(−3)", "2*(-3)"),
    (x - Node(floatLiteral: -3), "x − (−3)", "x - (-3)"),
    (-2 * x, "−2x", "-2x"),
    (2 * (w - 3), "2(w − 3)", "2(w - 3)"),
    (Node(floatLiteral: 2) * 3, "2·3", "2*3"),
    (2 * e3, "2·e3", "2*e3"),
    (2 * of(.exp, x), "2exp(x)", "2exp(x)"),
    (x * 2 * y, "x·2·y", "x*2*y"),
    (x * (2 * y), "x·(2y)", "x*(2y)"),
    (x / (2 * y), "x/(2y)", "x/(2y)"),
    (x / 2 * y, "x/2·y", "x/2*y"),
    (x / (y / w), "x/(y/w)", "x/(y/w)"),
    (1 / 2 * x, "(1/2)·x", "(1/2)*x"),
    (x - (y - w), "x − (y − w)", "x - (y - w)"),
    (x - y - w, "x − y − w", "x - y - w"),
    (x + -y, "x + (−y)", "x + (-y)"),
    (-y + x, "−y + x", "-y + x"),
    (0.1 * x + 1e-8, "0.1x + 1e-08", "0.1x + 1e-08"),
    (1e-8 * x, "1e-08·x", "1e-08*x"),
    (2 * Node.constant(.pi) * x, "2π·x", "2pi*x"),
    (of(.select, of(.greater, x, 0), x, 0), "if x > 0 then x else 0", "if x > 0 then x else 0"),
    (
      2 * of(.select, of(.lessOrEqual, x, 0), x, 0), "2(if x ≤ 0 then x else 0)", "2(if x <= 0 then x else 0)"
    ),
  ]

  @Test(arguments: written)
  func printsAsATeacherWrites(_ node: Node, _ mathematics: String, _ plain: String) {
    #expect(unicode(node) == mathematics)
    #expect(ascii(node) == plain)
    for text in [mathematics, plain] {
      let read = FormulaReader.read(text, names: names, functions: functions)
      #expect(read?.isSame(as: node) == true, "\(text)")
    }
  }

  @Test func printsNamesInTheCharactersAllowed() {
    let theta = Node.variable(Variable("θ", .parameter))
    let hat = (theta * 2).labelled(Label("m̂", .rule))
    #expect(unicode(theta - 0.1 * hat) == "θ − 0.1m̂")
    #expect(ascii(theta - 0.1 * hat) == "theta - 0.1mhat")
    #expect(unicode(hat) == "m̂")
    #expect(Formula(style: Style()) { "\($0.name)[1]" }.text(theta + 1) == "θ[1] + 1")
  }

  @Test func bracketsAHeadingThatIsAQuotient() {
    let slope = x.labelled(Label("∂f/∂x", .gradient))
    #expect(unicode(slope.power(2)) == "(∂f/∂x)²")
    #expect(unicode(0.1 * slope) == "0.1·∂f/∂x")
    #expect(unicode(y / slope) == "y/(∂f/∂x)")
  }

  @Test func printsEveryFormulaSoThatItReadsBack() {
    var random = RandomFormulas(seed: 7)
    for _ in 0..<3000 {
      let node = random.expression(depth: 5)
      for text in [unicode(node), ascii(node)] {
        let read = FormulaReader.read(text, names: RandomFormulas.names, functions: RandomFormulas.functions)
        #expect(read?.isSame(as: node) == true, "\(text)")
      }
    }
  }

  @Test func cutsOffWhatIsTooLong() {
    var node = x
    for _ in 0..<200 { node = of(.sin, node * node) }
    let text = unicode(node)
    #expect(text.count < 10_000)
    #expect(text.contains("…"))
    #expect(unicode(node) == text)
  }

  @Test func cutsOffWhatIsTooDeep() {
    var node = x
    for _ in 0..<20_000 { node = of(.sin, node) }
    #expect(unicode(node).count < 10_000)
    #expect(unicode(node).contains("…"))
  }

  @Test func cutsOffLargeConstants() {
    let large = Node.constant(Tensor(shape: Shape(3000), elements: (0..<3000).map(Double.init)))
    #expect(unicode(large).count < 6000)
    #expect(unicode(.constant(Tensor(shape: Shape(5), elements: [1, 1, 1, 1, 1]))) == "ones(5)")
    #expect(unicode(.constant(Tensor(shape: Shape(2, 2), elements: [1, 2, 3, -4]))) == "[[1, 2], [3, −4]]")
  }
}

@Suite struct FormulaWithNumbersTests {
  private let rate = Node.variable(Variable("lr", .hyperparameter))
  private let beta = Node.variable(Variable("β₁", .hyperparameter))
  private let epsilon = Node.variable(Variable("ε", .hyperparameter))
  private let time = Node.variable(Variable("t", .time))
  private let g = Node.variable(Variable("g", .data))

  private func text(_ node: Node, _ values: [String: Double], style: Style = Style()) -> String {
    func value(_ node: Node) -> Tensor? {
      switch node.operation {
      case .constant(let value): return value
      case .variable(let variable): return values[variable.name.spelling].map { Tensor($0) }
      case .label(let label): return values[label.name.spelling].map { Tensor($0) }
      case .apply(let primitive):
        let inputs = node.inputs.map { value($0)?.number ?? .nan }
        guard case .elementwise(.binary(let function), _) = primitive.behavior else { return nil }
        return Tensor(function(inputs[0], inputs[1]))
      }
    }
    return Formula(style: style).text(node, puttingIn: value)
  }

  @Test func putsInNumbersWithBracketsWhereAnOperatorTouchesThem() {
    let slope = (2 * (w - 3)).labelled(Label("f'(w)", .gradient))
    #expect(text(slope.inputs[0], ["w": 0]) == "2(0 − 3)")
    #expect(text(w - rate * slope, ["w": 0, "lr": 0.1, "f'(w)": -6]) == "0 − 0.1·(−6)")
    #expect(text(x.power(2), ["x": -5]) == "(−5)²")
    #expect(text(2 * x, ["x": 5]) == "2·5")
    #expect(text(2 * x, ["x": -5]) == "2·(−5)")
    #expect(text(-x, ["x": -5]) == "−(−5)")
    #expect(text(x * y, ["x": -5, "y": 2]) == "−5·2")
    #expect(text(x + y, ["x": 1.0 / 3]) == "0.333333 + y")
    #expect(text(x - y, ["x": -1, "y": -2], style: Style(symbols: .ascii)) == "-1 - (-2)")
  }

  @Test func putsInOneNumberForHyperparametersButNotForTheTime() {
    let values = ["β₁": 0.9, "g": 10.0, "t": 1, "m": 0]
    let m = Node.variable(Variable("m", .state))
    #expect(text(beta * m + (1 - beta) * g, values) == "0.9·0 + 0.1·10")
    #expect(text(m / (1 - beta.power(time)), values) == "0/(1 − 0.9^1)")
    #expect(text(1 - beta, values) == "1 − 0.9")
    #expect(text(x * (Node(floatLiteral: 2) + 3), ["x": 5]) == "5·(2 + 3)")
  }

  @Test func showsTheWorkOfAdam() {
    let mean = (g * 1).labelled(Label("m̂", .rule))
    let square = (g * 2).labelled(Label("v̂", .rule))
    let update = x - rate * mean / (of(.sqrt, square) + epsilon)
    #expect(unicode(update) == "x − lr·m̂/(√v̂ + ε)")
    let values = ["x": 5, "lr": 0.1, "m̂": 10, "v̂": 100, "ε": 1e-8]
    #expect(text(update, values) == "5 − 0.1·10/(√100 + 1e-08)")
  }

  @Test func putsInSmallTensorsOnly() {
    let small = Node.variable(Variable("a", .data), shape: Shape(2))
    let large = Node.variable(Variable("b", .data), shape: Shape(5))
    let formula = Formula(style: Style())
    let values = { (node: Node) -> Tensor? in
      Tensor(shape: node.shape, elements: (0..<node.shape.count).map { Double($0) - 1 })
    }
    #expect(formula.text(2 * small, puttingIn: values) == "2·[−1, 0]")
    #expect(formula.text(2 * large, puttingIn: values) == "2b")
  }
}
