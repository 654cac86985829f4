import Autodiff
import Tensors

extension Program {
  /// The numbers of one step, from those before it; NaN where an operation leaves its domain.
  func values(parameters: [[Double]], states: [[Double]], time: Int) -> [Double] {
    var values = constants
    set(&values, self.parameters, parameters)
    set(&values, self.states, states)
    values[self.time] = Double(time)
    for line in lines { Program.run(line.steps, &values) }
    return values
  }

  private func set(_ values: inout [Double], _ carried: [Carried], _ numbers: [[Double]]) {
    for (place, own) in zip(carried, numbers) {
      for (entry, number) in own.enumerated() { values[place.first + entry] = number }
    }
  }

  static func run(_ steps: [Step], _ values: inout [Double]) {
    steps.withUnsafeBufferPointer { steps in
      values.withUnsafeMutableBufferPointer { values in
        for place in steps.indices { run(steps[place], values) }
      }
    }
  }

  private static func run(_ step: borrowing Step, _ values: UnsafeMutableBufferPointer<Double>) {
    switch step.operation {
    case .copy(let input): values[step.result] = values[input]
    case .unary(let function, let input): values[step.result] = function(values[input])
    case .binary(let function, let left, let right): values[step.result] = function(values[left], values[right])
    case .ternary(let function, let first, let second, let third):
      values[step.result] = function(values[first], values[second], values[third])
    case .tensors(let primitive, let inputs):
      let operands = inputs.map {
        Tensor(shape: $0.shape, elements: Array(values[$0.first..<$0.first + $0.shape.count]))
      }
      let result = primitive.wholeValue(of: operands)
      for entry in 0..<step.count { values[step.result + entry] = result?.elements[entry] ?? .nan }
    }
  }

  /// What the numbers of a line can be where people round on the way.
  static func run(_ step: Step, _ reaches: inout [Reach], _ precision: Precision) {
    switch step.operation {
    case .copy(let input): reaches[step.result] = reaches[input]
    case .unary(let function, let input): reaches[step.result] = reaches[input].map(function)
    case .binary(let function, let left, let right):
      reaches[step.result] = Reach.combine(reaches[left], reaches[right], function)
    case .ternary(let function, let first, let second, let third):
      // The condition of a choice is no stretch.
      guard let condition = reaches[first][0]?.low else {
        reaches[step.result] = Reach()
        return
      }
      reaches[step.result] = Reach.combine(reaches[second], reaches[third]) { function(condition, $0, $1) }
    case .tensors(let primitive, let inputs): runTensors(primitive, inputs, step, &reaches)
    }
    if step.isRounded { reaches[step.result] = reaches[step.result].rounded(precision) }
  }

  /// A whole tensor from the lowest, the middle and the highest values of its operands.
  private static func runTensors(
    _ primitive: Primitive, _ inputs: [(first: Int, shape: Shape)], _ step: Step, _ reaches: inout [Reach]
  ) {
    var result = Array(repeating: Reach(), count: step.count)
    let most =
      inputs.map { input in (0..<input.shape.count).map { reaches[input.first + $0].count }.max() ?? 1 }
      .max() ?? 1
    for choice in 0..<max(1, most) {
      for end in 0..<2 {
        var isCarried = false
        var isThere = true
        let operands = inputs.map { input in
          Tensor(
            shape: input.shape,
            elements: (0..<input.shape.count).map { entry in
              let reach = reaches[input.first + entry]
              guard let span = reach[max(0, min(choice, reach.count - 1))] else {
                isThere = false
                return .nan
              }
              isCarried = isCarried || span.isCarried
              return end == 0 ? span.low : span.high
            })
        }
        guard isThere, let value = primitive.wholeValue(of: operands) else { continue }
        for entry in 0..<step.count { result[entry].add(value.elements[entry], isCarried: isCarried) }
      }
    }
    for entry in 0..<step.count { reaches[step.result + entry] = result[entry] }
  }
}
