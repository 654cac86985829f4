import Testing

@testable import Interpreter

@Suite struct StepGraphBuilderHessianTests {
  /// Down the gradient as far as a quadratic falls.
  private static let steepest = """
    rule steepest()
      k = (g @ g)/(g @ (H @ g))
      θ = θ - k*g
    end
    """
  private static let quadratic = "f(x, y) = 3x^2 + 2x*y + y^2"

  @Test func isTheMatrixOfAllParameters() throws {
    let desk = try Desk(Self.quadratic, Self.steepest, "step f from x = 1, y = 1 with steepest")
    #expect(desk.work.contains("H = [[6, 2], [2, 2]]"))
    #expect(abs(try desk.column("k")[0][0] - 80.0 / 544) < 1e-15)
  }

  @Test func isTheSecondDerivativeOfOne() throws {
    let desk = try Desk("f(x) = x^4", Self.steepest, "step f from x = 3 with steepest")
    #expect(desk.work.suffix(4).first == "f''(x) = 12x²" && desk.work.contains("H = [[f''(x)]]"))
    #expect(abs(try desk.number("x") - 2) < 1e-15)
  }

  /// In one variable Newton's step is the slope over the second derivative, with no matrix.
  @Test func isNoMatrixInNewtonsStepOfOneVariable() throws {
    let desk = try Desk("f(x) = x^3 - 3x", "step f from x = 2 with newton")
    #expect(
      desk.work == [
        "f(x) = x³ − 3x", "f'(x) = 3x² − 3", "f''(x) = 6x", "v = −f'(x)/f''(x)", "x = x + lr·v",
      ])
    #expect(try desk.number("x") == 1.25)
    let two = try Desk("f(x, y) = x^2 + y^2", "step f from (1, 1) with newton")
    #expect(two.work.contains("v[x] = solve(H, −g)[0]"))
    // A rule's own matrix by that name is not the second derivative.
    let own = try Desk(
      "f(x) = x^2", "rule r()\n  H = H + eye(1)\n  θ = θ - solve(H, g)\nend", "step f from x = 3 with r")
    #expect(own.run.point[0].elements == [1])
  }

  @Test func countsATensorByItsEntries() throws {
    let scalars = try Desk(
      "f(a, b, c) = (a + b)^2*c + a^4 + b^4 + c^4", Self.steepest,
      "train f from a = 1, b = 2, c = 3 with steepest for 3")
    let vector = try Desk(
      "f(v, c) = sum(v)^2*c + sum(v^4) + c^4", Self.steepest,
      "train f from v = [1, 2], c = 3 with steepest for 3")
    for (one, other) in zip(scalars.run.point.flatMap(\.elements), vector.run.point.flatMap(\.elements)) {
      #expect(abs(one - other) <= 1e-14 * max(1, abs(one)))
    }
  }

  @Test func mayBeChangedInALineOfItsOwn() throws {
    let desk = try Desk(
      Self.quadratic, "rule r(λ)\n  A = λ*H\n  d = A @ g\n  θ = θ - 0.01*d\nend",
      "step f from x = 1, y = 1 with r(0.5)")
    #expect(try desk.column("A")[0] == [3, 1, 1, 1])
    #expect(try desk.column("d[x]")[0] == [28])
    #expect(try desk.column("d[y]")[0] == [12])
  }

  @Test func isNotForManyParameters() throws {
    var desk = try Desk("f(v) = sum(v^2)", Self.steepest)
    let many = Array(repeating: "1", count: 65).joined(separator: ", ")
    #expect(
      desk.complaint("step f from v = [\(many)] with steepest")?.contains(
        "the Hessian H, which is computed for at most 64 parameters; here are 65") == true)
    try desk.type("step f from v = [1, 1] with steepest")
    #expect(try desk.value("v").elements == [0, 0])
  }
}
