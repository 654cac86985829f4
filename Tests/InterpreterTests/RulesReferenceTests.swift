import Autodiff
import Foundation
import Interpreter
import Optimization
import Testing
import Wording

/// A path computed with 50 digits, printed to 17.
struct ReferencePath: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  /// `f(x) = x^2`
  let objective: String
  let optimiser: String
  let settings: [String: Double]
  let start: [Double]
  /// `f` and `grad` before each step; `x_next` and the rule's values after it.
  let columns: [String: [[Double]]]
  let final: Double

  var testDescription: String { name }

  static let all: [ReferencePath] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/rules.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([ReferencePath].self, from: data)) ?? []
  }()
}

/// Every path of the reference, run by the rule that it belongs to.
@Suite struct RulesReferenceTests {
  /// A rule with the names that its settings and values have in the reference.
  struct Counterpart: Sendable {
    let rule: String
    /// The call, with `$alpha` for the setting `alpha`.
    let call: String
    /// The rule's name for each column of the reference.
    var columns: [String: String] = [:]
    /// The text of a student's rule; nil for one of the prelude.
    var text: String?
  }

  static let counterparts: [String: [Counterpart]] = [
    "gd": [Counterpart(rule: "gd", call: "gd(α = $alpha)")],
    "momentum_ema": [
      Counterpart(rule: "momentum_ema", call: "momentum_ema(α = $a, β = $b)", columns: ["m": "m"])
    ],
    "momentum_heavy_ball": [
      Counterpart(rule: "momentum", call: "momentum(η = $a, γ = $b)", columns: ["v": "v"]),
      Counterpart(rule: "momentum_torch", call: "momentum_torch(lr = $a, β = $b)"),
    ],
    "momentum_003_as_printed": [
      Counterpart(
        rule: "printed", call: "printed($a, $b)", columns: ["v": "v"],
        text: "rule printed(η, γ)\n state v = 0\n v = γ*v + η*g\n θ = γ*θ - v\nend")
    ],
    "nesterov_ema_001": [
      Counterpart(
        rule: "nesterov_ema", call: "nesterov_ema(α = $a, β = $b)",
        columns: ["m": "m", "x_look": "θ̃", "grad_used": "g̃"])
    ],
    "nesterov_ema_exact": [
      Counterpart(
        rule: "nesterov_ema_exact", call: "nesterov_ema_exact(α = $a, β = $b)",
        columns: ["m": "m", "x_look": "θ̃", "grad_used": "g̃"])
    ],
    "nesterov_heavy_ball": [
      Counterpart(
        rule: "nesterov", call: "nesterov(η = $a, γ = $b)",
        columns: ["v": "v", "x_look": "θ̃", "grad_used": "g̃"])
    ],
    "nesterov_003_as_printed": [
      Counterpart(
        rule: "printed", call: "printed($a, $b)", columns: ["v": "v"],
        text: "rule printed(η, γ)\n state v = 0\n v = γ*v + η*∇(θ - γ*v)\n θ = γ*θ - v\nend")
    ],
    "adagrad_eps_inside": [
      Counterpart(rule: "adagrad", call: "adagrad(α = $alpha, ε = $eps)", columns: ["S": "S"])
    ],
    "adagrad_eps_outside": [
      Counterpart(
        rule: "adagrad_eps_outside", call: "adagrad_eps_outside(α = $alpha, eps = $eps)", columns: ["S": "S"])
    ],
    "rmsprop_eps_inside": [
      Counterpart(rule: "rmsprop", call: "rmsprop(α = $alpha, β = $beta_, ε = $eps)", columns: ["S": "S"])
    ],
    "rmsprop_eps_outside": [
      Counterpart(
        rule: "rmsprop_eps_outside", call: "rmsprop_eps_outside(α = $alpha, rho = $beta_, ε = $eps)",
        columns: ["S": "S"])
    ],
    "adadelta": [
      Counterpart(
        rule: "adadelta", call: "adadelta(ρ = $rho, ε = $eps)",
        columns: ["Eg2": "S", "Edx2": "D", "dx": "Δθ"])
    ],
    "normalised": [Counterpart(rule: "normalised", call: "normalised(α = $alpha, ε = $eps)")],
    "normalised_eps_added": [
      Counterpart(rule: "normalised_eps_added", call: "normalised_eps_added(α = $alpha, ε = $eps)")
    ],
    "decay_s_from_0": [
      Counterpart(rule: "gd", call: "gd(η = decay($eta0, $etad, t))", columns: ["eta": "η"])
    ],
    "decay_s_from_1": [
      Counterpart(rule: "gd", call: "gd(η = decay_from_1($eta0, $etad, t))", columns: ["eta": "η"])
    ],
    "adam": [
      Counterpart(
        rule: "adam", call: "adam(α = $alpha, β₁ = $b1, β₂ = $b2, ε = $eps)",
        columns: ["m": "m", "v": "v", "mhat": "m̂", "vhat": "v̂"]),
      Counterpart(
        rule: "adamw", call: "adamw(α = $alpha, β₁ = $b1, β₂ = $b2, ε = $eps, λ = 0)", columns: ["m": "m"]),
    ],
    "adam_eps_inside": [
      Counterpart(
        rule: "adam_eps_inside", call: "adam_eps_inside(α = $alpha, beta1 = $b1, beta2 = $b2, eps = $eps)",
        columns: ["m": "m", "v": "v", "mhat": "m̂", "vhat": "v̂"])
    ],
    "adam_exponent_k_plus_1": [
      Counterpart(
        rule: "printed", call: "printed($alpha, $b1, $b2, $eps)", columns: ["mhat": "m̂", "vhat": "v̂"],
        text: """
          rule printed(α, β₁, β₂, ε)
            state m = 0, v = 0
            m = β₁*m + (1 - β₁)*g
            v = β₂*v + (1 - β₂)*g^2
            m̂ = m/(1 - β₁^(t + 1))
            v̂ = v/(1 - β₂^(t + 1))
            θ = θ - α*m̂/(√v̂ + ε)
          end
          """)
    ],
  ]

  @Test func allPathsAreThere() {
    #expect(ReferencePath.all.count == 72)
    for path in ReferencePath.all { #expect(RulesReferenceTests.counterparts[path.optimiser] != nil) }
  }

  @Test(arguments: ReferencePath.all) func followsTheReference(path: ReferencePath) throws {
    for counterpart in try #require(RulesReferenceTests.counterparts[path.optimiser]) {
      try follow(path, with: counterpart)
    }
  }

  private func follow(_ path: ReferencePath, with counterpart: Counterpart) throws {
    var call = counterpart.call
    for name in path.settings.keys.sorted(by: { $0.count > $1.count }) {
      call = call.replacing("$\(name)", with: "\(path.settings[name] ?? .nan)")
    }
    let points = path.columns["x_next"] ?? []
    let run = try RuleRuns.run(
      """
      \(path.objective)
      \(counterpart.text ?? "")
      train f from (\(path.start.map { "\($0)" }.joined(separator: ", "))) with \(call) for \(points.count)
      """)
    #expect(run.trace.count == points.count)
    for row in points.indices {
      func compare(_ column: String, _ values: [Double]) {
        let reference = path.columns[column]?[row] ?? []
        #expect(values.count == reference.count, "\(counterpart.rule), \(column) in row \(row + 1)")
        for (value, reference) in zip(values, reference) {
          let difference = abs(value - reference) / max(1, abs(reference))
          #expect(
            difference <= tolerance(path, row: row),
            "\(counterpart.rule), \(column) in row \(row + 1): \(value) for \(reference)")
        }
      }
      compare("x_next", run.numbers(of: .update, row: row))
      compare("f", run.numbers(of: .objective, row: row))
      compare("grad", run.numbers(of: .gradient, row: row))
      for (column, name) in counterpart.columns { compare(column, run.numbers(of: name, row: row)) }
    }
    let final = try #require(run.objectiveNow)
    #expect(abs(final - path.final) <= tolerance(path, row: points.count) * max(1, abs(path.final)))
  }

  /// Near the minimum the normalised step with α = 1 divides almost 0 by almost 0, which magnifies the last digits.
  private func tolerance(_ path: ReferencePath, row: Int) -> Double {
    path.name == "x2/normalised/alpha=1" && row >= 5 ? 1e-7 : 1e-12
  }
}
