import Testing

@testable import Interpreter

@Suite struct LoweringDerivativesTests {
  /// What students are promised to see.
  @Test(arguments: [
    ("f(x) = x^2", "2x"),
    ("f(w) = (w - 3)^2", "2(w − 3)"),
    ("f(x) = x^2 - 4x + 5", "2x − 4"),
    ("f(w) = 1/2*(w*x + b - y)^2", "x·(w·x + b − y)"),
    ("f(x) = sigmoid(x)", "σ(x)·(1 − σ(x))"),
    ("f(x) = (x^2 + 1)^3", "6x·(x² + 1)²"),
    ("f(x) = ½x²", "x"),
    ("f(x) = exp(x)", "exp(x)"),
    ("f(x) = 5", "0"),
    ("f(x) = 3x", "3"),
    ("f(x) = tanh(x)", "1 − tanh(x)²"),
  ])
  func firstDerivatives(_ text: String, _ formula: String) throws {
    #expect(try Desk(text).formulas("f'") == [formula])
  }

  @Test func twoTermsAndNothingTooMuch() throws {
    let formula = try Desk("f(x) = sin(x)*exp(-x^2/8)").formulas("f'")[0]
    #expect(formula.split(whereSeparator: { " + − ".contains($0) }).isEmpty == false)
    for ugly in ["1·", "0 +", "−−", "--", "^1", "+ 0", "·1 "] { #expect(!formula.contains(ugly), "\(formula)") }
    #expect(formula == "cos(x)·exp(−x²/8) − x·sin(x)·exp(−x²/8)/4" || formula.count < 50, "\(formula)")
  }

  @Test func higherDerivativesStayShort() throws {
    let desk = try Desk("f(x) = (x^2 + 1)^3; g(x) = sin(x)*exp(-x^2/8); h(x) = x^4")
    #expect(try desk.formulas("h''") == ["12x²"])
    #expect(try desk.formulas("h'''") == ["24x"])
    #expect(try desk.formulas("f''")[0].count < 40)
    #expect(try desk.formulas("f'''")[0].count < 60)
    #expect(try desk.formulas("g''")[0].count < 110)
    #expect(try desk.formulas("g'''")[0].count < 220)
  }

  @Test func gradients() throws {
    let desk = try Desk("f(x, y) = 3x²+2xy+y²")
    #expect(try desk.formulas("grad(f)") == ["6x + 2y", "2x + 2y"])
    #expect(try desk.formulas("∇f") == ["6x + 2y", "2x + 2y"])
    #expect(try desk.value("∇f(1, 2)").elements == [10, 6])
    #expect(try desk.value("grad(f)(1, 1)").elements == [8, 4])
    #expect(try desk.value("hessian(f)(1, 2)").elements == [6, 2, 2, 2])
    #expect(try desk.value("hessian(f)(1, 2)").shape.extents == [2, 2])
    #expect(desk.complaint("f'")?.contains("| ∇f") == true)
    #expect(desk.complaint("∇f(1)")?.contains("takes 2 values, not 1") == true)
  }

  @Test func values() throws {
    let desk = try Desk("f(x) = x^3; g(x) = 2f(x) + 1")
    #expect(try desk.number("f'(2)") == 12)
    #expect(try desk.number("f''(3)") == 18)
    #expect(try desk.number("f'''(3)") == 6)
    #expect(try desk.number("f''''(3)") == 0)
    #expect(try desk.number("g'(2)") == 24)
    #expect(try abs(desk.number("tanh'(1)") - 0.41997434161402607) < 1e-15)
    #expect(try desk.number("relu'(0)") == 0)
    #expect(try desk.number("hessian(f)(3)") == 18)
    #expect(try desk.number("∇f(2)") == 12)
  }

  @Test func throughBindings() throws {
    let desk = try Desk(
      "f(x) = s^2 where s = 3x + 1", "h(x1, x2) = x4*x6 where x3 = exp(x1), x4 = x2*x3, x5 = x1 + x4, x6 = sqrt(x5)")
    #expect(try desk.number("f'(1)") == 24)
    let gradient = try desk.value("∇h(1, 2)").elements
    #expect(abs(gradient[0] - 20.689155843285484) < 1e-12)
    #expect(abs(gradient[1] - 9.8088584252867282) < 1e-12)
  }

  @Test func insideOtherFunctions() throws {
    let desk = try Desk(
      "f(x) = exp(x)^2", "g(x) = x^2 + 1", "h(z) = f'(g(3z))", "newton(x) = x - g(x)/g'(x)")
    // f' = 2·exp(x)², at g(0) = 1.
    #expect(try abs(desk.number("h(0)") - 2 * 7.38905609893065) < 1e-12)
    // h' = f''(g)·g'(3z)·3
    #expect(try abs(desk.number("h'(0)")) < 1e-12)
    #expect(try desk.body("k(z) = f'(g(3z))") == "f'(g(3z))")
    #expect(try desk.number("newton(1)") == 0)
    #expect(try desk.number("newton'(2)") == 0.625)
    #expect(try desk.number("g'(g(2))") == 10)
  }

  @Test func aNameInAnothersDerivativeIsNotStale() throws {
    // g' mentions f(x); at 3z it must not.
    let desk = try Desk("f(x) = x^2", "g(x) = exp(f(x))", "h(z) = g'(3z)")
    let formula = try desk.formulas("h'")[0]
    #expect(!formula.contains("f(x)"), "\(formula)")
    #expect(try abs(desk.number("h(0.1)") - 0.6 * 1.0941742837052104) < 1e-12)
  }

  @Test func ofVectors() throws {
    let desk = try Desk(
      "f(v) = sum(v^2)", "s(v) = v^2", "F(v) = v*sum(v)", "A = [[2, 1], [1, 3]]; q(v) = dot(v, A @ v)/2")
    #expect(try desk.value("f'([1, 2, 3])").elements == [2, 4, 6])
    #expect(try desk.value("s'([1, 2, 3])").elements == [2, 4, 6])
    #expect(try desk.value("s''([1, 2, 3])").elements == [2, 2, 2])
    #expect(try desk.value("∇q([1, 2])").elements == [4, 7])
    #expect(try desk.value("hessian(q)([1, 2])").elements == [2, 1, 1, 3])
    #expect(desk.complaint("F'([1, 2])")?.contains("jacobian") == true)
    #expect(desk.complaint("∇s([1, 2])")?.contains("take sum(…) or mean(…)") == true)
    #expect(desk.complaint("hessian(F)([1, 2])")?.contains("only a single number has a gradient") == true)
  }

  @Test func jacobians() throws {
    let desk = try Desk("F(v) = [v[0]*v[1], v[0]^2, sin(v[1])]", "G(x, y) = [x*y, 5x + y^2]", "f(x, y) = x^2*y + y^3")
    #expect(try desk.value("jacobian(F)([1, 0])").elements == [0, 1, 2, 0, 0, 1])
    #expect(try desk.value("jacobian(F)([1, 0])").shape.extents == [3, 2])
    #expect(try desk.formulas("jacobian(G)") == ["[y, x]", "[5, 2y]"])
    #expect(try desk.value("jacobian(G)(1, 2)").elements == [2, 1, 5, 4])
    #expect(try desk.value("jacobian(relu)([-1, 0, 2])").elements == [0, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(try desk.number("jacobian(tanh)(0)") == 1)
    #expect(try desk.value("jacobian(jacobian(F))([1, 2])").shape.extents == [3, 2, 2])
    #expect(try desk.formulas("jacobian(∇f)") == desk.formulas("hessian(f)"))
    #expect(try desk.formulas("hessian(f)") == ["[2y, 2x]", "[2x, 6y]"])
    #expect(desk.complaint("jacobian(F)")?.contains("no formula before the shape of v is known") == true)
    #expect(desk.complaint("jacobian(3)")?.contains("takes the name of a function") == true)
    #expect(desk.complaint("jacobian + 1")?.contains("jacobian(f)") == true)
    #expect(desk.complaint("jacobain(F)(1)")?.contains("did you mean jacobian?") == true)
  }

  @Test func theWayToTheRightDerivativeIsShown() throws {
    let desk = try Desk("F(x, y) = [x*y, x + y]", "f(x, y) = x*y")
    #expect(desk.complaint("F'")?.hasSuffix("its derivative is a matrix. | jacobian(F)") == true)
    #expect(desk.complaint("∇F(1, 2)")?.hasSuffix("or all derivatives: jacobian(F)(…)") == true)
    #expect(desk.complaint("∇(∇f)(1, 2)")?.hasSuffix("| hessian(f)(…)") == true)
    #expect(desk.complaint("jacobian(k)(1)")?.contains("k is not a function here") == true)
    #expect(desk.complaint("jvp(k, 1, 1)")?.contains("k is not a function here") == true)
  }

  @Test func severalTensorsAreOneFlatVector() throws {
    let desk = try Desk("q(W, b) = sum((W @ [1, 2] + b)^2)", "d(v, w) = dot(v, w)")
    #expect(try desk.value("∇q([[1, 2], [3, 4]], [1, 1])").elements == [12, 24, 24, 48, 12, 24])
    let hessian = try desk.value("hessian(q)([[1, 2], [3, 4]], [1, 1])")
    #expect(hessian.shape.extents == [6, 6])
    #expect(Array(hessian.elements[..<6]) == [2, 4, 0, 0, 2, 0])
    #expect(try desk.value("hessian(d)([1, 2], [3, 4])").elements == [0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0])
    #expect(try desk.value("hessian(det)([[1, 2], [3, 4]])").shape.extents == [2, 2, 2, 2])
    #expect(desk.complaint("∇(∇d)([1], [2])")?.contains("only a single number has a gradient") == true)
  }

  @Test func dataAreNoParameters() throws {
    let desk = try Desk("a = 3; f(x) = a*x^2; g(a) = f'(a) + a")
    #expect(try desk.number("f'(1)") == 6)
    #expect(try desk.number("g(2)") == 14)
    #expect(try desk.number("g'(2)") == 7)
  }

  @Test func formulasNeedNoData() throws {
    #expect(try Desk("C(w) = (w*x - y)^2").formulas("C'") == ["2x·(w·x − y)"])
  }

  @Test func whatIsNoFunctionHasNoDerivative() throws {
    let desk = try Desk("x = 2; f(x) = x^2")
    #expect(desk.complaint("x'")?.contains("x is a number here") == true)
    #expect(desk.complaint("f' + 1")?.contains("f' is a function: f'(1)") == true)
    #expect(desk.complaint("k'(2)")?.contains("k is not a function") == true)
    #expect(desk.complaint("∇3") != nil)
  }

  @Test func outsideTheDomainIsAnErrorThere() throws {
    #expect(try Desk("f(x) = log(x)").complaint("f'(0)")?.contains("0") == true)
    #expect(try Desk("f(x) = sqrt(x)").complaint("f'(0)") != nil)
  }
}
