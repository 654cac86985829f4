import Testing

@testable import Interpreter

@Suite struct StepGraphBuilderSearchTests {
  /// Of gd on a quadratic the rate is a formula: g·g/(g·H·g).
  @Test func onAQuadraticTheRateIsAQuotient() throws {
    let desk = try Desk("f(x, y) = 3x^2 + 2x*y + y^2", "train f from 1, 1 with gd(α = linesearch) for 1")
    #expect(desk.work.contains("α = g·g/(g·H·g)"))
    #expect(abs(try desk.column("α")[0][0] - 80.0 / 544) < 1e-15)
    let names = desk.run.graph.lines.count
    #expect(names == desk.work.count)
  }

  /// The line of the rate stands behind the gradient and before what uses it.
  @Test func theRateStandsBehindTheGradient() throws {
    let desk = try Desk("f(x) = x^4", "train f from 1 with gd(linesearch(golden)) for 1")
    let places = ["f'(x)", "lr", "x"].map { name in desk.work.firstIndex { $0.hasPrefix("\(name) = ") } ?? -1 }
    #expect(places == places.sorted() && !places.contains(-1))
    #expect(desk.work.contains("lr = argmin f(x − lr·f'(x))"))
  }

  @Test func aRuleOfTheStudentsIsNoSteepestDescent() throws {
    let desk = try Desk(
      "f(x, y) = x^2 + 4y^2", "rule gd(lr)\n  θ = θ - 2*lr*g\nend", "train f from 1, 1 with gd(linesearch) for 1")
    #expect(desk.work.contains { $0.hasPrefix("lr = argmin f(") })
    // Along −2g the best rate is half of that along −g: 68/(2·(4 + 64·8)).
    #expect(abs(try desk.column("lr")[0][0] - 68.0 / (2 * (2 * 4 + 8 * 64))) < 1e-12)
  }

  @Test func newtonIsSearchedAlongItsOwnDirection() throws {
    let desk = try Desk("f(x) = x^4", "train f from 1 with newton(lr = linesearch) for 1")
    // v = −1/3: the minimum at 0 is three times as far.
    let rate = try desk.column("lr")[0][0]
    #expect(rate > 1)
    #expect(desk.work.contains("lr = argmin f(x + lr·v)"))
  }

  @Test func statesAreRenewedToo() throws {
    let plain = try Desk("f(x, y) = x^2 + 4y^2", "train f from 1, 1 with momentum(linesearch) for 4")
    #expect(plain.run.time == 4 && (plain.run.objectiveNow ?? 9) < 5)
  }
}
