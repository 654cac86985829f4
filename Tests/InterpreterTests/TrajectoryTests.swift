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
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/trajectories.json")
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

  /// The rules that are not built in, as a student would write them.
  private static let rules = """
    rule momentum_003_as_printed(a, b)
      state v = 0
      v = b*v + a*g
      θ = b*θ - v
    end
    rule nesterov_ema_001(a, b)
      state m = 0
      x_look = θ - a*m
      grad_used = ∇(x_look)
      m = b*m + (1 - b)*grad_used
      θ = θ - a*m
    end
    rule nesterov_ema_exact(a, b)
      state m = 0
      x_look = θ - a*b*m
      grad_used = ∇(x_look)
      m = b*m + (1 - b)*grad_used
      θ = θ - a*m
    end
    rule nesterov_heavy_ball(a, b)
      state v = 0
      x_look = θ - b*v
      grad_used = ∇(x_look)
      v = b*v + a*grad_used
      θ = θ - v
    end
    rule nesterov_003_as_printed(a, b)
      state v = 0
      x_look = θ - b*v
      grad_used = ∇(x_look)
      v = b*v + a*grad_used
      θ = b*θ - v
    end
    rule adagrad_eps_inside(alpha, eps)
      state S = 0
      S = S + g^2
      θ = θ - alpha*g/sqrt(S + eps)
    end
    rule adagrad_eps_outside(alpha, eps)
      state S = 0
      S = S + g^2
      θ = θ - alpha*g/(sqrt(S) + eps)
    end
    rule rmsprop_eps_inside(alpha, eps, beta_)
      state S = 0
      S = beta_*S + (1 - beta_)*g^2
      θ = θ - alpha*g/sqrt(S + eps)
    end
    rule rmsprop_eps_outside(alpha, eps, beta_)
      state S = 0
      S = beta_*S + (1 - beta_)*g^2
      θ = θ - alpha*g/(sqrt(S) + eps)
    end
    rule adadelta(rho, eps)
      state Eg2 = 0, Edx2 = 0
      Eg2 = rho*Eg2 + (1 - rho)*g^2
      dx = -sqrt(Edx2 + eps)/sqrt(Eg2 + eps)*g
      Edx2 = rho*Edx2 + (1 - rho)*dx^2
      θ = θ + dx
    end
    rule normalised(alpha, eps)
      θ = θ - alpha*g/(sqrt(g^2) + eps)
    end
    rule normalised_eps_added(alpha, eps)
      θ = θ - alpha*(g/sqrt(g^2) + eps)
    end
    rule decay_s_from_0(eta0, etad)
      eta = eta0/(1 + (t - 1)*etad)
      θ = θ - eta*g
    end
    rule decay_s_from_1(eta0, etad)
      eta = eta0/(1 + t*etad)
      θ = θ - eta*g
    end
    rule adam_eps_inside(alpha, b1, b2, eps)
      state m = 0, v = 0
      m = b1*m + (1 - b1)*g
      v = b2*v + (1 - b2)*g^2
      mhat = m/(1 - b1^t)
      vhat = v/(1 - b2^t)
      θ = θ - alpha*mhat/sqrt(vhat + eps)
    end
    rule adam_exponent_k_plus_1(alpha, b1, b2, eps)
      state m = 0, v = 0
      m = b1*m + (1 - b1)*g
      v = b2*v + (1 - b2)*g^2
      mhat = m/(1 - b1^(t + 1))
      vhat = v/(1 - b2^(t + 1))
      θ = θ - alpha*mhat/(sqrt(vhat) + eps)
    end
    """

  /// The call of the rule, with the names of its hyper-parameters.
  private static func call(_ trajectory: Trajectory) -> String {
    let settings = trajectory.settings
    func value(_ name: String) -> String { "\(settings[name] ?? .nan)" }
    switch trajectory.rule {
    case "gd": return "gd(α = \(value("alpha")))"
    case "momentum_ema": return "momentum_ema(\(value("a")), β = \(value("b")))"
    case "momentum_heavy_ball": return "momentum(lr = \(value("a")), gamma = \(value("b")))"
    case "adam":
      let rest = "beta1 = \(value("b1")), β₂ = \(value("b2")), eps = \(value("eps"))"
      return "adam(α = \(value("alpha")), \(rest))"
    default:
      let list = settings.keys.sorted().map { "\($0) = \(value($0))" }.joined(separator: ", ")
      return "\(trajectory.rule)(\(list))"
    }
  }

  @Test func fixtureIsThere() {
    #expect(Trajectory.all.count == 82)
    #expect(Trajectory.all.allSatisfy { $0.rows.count == 10 })
  }

  @Test(arguments: Trajectory.all)
  fileprivate func isReproduced(_ trajectory: Trajectory) throws {
    let problem = try #require(Self.problems[trajectory.problem])
    var desk = try Desk(problem.text, Self.rules)
    let start = zip(problem.parameters, trajectory.start).map { "\($0) = \($1)" }.joined(separator: ", ")
    try desk.type("train \(problem.objective) from \(start) with \(Self.call(trajectory)) for 10")
    #expect(desk.run.trace.times == Array(1...10))
    // At the minimum this rule divides a rounding error by itself.
    let tolerance = trajectory.name == "x2/normalised/alpha=1" ? 1e-7 : 1e-12

    func compare(_ got: Double, _ wanted: Double, _ what: String) {
      #expect(abs(got - wanted) <= tolerance * max(1, abs(wanted)), "\(what): \(got), not \(wanted)")
    }
    for (place, parameter) in problem.parameters.enumerated() {
      for quantity in try #require(trajectory.rows.first).keys {
        let column = try numbers(of: quantity, parameter, problem.objective, problem.parameters, in: desk)
        #expect(column.count == 10)
        for (row, number) in zip(trajectory.rows, column) {
          let wanted = try #require(row[quantity])
          compare(number, wanted.count == 1 ? wanted[0] : wanted[place], "\(quantity) of \(parameter)")
        }
      }
    }
    compare(try #require(desk.run.objectiveNow), trajectory.final, "f at the end")
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
      default: try desk.column(Name(isSingle ? quantity : "\(quantity)[\(parameter)]"))
      }
    return column.map { $0[0] }
  }
}
