import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct RandomDrawsTests {
  private func value(_ name: String, _ sizes: [Int], _ options: BuiltIn.Options) throws -> Tensor {
    let builtIn = try #require(Catalogue.builtIn(named: Name(name)))
    let node = try builtIn.build(sizes.map { .constant(Double($0)) }, options)
    return try Evaluation([node], values: [:])[node]
  }

  @Test(arguments: ["rand", "randn", "glorot", "lecun", "he"])
  func numbersFollowFromTheSeedAlone(name: String) throws {
    let one = try value(name, [3, 4], ["seed": 1])
    #expect(one == (try value(name, [3, 4], ["seed": 1])))
    #expect(one != (try value(name, [3, 4], ["seed": 2])))
    #expect(Set(one.elements).count == 12)
  }

  /// Drawn one after the other: a longer list begins as a shorter one.
  @Test(arguments: ["rand", "randn"]) func aShapeIsFilledInOrder(name: String) throws {
    let short = try value(name, [3], ["seed": 5]).elements
    #expect(Array(try value(name, [2, 4], ["seed": 5]).elements.prefix(3)) == Array(short))
  }

  @Test(arguments: [("glorot", 2.0 / 300), ("lecun", 1.0 / 100), ("he", 2.0 / 100)], [0, 1])
  func weightsHaveTheirVariance(method: (name: String, variance: Double), uniform: Int) throws {
    let weights = try value(method.name, [100, 200], ["seed": 3, "uniform": uniform])
    #expect(weights.shape == Shape(200, 100))
    let mean = weights.elements.reduce(0, +) / 20_000
    let variance = weights.elements.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    // Of 20,000 draws mean and variance stray by less than 5 of their deviations.
    #expect(abs(mean) < 5 * (method.variance / 20_000).squareRoot())
    #expect(abs(variance / method.variance - 1) < 5 * (2.0 / 20_000).squareRoot())
    let limit = (3 * method.variance).squareRoot()
    #expect((weights.elements.map(abs).max() ?? 0 <= limit) == (uniform == 1))
  }

  @Test func randomNumbersAreInTheirRange() throws {
    let uniform = try value("rand", [1000], ["seed": 1]).elements
    #expect(uniform.allSatisfy { 0 <= $0 && $0 < 1 })
    let whole = try value("randint", [2, 5, 1000], ["seed": 1]).elements
    #expect(Set(whole) == [2, 3, 4])
  }

  @Test(arguments: ["rand", "randn", "randint", "shuffle", "glorot"])
  func withoutASeedNothingIsDrawn(name: String) throws {
    #expect(throws: TensorError.self) { try value(name, name == "shuffle" ? [3] : [2, 3], [:]) }
  }

  @Test(arguments: [[0, 3], [3, 0], [-1, 2]]) func aLayerHasInputsAndOutputs(sizes: [Int]) {
    #expect(throws: TensorError.self) { try value("he", sizes, ["seed": 1]) }
  }

  @Test func printedItCanBeTypedBack() throws {
    func text(_ name: String, _ sizes: [Int], _ options: BuiltIn.Options) throws -> String {
      let builtIn = try #require(Catalogue.builtIn(named: Name(name)))
      return Formula(style: Style()).text(try builtIn.build(sizes.map { .constant(Double($0)) }, options))
    }
    #expect(try text("randn", [2, 3], ["seed": 7]) == "randn(2, 3, seed = 7)")
    #expect(try text("glorot", [2, 3], ["seed": 7]) == "glorot(2, 3, seed = 7)")
    #expect(try text("glorot", [2, 3], ["seed": 7, "uniform": 1]) == "glorot(2, 3, uniform = 1, seed = 7)")
  }
}
