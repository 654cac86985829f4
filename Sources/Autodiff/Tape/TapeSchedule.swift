/// In which steps the values of a tape are worked out: numbers together, and entries of equal count strip by strip
/// together, with their sums.
struct TapeSchedule {
  enum Step {
    case numbers([Int])
    case strips([Int], count: Int)
    case single(Int)

    var values: [Int] {
      switch self {
      case .numbers(let values), .strips(let values, _): values
      case .single(let value): [value]
      }
    }
  }

  private(set) var steps: [Step] = []

  /// What can be done in one step together.
  private enum Kind: Hashable {
    case numbers
    case strips(Int)
    case single(Int)
  }

  init(_ values: TapeValues, outputs: [Int]) {
    var isNeeded = [Bool](repeating: false, count: values.count)
    for output in outputs { isNeeded[output] = true }
    for index in (0..<values.count).reversed() where isNeeded[index] {
      for operand in values[index].operands { isNeeded[operand] = true }
    }
    // A value waits for those before it, but not for those of its own kind that it can follow within a step.
    var levels = [Int](repeating: 0, count: values.count)
    var order: [[Kind]] = []
    var members: [[Kind: [Int]]] = []
    for index in 0..<values.count where isNeeded[index] && values[index].isWork {
      let kind = Self.kind(index, in: values)
      for operand in values.roots(of: index) where values[operand].isWork {
        let follows = kind == Self.kind(operand, in: values) && !values[operand].isTotal
        levels[index] = max(levels[index], levels[operand] + (follows ? 0 : 1))
      }
      let level = levels[index]
      while order.count <= level {
        order.append([])
        members.append([:])
      }
      if members[level][kind] == nil { order[level].append(kind) }
      members[level][kind, default: []].append(index)
    }
    for level in order.indices {
      for kind in order[level] {
        let members = members[level][kind] ?? []
        switch kind {
        case .numbers: steps.append(.numbers(Self.chained(members, in: values)))
        case .strips(let count): steps.append(.strips(Self.chained(members, in: values), count: count))
        case .single(let index): steps.append(.single(index))
        }
      }
    }
  }

  private static func kind(_ index: Int, in values: TapeValues) -> Kind {
    switch values[index].source {
    case .entries where values[index].shape.count == 1: .numbers
    case .entries: .strips(values[index].shape.count)
    case .total(_, _, let count, _): .strips(count)
    default: .single(index)
    }
  }

  /// The same in an order in which each follows, where it can, on the one of its operands that takes longest: the last
  /// result needs not be read, and the others are there by then.
  private static func chained(_ members: [Int], in values: TapeValues) -> [Int] {
    // How many operations must be done one after another for a value.
    var depths: [Int: Int] = [:]
    var users: [Int: [Int]] = [:]
    for member in members {
      let operands = Set(values.roots(of: member)).filter { depths[$0] != nil }
      depths[member] = 1 + (operands.compactMap { depths[$0] }.max() ?? 0)
      for operand in operands { users[operand, default: []].append(member) }
    }
    var order: [Int] = []
    var isDone: Set<Int> = []
    func missing(for member: Int) -> [Int] {
      values.roots(of: member).filter { depths[$0] != nil && !isDone.contains($0) }
    }
    func add(_ member: Int) {
      if isDone.insert(member).inserted { order.append(member) }
    }
    for member in members where users[member] == nil {
      var waiting = [member]
      while let next = waiting.last {
        let operands = missing(for: next).sorted { (depths[$0] ?? 0) > (depths[$1] ?? 0) }
        guard operands.isEmpty else {
          waiting += operands
          continue
        }
        waiting.removeLast()
        add(next)
        // A sum leaves the last result what it was.
        for total in users[next] ?? [] where values[total].isTotal && missing(for: total).isEmpty { add(total) }
      }
    }
    return order
  }
}
