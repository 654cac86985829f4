import Testing

@testable import Checking

/// Slips in one operation, against plain arithmetic.
@Suite struct ChangeFinderOperationsTests {
  @Test(
    arguments: [
      ("f(x) = 3x^2 + 5x", "f(x)", "term dropped", 12), ("f(x) = 3x^2 + 5x", "f(x)", "term dropped", 10),
      ("f(x) = 3x^2 + 5x", "f(x)", "sign inside", 2), ("f(x) = 3x^2 + 5x", "f(x)", "power lost", 16),
      ("f(x) = (x - 7)^2", "f(x)", "sign inside", 81), ("f(x) = (x - 7)^2", "f(x)", "doubled for squared", -10),
      ("f(x) = x^3", "f(x)", "power lost", 4), ("f(x) = x^3", "f'(x)", "power not lowered", 24),
      ("f(x) = x^2/4", "f(x)", "divisor lost", 4), ("f(x) = 7 - x", "f(x)", "other way round", -5),
      ("f(x) = x*exp(x)", "f(x)", "function left out", 4), ("f(x) = sqrt(x + 7)", "f(x)", "root left out", 9),
      ("f(x) = -x^2", "f(x)", "minus lost", 4), ("f(x) = 3x^2 + 5x", "x new", "decimal point", 2 - 17),
      ("f(x) = 3x^2 + 5x", "x new", "decimal point", 2 - 0.17),
    ] as [(String, String, String, Double)])
  func atTwo(definition: String, line: String, slip: String, value: Double) throws {
    let bench = try GraphBench([definition], run: "f from x = 2 with gd(0.1)")
    let values = try bench.values(slip, of: line, step: 1)
    #expect(values.contains { abs($0 - value) < 1e-9 }, "\(values)")
  }

  @Test func sineForCosine() throws {
    let bench = try GraphBench(["f(x) = sin(x)"], run: "f from x = 0 with gd(0.1)")
    #expect(try bench.makes(1, "sine for cosine", of: "f(x)"))
    #expect(try bench.makes(0, "sine for cosine", of: "f'(x)"))
  }

  @Test func sumsAndMeans() throws {
    let data = ["x = [1, 2, 3]"]
    let mean = try GraphBench(["f(w) = mean((w*x)^2)"] + data, run: "f from w = 1 with gd(0.1)")
    #expect(try mean.makes(14, "sum for mean", of: "f(w)"))
    let sum = try GraphBench(["f(w) = sum((w*x)^2)"] + data, run: "f from w = 1 with gd(0.1)")
    #expect(try sum.makes(14.0 / 3, "mean for sum", of: "f(w)"))
  }

  @Test func ofTheRulesMemory() throws {
    let adam = try GraphBench(["f(x) = x^2"], run: "f from x = 5 with adam(0.1)")
    #expect(try adam.makes(10, "without 1 − β", of: "m"))
    #expect(try adam.makes(9, "weights exchanged", of: "m"))
    let adagrad = try GraphBench(["f(x) = x^2"], run: "f from x = 5 with adagrad(0.5)")
    // S = g² alone in the second row, at x = 4.5.
    #expect(try adagrad.values("no accumulation", of: "S", step: 2).contains { abs($0 - 81) < 1e-6 })
    #expect(try adagrad.values("root left out", of: "x new", step: 1).contains { abs($0 - 4.95) < 1e-6 })
    // What is the rule's memory is no other hyper-parameter's factor.
    #expect(adagrad.changes("without 1 − β").isEmpty)
  }
}
