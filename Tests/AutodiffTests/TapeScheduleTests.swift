import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeScheduleTests {
  private let a = Node.variable(Variable("a", .parameter))
  private let x = Node.variable(Variable("x", .data), shape: Shape(10))

  private func steps(_ outputs: [Node]) -> [String] {
    var values = TapeValues(constants: [:])
    let indices = values.add(outputs)
    return TapeSchedule(values, outputs: indices).steps.map { step in
      switch step {
      case .numbers(let members): "numbers \(members.count)"
      case .strips(let members, let count): "strips \(members.count) of \(count)"
      case .single: "single"
      }
    }
  }

  /// The residuals, their squares, the products with the data and both sums go strip by strip together.
  @Test func aLossWithItsSlopeIsOneStep() {
    let residual = a * x - 1
    let loss = Node.combine(.sum(), residual.power(2))
    let slope = Node.combine(.sum(), 2 * residual * x)
    #expect(steps([loss, slope]) == ["strips 7 of 10"])
    #expect(steps([loss, slope, a - 0.1 * slope]) == ["strips 7 of 10", "numbers 2"])
  }

  /// What needs the whole sum waits for it.
  @Test func aSumIsFinishedBeforeItIsUsed() {
    let share = x / Node.combine(.sum(), x)
    #expect(steps([share]) == ["strips 1 of 10", "strips 1 of 10"])
  }

  @Test func whatNothingNeedsIsLeftOut() { #expect(steps([a]) == []) }

  /// A value is followed by what uses it, so that most find an operand in the last result; sums come at once.
  @Test func usersFollowOnWhatTheyUse() throws {
    var values = TapeValues(constants: [:])
    let first = Node.combine(.sin, x)
    let second = Node.combine(.cos, x)
    let outputs = values.add([first, second, Node.combine(.sum(), first), first * second, Node.combine(.exp, second)])
    guard case .strips(let members, _) = TapeSchedule(values, outputs: outputs).steps.first else {
      Issue.record("no strips")
      return
    }
    #expect(members == [outputs[0], outputs[2], outputs[1], outputs[3], outputs[4]])
  }

  /// Of two operands the one that takes longer comes last, whichever stands first.
  @Test(arguments: [true, false]) func aValueFollowsOnItsDeepestOperand(deepIsFirst: Bool) throws {
    var values = TapeValues(constants: [:])
    let deep = Node.combine(.exp, Node.combine(.cos, Node.combine(.sin, a)))
    let shallow = Node.combine(.tanh, a)
    let quotient = deepIsFirst ? deep / shallow : shallow / deep
    let indices = values.add([shallow, deep, quotient])
    guard case .numbers(let members) = TapeSchedule(values, outputs: indices).steps.first else {
      Issue.record("no numbers")
      return
    }
    #expect(members.count == 5)
    #expect([members.first, members.dropLast().last, members.last] == indices.map(Optional.some))
  }
}
