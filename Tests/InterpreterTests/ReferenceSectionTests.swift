import Autodiff
import Language
import Testing
import Wording

@testable import Interpreter

/// Sections of the course's reference values, entry by entry as a student types them; none is left unread.
@Suite struct ReferenceSectionTests {
  private func expect(
    _ desk: Desk, _ expression: String, _ expected: [Double], within tolerance: Double = 1e-12,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let values = try desk.value(expression).elements
    #expect(values.count == expected.count, "\(expression)", sourceLocation: location)
    for (value, expected) in zip(values, expected) {
      #expect(
        abs(value - expected) <= tolerance * max(1, abs(expected)), "\(expression): \(value), not \(expected)",
        sourceLocation: location)
    }
  }

  @Test func initialisation() throws {
    let section = try ReferenceSection("initialisation")
    for row in 0..<(try section.count()) {
      func numbers(_ key: String) throws -> [Double] { try section.numbers("\(row)", key) }
      let desk = try Desk("i = \(try section.typed("\(row)", "n_in")); o = \(try section.typed("\(row)", "n_out"))")
      for (name, formula) in [("glorot", "2/(i + o)"), ("lecun", "1/i"), ("he", "2/i")] {
        try expect(desk, formula, numbers("\(name)_var"))
        // What was drawn, beside the same draws of variance 1.
        let ratio = "\(name)(i, o, seed = 1)/randn(o, i, seed = 1)"
        for extreme in ["min", "max"] { try expect(desk, "\(extreme)(\(ratio))", numbers("\(name)_std")) }
      }
      // Draws near the middle of the interval carry the rounding of u − ½, so the widest one is looked at.
      let draws = "(2rand(o, i, seed = 1) - 1)"
      let widest = "argmax(abs(reshape(\(draws), i*o)))"
      let uniform = "reshape(glorot(i, o, uniform = 1, seed = 1), i*o)"
      try expect(
        desk, "\(uniform)[\(widest)]/reshape(\(draws), i*o)[\(widest)]", numbers("glorot_uniform_limit"))
    }
    #expect(section.unread == [])
  }

  @Test func robbinsAndMonro() throws {
    let section = try ReferenceSection("robbins_monro")
    for row in 0..<(try section.count("eta_k=1/k")) {
      let count = try section.typed("eta_k=1/k", "\(row)", "K")
      let desk = try Desk(
        "f(x) = x^2", "train f from x = 5 with gd(η = 1/t) for \(count)", "k = range(1, \(count) + 1)")
      let (sum, squares) = (
        try section.numbers("eta_k=1/k", "\(row)", "sum_eta"), try section.numbers("eta_k=1/k", "\(row)", "sum_eta2")
      )
      try expect(desk, "sum(1/k)", sum)
      try expect(desk, "sum(1/k^2)", squares)
      try expect(desk, "sum(trace(η))", sum)
      try expect(desk, "sum(trace(η)^2)", squares)
    }
    try expect(try Desk(), "π^2/6", section.numbers("limit_sum_eta2"))
    #expect(section.unread == [])
  }

  /// One generation, the donors in cyclic order; then descent from the best.
  @Test func differentialEvolution() throws {
    let section = try ReferenceSection("differential_evolution_by_hand")
    var desk = try Desk(
      "f(x) = \(try section.text("f"))", "P = \(try section.typed("population")); F = \(try section.typed("F"))",
      "V = [P[1], P[2], P[3], P[0]] + F*([P[2], P[3], P[0], P[1]] - [P[3], P[0], P[1], P[2]])",
      "S = if f(V) <= f(P) then V else P", "best = min(if f(S) == min(f(S)) then S else inf)")
    try expect(desk, "V", section.numbers("trial"))
    try expect(desk, "S", section.numbers("selected"))
    try expect(desk, "best", section.numbers("best"))
    try desk.type("train f from x = best with gd(0.1) for 1")
    try expect(desk, "x", section.numbers("memetic_gd_step_alpha_0.1"))
    #expect(section.unread == [])
  }

  @Test func theGaborModel() throws {
    let section = try ReferenceSection("gabor")
    let data = "x = \(try section.typed("x")); y = \(try section.typed("y"))"
    for divisor in ["8", "32"] {
      let model = "M(p) = sin(t)*exp(-t^2/\(divisor)) where t = p[0] + 0.06*p[1]*x"
      var desk = try Desk(data, model, "L(p) = sum((M(p) - y)^2)")
      let group = "/\(divisor)"
      for list in try section.keys(group) {
        for row in 0..<(try section.count(group, list)) {
          let entry = "\(row)"
          let point = try section.typed(group, list, entry, "phi")
          try expect(desk, "L(\(point))", section.numbers(group, list, entry, "loss"))
          // At a minimum the reference's gradient is 0 to 50 digits, that of the rounded point to 16.
          try expect(desk, "∇L(\(point))", section.numbers(group, list, entry, "grad"))
          if try section.keys(group, list, entry).contains("model") {
            try expect(desk, "M(\(point))", section.numbers(group, list, entry, "model"))
          }
        }
        guard list.hasPrefix("gd_alpha_0.5") else { continue }
        let rows = try section.count(group, list)
        let start = try section.typed(group, list, "0", "phi")
        let last = try section.typed(group, list, "\(rows - 1)", "k")
        try desk.type("train L from p = \(start) with gd(0.5) for \(last)")
        for row in 0..<rows {
          let step = try section.typed(group, list, "\(row)", "k")
          try expect(desk, "trace(p)[\(step)]", section.numbers(group, list, "\(row)", "phi"))
          try expect(desk, "trace(L)[\(step)]", section.numbers(group, list, "\(row)", "loss"))
        }
      }
    }
    #expect(section.unread == [])
  }

  @Test(arguments: [
    ("g=(3,4),c=1", "[3, 4]", 1), ("g=(3,4),c=5", "[3, 4]", 5), ("g=(3,4),c=10", "[3, 4]", 10),
    ("g=(0,0),c=1", "[0, 0]", 1),
  ])
  func clipping(key: String, gradient: String, limit: Int) throws {
    let section = try ReferenceSection("clipping")
    #expect(try section.keys().count == 5)
    let desk = try Desk(
      "f(v) = dot(\(gradient), v)", "train f from v = [0, 0] with gd_clip_norm(1, \(limit)) for 1")
    try expect(desk, "-v", section.numbers(key))
  }

  @Test func newtonAndTheBestRate() throws {
    let section = try ReferenceSection("newton_and_eta_opt")
    let problems = [
      "x2": "f(v) = v[0]^2", "w3": "f(v) = (v[0] - 3)^2", "parabola": "f(v) = v[0]^2 - 4v[0] + 5",
      "neuron": "f(v) = (2v[0] - 4)^2/2", "quad": "f(v) = 3v[0]^2 + 2v[0]*v[1] + v[1]^2",
      "regression": "f(v) = sum((v[0] + v[1]*[0, 1, 2, 3] - [1, 2, 4, 5])^2)",
      "neuron_bias": "f(v) = (2v[0] + v[1] - 4)^2/2",
    ]
    for problem in try section.keys() {
      func has(_ key: String) throws -> Bool { try section.keys(problem).contains(key) }
      func numbers(_ key: String) throws -> [Double] { try section.numbers(problem, key) }
      let isNeuron = problem == "neuron_bias"
      let start = isNeuron ? "[1, 0]" : try section.typed(problem, "x0")
      let desk = try Desk(
        try #require(problems[problem]), "v = \(start)", "H = hessian(f)(v); l = min(eig(H)); u = max(eig(H))",
        "train f from v = \(start) with gd(1/u) for 1")
      for (key, expression) in [
        ("hessian", "H"), ("eigenvalues", "eig(H)"), ("det", "det(H)"), ("grad", "∇f(\(start))"),
        ("newton_step_v=-H^-1*g", "-solve(H, ∇f(\(start)))"), ("x1", "\(start) - solve(H, ∇f(\(start)))"),
        ("eta_opt=1/lambda_max", "1/u"), ("eta_crit=2/lambda_max", "2/u"),
        ("best_fixed_eta=2/(lmin+lmax)", "2/(l + u)"), ("best_rate=(lmax-lmin)/(lmax+lmin)", "(u - l)/(u + l)"),
        // With one eigenvalue 0 the rate 1/5 lands on the line of minima at once.
        ("gd_limit_from_(1,0)", "v"),
      ] where try has(key) { try expect(desk, expression, numbers(key)) }
    }
    #expect(section.unread == [])
  }

  @Test func losses() throws {
    let section = try ReferenceSection("losses")
    let desk = try Desk(
      "p = [0.7, 0.2, 0.1]; y = [1, 0, 0]", "B(a) = bce(a, 1)", "E(ŷ) = (ŷ - 4)^2; C(ŷ) = 1/2(ŷ - 4)^2",
      "u = [0, 1, 2, 3]; w = [1, 2, 4, 5]")
    let (categorical, binary, squared) = (
      "p=(0.7,0.2,0.1),y=(1,0,0)", "binary_dE/da_at_a=0.7,y=1", "squared,yhat=2,y=4"
    )
    try expect(desk, "softmax([1, 2, 3])", section.numbers("softmax_of_(1,2,3)"))
    try expect(desk, "σ([1, 2, 3])/sum(σ([1, 2, 3]))", section.numbers("PRINTED_logistic_then_normalise_003"))
    try expect(desk, "cross_entropy(log(p), y)", section.numbers(categorical, "categorical"))
    try expect(desk, "sum(-y*log(p) - (1 - y)*log(1 - p))", section.numbers(categorical, "K_binary_003"))
    try expect(desk, "B'(0.7)", section.numbers(binary, "right=(a-y)/(a(1-a))"))
    try expect(desk, "(1 - 0.7)/(0.7*(1 - 0.7))", section.numbers(binary, "PRINTED_003=(y-a)/(a(1-a))"))
    try expect(desk, "E(2)", section.numbers(squared, "(yhat-y)^2"))
    try expect(desk, "C(2)", section.numbers(squared, "(yhat-y)^2/2"))
    try expect(desk, "[E'(2), C'(2)]", section.numbers(squared, "d/dyhat"))
    try expect(desk, "mse(0*u, w)", section.numbers("mse_of_regression_at_(0,0)"))
    #expect(section.unread == [])
  }

  /// The functions that the course prints wrong are written as printed.
  @Test func activations() throws {
    let section = try ReferenceSection("activations")
    let points = try section.typed("x")
    for (name, formula) in [
      ("linear", "x"), ("sigmoid", "σ(x)"), ("tanh", "tanh(x)"), ("relu", "relu(x)"),
      ("leaky_relu_0.01", "leaky_relu(x, 0.01)"), ("elu_1", "elu(x, 1)"), ("softplus", "softplus(x)"),
      ("PRINTED_tanh_003", "(exp(-x) - exp(x))/(exp(x) + exp(-x))"), ("PRINTED_softplus_003", "log(1 + exp(-x))"),
    ] {
      let desk = try Desk("a(x) = \(formula)")
      try expect(desk, "a(\(points))", section.numbers(name, "value"))
      let slope = name == "linear" ? "a'(\(points)) + 0*\(points)" : "a'(\(points))"
      try expect(desk, slope, section.numbers(name, "derivative"))
    }
    #expect(section.unread == [])
  }

  @Test func theThesisExample() throws {
    let section = try ReferenceSection("thesis_example_4_1")
    let desk = try Desk(
      "W1 = \(try section.typed("W1")); W2 = \(try section.typed("W2")); x = \(try section.typed("x"))",
      "y = \(try section.typed("y")); z = W1 @ x; a = tanh(z); o = W2 @ a",
      "E(W1, W2, x) = sum((W2 @ tanh(W1 @ x) - y)^2)/2; Eo(o) = sum((o - y)^2)/2",
      "Ea(a) = sum((W2 @ a - y)^2)/2; Ez(z) = sum((W2 @ tanh(z) - y)^2)/2")
    for (key, expression) in [
      ("W1x", "z"), ("x2", "a"), ("x3", "o"), ("E", "E(W1, W2, x)"), ("d_x3", "∇Eo(o)"), ("d_x2", "∇Ea(a)"),
      ("d_z", "∇Ez(z)"), ("d_W1", "∇E(W1, W2, x)[0:4]"), ("d_W2", "∇E(W1, W2, x)[4:6]"),
      ("d_x", "∇E(W1, W2, x)[6:8]"),
    ] { try expect(desk, expression, section.numbers(key)) }
    #expect(section.unread == [])
  }

  @Test func productsWithJacobians() throws {
    let section = try ReferenceSection("vjp")
    let desk = try Desk(
      "W = \(try section.typed("linear", "W")); x = \(try section.typed("linear", "x"))",
      "u = \(try section.typed("linear", "u"))", "f(x) = W @ x; h(W) = W @ x",
      "E(z) = cross_entropy(z, \(try section.typed("cross_entropy", "y")))",
      "z = \(try section.typed("cross_entropy", "logits"))")
    try expect(desk, "f(x)", section.numbers("linear", "z"))
    try expect(desk, "vjp(f, x, u)", section.numbers("linear", "u^T W"))
    try expect(desk, "vjp(h, W, u)", section.numbers("linear", "u x^T"))
    let (point, covector) = (try section.typed("relu", "x"), try section.typed("relu", "u"))
    try expect(desk, "vjp(relu, \(point), \(covector))", section.numbers("relu", "u^T J (ReLU'(0)=0)"))
    try expect(desk, "softmax(z)", section.numbers("cross_entropy", "p"))
    try expect(desk, "E(z)", section.numbers("cross_entropy", "loss"))
    try expect(desk, "jacobian(E)(z)", section.numbers("cross_entropy", "J=(p-y)^T"))
    #expect(section.unread == [])
  }

  @Test func theGraph() throws {
    let section = try ReferenceSection("graph")
    for point in try section.keys() where point.hasPrefix("(") {
      let (a, b) = (try section.typed(point, "values", "x1"), try section.typed(point, "values", "x2"))
      let values = try section.keys(point, "values")
      // Every node from the inputs, and the whole from every node.
      let forward = [
        "x1": "x1", "x2": "x2", "x3": "exp(x1)", "x4": "x2*exp(x1)", "x5": "x1 + x2*exp(x1)",
        "x6": "sqrt(x1 + x2*exp(x1))", "x7": "x2*exp(x1)*sqrt(x1 + x2*exp(x1))",
      ]
      let whole = [
        "x1": "x2*exp(v)*sqrt(v + x2*exp(v))", "x2": "v*x3*sqrt(x1 + v*x3)", "x3": "x2*v*sqrt(x1 + x2*v)",
        "x4": "v*sqrt(x1 + v)", "x5": "x4*sqrt(v)", "x6": "x4*v", "x7": "v",
      ]
      for node in values {
        var desk = try Desk("n(x1, x2) = \(try #require(forward[node]))")
        try expect(desk, "n(\(a), \(b))", section.numbers(point, "values", node))
        for (place, direction) in ["d/dx1", "d/dx2"].enumerated() {
          try expect(
            desk, "∇n(\(a), \(b))[\(place)]", section.numbers(point, "tangents_forward_mode", direction, node))
        }
        for name in values { try desk.type("\(name) = \(try section.typed(point, "values", name))") }
        try desk.type("b(v) = \(try #require(whole[node]))")
        try expect(desk, "b'(\(node))", section.numbers(point, "adjoints", node))
        try desk.type("r(v) = sqrt(v); s(v) = x1 + v; m(v) = exp(v)")
        let (sum, root) = (try section.typed(point, "adjoints", "x5"), try section.typed(point, "adjoints", "x3"))
        try expect(desk, "\(root)*m'(x1)", section.numbers(point, "x1_paths", "via_x3"))
        try expect(desk, sum, section.numbers(point, "x1_paths", "via_x5"))
        try expect(desk, "\(sum)*s'(x4)", section.numbers(point, "x4_paths", "via_x5"))
        try expect(desk, "1*x6", section.numbers(point, "x4_paths", "via_x7"))
      }
    }
    let (a, b) = (try section.typed("undefined", "point", "0"), try section.typed("undefined", "point", "1"))
    try expect(try Desk(), "\(a) + \(b)*exp(\(a))", section.numbers("undefined", "x5"))
    #expect(try Desk("f(x1, x2) = sqrt(x1 + x2*exp(x1))").complaint("f(\(a), \(b))")?.contains("√") == true)
    #expect(section.unread == [])
  }

  @Test func jacobianCosts() throws {
    let section = try ReferenceSection("jacobian_cost_multiplications")
    for row in 0..<(try section.count("rows")) {
      func number(_ key: String) throws -> Int { Int(try section.numbers("rows", "\(row)", key)[0]) }
      let (width, layers) = (try number("n"), try number("layers"))
      let chain = String(repeating: "A @ (", count: layers - 1) + "x" + String(repeating: ")", count: layers - 1)
      let desk = try Desk("A = eye(\(width)); f(x) = ones(\(width)) @ (\(chain))")
      let call = try Parser.expression(of: Source("f(ones(\(width)))"))
      let point = try desk.workspace.functionPoint(call, symbols: .unicode)
      let sweep = NodeList(point.body, named: "f", parameters: point.parameters).multiplicationsOfOneSweep
      #expect(try number("reverse_1_vjp") == sweep)
      #expect(try number("forward_n_jvps") == width * sweep)
    }
    #expect(section.unread == [])
  }
}
