import Testing

@testable import Checking

/// Slips between lines and rows, against plain arithmetic.
@Suite struct ChangeFinderLinesTests {
  @Test func atTheNewPoint() throws { #expect(try GraphBench().makes(5.76, "at the new point", of: "f(w)")) }

  @Test func anotherHyperparameter() throws {
    let values = try GraphBench().values("another hyper-parameter", of: "w new", step: 1)
    for rate in [0.01, 0.5, 0.2] { #expect(values.contains { abs($0 - 6 * rate) < 1e-12 }, "\(rate)") }
    // A rate of 1 has a slip of its own; the one that is set explains nothing.
    #expect(!values.contains { abs($0 - 6) < 1e-12 || abs($0 - 0.6) < 1e-12 })
  }

  @Test func oneAfterAnother() throws {
    // y with the x of after the step: ∂f/∂y = 2x + 2y at (0.2, 1) instead of (1, 1).
    let bench = try GraphBench(["f(x, y) = 3x^2 + 2x*y + y^2"], run: "f from x = 1, y = 1 with gd(0.1)")
    #expect(try bench.makes(2 * 0.2 + 2, "one after another", of: "∂f/∂y"))
    #expect(try bench.makes(1 - 0.1 * 2.4, "one after another", of: "y new"))
  }

  @Test func ofAdamsCorrection() throws {
    let bench = try GraphBench(["f(x) = x^2"], run: "f from x = 5 with adam(0.1)")
    #expect(try bench.makes(1, "no bias correction", of: "m̂"))
    #expect(try bench.makes(1 / (1 - 0.81), "t one too high", of: "m̂"))
    let second = bench.steps(bench.program, 2)[1][try bench.line("m")]?[0] ?? 0
    #expect(try bench.makes(second / 0.1, "t fixed", of: "m̂", step: 2))
    #expect(try bench.makes(1 / (1 - 0.81), "t squared", of: "m̂"))
  }

  @Test func ofAdamsMoments() throws {
    let bench = try GraphBench(["f(x) = x^2"], run: "f from x = 5 with adam(0.1)")
    #expect(try bench.makes(0.01, "β₁ and β₂ exchanged", of: "m"))
    #expect(try bench.makes(10, "started at the gradient", of: "m"))
    #expect(try bench.makes(0.9 + 1, "started elsewhere", of: "m"))
    // The m̂ = 10 of the first row carried on.
    let g = bench.steps(bench.program, 2)[1][try bench.line("f'(x)")]?[0] ?? 0
    #expect(try bench.makes(0.9 * 10 + 0.1 * g, "corrected carried forward", of: "m", step: 2))
  }

  @Test func thePreviousMemory() throws {
    let bench = try GraphBench(["f(x) = x^2"], run: "f from x = 5 with momentum(0.1, 0.9)")
    // The v of before the first step is 0.
    #expect(try bench.makes(5, "previous memory", of: "x new"))
  }
}
