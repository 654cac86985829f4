import Foundation

/// A rule in plain arithmetic, with what people do wrong in it: those of the prelude, and one that a student wrote.
struct PlainRule: Sendable {
  typealias Slip = (word: String, names: [String])

  /// As it is called: `adam(0.1)`.
  let call: String
  let lr: Double
  /// The names of its lines, in order; a name that takes no parameter stands for all of them.
  let lines: [String]
  /// The slips in it: the generator's word, with the checker's names.
  let slips: [Slip]
  /// What the session must know before: a rule of the student's own.
  var setup: [String] = []
  var epsilon: Double

  var name: Substring { call.prefix { $0 != "(" } }
  /// Whether it needs the second derivatives.
  var isNewton: Bool { name == "newton" }

  private init(
    _ call: String, _ lr: Double, _ lines: [String], _ slips: [Slip], setup: [String] = [], epsilon: Double = 1e-8
  ) {
    self.call = call
    self.lr = lr
    self.lines = lines
    self.slips = slips
    self.setup = setup
    self.epsilon = epsilon
  }

  static let update: [Slip] = [
    ("sign", ["sign of the update"]), ("no lr", ["no learning rate"]), ("lr/2", ["another hyper-parameter"]),
    ("lr*10", ["another hyper-parameter", "decimal point"]), ("only step", ["old value left out"]),
  ]
  static let insideUpdate: [Slip] = [
    ("sign", ["sign of the update"]), ("no lr", ["no learning rate"]), ("only step", ["old value left out"]),
  ]
  static let first: [Slip] = [
    ("m without 1-b", ["without 1 − β"]), ("m weights", ["weights exchanged"]),
    ("m from g", ["started at the gradient"]), ("no memory", ["no accumulation"]),
  ]
  static let second: [Slip] = [
    ("v without 1-b", ["without 1 − β"]), ("g for g2", ["power lost"]), ("2g for g2", ["doubled for squared"]),
    ("v weights", ["weights exchanged"]), ("v from 1", ["started elsewhere"]),
  ]
  static let root: [Slip] = [("no root", ["root left out"])]
  static let corrections: [Slip] = [
    ("no m correction", ["no bias correction"]), ("no v correction", ["no bias correction"]),
    ("t fixed", ["t fixed"]), ("t high", ["t one too high"]), ("t low", ["t one too low"]),
    ("t squared", ["t squared"]),
    ("betas", ["β₁ and β₂ exchanged"]), ("corrected", ["corrected carried forward"]),
    ("rounded", ["rounded on the way"]), ("cut", ["cut on the way", "rounded on the way"]),
  ]
  static let look: [Slip] = [("no look", ["term dropped"])]

  /// Slips that show only from the second step on, or that are one with the first step's own.
  static let later: Set<String> = [
    "t fixed", "t low", "no memory", "previous", "m weights", "v weights", "corrected", "b=0.5", "no look", "no decay",
    "t squared",
  ]
  /// Slips in the beginning.
  static let beginnings: Set<String> = ["v from 1", "m from g", "other form"]

  /// The names of the rules; every one is as likely as the others but for the usual, which come twice.
  static let names = [
    "gd", "gd", "gd_clip_norm", "gd_clip_value", "sign_descent", "normalised", "normalised_eps_added", "momentum",
    "momentum", "momentum_torch", "momentum_ema", "nesterov", "nesterov_torch", "nesterov_ema", "nesterov_ema_exact",
    "adagrad", "adagrad_eps_outside", "rmsprop", "rmsprop_eps_outside", "adadelta", "adam", "adam", "adam_eps_inside",
    "adamax", "nadam", "adamw", "newton", "decay", "decay_from_1", "decay_exponential", "decay_step", "decay_cosine",
    "warmup", "mine",
  ]

  static func random(_ dice: inout Dice) -> PlainRule { make(dice.pick(names), lr: dice.pick([0.1, 0.05, 0.2, 0.15])) }

  static func make(_ name: String, lr: Double) -> PlainRule {
    let moments: [Slip] = update + first + second + root + corrections
    switch name {
    case "gd": return PlainRule("gd(\(lr))", lr, [], update)
    case "gd_clip_norm":
      return PlainRule("gd_clip_norm(\(lr), 1.5)", lr, ["k"], update + [("no clip", ["factor lost"])])
    case "gd_clip_value":
      return PlainRule("gd_clip_value(\(lr), 1.5)", lr, ["d"], update + [("no clip", ["function left out"])])
    case "sign_descent":
      return PlainRule("sign_descent(\(lr))", lr, [], update + [("no function", ["function left out"])])
    case "normalised":
      return PlainRule("normalised(\(lr))", lr, ["m", "v"], update + root + [second[1], second[2]])
    case "normalised_eps_added":
      return PlainRule(
        "normalised_eps_added(\(lr), 0.5)", lr, ["m", "v"], update + root + [second[1], second[2]], epsilon: 0.5)
    case "momentum":
      return PlainRule(
        "momentum(\(lr))", lr, ["v"],
        insideUpdate + [
          ("previous", ["previous memory"]), ("no memory", ["no accumulation"]), ("b=0.5", ["another hyper-parameter"]),
          ("minus", ["sign inside"]), ("other form", ["another rule", "no learning rate"]),
        ])
    case "momentum_torch":
      return PlainRule(
        "momentum_torch(\(lr))", lr, ["v"],
        update + [
          ("previous", ["previous memory"]), ("no memory", ["no accumulation"]), ("b=0.5", ["another hyper-parameter"]),
        ])
    case "momentum_ema":
      // Without 1 − β it is momentum_torch, figure by figure.
      return PlainRule(
        "momentum_ema(\(lr))", lr, ["m"],
        update + first.dropFirst()
          + [("m without 1-b", ["without 1 − β", "another rule"]), ("previous", ["previous memory"])])
    case "nesterov":
      return PlainRule(
        "nesterov(\(lr))", lr, ["θ̃", "g̃", "v"], insideUpdate + look + [("no memory", ["no accumulation"])])
    case "nesterov_torch":
      return PlainRule("nesterov_torch(\(lr))", lr, ["v"], update + [("no memory", ["no accumulation"])])
    case "nesterov_ema", "nesterov_ema_exact":
      return PlainRule("\(name)(\(lr))", lr, ["θ̃", "g̃", "m"], insideUpdate + look + [first[0], first[1]])
    case "adagrad", "adagrad_eps_outside":
      return PlainRule(
        "\(name)(\(lr))", lr, ["S"],
        update + root + [
          ("no memory", ["no accumulation"]), ("g for g2", ["power lost"]), ("2g for g2", ["doubled for squared"]),
          ("v from 1", ["started elsewhere"]), ("previous", ["previous memory"]),
        ], epsilon: 1e-7)
    case "rmsprop", "rmsprop_eps_outside":
      return PlainRule(
        "\(name)(\(lr))", lr, ["S"],
        update + second + root + [("no memory", ["no accumulation"]), ("previous", ["previous memory"])], epsilon: 1e-6)
    case "adadelta":
      return PlainRule(
        "adadelta", 1, ["S", "Δθ", "D"], [update[0]] + second.prefix(4) + [("no minus", ["minus lost"])], epsilon: 1e-6)
    case "adam":
      return PlainRule("adam(\(lr))", lr, ["m", "v", "m̂", "v̂"], moments)
    case "adam_eps_inside":
      return PlainRule(
        "adam_eps_inside(\(lr), ε = 0.5)", lr, ["m", "v", "m̂", "v̂"],
        moments + [("eps outside", ["ε moved", "another rule"])],
        epsilon: 0.5)
    case "adamax":
      return PlainRule(
        "adamax(\(lr))", lr, ["m", "u", "m̂"], update + first.prefix(2) + [("no m correction", ["no bias correction"])])
    case "nadam":
      return PlainRule(
        "nadam(\(lr))", lr, ["m", "v", "m̂", "v̂"],
        update + first.prefix(2) + second + root + [("no v correction", ["no bias correction"])])
    case "adamw":
      return PlainRule(
        "adamw(\(lr))", lr, ["m", "v", "m̂", "v̂"], moments + [("no decay term", ["term dropped"])])
    case "newton":
      return PlainRule(
        "newton(0.5)", 0.5, ["H", "v"],
        [
          ("sign", ["sign of the update"]), ("no lr", ["no learning rate"]),
          ("no minus", ["minus lost", "sign of the update"]),
        ])
    case "mine":
      return PlainRule(
        "mine(\(lr))", lr, ["p"],
        update + [
          ("previous", ["previous memory"]), ("no memory", ["no accumulation"]), ("g dropped", ["term dropped"]),
        ],
        setup: ["rule mine(lr, k = 0.5)\n  state p = 0\n  p = k*p + g\n  θ = θ - lr*(p + g)\nend"])
    default:
      let arguments = ["decay_step": "\(lr), 0.5, 2, t", "decay_cosine": "\(lr), 10, t", "warmup": "\(lr), 4, t"]
      return PlainRule(
        "gd(\(name)(\(arguments[name] ?? "\(lr), 0.5, t")))", lr, ["lr"],
        [
          ("sign", ["sign of the update"]), ("only step", ["old value left out"]),
          ("t high", ["t one too high", "term dropped", "factor lost"]),
          ("no lr", ["no learning rate", "factor lost"]),
        ])
    }
  }

  /// The learning rate of a step, by a schedule or without one.
  private func rate(_ t: Double) -> Double {
    guard let inner = call.split(separator: "(").dropFirst().first else { return lr }
    switch inner {
    case "decay": return lr / (1 + 0.5 * (t - 1))
    case "decay_from_1": return lr / (1 + 0.5 * t)
    case "decay_exponential": return lr * pow(0.5, t - 1)
    case "decay_step": return lr * pow(0.5, floor((t - 1) / 2))
    case "decay_cosine": return lr / 2 * (1 + cos(Double.pi * min(t - 1, 10) / 10))
    case "warmup": return lr * min(t / 4, 1)
    default: return lr
    }
  }

  /// What a step keeps for the next.
  struct Memory {
    var first: [Double]
    var second: [Double]
    var corrected: [Double]
    var steps: [Double]
  }

  /// Rounded or cut to two digits.
  private static func shortened(_ value: Double, cut: Bool) -> Double {
    guard value != 0 else { return 0 }
    let unit = pow(10, floor(log10(abs(value))) - 1)
    return (cut ? (value / unit * (1 + 1e-13)).rounded(.towardZero) : (value / unit).rounded()) * unit
  }

  /// One step, line by line.
  ///
  /// - Parameters:
  ///   - write: what people go on with after they have written a line's value for a parameter.
  func step(
    _ x: [Double], _ g: [Double], problem: PlainProblem, _ memory: inout Memory, t: Int, slip: String?,
    write: (String, Int, Double) -> Double
  ) -> [Double] {
    let count = x.count
    var rate = lr
    if lines == ["lr"] { rate = write("lr", 0, self.rate(slip == "t high" ? Double(t + 1) : Double(t))) }
    if slip == "no lr" { rate = 1 }
    if slip == "lr/2" { rate = lr / 2 }
    if slip == "lr*10" { rate = lr * 10 }
    let beta = slip == "b=0.5" ? 0.5 : slip == "betas" ? 0.999 : 0.9
    let beta2 = slip == "betas" ? 0.9 : 0.999
    let sign = slip == "sign" ? 1.0 : -1.0
    var old = memory
    if slip == "v from 1", t == 1 { old.second = old.second.map { _ in 1 } }
    let kept = slip == "only step" ? x.map { _ in 0.0 } : x
    var result = x
    func power(_ beta: Double) -> Double {
      pow(
        beta,
        slip == "t fixed" ? 1 : slip == "t squared" ? 2 : Double(t + (slip == "t high" ? 1 : slip == "t low" ? -1 : 0)))
    }
    func mean(_ old: Double, _ new: Double) -> Double {
      if slip == "m from g", t == 1 { return new }
      if slip == "m without 1-b" { return beta * old + new }
      if slip == "m weights" { return (1 - beta) * old + beta * new }
      return (slip == "no memory" ? 0 : beta * old) + (1 - beta) * new
    }
    func meanSquare(_ beta: Double, _ old: Double, _ new: Double) -> Double {
      if slip == "v without 1-b" { return beta * old + new }
      if slip == "v weights" { return (1 - beta) * old + beta * new }
      return (slip == "no memory" && lines.count == 1 ? 0 : beta * old) + (1 - beta) * new
    }
    func square(_ g: Double) -> Double { slip == "g for g2" ? g : slip == "2g for g2" ? 2 * g : g * g }
    func rooted(_ value: Double, inside: Bool) -> Double {
      if slip == "no root" { return value + epsilon }
      let isInside = slip == "eps outside" ? false : inside
      return isInside ? (value + epsilon).squareRoot() : value.squareRoot() + epsilon
    }
    var ahead = g
    if name.hasPrefix("nesterov"), name != "nesterov_torch" {
      var point: [Double] = []
      for p in 0..<count {
        let reach = name == "nesterov" ? beta : name == "nesterov_ema" ? rate : rate * beta
        point.append(write("θ̃", p, slip == "no look" ? x[p] : x[p] - reach * old.first[p]))
      }
      let gradient = problem.gradient(point)
      for p in 0..<count { ahead[p] = write("g̃", p, gradient[p]) }
    }
    if isNewton, let hessian = problem.hessian {
      var h = hessian(x)
      for entry in h.indices { h[entry] = write(count == 1 ? problem.curvatureHeading : "H[\(entry)]", 0, h[entry]) }
      let minus = slip == "no minus" ? 1.0 : -1.0
      let v: [Double]
      if count == 1 {
        v = [minus * g[0] / h[0]]
      } else {
        let determinant = h[0] * h[3] - h[1] * h[2]
        v = [
          minus * (h[3] * g[0] - h[1] * g[1]) / determinant, minus * (h[0] * g[1] - h[2] * g[0]) / determinant,
        ]
      }
      for p in 0..<count { result[p] = kept[p] - sign * rate * write("v", p, v[p]) }
      return result
    }
    var factor = 1.0
    if name == "gd_clip_norm" {
      factor = write("k", 0, 1.5 / max(1.5, g.reduce(0) { $0 + $1 * $1 }.squareRoot()))
      if slip == "no clip" { factor = 1 }
    }
    for p in 0..<count {
      let memoryKept = slip == "no memory" ? 0 : beta * old.first[p]
      switch name {
      case "gd", "gd_clip_norm": result[p] = kept[p] + sign * rate * factor * g[p]
      case "gd_clip_value":
        let d = write("d", p, slip == "no clip" ? g[p] : min(max(g[p], -1.5), 1.5))
        result[p] = kept[p] + sign * rate * d
      case "sign_descent":
        result[p] = kept[p] + sign * rate * (slip == "no function" ? g[p] : g[p] > 0 ? 1 : g[p] < 0 ? -1 : 0)
      case "normalised", "normalised_eps_added":
        let m = write("m", p, g[p])
        let v = write("v", p, square(g[p]))
        if name == "normalised" {
          result[p] = kept[p] + sign * rate * m / rooted(v, inside: false)
        } else {
          result[p] = kept[p] + sign * rate * (m / (slip == "no root" ? v : v.squareRoot()) + epsilon)
        }
      case "momentum", "nesterov":
        let isOther = slip == "other form"
        let v = write("v", p, memoryKept + (slip == "minus" ? -1 : 1) * (isOther ? 1 : rate) * ahead[p])
        memory.first[p] = v
        result[p] = kept[p] + sign * (isOther ? rate : 1) * (slip == "previous" ? old.first[p] : v)
      case "momentum_torch":
        let v = write("v", p, memoryKept + g[p])
        memory.first[p] = v
        result[p] = kept[p] + sign * rate * (slip == "previous" ? old.first[p] : v)
      case "mine":
        let own = write("p", p, (slip == "no memory" ? 0 : 0.5 * old.first[p]) + g[p])
        memory.first[p] = own
        result[p] =
          kept[p] + sign * rate * ((slip == "previous" ? old.first[p] : own) + (slip == "g dropped" ? 0 : g[p]))
      case "nesterov_torch":
        let v = write("v", p, memoryKept + g[p])
        memory.first[p] = v
        result[p] = kept[p] + sign * rate * (g[p] + beta * v)
      case "momentum_ema", "nesterov_ema", "nesterov_ema_exact":
        let m = write("m", p, mean(old.first[p], ahead[p]))
        memory.first[p] = m
        result[p] = kept[p] + sign * rate * (slip == "previous" ? old.first[p] : m)
      case "adagrad", "adagrad_eps_outside", "rmsprop", "rmsprop_eps_outside":
        let isSum = name.hasPrefix("adagrad")
        let sum = (slip == "no memory" ? 0 : old.second[p]) + square(g[p])
        let s = write("S", p, isSum ? sum : meanSquare(0.9, old.second[p], square(g[p])))
        memory.second[p] = s
        let used = slip == "previous" ? old.second[p] : s
        result[p] = kept[p] + sign * rate * g[p] / rooted(used, inside: !name.hasSuffix("outside"))
      case "adadelta":
        let s = write("S", p, meanSquare(0.95, old.second[p], square(g[p])))
        let minus = slip == "no minus" ? 1.0 : -1.0
        let d = write("Δθ", p, minus * (old.steps[p] + epsilon).squareRoot() / (s + epsilon).squareRoot() * g[p])
        memory.second[p] = s
        memory.steps[p] = write("D", p, 0.95 * old.steps[p] + 0.05 * d * d)
        result[p] = x[p] - sign * d
      case "adamax":
        let m = write("m", p, mean(old.first[p], g[p]))
        let u = write("u", p, max(beta2 * old.second[p], abs(g[p])))
        let mhat = write("m̂", p, slip == "no m correction" ? m : m / (1 - power(beta)))
        memory.first[p] = m
        memory.second[p] = u
        result[p] = kept[p] + sign * rate * mhat / (u + epsilon)
      default:
        let m = write("m", p, mean(slip == "corrected" && t > 1 ? old.corrected[p] : old.first[p], g[p]))
        let v = write("v", p, meanSquare(beta2, old.second[p], square(g[p])))
        var mhat = slip == "no m correction" ? m : m / (1 - power(beta))
        if name == "nadam" { mhat = beta * m / (1 - pow(beta, Double(t + 1))) + (1 - beta) * g[p] / (1 - power(beta)) }
        mhat = write("m̂", p, mhat)
        let vhat = write("v̂", p, slip == "no v correction" ? v : v / (1 - power(beta2)))
        memory.first[p] = m
        memory.second[p] = v
        memory.corrected[p] = mhat
        if slip == "rounded" || slip == "cut" { mhat = PlainRule.shortened(mhat, cut: slip == "cut") }
        let decay = name == "adamw" && slip != "no decay term" ? 0.01 * x[p] : 0
        result[p] = kept[p] + sign * rate * (mhat / rooted(vhat, inside: name == "adam_eps_inside") + decay)
      }
    }
    return result
  }
}
