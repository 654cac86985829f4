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

  private static func run(_ step: Step, _ values: UnsafeMutableBufferPointer<Double>) {
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
  ///
  /// - Parameter tracks: the plain numbers of the line, from the student's own figures and without any rounding: round
  ///   these an operation on whole tensors is worked out.
  static func run(_ step: Step, _ reaches: inout [Reach], _ precision: Precision, tracks: [[Double]]) {
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
    case .tensors(let primitive, let inputs): runTensors(primitive, inputs, step, &reaches, tracks)
    }
    guard step.isRounded else { return }
    for place in step.result..<step.result + step.count { reaches[place] = reaches[place].rounded(precision) }
  }

  /// A whole tensor, round each track: its value where every entry stands in its stretch next to the track, give or
  /// take what each of these stretches moves it by.
  private static func runTensors(
    _ primitive: Primitive, _ inputs: [(first: Int, shape: Shape)], _ step: Step, _ reaches: inout [Reach],
    _ tracks: [[Double]]
  ) {
    var result = Array(repeating: Reach(), count: step.count)
    for track in tracks {
      var isCarried = false
      var operands: [Tensor] = []
      var halves: [[Double]] = []
      for input in inputs {
        var middles: [Double] = []
        var half: [Double] = []
        for place in input.first..<input.first + input.shape.count {
          guard let span = reaches[place].nearest(to: track[place]) else { break }
          isCarried = isCarried || span.isCarried
          middles.append(span.middle)
          half.append((span.high - span.low) / 2)
        }
        guard middles.count == input.shape.count else { break }
        operands.append(Tensor(shape: input.shape, elements: middles))
        halves.append(half)
      }
      guard operands.count == inputs.count, let value = primitive.wholeValue(of: operands) else { continue }
      var spreads = Array(repeating: 0.0, count: step.count)
      for (place, operand) in operands.enumerated() {
        for (entry, half) in halves[place].enumerated() where half > 0 {
          var moved = operands
          var elements = Array(operand.elements)
          elements[entry] += half
          moved[place] = Tensor(shape: operand.shape, elements: elements)
          guard let other = primitive.wholeValue(of: moved) else { continue }
          for entry in 0..<step.count { spreads[entry] += abs(other.elements[entry] - value.elements[entry]) }
        }
      }
      for entry in 0..<step.count {
        result[entry].add(value.elements[entry], give: spreads[entry], isCarried: isCarried)
      }
    }
    for entry in 0..<step.count { reaches[step.result + entry] = result[entry] }
  }
}
