import Autodiff
import Optimization
import Tensors
import Wording

// The slips that can be made in one operation: a sum, a product, a quotient, a power, a function.
extension ChangeFinder {
  mutating func findInSum(_ node: Node, in line: Int, _ label: Label) {
    let (left, right) = (node.inputs[0], node.inputs[1])
    findExchangedWeights(node, in: line)
    if let own = memory(left) ?? memory(right), label.role == .rule {
      let keepsRight = memory(left) != nil
      add("no accumulation", [own], line: line, node) { $0.inputs[keepsRight ? 1 : 0] }
      add("term dropped", [text(keepsRight ? right : left)], line: line, node) { $0.inputs[keepsRight ? 0 : 1] }
    } else {
      let isEpsilon = right.isVariable(.hyperparameter) && !(right.variable?.isLearningRate ?? true)
      if isEpsilon, left.primitive == .sqrt {
        // √v̂ + ε and √(v̂ + ε) are two forms of one rule.
        add(
          "ε moved", [.text(Message(en: "inside the root", es: "dentro de la raíz")[style.language])], line: line, node
        ) {
          try? Node.apply(.sqrt, to: [$0.inputs[0].inputs[0] + $0.inputs[1]])
        }
        add("ε moved", [.text(Message(en: "left out", es: "omitido")[style.language])], line: line, node) {
          $0.inputs[0]
        }
        return
      }
      add("term dropped", [text(right)], line: line, node) { $0.inputs[0] }
      add("term dropped", [text(left)], line: line, node) { $0.inputs[1] }
    }
    add("sign inside", [text(left - right), text(node)], line: line, node) { $0.inputs[0] - $0.inputs[1] }
  }

  /// β·m + (1 − β)·g with its weights exchanged.
  mutating func findExchangedWeights(_ node: Node, in line: Int) {
    guard node.inputs.allSatisfy({ $0.primitive == .multiply }) else { return }
    let weights = node.inputs.map { $0.inputs[0] }
    guard weights[0].isVariable(.hyperparameter), isHyperparameters(weights[1]), weights[1].primitive == .subtract
    else { return }
    add("weights exchanged", [text(weights[0]), text(weights[1])], line: line, node) { node in
      node.inputs[1].inputs[0] * node.inputs[0].inputs[1] + node.inputs[0].inputs[0] * node.inputs[1].inputs[1]
    }
  }

  mutating func findInDifference(_ node: Node, in line: Int, _ label: Label) {
    let (left, right) = (node.inputs[0], node.inputs[1])
    if left.number == 1, isHyperparameters(node) { return findInComplement(node, in: line) }
    if label.role == .update, node === graph.lines[line].inputs[0] { return }
    add("sign inside", [text(left + right), text(node)], line: line, node) { $0.inputs[0] + $0.inputs[1] }
    if !isOnlySquared(node, in: line) {
      add("other way round", [text(right - left)], line: line, node) { $0.inputs[1] - $0.inputs[0] }
    }
    // Data and parameters are what a difference is about: they are hardly forgotten.
    func rarer(_ term: Node) -> Int { term.isVariable(.data) || term.isVariable(.parameter) ? 16 : 0 }
    add("term dropped", [text(right)], line: line, node, rarer: rarer(right)) { $0.inputs[0] }
    add("term dropped", [text(left)], line: line, node, rarer: 5 + rarer(left)) { -$0.inputs[1] }
  }

  /// Whether a line has a node in nothing but even powers, where its sign is lost.
  private func isOnlySquared(_ node: Node, in line: Int) -> Bool {
    let users = cone(line).filter { user in user.inputs.contains { $0 === node } }
    return !users.isEmpty
      && users.allSatisfy { user in
        user.primitive == .power && user.inputs[0] === node
          && (user.inputs[1].number.map { $0.truncatingRemainder(dividingBy: 2) == 0 } ?? false)
      }
  }

  /// 1 − β and 1 − βᵗ.
  mutating func findInComplement(_ node: Node, in line: Int) {
    let inner = node.inputs[1]
    add("weights exchanged", [text(node), text(inner)], line: line, node, rarer: 5) { $0.inputs[1] }
    guard inner.primitive == .power else { return }
    add("t fixed", [text(1 - inner.inputs[0]), text(node)], line: line, node) { 1 - $0.inputs[1].inputs[0] }
    add("t squared", [], line: line, node) { 1 - $0.inputs[1].inputs[0].power(2) }
    for (name, step) in [("t one too high", 1.0), ("t one too low", -1.0)] {
      add(name, line: line, node) { 1 - $0.inputs[1].inputs[0].power($0.inputs[1].inputs[1] + Node.constant(step)) }
    }
  }

  mutating func findInProduct(_ node: Node, in line: Int, _ label: Label) {
    let (left, right) = (node.inputs[0], node.inputs[1])
    for (factor, place) in [(left, 0), (right, 1)] {
      let other = node.inputs[1 - place]
      if let rate = factor.variable, rate.isLearningRate {
        add("no learning rate", [named(rate.name)], line: line, node) { $0.inputs[1 - place] }
      } else if isHyperparameters(factor), factor.primitive == .subtract {
        add("without 1 − β", [text(factor), text(other)], line: line, node) { $0.inputs[1 - place] }
      } else if factor.isVariable(.hyperparameter) {
        add("factor lost", [text(factor)], line: line, node) { $0.inputs[1 - place] }
        // β for 1 − β in the one product, as in (1 − β)·m.
        add("weights exchanged", [text(factor), text(1 - factor)], line: line, node, rarer: 5) {
          (1 - $0.inputs[place]) * $0.inputs[1 - place]
        }
      } else if let number = factor.number, number < 0, number != -1 {
        // The minus stays when the 2 of −2·sin x is lost.
        add("factor lost", [text(.constant(-number))], line: line, node) { -$0.inputs[1 - place] }
        let positive = Node.constant(-number)
        add("minus lost", [text(positive * other)], line: line, node) { positive * $0.inputs[1 - place] }
      } else {
        let rarer = factor.isVariable(.state) ? 45 : isTiming(line) ? 12 : factor.number == nil ? 3 : 0
        add("factor lost", [text(factor)], line: line, node, rarer: rarer) { $0.inputs[1 - place] }
      }
    }
    if !isHyperparameters(node), !(node.inputs.contains { $0.number != nil }) {
      for (power, rarer) in [(10.0, 0), (0.1, 0), (100.0, 5), (0.01, 5)] {
        add(
          "decimal point",
          [text(power > 1 ? Node.constant(power) * node : node / Node.constant(1 / power)), text(node)], line: line,
          node, rarer: 13 + rarer
        ) { Node.constant(power) * $0 }
      }
    }
  }

  /// Whether a line is reckoned from numbers and t alone: a schedule.
  func isTiming(_ line: Int) -> Bool {
    let leaves = cone(line).filter { $0.inputs.isEmpty }
    return leaves.contains { $0.isVariable(.time) }
      && leaves.allSatisfy { $0.number != nil || $0.isVariable(.time) || $0.isVariable(.hyperparameter) }
      && !cone(line).contains { graph.lineIndex($0) != nil }
  }

  mutating func findInQuotient(_ node: Node, in line: Int, _ label: Label) {
    let (top, bottom) = (node.inputs[0], node.inputs[1])
    if isHyperparameters(bottom), bottom.primitive == .subtract {
      add("no bias correction", [text(top)], line: line, node) { $0.inputs[0] }
    } else if bottom.number != nil {
      add("divisor lost", [text(bottom)], line: line, node, rarer: isTiming(line) ? 12 : 0) { $0.inputs[0] }
    } else {
      add("divisor lost", [text(bottom)], line: line, node, rarer: 10) { $0.inputs[0] }
    }
    if !isHyperparameters(node) {
      for power in [10.0, 0.1] {
        add("decimal point", [text(node * Node.constant(power)), text(node)], line: line, node, rarer: 15) {
          $0 * Node.constant(power)
        }
      }
    }
  }

  mutating func findInPower(_ node: Node, in line: Int, _ label: Label) {
    let (base, exponent) = (node.inputs[0], node.inputs[1])
    guard !isHyperparameters(node), let number = exponent.number else { return }
    add("power lost", [text(node), text(base)], line: line, node) { $0.inputs[0] }
    if number == 2 {
      add("doubled for squared", [text(base)], line: line, node) { 2 * $0.inputs[0] }
    } else if number > 2 {
      add("power lost", [text(node), text(base.power(2))], line: line, node, rarer: 3) { $0.inputs[0].power(2) }
    }
    if label.role == .gradient {
      add("power not lowered", [text(base)], line: line, node) { $0.inputs[0].power(.constant(number + 1)) }
    }
  }

  mutating func findInFunction(_ node: Node, _ primitive: Primitive, in line: Int) {
    if node.inputs.count == 2, primitive == .max || primitive == .min {
      // Clipping left out: min(g, c) read as g.
      for (place, input) in node.inputs.enumerated() where input.number == nil && !isHyperparameters(input) {
        add("function left out", [.text(primitive.name), text(input), text(node)], line: line, node) {
          $0.inputs[place]
        }
      }
      return
    }
    guard node.inputs.count == 1 else { return }
    if primitive.name == "mean" || primitive.name == "sum" {
      let count = Double(node.inputs[0].shape.count) / Double(max(node.shape.count, 1))
      guard count > 1 else { return }
      if primitive.name == "mean" {
        add("sum for mean", line: line, node) { Node.constant(count) * $0 }
      } else if !isOfMean(line) {
        add("mean for sum", line: line, node) { $0 / Node.constant(count) }
      }
      return
    }
    guard case .elementwise = primitive.behavior else { return }
    add("function left out", [.text(primitive.name), text(node.inputs[0]), text(node)], line: line, node) {
      $0.inputs[0]
    }
  }
}
