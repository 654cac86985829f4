import Testing

@testable import Interpreter

@Suite struct LoweringJacobianProductsTests {
  private let vectors = "F(v) = [v[0]*v[1], v[0]^2, sin(v[1])]"
  private let numbers = "G(x, y) = [x*y, 5x + sin(y)]"

  @Test func areRowsAndColumnsOfTheJacobian() throws {
    let desk = try Desk(vectors)
    let matrix = try desk.value("jacobian(F)([1, 2])")
    #expect(matrix.shape.extents == [3, 2])
    for column in 0..<2 {
      let direction = column == 0 ? "[1, 0]" : "[0, 1]"
      let product = try desk.value("jvp(F, [1, 2], \(direction))").elements
      #expect(product == (0..<3).map { matrix.elements[2 * $0 + column] })
    }
    for row in 0..<3 {
      let covector = (0..<3).map { $0 == row ? "1" : "0" }.joined(separator: ", ")
      let product = try desk.value("vjp(F, [1, 2], [\(covector)])").elements
      #expect(product == Array(matrix.elements[2 * row..<2 * row + 2]))
    }
  }

  /// uᵀ·(J·d) = (uᵀ·J)·d.
  @Test(arguments: ["softmax", "cumsum", "sigmoid", "log_softmax"]) func areTransposed(name: String) throws {
    let desk = try Desk("v = [0.3, -1, 2]; d = [1, 0.5, -2]; u = [-0.7, 2, 0.1]")
    let forward = try desk.number("dot(u, jvp(\(name), v, d))")
    let reverse = try desk.number("dot(vjp(\(name), v, u), d)")
    #expect(abs(forward - reverse) < 1e-14)
  }

  @Test func takeSeveralParametersOneByOneOrAsAList() throws {
    let desk = try Desk(numbers)
    #expect(try desk.value("jvp(G, 1, 2, 1, 1)") == desk.value("jvp(G, [1, 2], [1, 1])"))
    #expect(try desk.value("vjp(G, 1, 2, [1, 0])").elements == [2, 1])
    #expect(try desk.value("vjp(G, [1, 2], [1, 0])").elements == [2, 1])
  }

  @Test func ofSeveralTensorsAreOneFlatVector() throws {
    let desk = try Desk("A(W, b) = W @ [1, 2] + b")
    let product = try desk.value("vjp(A, [[1, 2], [3, 4]], [5, 6], [1, 10])")
    #expect(product.elements == [1, 2, 10, 20, 1, 10])
    #expect(try desk.value("jvp(A, [[1, 2], [3, 4]], [5, 6], [[1, 0], [0, 1]], [0, 1])").elements == [1, 3])
  }

  @Test func nestAndAreDifferentiatedAgain() throws {
    let desk = try Desk(
      vectors, "f(x, y) = x^2*y + y^3", "Hx(x, y) = jvp(∇f, x, y, 1, 0)", "h(v) = sum(vjp(F, v, [1, 0, 0]))",
      "k(v) = jvp(F, v, [1, 0])", "u(x) = x^3")
    #expect(try desk.value("Hx(1, 2)").elements == [4, 2])
    #expect(try desk.value("jacobian(Hx)(1, 2)").elements == [0, 2, 2, 0])
    #expect(try desk.value("h'([1, 2])").elements == [1, 1])
    #expect(try desk.value("jacobian(k)([1, 2])").elements == [0, 1, 2, 0, 0, 0])
    #expect(try desk.number("jvp(u', 2, 1)") == 12)
    #expect(try desk.number("vjp(u'', 2, 1)") == 6)
  }

  /// Built-ins of one value or of two: as many as the call gives.
  @Test(arguments: [
    ("jacobian(max)(1, 2)", [0.0, 1]), ("jacobian(max)([1, 2])", [0, 1]), ("∇min(1, 2)", [1, 0]),
    ("jacobian(max)([1, 5], [2, 1])", [0, 0, 1, 0, 0, 1, 0, 0]), ("∇max(2, 2)", [1, 0]), ("∇min(2, 2)", [1, 0]),
    ("jvp(max, 1, 2, 3, 4)", [4]), ("jvp(max, [1, 2], [3, 4])", [4]), ("vjp(min, 1, 2, 5)", [5, 0]),
    ("hessian(max)(1, 2)", [0, 0, 0, 0]), ("jacobian(jacobian(min))(1, 2)", [0, 0, 0, 0]),
    ("jacobian(leaky_relu)(-2, 0.1)", [0.1, -2]),
  ])
  func ofFunctionsWithMoreOrFewerValues(text: String, expected: [Double]) throws {
    #expect(try Desk().value(text).elements == expected)
  }

  @Test func toAnyOrder() throws {
    let desk = try Desk("F(v) = [v[0]^2*v[1], v[1]^3]", "d = [1, -1]; K(v) = jvp(F, v, d); R(v) = vjp(F, v, d)")
    #expect(try desk.value("jacobian(jacobian(F))([1, 2])").elements == [4, 2, 2, 0, 0, 0, 0, 12])
    #expect(try desk.value("jacobian(jacobian(jacobian(F)))([1, 2])").shape.extents == [2, 2, 2, 2])
    #expect(
      try desk.value("jacobian(jacobian(jacobian(F)))([1, 2])").elements
        == [0, 2, 2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6])
    // d²F(d, d) by forward over forward, and by the second Jacobian.
    let second = "reshape(reshape(jacobian(jacobian(F))([1, 2]), 4, 2) @ d, 2, 2) @ d"
    #expect(try desk.value("jvp(K, [1, 2], d)") == desk.value(second))
    // The Hessian of d·F by forward over reverse, and by reverse over reverse.
    #expect(try desk.value("jacobian(R)([1, 2])").elements == [4, 2, 2, -12])
    #expect(try desk.value("vjp(R, [1, 2], d)") == desk.value("jvp(R, [1, 2], d)"))
    #expect(try desk.value("jvp(jacobian(F), [1, 2], [1, 0])").elements == [4, 2, 0, 0])
    #expect(try desk.value("vjp(jacobian(F), [1, 2], [[1, 0], [0, 0]])").elements == [4, 2])
  }

  /// The parameter x of the function outside is not the x of the one differentiated.
  @Test func aDirectionMayUseTheNamesOfTheFunctionOutside() throws {
    let desk = try Desk("s(x) = sin(x)", "g(x) = jvp(s, 2x, x)")
    #expect(try desk.formulas("g'") == ["−2x·sin(2x) + cos(2x)"])
    #expect(try desk.body("k(x) = jvp(s, 2x, x)") == "jvp(s, 2x, x)")
  }

  @Test func aNameOfTheStudentsIsItsOwn() throws {
    let desk = try Desk("jvp(x, y, z) = x + y + z", "vjp = 3")
    #expect(try desk.number("jvp(1, 2, 3)") == 6)
    #expect(try desk.number("2vjp") == 6)
  }

  @Test func sayWhatTheyTake() throws {
    let desk = try Desk(vectors, numbers)
    #expect(desk.complaint("jvp(F)") == "After F, jvp takes a point and a direction. | jvp(F, v, dv)")
    #expect(desk.complaint("vjp(G, 1, 2, 3, 4)") == "After G, vjp takes a point and a covector. | vjp(G, x, y, u)")
    #expect(desk.complaint("jvp(3, 1, 1)")?.hasPrefix("jvp takes a function, a point and a direction") == true)
    #expect(desk.complaint("jvp(F, [1, 2], [1])") == "The direction must have the shape of v, (2), not (1).")
    #expect(
      desk.complaint("vjp(F, [1, 2], [1, 0])") == "The covector must have the shape of the value of F, (3), not (2).")
    #expect(desk.complaint("jvp(G, [1, 2, 3], [1, 1])")?.contains("a list of 2 numbers is needed") == true)
    #expect(desk.complaint("jvp + 1")?.contains("jvp(F, [1, 2], [1, 0])") == true)
  }

  // MARK: The course's layers

  @Test func ofALinearLayer() throws {
    struct Layers: Decodable {
      struct Linear: Decodable {
        let product: [Double]
        let outer: [[Double]]
        enum CodingKeys: String, CodingKey {
          case product = "u^T W"
          case outer = "u x^T"
        }
      }
      let linear: Linear
    }
    let linear = try Reference.section("vjp", as: Layers.self).linear
    let desk = try Desk("W = [[1, 2, -1], [0, 0.5, 3]]; x = [1, -2, 0.5]; z(x) = W @ x; Z(W) = W @ x")
    #expect(Reference.agree(try desk.value("z(x)").elements, [-3.5, 0.5]))
    #expect(Reference.agree(try desk.value("vjp(z, x, [2, -1])").elements, linear.product))
    #expect(Reference.agree(try desk.value("vjp(Z, W, [2, -1])").elements, linear.outer.flatMap { $0 }))
    #expect(try desk.value("jacobian(z)(x)") == desk.value("W"))
  }

  @Test func ofReluAndCrossEntropy() throws {
    let desk = try Desk("E(z) = cross_entropy(z, [1, 0, 0])")
    #expect(try desk.value("vjp(relu, [-1, 0, 2], [3, 4, 5])").elements == [0, 0, 5])
    let expected = [-0.34099886111403209, 0.24243297070471392, 0.098565890409318172]
    #expect(Reference.agree(try desk.value("vjp(E, [2, 1, 0.1], 1)").elements, expected))
    #expect(Reference.agree(try desk.value("jacobian(E)([2, 1, 0.1])").elements, expected))
  }

  @Test func ofTheThesisExample() throws {
    struct Example: Decodable {
      let E: Double
      let d_x3, d_x2, d_z, d_x: [Double]
      let d_W1, d_W2: [[Double]]
    }
    let example = try Reference.section("thesis_example_4_1", as: Example.self)
    let desk = try Desk(
      "W1 = [[0.5, -0.5], [0.25, 1]]; W2 = [[1, -2]]; x = [1, 2]; y = [1]",
      "x2 = tanh(W1 @ x); x3 = W2 @ x2", "h(x) = tanh(W1 @ x); o(z) = W2 @ z; E(o) = sum((o - y)^2)/2",
      "E1(W1) = sum((W2 @ tanh(W1 @ x) - y)^2)/2", "E2(W2) = sum((W2 @ tanh(W1 @ x) - y)^2)/2",
      "N(W1, W2) = sum((W2 @ tanh(W1 @ x) - y)^2)/2")
    #expect(Reference.agree([try desk.number("E(x3)")], [example.E]))
    #expect(Reference.agree(try desk.value("∇E(x3)").elements, example.d_x3))
    #expect(Reference.agree(try desk.value("vjp(o, x2, ∇E(x3))").elements, example.d_x2))
    #expect(Reference.agree(try desk.value("vjp(tanh, W1 @ x, vjp(o, x2, ∇E(x3)))").elements, example.d_z))
    #expect(Reference.agree(try desk.value("vjp(h, x, vjp(o, x2, ∇E(x3)))").elements, example.d_x))
    #expect(Reference.agree(try desk.value("∇E1(W1)").elements, example.d_W1.flatMap { $0 }))
    #expect(Reference.agree(try desk.value("∇E2(W2)").elements, example.d_W2.flatMap { $0 }))
    let whole = (example.d_W1 + example.d_W2).flatMap { $0 }
    #expect(Reference.agree(try desk.value("∇N(W1, W2)").elements, whole))
  }
}
