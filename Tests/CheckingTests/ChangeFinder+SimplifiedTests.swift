import Autodiff
import Testing
import Wording

@testable import Checking

@Suite struct ChangeFinderSimplifiedTests {
  private static let mean = (setup: ["z = [1, 3]", "P(c) = mean((c - z)^2)"], run: "P from c = 0 with gd(0.1)")

  /// (c − 2)² + 1 is c² − 4c + 5.
  @Test func theConstantTerm() throws {
    let bench = try GraphBench(Self.mean.setup, run: Self.mean.run)
    #expect(try bench.makes(-1.44, "term dropped", of: "P(c)", step: 2))
    let sentences = bench.changes("term dropped").map { $0.sentence(Formula(style: Style())) }
    #expect(sentences.contains(Message(en: "the term 5 was left out", es: "faltó el término 5")))
    let other = try GraphBench(["f(x) = exp(x) + x"], run: "f from x = 1 with gd(0.1)")
    #expect(!other.changes("term dropped").contains { $0.edit.bodies.values.contains { $0.primitive == .subtract } })
  }

  /// The 2 of the derivative, which Σ2(c − zᵢ)/2 does not show.
  @Test func theHiddenFactor() throws {
    let bench = try GraphBench(Self.mean.setup, run: Self.mean.run)
    #expect(try bench.makes(-2, "factor lost", of: "P'(c)"))
    #expect(try bench.values("mean for sum", of: "P'(c)", step: 1) == [])
    // 2(w − 3) shows it.
    #expect(try GraphBench().values("factor lost", of: "f'(w)", step: 1).count { $0 == -3 } == 1)
  }
}
