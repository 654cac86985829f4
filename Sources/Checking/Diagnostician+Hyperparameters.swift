import Autodiff
import Optimization
import Tensors

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Hyper-parameters solved for: which learning rate, which β gives this number?
//
// One free number explains any other, so that a solution counts only where it is tidy, as 1, 0.5 or 0.01 are, or where
// the numbers after it fit too.
extension Diagnostician {
  /// What explains a cell by another value of one hyper-parameter.
  func solved(
    _ cell: Cell, _ base: Marker.Pass, graph: StepGraph, program: Program, starts: [Int: Marker.RowStart],
    lines: [Int], first: Int
  ) -> [Diagnosis.Cause] {
    guard let judgement = base.judgements[cell], let start = starts[first] else { return [] }
    let mentioned = Set(lines.flatMap { graph.cone(of: $0) }.compactMap(\.variable))
    var found: [Diagnosis.Cause] = []
    for variable in graph.fixed.keys.sorted(by: { $0.name.key < $1.name.key })
    where variable.role == .hyperparameter && mentioned.contains(variable) {
      // An ε is there for 0/0 alone; another would explain any small difference.
      guard let now = graph.fixed[variable]?.number, abs(now) > 1e-5, let place = program.variables[variable],
        !isInterrupted()
      else {
        continue
      }
      let line = lines.first { graph.cone(of: $0).contains { $0.variable == variable } } ?? lines[0]
      for root in roots(of: cell, judgement.figure, program, place, start, first) where abs(root.value - now) > 1e-12 {
        let change = Change(
          slip: .named("another hyper-parameter"),
          operands: [.text(variable.name.text(style.signs)), .text(style.text(root.value))],
          edit: Edit(fixed: [variable: Tensor(root.value)]), line: line,
          rarity: Slip.named("another hyper-parameter").rarity * 10 + (root.isTidy ? 8 : 20))
        found += causes(by: change, in: graph, cell, base, program, starts: starts, first: first).filter {
          // A value near the right one, or near a round one, is bad arithmetic rather than another value.
          root.isTidy
            || $0.explained.count > 1
              && [now, Rounding.significant(root.value, 1)].allSatisfy {
                let distance = abs(root.value - $0) / abs($0)
                return distance > 0.01 || distance < 1e-9
              }
        }
      }
    }
    return found
  }

  private struct Root {
    let value: Double
    /// Whether it has so few digits that it is hardly chance.
    let isTidy: Bool
  }

  /// Where the number of a cell comes out as it is written, for values that people use.
  private func roots(
    of cell: Cell, _ figure: Figure, _ program: Program, _ place: Int, _ start: Marker.RowStart, _ first: Int
  ) -> [Root] {
    func miss(_ value: Double) -> Double {
      let changed = program.setting(place, to: value)
      let number = marker.value(of: cell, from: first, start, isExact: false) { _ in changed }?.value
      return (number ?? .nan) - figure.value
    }
    let small = stride(from: -9.0, through: 1, by: 0.125).map { pow(10, $0) }
    let grid = (small + small.filter { $0 < 0.5 }.map { 1 - $0 }).sorted()
    let misses = grid.map(miss)
    var roots: [Root] = []
    for index in grid.indices.dropFirst() {
      if isInterrupted() { return [] }
      let (before, after) = (misses[index - 1], misses[index])
      guard before.isFinite, after.isFinite, before.sign != after.sign || after == 0 else { continue }
      var (low, high) = (grid[index - 1], grid[index])
      for _ in 0..<60 {
        let middle = low + (high - low) / 2
        if miss(middle).sign == before.sign { low = middle } else { high = middle }
      }
      let root = low + (high - low) / 2
      let step = root * 1e-6
      let slope = (miss(root + step) - miss(root - step)) / (2 * step)
      guard slope.isFinite, slope != 0 else { continue }
      let range = figure.accepted()
      let half = max((range.upperBound - range.lowerBound) / 2 / abs(slope), 1e-12 * root)
      roots.append(tidied(root, half))
    }
    return roots
  }

  /// The number with the fewest digits that the figure allows.
  private func tidied(_ root: Double, _ half: Double) -> Root {
    // Near 1, as β is, the digits of 1 − β count.
    let isNearOne = root > 0.8 && root < 1
    let measured = isNearOne ? 1 - root : root
    for digits in 1...6 {
      let rounded = Rounding.significant(measured, digits)
      guard abs(rounded - measured) <= half else { continue }
      let value = isNearOne ? 1 - rounded : rounded
      return Root(value: value, isTidy: digits <= 2 && half < 0.05 * measured * pow(10, -Double(digits)))
    }
    return Root(value: root, isTidy: false)
  }
}

extension Program {
  /// The program with another number at a place that does not change.
  fileprivate func setting(_ place: Int, to value: Double) -> Program {
    var copy = self
    copy.constants[place] = value
    return copy
  }
}
