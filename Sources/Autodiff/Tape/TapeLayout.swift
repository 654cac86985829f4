import CKernels

/// Where the values of a tape stand in its memory.
///
/// Inputs, constants and outputs keep their places; what only one step needs takes room for a strip; the rest share
/// what is free.
struct TapeLayout {
  /// A place in the memory, and whether only the step that works the value out needs it; of entries, it then holds but
  /// a strip.
  struct Place {
    let start: Int
    let isPassing: Bool
  }

  private(set) var places: [Place?]
  /// Numbers in the memory.
  private(set) var size = 0
  /// Places free to be taken again, by how many numbers they hold.
  private var free: [Int: [Int]] = [:]

  init(_ values: TapeValues, _ schedule: TapeSchedule, outputs: [Int]) {
    places = Array(repeating: nil, count: values.count)
    let outputRoots = outputs.map(values.root)
    var lastStep = [Int](repeating: -1, count: values.count)
    var firstStep = [Int](repeating: -1, count: values.count)
    for (number, step) in schedule.steps.enumerated() {
      for index in step.values {
        firstStep[index] = number
        for operand in values.roots(of: index) { lastStep[operand] = number }
      }
    }
    for output in outputRoots { lastStep[output] = schedule.steps.count }
    for index in 0..<values.count {
      switch values[index].source {
      case .input: place(index, values)
      case .constant where lastStep[index] >= 0: place(index, values)
      default: break
      }
    }
    for output in outputRoots where places[output] == nil { place(output, values) }

    for (number, step) in schedule.steps.enumerated() {
      if case .strips(let members, _) = step {
        placeStrips(members.filter { !values[$0].isTotal && lastStep[$0] == number }, among: members, values)
      }
      for index in step.values where places[index] == nil {
        place(index, values, isPassing: values[index].shape.count == 1 && lastStep[index] == number)
      }
      for operand in Set(step.values.flatMap(values.roots)).sorted()
      where lastStep[operand] == number && values[operand].isWork {
        guard let place = places[operand], !place.isPassing || values[operand].shape.count == 1 else { continue }
        free[Self.room(values[operand].shape.count), default: []].append(place.start)
      }
    }
  }

  /// Takes numbers that nothing else will use.
  mutating func take(_ count: Int) -> Int {
    let start = count < 8 ? size : (size + 7) & ~7
    size = start + count
    return start
  }

  private mutating func place(_ index: Int, _ values: TapeValues, isPassing: Bool = false) {
    let room = Self.room(values[index].shape.count)
    let start = values[index].isWork ? free[room]?.popLast() : nil
    places[index] = Place(start: start ?? take(room), isPassing: isPassing)
  }

  /// Places that several values of a step share, one after the other.
  private mutating func placeStrips(_ passing: [Int], among members: [Int], _ values: TapeValues) {
    var lastUse: [Int: Int] = [:]
    for (position, member) in members.enumerated() {
      for operand in values.roots(of: member) { lastUse[operand] = position }
    }
    let passing = Set(passing)
    var strips: [Int] = []
    for (position, member) in members.enumerated() {
      if passing.contains(member) {
        places[member] = Place(start: strips.popLast() ?? take(TAPE_STRIP_LENGTH), isPassing: true)
      }
      for operand in Set(values.roots(of: member)).sorted()
      where passing.contains(operand) && lastUse[operand] == position {
        if let place = places[operand] { strips.append(place.start) }
      }
    }
  }

  /// Larger tensors begin where a line of the cache does; all but numbers have room for whole strips.
  private static func room(_ count: Int) -> Int {
    count < 2 ? 1 : (count + TAPE_STRIP_LENGTH - 1) / TAPE_STRIP_LENGTH * TAPE_STRIP_LENGTH
  }
}
