import Foundation
import Testing
import Wording

@testable import Interpreter

/// A run of the course, computed with 50 digits.
private struct Trajectory: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let problem: String
  let rule: String
  let settings: [String: Double]
  let start: [Double]
  /// Point, objective and gradient before the step, what the rule computed, and `x_next`, row by row.
  let rows: [[String: [Double]]]
  let final: Double

  var testDescription: String { name }

  static let all: [Trajectory] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/trajectories.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([Trajectory].self, from: data)) ?? []
  }()
}

/// The course's runs in the language itself: every quantity of every row.
@Suite struct TrajectoryTests {
  /// Definition, name of the objective, and names of the parameters.
  private static let problems: [String: (text: String, objective: String, parameters: [String])] = [
    "x2": ("f(x) = x^2", "f", ["x"]),
    "w3": ("f(w) = (w-3)^2", "f", ["w"]),
    "parabola": ("f(x) = x^2 - 4x + 5", "f", ["x"]),
    "quad": ("f(x, y) = 3x²+2xy+y²", "f", ["x", "y"]),
    "neuron": ("x = 2; y = 4; b = 0; C(w) = 1/2*(w*x + b - y)^2", "C", ["w"]),
    "neuron_bias": ("x = 2; y = 4; C(w, b) = 1/2 (w*x + b - y)^2", "C", ["w", "b"]),
    "regression": (
      "x = [0, 1, 2, 3]; y = [1, 2, 4, 5]; L(φ₀, φ₁) = sum((φ₀ + φ₁*x - y)^2)", "L", ["φ₀", "φ₁"]
    ),
  ]

  /// What gradus calls a rule of the reference.
  private struct Counterpart {
    /// The call, with `$alpha` for the setting `alpha`.
    let call: String
    /// The rule's name for a quantity of the reference, where it has another one; empty where it has none.
    var names: [String: String] = [:]
  }

  private static let moments = ["mhat": "m̂", "vhat": "v̂"]
  private static let lookAhead = ["x_look": "θ̃", "grad_used": "g̃"]

  /// The rules of the prelude, two where they have one path, and those that a student writes to follow a misprint.
  private static let counterparts: [String: [Counterpart]] = [
    "gd": [Counterpart(call: "gd(α = $alpha)")],
    "momentum_ema": [Counterpart(call: "momentum_ema($a, β = $b)")],
    "momentum_heavy_ball": [
      Counterpart(call: "momentum(η = $a, γ = $b)"),
      Counterpart(call: "momentum_torch(lr = $a, β = $b)", names: ["v": ""]),
    ],
    "momentum_003_as_printed": [Counterpart(call: "momentum_003_as_printed($a, $b)")],
    "nesterov_ema_001": [Counterpart(call: "nesterov_ema(α = $a, β = $b)", names: lookAhead)],
    "nesterov_ema_exact": [Counterpart(call: "nesterov_ema_exact(α = $a, β = $b)", names: lookAhead)],
    "nesterov_heavy_ball": [Counterpart(call: "nesterov(η = $a, γ = $b)", names: lookAhead)],
    "nesterov_003_as_printed": [Counterpart(call: "nesterov_003_as_printed($a, $b)", names: lookAhead)],
    "adagrad_eps_inside": [Counterpart(call: "adagrad(α = $alpha, ε = $eps)")],
    "adagrad_eps_outside": [Counterpart(call: "adagrad_eps_outside(α = $alpha, eps = $eps)")],
    "rmsprop_eps_inside": [Counterpart(call: "rmsprop(α = $alpha, β = $beta_, ε = $eps)")],
    "rmsprop_eps_outside": [Counterpart(call: "rmsprop_eps_outside(α = $alpha, rho = $beta_, ε = $eps)")],
    "adadelta": [
      Counterpart(call: "adadelta(ρ = $rho, ε = $eps)", names: ["Eg2": "S", "Edx2": "D", "dx": "Δθ"])
    ],
    "normalised": [Counterpart(call: "normalised(α = $alpha, ε = $eps)")],
    "normalised_eps_added": [Counterpart(call: "normalised_eps_added(α = $alpha, ε = $eps)")],
    "decay_s_from_0": [Counterpart(call: "gd(eta = decay($eta0, $etad, t))")],
    "decay_s_from_1": [Counterpart(call: "gd(eta = decay_from_1($eta0, $etad, t))")],
    "adam": [
      Counterpart(call: "adam(α = $alpha, beta1 = $b1, β₂ = $b2, eps = $eps)", names: moments),
      Counterpart(call: "adamw(α = $alpha, β₁ = $b1, β₂ = $b2, ε = $eps, λ = 0)", names: moments),
    ],
    "adam_eps_inside": [
      Counterpart(call: "adam_eps_inside(α = $alpha, β₁ = $b1, β₂ = $b2, ε = $eps)", names: moments)
    ],
    "adam_exponent_k_plus_1": [
      Counterpart(call: "adam_exponent_k_plus_1($alpha, $b1, $b2, $eps)", names: moments)
    ],
  ]

  /// Rules as the course's slides misprint them.
  private static let misprints = """
    rule momentum_003_as_printed(η, γ)
      state v = 0
      v = γ*v + η*g
      θ = γ*θ - v
    end
    rule nesterov_003_as_printed(η, γ)
      state v = 0
      θ̃ = θ - γ*v
      g̃ = ∇(θ̃)
      v = γ*v + η*g̃
      θ = γ*θ - v
    end
    rule adam_exponent_k_plus_1(α, β₁, β₂, ε)
      state m = 0, v = 0
      m = β₁*m + (1 - β₁)*g
      v = β₂*v + (1 - β₂)*g^2
      m̂ = m/(1 - β₁^(t + 1))
      v̂ = v/(1 - β₂^(t + 1))
      θ = θ - α*m̂/(√v̂ + ε)
    end
    """

  @Test func fixtureIsThere() {
    #expect(Trajectory.all.count == 82)
    #expect(Trajectory.all.allSatisfy { $0.rows.count == 10 })
  }

  @Test(arguments: Trajectory.all)
  fileprivate func isReproduced(_ trajectory: Trajectory) throws {
    for counterpart in try #require(Self.counterparts[trajectory.rule]) {
      try follow(trajectory, with: counterpart)
    }
  }

  private func follow(_ trajectory: Trajectory, with counterpart: Counterpart) throws {
    let problem = try #require(Self.problems[trajectory.problem])
    var desk = try Desk(problem.text, Self.misprints)
    let start = zip(problem.parameters, trajectory.start).map { "\($0) = \($1)" }.joined(separator: ", ")
    var call = counterpart.call
    for (name, value) in trajectory.settings.sorted(by: { $0.key.count > $1.key.count }) {
      call = call.replacing("$\(name)", with: "\(value)")
    }
    try desk.type("train \(problem.objective) from \(start) with \(call) for 10")
    #expect(desk.run.trace.times == Array(1...10))
    // At the minimum this rule divides a rounding error by itself.
    let tolerance = trajectory.name == "x2/normalised/alpha=1" ? 1e-7 : 1e-12

    func compare(_ got: Double, _ wanted: Double, _ what: String) {
      #expect(abs(got - wanted) <= tolerance * max(1, abs(wanted)), "\(call), \(what): \(got), not \(wanted)")
    }
    for (place, parameter) in problem.parameters.enumerated() {
      for quantity in try #require(trajectory.rows.first).keys {
        let name = counterpart.names[quantity] ?? quantity
        if name.isEmpty { continue }
        let column = try numbers(of: name, parameter, problem.objective, problem.parameters, in: desk)
        #expect(column.count == 10)
        for (row, number) in zip(trajectory.rows, column) {
          let wanted = try #require(row[quantity])
          compare(number, wanted.count == 1 ? wanted[0] : wanted[place], "\(quantity) of \(parameter)")
        }
      }
    }
    compare(try #require(desk.run.objectiveNow), trajectory.final, "f at the end")
  }

  // MARK: The rules as the course states them

  /// The course's formulas, each typed as a rule: `m <- b*m + (1-b)*g(x); x <- x - a*m`.
  @Test func statedFormulasLeadTheSameWay() throws {
    let formulas = try ReferenceSection("optimiser_formulas")
    let names = try formulas.keys()
    #expect(Set(names) == Set(Self.counterparts.keys))
    #expect(Set(names) == Set(Trajectory.all.map(\.rule)))
    var lines: [String: [String]] = [:]
    // Adam first, of which two others change a line.
    for name in names.sorted(by: { $0.count < $1.count }) {
      lines[name] = ruleLines(try formulas.text(name), adam: lines["adam"] ?? [])
    }
    for trajectory in Trajectory.all {
      let problem = try #require(Self.problems[trajectory.problem])
      let own = try #require(lines[trajectory.rule])
      let states = own.filter { $0.contains(" <- ") && !$0.hasPrefix("θ") }.compactMap {
        $0.split(separator: " ").first
      }
      let settings = trajectory.settings.map { "\($0.key) = \($0.value)" }.sorted().joined(separator: ", ")
      let state = states.isEmpty ? "" : "state \(states.map { "\($0) = 0" }.joined(separator: ", "))\n"
      let body = own.map { $0.replacing(" <- ", with: " = ") }.joined(separator: "\n")
      var desk = try Desk(problem.text, "rule stated(\(settings))\n\(state)\(body)\nend")
      let start = zip(problem.parameters, trajectory.start).map { "\($0) = \($1)" }.joined(separator: ", ")
      try desk.type("train \(problem.objective) from \(start) with stated for 10")
      let tolerance = trajectory.name == "x2/normalised/alpha=1" ? 1e-7 : 1e-12
      let end = try #require(trajectory.rows.last?["x_next"])
      for (value, wanted) in zip(desk.run.point.flatMap(\.elements), end) {
        #expect(abs(value - wanted) <= tolerance * max(1, abs(wanted)), "\(trajectory.name): \(body)")
      }
    }
  }

  /// A formula's lines in the language: θ for x, t for k, ∇(…) for the gradient elsewhere.
  private func ruleLines(_ formula: String, adam: [String]) -> [String] {
    let text = formula.prefix { $0 != "[" }.replacing(", k=1,2,...", with: "")
    let changes = text.replacing("as adam, but ", with: "")
    let stated = changes.split(separator: changes == text ? ";" : ",").map { line in
      var line = line.trimmingCharacters(in: .whitespaces).replacing("g(x)", with: "g").replacing("g(x", with: "∇(θ")
      line.replace(/\bx\b/, with: "θ")
      line.replace(/\bk\b/, with: "t")
      return line
    }
    guard changes != text else { return stated }
    return adam.map { line in
      stated.first { $0.prefix { $0 != "=" && $0 != " " } == line.prefix { $0 != "=" && $0 != " " } } ?? line
    }
  }

  private func numbers(
    of quantity: String, _ parameter: String, _ objective: String, _ parameters: [String], in desk: Desk
  ) throws -> [Double] {
    let isSingle = parameters.count == 1
    let column =
      switch quantity {
      case "x": try desk.column(Name(parameter))
      case "x_next": try desk.column(Name(parameter), isUpdate: true)
      case "f": try desk.column(Name("\(objective)(\(parameters.joined(separator: ", ")))"))
      case "grad":
        try desk.column(Name(isSingle ? "\(objective)'(\(parameter))" : "∂\(objective)/∂\(parameter)"))
      case "eta": try desk.column("eta")
      case _ where quantity.unicodeScalars.contains("θ"):
        // θ̃ is x̃; by scalars, for θ with a mark is one character.
        try desk.column(
          Name(quantity.unicodeScalars.map { $0 == "θ" ? parameter : String($0) }.joined()))
      default: try desk.column(Name(isSingle ? quantity : "\(quantity)[\(parameter)]"))
      }
    return column.map { $0[0] }
  }
}
