import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct BuiltInTests {
  private let x = Node.variable(Variable("x", .parameter))

  @Test func aPrimitiveGivesItsNameAndArity() throws {
    let sine = try #require(Catalogue.builtIn(named: "sin"))
    #expect(sine.name == "sin" && sine.arity == 1...1 && sine.settingsFrom == nil && sine.options.isEmpty)
    #expect(sine.aliases == ["sen"])
    #expect(throws: TensorError.self) {
      try #require(Catalogue.builtIn(named: "dot")).build(
        [.constant(1), .constant(Tensor(shape: Shape(2), elements: [1, 2]))], [:])
    }
  }

  @Test func maxIsOfOneTensorOrOfTwo() throws {
    #expect(BuiltIn.max.arity == 1...2)
    let pair = try BuiltIn.max.build([x, 2], [:])
    let whole = try BuiltIn.max.build([.constant(Tensor(shape: Shape(2), elements: [4, 1]))], [:])
    #expect(try Evaluation([pair], values: [Variable("x", .parameter): Tensor(5)])[pair].number == 5)
    #expect(whole.shape == .scalar)
  }

  /// One whole number with decimals is none: a comma in `zeros(2,3)` can only part two.
  @Test(arguments: [
    ("zeros", 2...Int.max), ("range", 2...3), ("reshape", 2...Int.max), ("linspace", 3...3), ("he", 2...2),
    ("eye", 1...1),
    ("max", 1...2), ("sin", 1...1),
  ])
  func countsValuesPartedByCommas(name: String, counts: ClosedRange<Int>) throws {
    #expect(try #require(Catalogue.builtIn(named: Name(name))).valueCounts == counts)
  }

  /// `∇max(1, 2)` is that of two numbers; a shape is no number of values.
  @Test func takesJustSoManyWhereItMay() {
    #expect(BuiltIn.max.taking(2).arity == 2...2)
    #expect(BuiltIn.max.taking(1).arity == 1...1)
    #expect(BuiltIn.max.taking(3).arity == 1...2)
    #expect(BuiltIn.reshape.taking(3).arity == BuiltIn.reshape.arity)
    #expect(BuiltIn.concat.taking(3).arity == 3...3)
  }

  @Test func optionsAreSettingsAndValues() {
    var options: BuiltIn.Options = ["axis": 1]
    #expect(options["axis"] == 1 && options["seed"] == nil && !options.isEmpty)
    options["axis"] = nil
    #expect(options.isEmpty)
    options.values["value"] = x
    #expect(!options.isEmpty)
  }

  @Test func anAxisReachesThePrimitive() throws {
    let matrix = Node.constant(Tensor(shape: Shape(2, 3), elements: [1, 2, 3, 4, 5, 6]))
    for (axis, shape) in [(0, Shape(3)), (1, Shape(2)), (-1, Shape(2))] {
      #expect(try BuiltIn.sum.build([matrix], ["axis": axis]).shape == shape)
    }
    #expect(throws: TensorError.self) { try BuiltIn.sum.build([matrix], ["axis": 2]) }
  }

  @Test func whatIsDocumentedIsKept() {
    let copy = BuiltIn.det.documented(shapes: "(n) → ()", derivative: "d")
    #expect(copy.shapes == "(n) → ()" && copy.derivative == "d" && copy.name == "det")
  }
}
