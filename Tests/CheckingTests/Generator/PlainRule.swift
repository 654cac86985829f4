import Foundation

/// A rule of the prelude in plain arithmetic, with what people do wrong in it.
struct PlainRule {
  /// As it is called: `adam(0.1)`.
  let call: String
  let lr: Double
  /// The names of its lines, in order.
  let lines: [String]
  /// The slips in it: the generator's word, with the checker's names.
  let slips: [(word: String, names: [String])]

  static let update: [(word: String, names: [String])] = [
    ("sign", ["sign of the update"]), ("no lr", ["no learning rate"]), ("lr/2", ["another hyper-parameter"]),
    ("lr*10", ["another hyper-parameter", "decimal point"]),
  ]

  static func random(_ dice: inout Dice) -> PlainRule {
    let lr = dice.pick([0.1, 0.05, 0.2])
    let adam = [
      ("no m correction", ["no bias correction"]), ("no v correction", ["no bias correction"]),
      ("m without 1-b", ["without 1 − β"]), ("v without 1-b", ["without 1 − β"]), ("g for g2", ["power lost"]),
      ("no root", ["root left out"]), ("t fixed", ["t fixed"]), ("t high", ["t one too high"]),
      ("betas", ["β₁ and β₂ exchanged"]), ("weights", ["weights exchanged"]),
      ("corrected", ["corrected carried forward"]),
    ]
    switch dice.below(16) {
    case 0, 1, 2: return PlainRule(call: "gd(\(lr))", lr: lr, lines: [], slips: update)
    case 3:
      return PlainRule(
        call: "momentum(\(lr))", lr: lr, lines: ["v"],
        slips: [update[0]] + [
          ("no lr", ["no learning rate"]), ("previous", ["previous memory"]), ("no memory", ["no accumulation"]),
          ("b=0.5", ["another hyper-parameter"]), ("minus", ["sign inside"]),
        ])
    case 4:
      return PlainRule(
        call: "momentum_torch(\(lr))", lr: lr, lines: ["v"],
        slips: update + [
          ("previous", ["previous memory"]), ("no memory", ["no accumulation"]), ("b=0.5", ["another hyper-parameter"]),
        ])
    case 5:
      return PlainRule(
        call: "momentum_ema(\(lr))", lr: lr, lines: ["m"],
        slips: update + [
          ("m without 1-b", ["without 1 − β"]), ("no memory", ["no accumulation"]), ("previous", ["previous memory"]),
          ("weights", ["weights exchanged"]),
        ])
    case 6:
      return PlainRule(
        call: "nesterov(\(lr))", lr: lr, lines: ["v"],
        slips: [
          update[0], ("no lr", ["no learning rate"]), ("no memory", ["no accumulation"]), ("no look", ["term dropped"]),
        ])
    case 7:
      return PlainRule(
        call: "nesterov_ema(\(lr))", lr: lr, lines: ["m"],
        slips: [update[0], ("m without 1-b", ["without 1 − β"]), ("no look", ["term dropped"])])
    case 8:
      return PlainRule(
        call: "adagrad(\(lr))", lr: lr, lines: ["S"],
        slips: update + [
          ("no memory", ["no accumulation"]), ("no root", ["root left out"]), ("g for g2", ["power lost"]),
        ])
    case 9, 10:
      return PlainRule(
        call: "rmsprop(\(lr))", lr: lr, lines: ["S"],
        slips: update + [
          ("v without 1-b", ["without 1 − β"]), ("no memory", ["no accumulation"]), ("no root", ["root left out"]),
          ("g for g2", ["power lost"]), ("weights", ["weights exchanged"]),
        ])
    case 11:
      return PlainRule(
        call: "adamax(\(lr))", lr: lr, lines: ["m", "u", "m̂"],
        slips: update + [("no m correction", ["no bias correction"]), ("m without 1-b", ["without 1 − β"])])
    case 12:
      return PlainRule(
        call: "nesterov_torch(\(lr))", lr: lr, lines: ["v"], slips: update + [("no memory", ["no accumulation"])])
    case 13: return PlainRule(call: "adamw(\(lr))", lr: lr, lines: ["m", "v", "m̂", "v̂"], slips: Array(adam.prefix(6)))
    default: return PlainRule(call: "adam(\(lr))", lr: lr, lines: ["m", "v", "m̂", "v̂"], slips: update + adam)
    }
  }

  /// What a step keeps for the next.
  struct Memory {
    var first: [Double]
    var second: [Double]
    var corrected: [Double]
  }

  /// One step, line by line.
  ///
  /// - Parameters:
  ///   - write: what people go on with after they have written a line's value for a parameter.
  func step(
    _ x: [Double], _ g: [Double], gradientAt: ([Double]) -> [Double], _ memory: inout Memory, t: Int, slip: String?,
    write: (String, Int, Double) -> Double
  ) -> [Double] {
    let name = call.prefix { $0 != "(" }
    var rate = lr
    if slip == "no lr" { rate = 1 }
    if slip == "lr/2" { rate = lr / 2 }
    if slip == "lr*10" { rate = lr * 10 }
    var beta = slip == "b=0.5" ? 0.5 : 0.9
    var beta2 = 0.999
    if name == "rmsprop" { beta2 = 0.9 }
    if slip == "betas" { (beta, beta2) = (beta2, beta) }
    let sign = slip == "sign" ? 1.0 : -1.0
    let old = memory
    var result = x
    func mixed(_ beta: Double, _ old: Double, _ new: Double, without: String) -> Double {
      if slip == without { return beta * old + new }
      if slip == "weights" { return (1 - beta) * old + beta * new }
      return (slip == "no memory" ? 0 : beta * old) + (1 - beta) * new
    }
    let time = slip == "t fixed" ? 1.0 : slip == "t high" ? Double(t + 1) : Double(t)
    var ahead = g
    if name == "nesterov" { ahead = slip == "no look" ? g : gradientAt(x.indices.map { x[$0] - beta * old.first[$0] }) }
    if name == "nesterov_ema" {
      ahead = slip == "no look" ? g : gradientAt(x.indices.map { x[$0] - rate * old.first[$0] })
    }
    for p in x.indices {
      let kept = slip == "no memory" ? 0 : beta * old.first[p]
      switch name {
      case "gd": result[p] = x[p] + sign * rate * g[p]
      case "momentum", "nesterov":
        let v = write("v", p, kept + (slip == "minus" ? -1 : 1) * rate * ahead[p])
        memory.first[p] = v
        result[p] = x[p] + sign * (slip == "previous" ? old.first[p] : v)
      case "momentum_torch":
        let v = write("v", p, kept + g[p])
        memory.first[p] = v
        result[p] = x[p] + sign * rate * (slip == "previous" ? old.first[p] : v)
      case "nesterov_torch":
        let v = write("v", p, kept + g[p])
        memory.first[p] = v
        result[p] = x[p] + sign * rate * (g[p] + beta * v)
      case "momentum_ema", "nesterov_ema":
        let m = write("m", p, mixed(beta, old.first[p], ahead[p], without: "m without 1-b"))
        memory.first[p] = m
        result[p] = x[p] + sign * rate * (slip == "previous" ? old.first[p] : m)
      case "adagrad":
        let square = slip == "g for g2" ? g[p] : g[p] * g[p]
        let s = write("S", p, (slip == "no memory" ? 0 : old.second[p]) + square)
        memory.second[p] = s
        result[p] = x[p] + sign * rate * g[p] / (slip == "no root" ? s + 1e-7 : (s + 1e-7).squareRoot())
      case "rmsprop":
        let square = slip == "g for g2" ? g[p] : g[p] * g[p]
        let s = write("S", p, mixed(0.9, old.second[p], square, without: "v without 1-b"))
        memory.second[p] = s
        result[p] = x[p] + sign * rate * g[p] / (slip == "no root" ? s + 1e-6 : (s + 1e-6).squareRoot())
      case "adamax":
        let m = write("m", p, mixed(beta, old.first[p], g[p], without: "m without 1-b"))
        let u = write("u", p, max(beta2 * old.second[p], abs(g[p])))
        let mhat = write("m̂", p, slip == "no m correction" ? m : m / (1 - pow(beta, time)))
        memory.first[p] = m
        memory.second[p] = u
        result[p] = x[p] + sign * rate * mhat / (u + 1e-8)
      default:
        let from = slip == "corrected" && t > 1 ? old.corrected[p] : old.first[p]
        let m = write("m", p, mixed(beta, from, g[p], without: "m without 1-b"))
        let square = slip == "g for g2" ? g[p] : g[p] * g[p]
        let v = write(
          "v", p,
          slip == "weights"
            ? beta2 * old.second[p] + (1 - beta2) * square
            : mixed(beta2, old.second[p], square, without: "v without 1-b"))
        let mhat = write("m̂", p, slip == "no m correction" ? m : m / (1 - pow(beta, time)))
        let vhat = write("v̂", p, slip == "no v correction" ? v : v / (1 - pow(beta2, time)))
        memory.first[p] = m
        memory.second[p] = v
        memory.corrected[p] = mhat
        let root = slip == "no root" ? vhat : vhat.squareRoot()
        let decay = name == "adamw" ? 0.01 * x[p] : 0
        result[p] = x[p] + sign * rate * (mhat / (root + 1e-8) + decay)
      }
    }
    return result
  }
}
