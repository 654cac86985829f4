import CKernels
import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeCompilerTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let v = Node.variable(Variable("v", .parameter), shape: Shape(3))

  private func compiler(_ outputs: [Node], constants: [Variable: Tensor] = [:]) -> TapeCompiler {
    TapeCompiler(outputs, constants: constants, carried: [])
  }

  @Test func equalValuesShareASlot() {
    let compiled = compiler([Node.combine(.sin, x), Node.combine(.sin, .variable(Variable("x", .parameter))), x])
    let slots = compiled.outputSlots
    #expect(slots[0].start == slots[1].start && slots[2].start != slots[0].start)
    #expect(compiled.count == 1)
    #expect(compiled.variables.count == 1)
  }

  @Test func aNameIsNoValueOfItsOwn() {
    let sine = Node.combine(.sin, x)
    let slots = compiler([sine, sine.labelled(Label("s", .binding))]).outputSlots
    #expect(slots[0].start == slots[1].start)
  }

  @Test func constantsAreFoldedUnlessTheyAreRefused() {
    let folded = compiler([Node.combine(.exp, 0) + 2])
    let memory = folded.memory
    withExtendedLifetime(memory) {
      #expect(folded.count == 0 && memory.numbers[folded.outputSlots[0].start] == 3)
    }
    #expect(compiler([Node.combine(.log, 0)]).count == 1)
  }

  /// What does not change in a run is worked out before it.
  @Test func variablesThatKeepTheirValuesAreConstants() {
    let rate = Variable("lr", .hyperparameter)
    let compiled = compiler([x * (1 - Node.variable(rate))], constants: [rate: Tensor(0.25)])
    #expect(compiled.count == 1 && compiled.variables.count == 1)
  }

  /// By bits: 0 and −0 are two constants, for 1/0 and 1/−0 differ in what is said of them.
  @Test func constantsAreToldApartByBits() {
    let slots = compiler([
      0, Node(floatLiteral: -0.0), .constant(Tensor(0)), .constant(Tensor(.nan)), .constant(Tensor(.nan)),
    ]).outputSlots
    #expect(slots[0].start != slots[1].start && slots[0].start == slots[2].start)
    #expect(slots[3].start == slots[4].start)
  }

  @Test func aProductThatIsAddedIsOneOperation() {
    #expect(compiler([2 * x + 1]).count == 1)
    #expect(compiler([1 - v * v]).count == 1)
    // The product is needed by itself too.
    #expect(compiler([2 * x + 1, 2 * x]).count == 2)
  }

  @Test func truthsAreToldFromNumbers() {
    let isMore = Node.combine(.greater, v, 0)
    let slots = compiler([
      isMore, isMore + 1, Node.select(isMore, v, v), Node.select(isMore, isMore, isMore),
      Node.combine(.slice([.range(lower: 0, upper: 2)]), isMore), Node.combine(.sum(), isMore),
    ]).outputSlots
    #expect(slots.map(\.isBoolean) == [true, false, false, true, true, false])
  }

  /// Starts tell slots apart, those without entries too.
  @Test func aSlotWithoutEntriesTakesAPlace() {
    let none = Node.variable(Variable("n", .data), shape: Shape(0))
    let slots = compiler([none, x, Node.combine(.exp, none)]).outputSlots
    #expect(Set(slots.map(\.start)).count == 3)
    #expect(slots[0].end == slots[0].start)
  }
}
