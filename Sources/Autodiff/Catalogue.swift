import Wording

/// All built-in functions that a student calls by name; operators are reached through `Primitive` alone.
package enum Catalogue {
  package static let all: [BuiltIn] = [
    .sqrt, .exp, .log, .sin, .cos, .tan, .tanh, .sigmoid, .relu, .abs, .sign, .max, .min,
    .sum, .mean, .dot, .transpose,
    .log2, .log10, .asin, .acos, .atan, .sinh, .cosh, .floor, .erf,
    .leakyRelu, .elu, .selu, .gelu, .softplus,
    .softmax, .logSoftmax, .var, .norm, .argmax, .argmin, .cumsum,
    .mse, .bce, .bceLogits, .crossEntropy,
    .zeros, .ones, .full, .eye, .range, .linspace, .reshape, .concat, .stack, .oneHot, .diag,
    .solve, .inv, .det, .trace, .cofactors, .eig, .eigenvectors,
    .rand, .randn, .randint, .shuffle, .glorot, .lecun, .he,
    .conv2d, .maxpool, .avgpool,
  ]

  /// The built-in of this name or alias, in any of its spellings.
  package static func builtIn(named name: Name) -> BuiltIn? { byName[name] }

  private static let byName: [Name: BuiltIn] = {
    var table: [Name: BuiltIn] = [:]
    for builtIn in all {
      for name in [builtIn.name] + builtIn.aliases { table[name] = builtIn }
    }
    return table
  }()
}
