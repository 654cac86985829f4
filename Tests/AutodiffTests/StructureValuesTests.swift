import Tensors
import Testing
import Wording

@testable import Autodiff

/// Values and refusals of what builds, joins, solves and draws.
struct StructureValuesTests {
  func value(
    _ name: String, _ arguments: [Node], _ options: BuiltIn.Options = [:]
  ) throws -> Tensor {
    let node = try call(name, arguments, options)
    return try Evaluation([node], values: [:])[node]
  }

  func refusal(
    _ name: String, _ arguments: [Node], _ options: BuiltIn.Options = [:]
  ) -> Message? {
    do { _ = try value(name, arguments, options) } catch {
      return (error as? TensorError)?.message ?? (error as? EvaluationError)?.message
    }
    return nil
  }

  func list(_ elements: Double...) -> Node {
    .constant(Tensor(shape: Shape(elements.count), elements: elements))
  }

  func matrix(_ rows: Int, _ elements: Double...) -> Node {
    .constant(Tensor(shape: Shape(rows, elements.count / rows), elements: elements))
  }

  @Test func shapesAreGivenAsNumbersOrAsAList() throws {
    #expect(try value("zeros", [2, 3]).shape == Shape(2, 3))
    #expect(try value("zeros", [list(2, 3)]) == value("zeros", [2, 3]))
    #expect(try value("ones", [0]).elements.isEmpty)
    #expect(try value("eye", [0]).shape == Shape(0, 0))
    var options: BuiltIn.Options = [:]
    options.values["value"] = list(1, 2)
    #expect(try value("full", [2, 2], options).elements == [1, 2, 1, 2])
  }

  @Test func whatIsNoShapeIsRefused() {
    #expect(refusal("zeros", [2.5])?.english.contains("not 2.5") == true)
    #expect(refusal("zeros", [-1])?.spanish.contains("no puede contener -1") == true)
    #expect(refusal("zeros", [.constant(.nan)]) != nil)
    #expect(refusal("zeros", [.variable(Variable("n", .data))]) != nil)
    #expect(refusal("zeros", [100_000, 100_000])?.english.contains("1 GiB") == true)
    #expect(refusal("full", [2]) != nil)
    #expect(refusal("eye", [list(2, 3)]) != nil)
  }

  @Test func ranges() throws {
    #expect(try value("range", [3]).elements == [0, 1, 2])
    #expect(try value("range", [3, 0, -2]).elements == [3, 1])
    #expect(try value("range", [0, 10, 3]).elements == [0, 3, 6, 9])
    #expect(try value("range", [-3]).elements.isEmpty)
    #expect(refusal("range", [0, 1, 0]) != nil)
    #expect(refusal("range", [1e12])?.english.contains("1 GiB") == true)
  }

  @Test func linspaceEndsWhereItIsToldTo() throws {
    #expect(try value("linspace", [0.1, 0.7, 7]).elements.last == 0.7)
    #expect(try value("linspace", [1, 2, 1]).elements == [1])
    #expect(try value("linspace", [1, 2, 0]).elements.isEmpty)
    #expect(refusal("linspace", [list(1), 2, 3]) != nil)
  }

  @Test func reshaping() throws {
    let six = try call("range", [6])
    #expect(try value("reshape", [six, 2, -1]).shape == Shape(2, 3))
    #expect(refusal("reshape", [six, -1, 4])?.english.contains("dealt out evenly") == true)
    #expect(refusal("reshape", [six, -1, 0]) != nil)
    #expect(refusal("reshape", [six, -1, -1]) != nil)
    #expect(refusal("reshape", [six, 2, 4]) != nil)
  }

  @Test func joining() throws {
    let (left, right) = (matrix(2, 1, 2, 3, 4), matrix(2, 5, 6))
    #expect(try value("concat", [left, right], ["axis": 1]).elements == [1, 2, 5, 3, 4, 6])
    #expect(try value("concat", [left, right], ["axis": -1]) == value("concat", [left, right], ["axis": 1]))
    #expect(try value("concat", [1, list(2, 3)]).elements == [1, 2, 3])
    #expect(refusal("concat", [left, right])?.english.contains("axis 0") == true)
    #expect(refusal("concat", [left], ["axis": 2]) != nil)
    #expect(try value("stack", [list(1, 2), list(3, 4)], ["axis": 1]).elements == [1, 3, 2, 4])
    #expect(refusal("stack", [list(1, 2), 3]) != nil)
    #expect(refusal("stack", [1, 2], ["axis": 1]) != nil)
  }

  @Test func classes() throws {
    #expect(try value("one_hot", [list(0, 2), 3]).elements == [1, 0, 0, 0, 0, 1])
    #expect(refusal("one_hot", [3, 3])?.english.contains("3 is no class") == true)
    #expect(refusal("one_hot", [0.5, 3]) != nil)
    #expect(refusal("one_hot", [-1, 3]) != nil)
    #expect(refusal("one_hot", [0, 0]) != nil)
  }

  @Test func systems() throws {
    #expect(try value("solve", [matrix(2, 0, 1, 2, 0), list(3, 4)]).elements == [2, 3])
    #expect(refusal("solve", [matrix(2, 1, 2, 2, 4), list(1, 2)])?.english.contains("singular") == true)
    #expect(refusal("inv", [matrix(3, 1, 2, 3, 4, 5, 6, 7, 8, 9)])?.spanish.contains("singular") == true)
    #expect(refusal("inv", [list(1)])?.english.contains("square") == true)
    #expect(refusal("solve", [matrix(2, 1, 0, 0, 1), list(1, 2, 3)])?.english.contains("2 rows") == true)
    #expect(try value("det", [matrix(3, 1, 2, 3, 4, 5, 6, 7, 8, 9)]) == Tensor(0))
    #expect(try value("det", [.constant(Tensor(shape: Shape(0, 0), elements: []))]) == Tensor(1))
  }

  @Test func theDeterminantOfASingularMatrixHasItsDerivative() throws {
    let variable = Variable("A", .parameter)
    for (size, entries, expected) in [
      (1, [0.0], [1.0]), (2, [1, 2, 2, 4], [4, -2, -2, 1]), (2, [0, 0, 0, 0], [0, 0, 0, 0]),
      (3, [1, 2, 3, 4, 5, 6, 7, 8, 9], [-3, 6, -3, 6, -12, 6, -3, 6, -3]),
    ] {
      let matrix = Node.variable(variable, shape: Shape(size, size))
      let slope = gradient(of: try call("det", [matrix]), withRespectTo: [matrix])[0]
      let values = [variable: Tensor(shape: Shape(size, size), elements: entries)]
      let found = try Evaluation([slope], values: values)[slope].elements
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-13 })
    }
  }

  @Test func eigenvalues() throws {
    #expect(try value("eig", [matrix(2, 2, 0, 0, -1)]).elements == [-1, 2])
    #expect(try value("eigenvectors", [matrix(2, 2, 0, 0, -1)]).elements == [0, 1, 1, 0])
    #expect(refusal("eig", [matrix(2, 1, 2, 3, 4)])?.english.contains("symmetric") == true)
    #expect(refusal("eigenvectors", [matrix(2, 1, 2, 3, 4)])?.spanish.contains("simétrica") == true)
  }

  @Test func theSameSeedGivesTheSameNumbers() throws {
    for name in ["rand", "randn"] {
      let drawn = try value(name, [50], ["seed": 4])
      #expect(try value(name, [50], ["seed": 4]) == drawn)
      #expect(try value(name, [50], ["seed": 5]) != drawn)
      #expect(refusal(name, [50])?.english.contains("seed = 1") == true)
    }
    #expect(try value("rand", [500], ["seed": 4]).elements.allSatisfy { 0..<1 ~= $0 })
    #expect(try Set(value("randint", [2, 5, 200], ["seed": 1]).elements) == [2, 3, 4])
    #expect(refusal("randint", [5, 5], ["seed": 1]) != nil)
    #expect(try value("randint", [0, 9], ["seed": 1]).shape == .scalar)
  }

  @Test func shufflingKeepsRowsTogether() throws {
    let rows = try value("shuffle", [matrix(4, 0, 0, 1, 10, 2, 20, 3, 30)], ["seed": 2])
    #expect(rows.shape == Shape(4, 2))
    #expect(stride(from: 0, to: 8, by: 2).allSatisfy { rows.elements[$0 + 1] == 10 * rows.elements[$0] })
    #expect(
      try value("shuffle", [list(0, 1, 2, 3)], ["seed": 2]).elements == (0..<4).map { rows.elements[2 * $0] })
    #expect(refusal("shuffle", [3], ["seed": 2]) != nil)
  }

  /// The variance of many weights, and the bound of the uniform ones.
  @Test(arguments: [("glorot", 2.0 / 500), ("lecun", 1.0 / 300), ("he", 2.0 / 300)])
  func weightsBeginWithTheirVariance(_ name: String, variance: Double) throws {
    for uniform in [0, 1] {
      let weights = try value(name, [300, 200], ["seed": 1, "uniform": uniform])
      #expect(weights.shape == Shape(200, 300))
      let mean = weights.elements.reduce(0, +) / 60_000
      let square = weights.elements.reduce(0) { $0 + $1 * $1 } / 60_000
      #expect(abs(mean) < 0.02 * variance.squareRoot())
      #expect(abs(square / variance - 1) < 0.03)
      if uniform == 1 {
        #expect(weights.elements.allSatisfy { $0.magnitude <= (3 * variance).squareRoot() })
      }
    }
    #expect(refusal(name, [0, 3], ["seed": 1]) != nil)
  }

  @Test func convolutions() throws {
    let image = matrix(3, 1, 2, 3, 4, 5, 6, 7, 8, 9)
    #expect(try value("conv2d", [image, matrix(2, 1, 0, 0, -1)]).elements == [-4, -4, -4, -4])
    let padded = try value("conv2d", [image, matrix(1, 2)], ["padding": 1, "stride": 2])
    #expect(padded == Tensor(shape: Shape(3, 3), elements: [0, 0, 0, 0, 10, 0, 0, 0, 0]))
    #expect(refusal("conv2d", [image, image], ["stride": 0])?.english.contains("stride") == true)
    #expect(refusal("conv2d", [matrix(1, 1, 2), matrix(2, 1, 2)])?.english.contains("does not fit") == true)
  }

  @Test func pooling() throws {
    let image = matrix(2, 1, 2, 5, 0, 3, 4, 1, 1)
    #expect(try value("maxpool", [image]).elements == [4, 5])
    #expect(try value("avgpool", [image]).elements == [2.5, 1.75])
    #expect(try value("maxpool", [image], ["size": 1]).elements == [1, 2, 5, 0, 3, 4, 1, 1])
    #expect(refusal("maxpool", [list(1, 2)]) != nil)
    #expect(refusal("avgpool", [image], ["size": 3]) != nil)
  }

  /// Where several entries are the greatest, they share the derivative equally.
  @Test func theSubgradientOfMaxpool() throws {
    let variable = Variable("x", .parameter)
    let image = Node.variable(variable, shape: Shape(2, 2))
    let output = Node.combine(.sum(), try call("maxpool", [image]))
    let slope = gradient(of: output, withRespectTo: [image])[0]
    let values = [variable: Tensor(shape: Shape(2, 2), elements: [3, 3, 1, 0])]
    #expect(try Evaluation([slope], values: values)[slope].elements == [0.5, 0.5, 0, 0])
  }
}
