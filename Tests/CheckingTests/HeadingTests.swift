import Testing

@testable import Checking

@Suite struct HeadingTests {
  private func meaning(_ text: String, _ bench: GraphBench) -> Heading.Meaning? {
    Heading.meaning(of: text, in: bench.graph)
  }

  private func one() throws -> GraphBench { try GraphBench() }
  private func adam() throws -> GraphBench { try GraphBench(["f(x) = x^2"], run: "f from x = 5 with adam(0.1)") }
  private func two() throws -> GraphBench {
    try GraphBench(["f(x, y) = 3x^2 + 2x*y + y^2"], run: "f from x = 1, y = 1 with gd(0.1)")
  }

  @Test(arguments: ["t", "k", "Iteración", "iter", "Paso", "step", "#", "n°", "$k$", "Época"])
  func theNumberOfTheRow(text: String) throws { #expect(meaning(text, try one()) == .time) }

  @Test(arguments: ["f'(w)", "gradiente", "Gradiente de w", "pendiente", "dC/dw", "$\\nabla f$", "g", "f′(w)", "df/dw"])
  func theGradient(text: String) throws {
    let bench = try GraphBench(
      ["C(w) = (w-3)^2"].map { text == "dC/dw" ? $0 : $0.replacing("C", with: "f") },
      run: "\(text == "dC/dw" ? "C" : "f") from w = 0 with gd(0.1)")
    let line = try #require(bench.graph.lineIndex(bench.graph.gradients[0]))
    #expect(meaning(text, bench) == .quantity(.line(line), entry: 0))
  }

  @Test(arguments: ["f(w)", "Error", "pérdida", "loss", "costo", "f(w) = (w-3)²", "Valor de f", "(w−3)^2"])
  func theObjective(text: String) throws {
    let bench = try one()
    #expect(meaning(text, bench) == .quantity(.line(try bench.line("f(w)")), entry: 0))
  }

  @Test(arguments: ["w_nuevo", "w new", "$w_{t+1}$", "w_{k+1}", "nuevo w", "nuevo valor de w", "w⁺", "next w"])
  func theNewPoint(text: String) throws {
    let bench = try one()
    #expect(meaning(text, bench) == .quantity(.line(try bench.line("w new")), entry: 0))
  }

  @Test(arguments: ["w", "$w_t$", "w_k", "w (old)", "w actual"]) func theParameter(text: String) throws {
    #expect([.parameter(0, entry: 0), nil].contains(meaning(text, try one())))
    if !text.contains("(") { #expect(meaning(text, try one()) == .parameter(0, entry: 0)) }
  }

  @Test(arguments: [("m̂", "m̂"), ("\\hat{m}", "m̂"), ("$\\hat{v}$", "v̂"), ("m_t", "m"), ("v", "v"), ("m_hat", "m̂")])
  func theMoments(text: String, line: String) throws {
    let bench = try adam()
    #expect(meaning(text, bench) == .quantity(.line(try bench.line(line)), entry: 0))
  }

  @Test func theMemoryOfARuleByOtherLetters() throws {
    let bench = try GraphBench(["f(x) = x^2"], run: "f from x = 5 with adagrad(0.5)")
    for text in ["S", "V", "E[g^2]"] {
      #expect(meaning(text, bench) == .quantity(.line(try bench.line("S")), entry: 0), "\(text)")
    }
  }

  @Test func ofTwoParameters() throws {
    let bench = try two()
    #expect(meaning("x", bench) == .parameter(0, entry: 0))
    #expect(meaning("y", bench) == .parameter(1, entry: 0))
    #expect(meaning("∂f/∂y", bench) == .quantity(.line(try bench.line("∂f/∂y")), entry: 0))
    #expect(meaning("y_nuevo", bench) == .quantity(.line(try bench.line("y new")), entry: 0))
    // Which of the two gradients?
    #expect(meaning("gradiente", bench) == nil)
  }

  @Test(arguments: ["", "$$", "otro", "comentario del alumno", "zeta", String(repeating: "w", count: 500)])
  func isNone(text: String) throws { #expect(meaning(text, try one()) == nil) }

  @Test func kinds() throws {
    let bench = try one()
    #expect(Heading.kind(of: "w", in: bench.graph) == .parameter)
    #expect(Heading.kind(of: "w_nuevo", in: bench.graph) == .parameter)
    #expect(Heading.kind(of: "f(w)", in: bench.graph) == .line)
    #expect(Heading.kind(of: "t", in: bench.graph) == nil)
  }

  @Test func accents() { #expect(Heading.withoutAccents("iteración épocas ŷ") == "iteracion epocas ŷ") }
}
