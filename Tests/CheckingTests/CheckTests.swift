import Testing

@testable import Checking

/// The course's own tables, as they are printed.
@Suite struct CheckTests {
  @Test func theQuadraticOfTheCourse() throws {
    let bench = try Bench(
      ["f(w) = (w-3)^2"], run: "f from w = 0 with gd(0.1)",
      table: """
        | Iteración | w | f(w) | f'(w) | w_nuevo |
        |---|---|---|---|---|
        | 1 | 0 | 9 | -6 | 0.6 |
        | 2 | 0.6 | 5.76 | -4.8 | 1.08 |
        | 3 | 1.08 | 3.6864 | -3.84 | 1.464 |
        | 4 | 1.464 | 2.3594 | -3.072 | 1.771 |
        """)
    #expect(bench.marks("w") == "++++")
    #expect(bench.marks("f(w)") == "+++r")
    #expect(bench.marks("f'(w)") == "++++")
    #expect(bench.marks("w_nuevo") == "++++")
    #expect(bench.causes == [[]])
  }

  @Test func theNeuronOfTheCourse() throws {
    let bench = try Bench(
      ["C(w) = 1/2 (w*x + b - y)^2 where ŷ = w*x + b", "x = 2", "b = 0", "y = 4"], run: "C from w = 1 with gd(0.1)",
      table: """
        | Iteración | w | ŷ | Error C(w) | dC/dw | w_nuevo |
        |---|---|---|---|---|---|
        | 1 | 1 | 2 | 2 | -4 | 1.4 |
        | 2 | 1.4 | 2.8 | 0.72 | -2.4 | 1.64 |
        | 3 | 1.64 | 3.28 | 0.26 | -1.44 | 1.78 |
        """)
    #expect(bench.check.isRight)
    #expect(bench.marks("Error C(w)") == "+++")
    #expect(bench.marks("w_nuevo") == "+++")
  }

  @Test func theAdamSlide() throws {
    let bench = try Bench(
      ["f(x) = x^2"], run: "f from x = 5 with adam(0.1)",
      table: """
        | t | g | m | v | m̂ | v̂ | x |
        | 1 | 10 | 1 | 0.1 | 10 | 100 | 4 |
        | 2 | 8 | 1.7 | 0.164 | 8.947 | 82.041 | 3.015 |
        | 3 | 6.03 | 2.133 | 0.200 | 7.655 | 66.875 | 2.081 |
        """)
    #expect(bench.marks("g") == "+>>")
    #expect(bench.marks("m") == "+>>")
    #expect(bench.marks("v") == "+>>")
    #expect(bench.marks("m̂") == "+>x")
    #expect(bench.marks("v̂") == "+~x")
    // √66.875 rounded to 8.2 gives 2.081.
    #expect(bench.marks("x") == "xxr")
    #expect(bench.causes.first?.first == "no learning rate")
    let others = bench.causes.dropFirst().prefix(3).flatMap { $0 }
    #expect(others.isEmpty)
  }
}
