import Tensors
import Testing
import Wording

@testable import Autodiff

private let x = Node.variable(Variable("x", .parameter))
private let y = Node.variable(Variable("y", .parameter))
private let w = Node.variable(Variable("w", .parameter))
private let b = Node.variable(Variable("b", .parameter))
private let n = Node.variable(Variable("n", .data))

private func of(_ primitive: Primitive, _ inputs: Node...) -> Node {
  (try? Node.apply(primitive, to: inputs)) ?? .constant(.nan)
}
private func read(_ formula: String) -> Node {
  guard
    let node = FormulaReader.read(
      formula, names: [x, y, w, b, n], functions: RandomFormulas.functions + SimplifierTests.moreFunctions)
  else { preconditionFailure("cannot read \(formula)") }
  return node
}
private func text(_ node: Node) -> String { Formula(style: Style()).text(node) }
private func simple(_ node: Node) -> String { text(node.simplified()) }

/// The formula of the derivative of some order.
private func derivative(_ function: Node, by input: Node = x, order: Int = 1) -> String {
  text((0..<order).reduce(function) { node, _ in tangents(of: [node], along: [(input, 1)])[0].simplified() })
}

@Suite struct SimplifierTests {
  static let moreFunctions: [Primitive] = [
    .cos, .relu, .sign, .log2, .log10, .asin, .acos, .atan, .sinh, .cosh, .floor, .erf, .leakyRelu, .elu,
    .selu,
    .gelu, .softplus,
  ]

  @Test(arguments: [
    ("x^2", ["2x", "2", "0"]),
    ("(x - 3)^2", ["2(x − 3)", "2", "0"]),
    ("x^2 - 4x + 5", ["2x − 4", "2", "0"]),
    ("x^2/2", ["x", "1", "0"]),
    ("x^3/6", ["x²/2", "x", "1"]),
    ("2x^3/9", ["2x²/3", "4x/3", "4/3"]),
    ("0.1x^3", ["0.3x²", "0.6x", "0.6"]),
    ("(x^2 + 1)^3", ["6x·(x² + 1)²", "6(x² + 1)² + 24x²·(x² + 1)", "72x·(x² + 1) + 48x³"]),
    ("sin(x)*exp(-x^2/8)", ["cos(x)·exp(−x²/8) − x·sin(x)·exp(−x²/8)/4"]),
    ("sigmoid(x)", ["σ(x)·(1 − σ(x))", "σ(x)·(1 − σ(x))² − σ(x)²·(1 − σ(x))"]),
    ("1/x", ["−1/x²", "2/x³", "−6/x⁴"]),
    ("x^-1", ["−x⁻²", "2x⁻³"]),
    ("sqrt(x)", ["1/(2√x)", "−1/(4(√x)³)"]),
    ("1/x^2", ["−2/x³", "6/x⁴"]),
    ("x/(x^2 + 1)", ["1/(x² + 1) − 2x²/(x² + 1)²"]),
    ("log(x)", ["1/x", "−1/x²"]),
    ("x^n", ["n·x^(n − 1)", "n·x^(n − 2)·(n − 1)"]),
    ("tanh(x)", ["1 − tanh(x)²", "−2tanh(x)·(1 − tanh(x)²)"]),
    ("exp(-x)", ["−exp(−x)", "exp(−x)", "−exp(−x)"]),
    ("abs(x)", ["sign(x)", "0"]),
    ("x*log(x)", ["log(x) + x/x"]),
    ("x^6 - 2x^4 + x", ["6x⁵ − 8x³ + 1", "30x⁴ − 24x²", "120x³ − 48x"]),
    ("(1 - x)^2 + 100(y - x^2)^2", ["−2(1 − x) − 400x·(y − x²)", "2 − 400(y − x²) + 800x²"]),
    ("2^x", ["2^x·log(2)"]),
    ("relu(x)", ["if x > 0 then 1 else 0", "0"]),
    ("if x > 0 then x^2 else 3x", ["if x > 0 then 2x else 3", "if x > 0 then 2 else 0"]),
    ("log(1 + exp(x))", ["exp(x)/(1 + exp(x))"]),
    ("x", ["1", "0"]),
    ("log2(x)", ["1/(x·log(2))", "−1/(x²·log(2))"]),
    ("log10(x)", ["1/(x·log(10))"]),
    ("asin(x)", ["1/√(1 − x²)"]),
    ("acos(x)", ["−1/√(1 − x²)"]),
    ("atan(x)", ["1/(x² + 1)", "−2x/(x² + 1)²"]),
    ("sinh(x)", ["cosh(x)", "sinh(x)"]),
    ("floor(x)", ["0"]),
    ("erf(x)", ["2exp(−x²)/√π"]),
    ("leaky_relu(x, 0.01)", ["if x > 0 then 1 else 0.01", "0"]),
    ("elu(x, 1)", ["if x > 0 then 1 else exp(x)", "if x > 0 then 0 else exp(x)"]),
    ("selu(x)", ["if x > 0 then 1.0507009873554805 else 1.7580993408473768exp(x)"]),
    ("gelu(x)", ["(1 + erf(x/√2))/2 + x·exp(−x²/2)/(√2·√π)"]),
    ("softplus(x)", ["σ(x)", "σ(x)·(1 − σ(x))"]),
  ])
  func derivativesAreShort(_ function: String, _ expected: [String]) {
    for (index, formula) in expected.enumerated() {
      #expect(derivative(read(function), order: index + 1) == formula)
    }
  }

  @Test func partialDerivatives() {
    let bowl = 3 * x.power(2) + 2 * x * y + y.power(2)
    #expect(derivative(bowl) == "6x + 2y")
    #expect(derivative(bowl, by: y) == "2x + 2y")
    let valley = (1 - x).power(2) + 100 * (y - x.power(2)).power(2)
    #expect(derivative(valley, by: y) == "200(y − x²)")
    let neuron = (w * x + b - y).power(2) / 2
    #expect(derivative(neuron, by: w) == "x·(w·x + b − y)")
    #expect(derivative(neuron, by: b) == "w·x + b − y")
    #expect(derivative(neuron, by: w, order: 2) == "x²")
    #expect(derivative(1 / 2 * (w * x + b - y).power(2), by: w) == "x·(w·x + b − y)")
  }

  @Test func namesStay() {
    let prediction = (w * x + b).labelled(Label("ŷ", .binding))
    #expect(derivative((prediction - y).power(2) / 2, by: w) == "x·(ŷ − y)")
    let activation = of(.sigmoid, prediction).labelled(Label("a", .binding))
    #expect(derivative((activation - y).power(2), by: b) == "2a·(1 − a)·(a − y)")
  }

  @Test func derivativesOfRandomFormulasKeepTheirValues() throws {
    var random = RandomFormulas(seed: 3)
    var compared = 0
    for _ in 0..<1000 {
      let function = random.expression(depth: 4)
      let slope = gradient(of: function, withRespectTo: [RandomFormulas.names[0]])[0]
      let result = slope.simplified()
      #expect(text(result.simplified()) == text(result))
      let values = random.values()
      guard let before = try? Evaluation([slope], values: values)[slope].number, abs(before) < 1e6 else {
        continue
      }
      compared += 1
      let after = (try? Evaluation([result], values: values)[result].number) ?? .nan
      #expect(abs(after - before) <= 1e-9 * max(1, abs(before)), "\(text(function)): \(text(result))")
    }
    #expect(compared > 500)
  }

  @Test func aDerivativeWithANameIsSimplifiedInside() {
    let slope = (0 + 2 * x * 1).labelled(Label("f'(x)", .gradient))
    #expect(simple(slope.inputs[0]) == "2x")
    #expect(text(slope.simplified().inputs[0]) == "2x")
    let line = (0 + 2 * x * 1).labelled(Label("m", .rule))
    #expect(line.simplified() === line)
  }

  @Test func aNameIsUsedForWhatItNames() {
    let z = (w * x).labelled(Label("z", .binding))
    #expect(simple(of(.exp, w * x) + of(.exp, z)) == "2exp(z)")
  }

  @Test(arguments: [
    ("x + 0", "x"), ("0 + x", "x"), ("x - 0", "x"), ("0 - x", "−x"), ("x*1", "x"), ("1*x", "x"), ("x/1", "x"),
    ("-(-x)", "x"), ("x + x", "2x"), ("x*x", "x²"), ("x*x*x", "x³"), ("x^1", "x"), ("x^0", "1"),
    ("2x/2", "x"),
    ("3*(2x)", "6x"), ("x/2 + x/3", "5x/6"), ("1 + x + 2", "3 + x"), ("x - (y - w)", "x − y + w"),
    ("x*y + y*x", "2x·y"), ("2(x + y) + 3(x + y)", "5(x + y)"), ("x*(-y)", "−x·y"), ("-x*(-y)", "x·y"),
    ("x/(-2)", "−x/2"), ("x/0.5", "2x"), ("x^2*x^3", "x⁵"), ("(x^2)^3", "x⁶"), ("1/3", "1/3"),
    ("0.1*3*x", "0.3x"),
    ("0.1*x/3", "0.1x/3"), ("-(x - y)", "−(x − y)"), ("sin(x)*2*x", "2x·sin(x)"),
    ("(x + 1)*x^2*3", "3x²·(x + 1)"),
    ("x/(2y)", "x/(2y)"), ("x/y/w", "x/(y·w)"), ("2(x + 1)", "2(x + 1)"), ("6x + 2y", "6x + 2y"),
    ("x*(2/3)", "2x/3"), ("(3x - 3y)/3", "(3x − 3y)/3"), ("x - 1/2", "x − 1/2"), ("-1/2 + x", "−1/2 + x"),
  ])
  func gathersWhatCanBeGathered(_ formula: String, _ expected: String) {
    #expect(simple(read(formula)) == expected)
  }

  @Test(arguments: [
    ("x/x", "x/x"), ("0*x", "0·x"), ("x - x", "0·x"), ("sqrt(x)*sqrt(x)", "(√x)²"), ("x^-1*x", "x·x⁻¹"),
    ("x^0.5*x^0.5", "(x^0.5)²"), ("x/0", "x/0"), ("0/x", "0/x"), ("x/(y/w)", "x/(y/w)"),
    ("log(x) - log(x)", "0·log(x)"), ("(x^-1)^-1", "(x⁻¹)⁻¹"), ("log(x)^0", "log(x)⁰"),
    ("exp(log(x))", "exp(log(x))"), ("x*(y + w)", "x·(y + w)"), ("1/(1/x)", "1/(1/x)"),
    ("(x^2)^0.5", "(x²)^0.5"),
    ("1/0", "1/0"), ("1e300*1e300*x", "x·(1e+300·1e+300)"),
  ])
  func noErrorBecomesANumber(_ formula: String, _ expected: String) {
    #expect(simple(read(formula)) == expected)
  }

  @Test func whatIsSharedStaysShared() {
    var deep = x
    for _ in 0..<60 { deep = of(.sin, deep) * deep }
    let roots = Node.simplified([deep, of(.cos, deep)])
    #expect(Node.topologicalOrder(of: roots).count < 500)
    #expect(roots[1].inputs[0] === roots[0])
  }

  @Test func depthAndLengthAreNoMatter() {
    var sum = x
    var tower = x
    var product = x
    for index in 0..<20_000 {
      sum = sum + (index % 2 == 0 ? of(.sin, x + Node(floatLiteral: Double(index))) : y)
      tower = of(.sin, tower + 1)
      product = product * of(.cos, x + Node(floatLiteral: Double(index)))
    }
    let roots = Node.simplified([sum, tower, product])
    #expect(roots.allSatisfy { $0.depth > 100 })
  }

  @Test func keepsTheValueAndIsSettledAtOnce() throws {
    var random = RandomFormulas(seed: 42)
    var compared = 0
    for _ in 0..<4000 {
      let node = random.expression(depth: 5)
      let result = node.simplified()
      let formula = text(result)
      #expect(text(result.simplified()) == formula, "\(text(node))")
      let read = FormulaReader.read(formula, names: RandomFormulas.names, functions: RandomFormulas.functions)
      #expect(read?.isSame(as: result) == true, "\(formula)")
      for ugly in ["−−", "+ −", "− −", "+ 0 ", "(1·", " 1·", "¹ ", "¹)", "¹·"]
      where formula.replacing("⁻¹", with: "^").replacing("¹¹", with: "^").contains(ugly) {
        Issue.record("\(formula) has \(ugly)")
      }
      for _ in 0..<3 {
        let values = random.values()
        let before = try? Evaluation([node], values: values)[node].number
        let after = try? Evaluation([result], values: values)[result].number
        guard let before, before.isFinite, abs(before) < 1e6 else {
          // An error stays an error; an overflow may be avoided by cancelling constants.
          if before == nil { #expect(after == nil, "\(text(node)) became \(formula)") }
          continue
        }
        compared += 1
        #expect(
          abs((after ?? .nan) - before) <= 1e-9 * max(1, abs(before)), "\(text(node)) became \(formula)")
      }
    }
    #expect(compared > 3000)
  }
}

@Suite struct SimplifierOfTensorsTests {
  private let matrix = Node.variable(Variable("X", .data), shape: Shape(3, 2))
  private let weights = Node.variable(Variable("w", .parameter), shape: Shape(2))
  private let target = Node.variable(Variable("y", .data), shape: Shape(3))
  private let vector = Node.variable(Variable("a", .parameter), shape: Shape(3))

  private func slope(_ node: Node, by input: Node) -> Node {
    gradient(of: node, withRespectTo: [input])[0].simplified()
  }

  @Test func theGradientOfLinearRegression() {
    let residual = of(.matrixMultiply, matrix, weights) - target
    let result = slope(of(.mean(), residual.power(2)), by: weights)
    #expect(text(result) == "2(X.T @ (X @ w − y))/3")
    #expect(result.shape == Shape(2))
    #expect(text(slope(of(.sum(), residual.power(2)) / 2, by: weights)) == "X.T @ (X @ w − y)")
  }

  @Test func theGradientByAnEntryIsAList() {
    func entry(_ index: Int) -> Node { of(.slice([.position(index)]), vector) }
    let valley = (1 - entry(0)).power(2) + 100 * (entry(1) - entry(0).power(2)).power(2)
    #expect(
      text(slope(valley, by: vector)) == "[−2(1 − a[0]) − 400a[0]·(a[1] − a[0]²), 200(a[1] − a[0]²), 0]")
  }

  @Test func matrixProductsStandInBrackets() {
    let product = of(.matrixMultiply, matrix, weights)
    #expect(text(product / 3) == "(X @ w)/3")
    #expect(text(product * 2 + target) == "(X @ w)·2 + y")
    #expect(text(of(.matrixMultiply, 2 * matrix, weights)) == "2X @ w")
  }

  @Test func keepsTheValue() throws {
    let values: [Variable: Tensor] = [
      Variable("X", .data): Tensor(shape: Shape(3, 2), elements: [1, 2, -1, 0.5, 3, -2]),
      Variable("w", .parameter): Tensor(shape: Shape(2), elements: [0.3, -0.7]),
      Variable("y", .data): Tensor(shape: Shape(3), elements: [1, -1, 2]),
      Variable("a", .parameter): Tensor(shape: Shape(3), elements: [0.5, 2, -1]),
      Variable("x", .parameter): Tensor(1.5),
    ]
    let product = of(.matrixMultiply, matrix, weights)
    for objective in [
      of(.mean(), (product - target).power(2)), of(.sum(), of(.sigmoid, product * vector)),
      of(.sum(), vector * product) * x, of(.sum(), of(.tanh, product * x) / (1 + vector.power(2))),
      of(.sum(), of(.sum(axis: 0), matrix * weights + x) * weights) - of(.max(axis: nil), product),
      of(.dot, product, vector) / of(.sum(), of(.exp, weights)),
    ] {
      let inputs = [weights, vector, x]
      let before = gradient(of: objective, withRespectTo: inputs)
      let after = Node.simplified(before)
      let evaluation = try Evaluation(before + after, values: values)
      for (left, right) in zip(before, after) {
        #expect(left.shape == right.shape)
        for (one, other) in zip(evaluation[left].elements, evaluation[right].elements) {
          #expect(abs(one - other) <= 1e-9 * max(1, abs(one)))
        }
        #expect(text(right.simplified()) == text(right))
      }
    }
  }
}
