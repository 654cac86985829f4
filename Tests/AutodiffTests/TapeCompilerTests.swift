import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeCompilerTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let v = Node.variable(Variable("v", .parameter), shape: Shape(3))

  @Test func equalValuesShareASlot() {
    var compiler = TapeCompiler()
    let slots = compiler.compile([Node.combine(.sin, x), Node.combine(.sin, .variable(Variable("x", .parameter))), x])
    #expect(slots[0].start == slots[1].start && slots[2].start != slots[0].start)
    #expect(compiler.instructions.count == 1)
    #expect(compiler.variables.count == 1)
  }

  @Test func aNameIsNoValueOfItsOwn() {
    var compiler = TapeCompiler()
    let sine = Node.combine(.sin, x)
    let slots = compiler.compile([sine, sine.labelled(Label("s", .binding))])
    #expect(slots[0].start == slots[1].start)
  }

  @Test func constantsAreFoldedUnlessTheyAreRefused() {
    var compiler = TapeCompiler()
    let folded = compiler.compile([Node.combine(.exp, 0) + 2])[0]
    #expect(compiler.instructions.isEmpty && compiler.memory[folded.start] == 3)
    var refused = TapeCompiler()
    _ = refused.compile([Node.combine(.log, 0)])
    #expect(refused.instructions.count == 1)
  }

  /// By bits: 0 and −0 are two constants, for 1/0 and 1/−0 differ in what is said of them.
  @Test func constantsAreToldApartByBits() {
    var compiler = TapeCompiler()
    let slots = compiler.compile([
      0, Node(floatLiteral: -0.0), .constant(Tensor(0)), .constant(Tensor(.nan)), .constant(Tensor(.nan)),
    ])
    #expect(slots[0].start != slots[1].start && slots[0].start == slots[2].start)
    #expect(slots[3].start == slots[4].start)
  }

  @Test func numbersGoByCodesAndOthersByOperations() {
    var compiler = TapeCompiler()
    _ = compiler.compile([x.power(2), x.power(3), Node.combine(.erf, x), v * v, Node.combine(.sum(), v)])
    let codes = compiler.instructions.map(\.code)
    #expect(codes.filter { $0 == .square }.count == 1 && codes.filter { $0 == .power }.count == 1)
    #expect(codes.filter { $0 == .other }.count == 3 && compiler.operations.count == 3)
    func manner(_ place: Int) -> String {
      switch compiler.operations[place].manner {
      case .entries: "entries"
      case .kernel: "kernel"
      case .tensors: "tensors"
      }
    }
    #expect((0..<3).map(manner) == ["kernel", "entries", "tensors"])
  }

  /// Rows against columns cannot be done entry by entry.
  @Test func broadcastingOfTensorsGoesByTensors() {
    let column = Node.variable(Variable("c", .data), shape: Shape(2, 1))
    var compiler = TapeCompiler()
    _ = compiler.compile([column * v, v * x])
    guard case .tensors = compiler.operations[0].manner, case .entries = compiler.operations[1].manner else {
      Issue.record("\(compiler.operations.map(\.manner))")
      return
    }
  }

  @Test func truthsAreToldFromNumbers() {
    let isMore = Node.combine(.greater, v, 0)
    var compiler = TapeCompiler()
    let slots = compiler.compile([
      isMore, isMore + 1, Node.select(isMore, v, v), Node.select(isMore, isMore, isMore),
      Node.combine(.slice([.range(lower: 0, upper: 2)]), isMore), Node.combine(.sum(), isMore),
    ])
    #expect(slots.map(\.isBoolean) == [true, false, false, true, true, false])
  }

  /// Starts tell slots apart, those without entries too.
  @Test func aSlotWithoutEntriesTakesAPlace() {
    let none = Node.variable(Variable("n", .data), shape: Shape(0))
    var compiler = TapeCompiler()
    let slots = compiler.compile([none, x, Node.combine(.exp, none)])
    #expect(Set(slots.map(\.start)).count == 3)
    #expect(slots[0].end == slots[0].start)
  }
}
