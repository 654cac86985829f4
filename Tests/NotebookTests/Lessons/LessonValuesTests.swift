import Testing

@testable import Notebook

/// The numbers that cells without a run print, held to the course's reference apart from the engine.
@Suite struct LessonValuesTests {
  /// The numbers that must stand in the output of a cell, among others.
  static let expected: [(lesson: String, cell: String, numbers: [Double])] = [
    ("06-best-rate", "f(x) = x^2\nf''", [2]),
    ("06-best-rate", "analyze f at 5 with gd(α = 0.75)", [25, 10, 2, 0.5, 1, -5, 0]),
    ("06-best-rate", "analyze C at 1", [2, -4, 4, 0.25, 0.5, 1, 2]),
    ("06-best-rate", "q(x, y) = 3x^2 + 2xy + y^2\nH = hessian(q)(1, 1)", [6, 2, 2, 2]),
    ("06-best-rate", "(max(eig(H)) - min(eig(H)))/(max(eig(H)) + min(eig(H)))", [0.70710678118654752]),
    (
      "06-best-rate", "analyze q at (1, 1)",
      [6, 8, 4, 1.1715728752538099, 6.8284271247461901, 0.14644660940672624, 0.29289321881345248, 0.25, -1, -1]
    ),
    ("06-best-rate", "analyze D at (1, 0)", [2, -4, -2, 0, 5, 0.2, 0.4]),
    (
      "06-best-rate", "X = [0, 1, 2, 3]\nY = [1, 2, 4, 5]\nL(a, b) = sum((a + b*X - Y)^2)\nanalyze L at (0, 0)",
      [46, -24, -50, 8, 12, 28, 0.0594875, 0.9, 1.4]
    ),
    (
      "07-linear-regression", "2*(0 - y)\n2*x*(0 - y)\n∇L(0, 0)",
      [-2, -4, -8, -10, 0, -4, -16, -30, -24, -50]
    ),
    (
      "14-activations", "sigmoid(Z)\nsigmoid'\nsigmoid'(Z)",
      [
        0.11920292202211756, 0.26894142136999512, 0.5, 0.73105857863000488, 0.88079707797788244, 0.10499358540350652,
        0.19661193324148185, 0.25, 0.19661193324148185, 0.10499358540350652,
      ]
    ),
    (
      "14-activations", "tanh(Z)\ntanh'\ntanh'(Z)",
      [
        -0.96402758007581688, -0.76159415595576489, 0.0, 0.76159415595576489, 0.96402758007581688, 0.070650824853164466,
        0.41997434161402607, 1.0, 0.41997434161402607, 0.070650824853164466,
      ]
    ),
    (
      "14-activations", "relu(Z)\nrelu'(Z)\nleaky_relu(Z)\nleaky_relu'(Z)\nelu(Z)\nelu'(Z)",
      [
        0.0, 0.0, 0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 1.0, 1.0, -0.02, -0.01, 0.0, 1.0, 2.0, 0.01, 0.01, 0.01, 1.0, 1.0,
        -0.86466471676338731, -0.63212055882855768, 0.0, 1.0, 2.0, 0.13533528323661269, 0.36787944117144232, 1.0, 1.0,
        1.0,
      ]
    ),
    (
      "14-activations", "softplus(Z)\nsoftplus'(Z)",
      [
        0.1269280110429725, 0.31326168751822283, 0.69314718055994531, 1.3132616875182228, 2.1269280110429725,
        0.11920292202211756, 0.26894142136999512, 0.5, 0.73105857863000488, 0.88079707797788244,
      ]
    ),
    (
      "14-activations", "softmax([1, 2, 3])\nsum(softmax([1, 2, 3]))\nsoftmax([101, 102, 103])",
      [0.090030573170380458, 0.24472847105479765, 0.66524095577482189, 1]
    ),
    (
      "15-chain-rule", "backprop h(1, 2)",
      [
        1, 2, 2.7182818284590452, 5.4365636569180905, 6.4365636569180905, 2.5370383633122481, 13.792770562190322,
        20.689155843285484, 9.8088584252867282, 7.2169547120485506, 3.6084773560242753, 1.0714389927120272,
        5.4365636569180905, 19.617716850573456,
      ]
    ),
    (
      "15-chain-rule", "forward h(1, 2)",
      [
        2.7182818284590452, 5.4365636569180905, 6.4365636569180905, 1.268519181656124, 20.689155843285484,
        0.53571949635601361, 9.8088584252867282,
      ]
    ),
    (
      "15-chain-rule", "backprop h(0.5, -0.1)",
      [
        1.6487212707001281, -0.16487212707001281, 0.33512787292998719, 0.5789022999867829, -0.095444853564543549,
        -0.21436760511395524, 0.71966955579675401, -0.043650165045250306, 0.43650165045250306,
        -0.14240064953427984, -0.071966955579675401,
      ]
    ),
  ]

  @Test(arguments: expected.indices, ["en", "es"])
  func cellsPrintTheReference(index: Int, language: String) throws {
    let (lesson, source, numbers) = Self.expected[index]
    let document = try Document(TextFile.text(at: "\(LessonFilesTests.folder)/\(language)/\(lesson).md"))
    let output = try #require(document.cells.first { $0.source == source }?.output, "\(lesson): \(source)")
    let printed = AskedQuestion.numbers(in: output.text)
    for number in numbers {
      #expect(printed.contains { LessonNumbersTests.rounds(number, to: $0) }, "\(lesson), \(source): \(number)")
    }
  }
}
