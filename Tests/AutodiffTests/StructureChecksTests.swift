import Tensors
import Testing
import Wording

@testable import Autodiff

/// The shared checks for what works only on certain shapes, or takes settings: matrices, images, made tensors.
struct StructureChecksTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let names: [String]
    let shapes: [Shape]
    let build: @Sendable ([Node]) throws -> Node
    var testDescription: String { "\(names.joined(separator: ", ")) of \(shapes)" }

    init(_ names: String..., of shapes: [Shape], _ build: @escaping @Sendable ([Node]) throws -> Node) {
      (self.names, self.shapes, self.build) = (names, shapes, build)
    }
  }

  static let names = Set(cases.flatMap(\.names))

  static let cases = matrices + lists + images + made

  static let matrices: [Case] =
    [0, 1, 2, 3, 5].flatMap { size -> [Case] in
      let square = Shape(size, size)
      /// Far enough from singular, and from equal eigenvalues.
      @Sendable func regular(_ node: Node) -> Node {
        node + .constant(Tensor(shape: Shape(size), elements: (0..<size).map { 2 + Double($0) }).diagonal)
      }
      @Sendable func symmetric(_ node: Node) -> Node { regular(node + node.transposed) }
      return [
        Case("solve", of: [square, Shape(size)]) { try call("solve", [regular($0[0]), $0[1]]) },
        Case("solve", of: [square, Shape(size, 2)]) { try call("solve", [regular($0[0]), $0[1]]) },
        Case("inv", of: [square]) { try call("inv", [regular($0[0])]) },
        Case("det", of: [square]) { try call("det", [regular($0[0])]) },
        Case("trace", of: [square]) { try call("trace", [$0[0] * $0[0]]) },
        Case("cofactors", of: [square]) { try call("cofactors", [regular($0[0])]) },
        Case("eig", of: [square]) { try call("eig", [symmetric($0[0])]) },
        Case("eigenvectors", of: [square]) { try call("eigenvectors", [symmetric($0[0])]) },
      ]
    }
    + [Shape(0), Shape(1), Shape(3), Shape(2, 3), Shape(3, 2), Shape(2, 2), Shape(0, 2)].map { shape in
      Case("diag", of: [shape]) { try call("diag", $0) }
    }

  static let lists: [Case] =
    [
      ([.scalar, .scalar], nil), ([Shape(2), .scalar, Shape(0)], nil), ([Shape(2, 3), Shape(1, 3)], 0),
      ([Shape(2, 3), Shape(2, 1)], 1), ([Shape(2, 3), Shape(2, 1)], -1), ([Shape(2, 1, 2)], -2),
    ].map { (shapes: [Shape], axis: Int?) in
      Case("concat", of: shapes) { try call("concat", $0, axis.map { ["axis": $0] } ?? [:]) }
    }
    + [0, 1, 2, -1].map { axis in
      Case("stack", of: [Shape(2, 3), Shape(2, 3)]) { try call("stack", $0, ["axis": axis]) }
    }
    + [
      Case("reshape", of: [Shape(2, 3)]) { try call("reshape", [$0[0], 3, 2]) },
      Case("reshape", of: [Shape(2, 3)]) { try call("reshape", [$0[0], -1]) },
      Case("reshape", of: [Shape(0, 2)]) { try call("reshape", [$0[0], 0, 5]) },
      Case("linspace", of: [.scalar, .scalar]) { try call("linspace", [$0[0], $0[1], 4]) },
      Case("linspace", of: [.scalar, .scalar]) { try call("linspace", [$0[0], $0[1], 1]) },
      Case("linspace", of: [.scalar, .scalar]) { try call("linspace", [$0[0], $0[1], 0]) },
      Case("shuffle", of: [Shape(4)]) { try call("shuffle", $0, ["seed": 3]) },
      Case("shuffle", of: [Shape(3, 2)]) { try call("shuffle", $0, ["seed": 3]) },
      Case("shuffle", "unshuffle", of: [Shape(0)]) { try call("shuffle", $0, ["seed": 3]) },
      Case("unshuffle", of: [Shape(3, 2)]) { try Node.apply(.unshuffle(seed: 3), to: $0) },
      // A class between two numbers is none: the derivative is that of the steps, 0.
      Case("one_hot", of: [Shape(2)]) {
        try call("one_hot", [.combine(.sign, $0[0]), 3])
      },
    ]

  static let images: [Case] =
    [
      (Shape(3, 4), Shape(2, 2), 1, 0), (Shape(3, 4), Shape(3, 1), 2, 1),
      (Shape(2, 3, 3), Shape(2, 2, 2, 2), 1, 1),
      (Shape(2, 1, 3, 3), Shape(2, 1, 2, 3), 1, 0),
    ].flatMap { (image: Shape, kernel: Shape, stride: Int, padding: Int) -> [Case] in
      let result = try? Convolution(image: image, kernel: kernel, stride: stride, padding: padding)
        .resultShape
      return [
        Case("conv2d", of: [image, kernel]) {
          try call("conv2d", $0, ["stride": stride, "padding": padding])
        },
        Case("conv2d_image", of: [result ?? image, kernel]) {
          try Node.apply(.conv2dImage(image, stride: stride, padding: padding), to: $0)
        },
        Case("conv2d_kernel", of: [image, result ?? image]) {
          try Node.apply(.conv2dKernel(kernel, stride: stride, padding: padding), to: $0)
        },
      ]
    }
    + [(Shape(4, 4), 2, 2), (Shape(3, 4), 2, 1), (Shape(2, 3, 3), 3, 1), (Shape(1, 1), 1, 1)].flatMap {
      (image: Shape, size: Int, stride: Int) -> [Case] in
      let windows = (try? SlidingWindow(image: image, size: size, stride: stride).windowsShape) ?? image
      return [
        Case("maxpool", of: [image]) { try call("maxpool", $0, ["size": size, "stride": stride]) },
        Case("avgpool", of: [image]) { try call("avgpool", $0, ["size": size, "stride": stride]) },
        Case("windows", of: [image]) { try Node.apply(.windows(size: size, stride: stride), to: $0) },
        Case("overlay", of: [windows]) {
          try Node.apply(.overlay(image, size: size, stride: stride), to: $0)
        },
      ]
    }

  /// What has no value for an input stands here beside one.
  static let made: [Case] = [
    Case("zeros", of: [.scalar]) { try $0[0] * call("zeros", [2, 3]) },
    Case("ones", of: [.scalar]) { try $0[0] * call("ones", [2, 3]) },
    Case("eye", of: [.scalar]) { try $0[0] * call("eye", [3]) },
    Case("full", of: [.scalar]) {
      var options: BuiltIn.Options = [:]
      options.values["value"] = $0[0]
      return try call("full", [2, 3], options)
    },
    Case("range", of: [.scalar]) { try $0[0] * call("range", [4]) },
    Case("rand", of: [.scalar]) { try $0[0] * call("rand", [2, 3], ["seed": 1]) },
    Case("randn", of: [.scalar]) { try $0[0] * call("randn", [4], ["seed": 1]) },
    Case("randint", of: [.scalar]) { try $0[0] * call("randint", [0, 5, 3], ["seed": 1]) },
    Case("glorot", of: [.scalar]) { try $0[0] * call("glorot", [2, 3], ["seed": 1]) },
    Case("he", of: [.scalar]) { try $0[0] * call("he", [2, 3], ["seed": 1, "uniform": 1]) },
    Case("lecun", of: [.scalar]) { try $0[0] * call("lecun", [2, 3], ["seed": 1]) },
  ]

  @Test(arguments: cases)
  func derivativesAgreeWithDifferences(_ check: Case) throws {
    let variables = check.shapes.indices.map { Variable(Name("x\($0)"), .parameter) }
    let inputs = zip(variables, check.shapes).map { Node.variable($0, shape: $1) }
    try Check(inputs, variables, check.build(inputs), name: check.testDescription).run()
  }

  /// Whoever takes a tensor apart puts it together again as the derivative of a number, simplified and on the tape.
  @Test(arguments: cases)
  func theTapeAgreesWithTheGraph(_ check: Case) throws {
    let variables = check.shapes.indices.map { Variable(Name("x\($0)"), .parameter) }
    let inputs = zip(variables, check.shapes).map { Node.variable($0, shape: $1) }
    var generator = SeededGenerator(5)
    let values = check.shapes.map { Tensor.random($0, in: 0.5...1, using: &generator) }
    let number = try Node.combine(.sum(), check.build(inputs) * 2)
    let slopes = gradient(of: number, withRespectTo: inputs)
    let given = Dictionary(uniqueKeysWithValues: zip(variables, values))
    let evaluation = try Evaluation(slopes, values: given)
    let expected = slopes.map { evaluation[$0] }
    let simplified = Node.simplified(slopes)
    let found = try Evaluation(simplified, values: given)
    var tape = Tape(outputs: simplified, inputs: variables)
    #expect(try tape.run(values) == simplified.map { found[$0] })
    for (slope, expected) in zip(simplified, expected) {
      #expect(slope.shape == expected.shape)
      for (one, other) in zip(found[slope].elements, expected.elements) {
        #expect(abs(one - other) <= 1e-10 * max(1, abs(other)))
      }
    }
  }
}

/// A call of a built-in function, as the interpreter makes it.
func call(_ name: String, _ arguments: [Node], _ options: BuiltIn.Options = [:]) throws -> Node {
  try #require(Catalogue.builtIn(named: Name(name))).build(arguments, options)
}
