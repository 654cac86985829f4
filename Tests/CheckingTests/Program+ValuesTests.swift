import Autodiff
import Optimization
import Tensors
import Testing

@testable import Checking

@Suite struct ProgramValuesTests {
  @Test func theQuadraticOfTheCourse() throws {
    let bench = try GraphBench()
    let update = try bench.line("w new")
    let values = bench.steps(bench.program, 4).compactMap { $0[update]?[0] }
    for (value, expected) in zip(values, [0.6, 1.08, 1.464, 1.7712]) { #expect(abs(value - expected) < 1e-12) }
  }

  @Test func adamInPlainArithmetic() throws {
    let bench = try GraphBench(["f(x) = x^2"], run: "f from x = 5 with adam(0.1)")
    let lines = bench.steps(bench.program, 6)
    let update = try bench.line("x new")
    var (x, m, v) = (5.0, 0.0, 0.0)
    for t in 1...6 {
      let g = 2 * x
      m = 0.9 * m + 0.1 * g
      v = 0.999 * v + 0.001 * g * g
      var (first, second) = (1.0, 1.0)
      for _ in 1...t { (first, second) = (first * 0.9, second * 0.999) }
      x -= 0.1 * (m / (1 - first)) / ((v / (1 - second)).squareRoot() + 1e-8)
      let value = try #require(lines[t - 1][update]?[0])
      #expect(abs(value - x) < 1e-12, "step \(t)")
    }
  }

  @Test func outsideItsDomainAValueIsNone() throws {
    let bench = try GraphBench(["f(x) = log(x)"], run: "f from x = 0.1 with gd(1)")
    let line = try bench.line("f(x)")
    // 0.1 − 10 is negative.
    #expect(bench.steps(bench.program, 2)[1][line]?[0].isNaN == true)
  }

  /// Where nothing is rounded the stretches are the plain numbers.
  @Test func exactFiguresReachThemselves() throws {
    let bench = try GraphBench(["f(w) = (w-3)^2"], run: "f from w = 1 with gd(0.5)")
    let program = bench.program
    var reaches = program.constants.map { Reach($0) }
    let track = program.values(parameters: [[1]], states: [], time: 1)
    for parameter in program.parameters { reaches[parameter.first] = Reach(1) }
    for line in program.lines {
      for step in line.steps { Program.run(step, &reaches, Precision(digits: 6, places: nil), tracks: [track]) }
      #expect(reaches[line.first].spans.map(\.low) == [track[line.first]])
    }
  }
}
