import Autodiff
import Optimization
import Tensors
import Testing
import Wording

@testable import Presentation

@Suite struct StepWorkTests {
  /// Descent on (w − 3)² with the rate α = 0.1.
  private func run(from start: Double, rate: Double = 0.1) -> Run {
    let w = Node.variable(Variable("w", .parameter))
    let alpha = Variable("α", .hyperparameter)
    let objective = (w - 3).power(2).labelled(Label("f(w)", .objective))
    let slope = (2 * (w - 3)).labelled(Label("f'(w)", .gradient))
    let update = (w - Node.variable(alpha) * slope).labelled(Label("w", .update))
    let graph = StepGraph(
      parameters: [.init(variable: Variable("w", .parameter), shape: .scalar, update: update)], objective: objective,
      gradients: [slope], states: [], lines: [objective, slope, update], fixed: [alpha: Tensor(rate)])
    return Run(graph, from: [Tensor(start)])
  }

  @Test func everyLineIsFormulaNumbersAndValue() throws {
    let lines = [
      "   update 1", "     f(w)  = (w − 3)²     = (0 − 3)²      = 9", "     f'(w) = 2(w − 3)     = 2(0 − 3)      = −6",
      "     w     = w − α·f'(w)  = 0 − 0.1·(−6)  = 0.6",
    ]
    let text = try run(from: 0).work(Style()).text(Style())
    #expect(text.split(separator: "\n").map(String.init) == lines)
  }

  @Test func theNextUpdateIsTold() throws {
    var run = run(from: 0)
    run.advance(by: 3)
    let text = try run.work(Style(language: .spanish)).text(Style(language: .spanish))
    #expect(text.hasPrefix("   actualización 4\n"))
    #expect(text.contains("1.464"))
  }

  /// `=` only where the shown value is the value.
  @Test func whatIsRoundedIsTold() throws {
    let text = try run(from: 1.0 / 3).work(Style()).text(Style())
    #expect(text.contains("≈ (0.333333 − 3)²") && text.contains("≈ 7.11111"))
    #expect(try run(from: 1.0 / 3).work(Style(symbols: .ascii)).text(Style(symbols: .ascii)).contains("~ 7.11111"))
  }

  @Test func outsideTheDomainItThrows() {
    let x = Node.variable(Variable("x", .parameter))
    let objective = (1 / x).labelled(Label("f(x)", .objective))
    let update = x.labelled(Label("x", .update))
    let graph = StepGraph(
      parameters: [.init(variable: Variable("x", .parameter), shape: .scalar, update: update)], objective: objective,
      gradients: [], states: [], lines: [objective, update], fixed: [:])
    #expect(throws: EvaluationError.self) { try Run(graph, from: [Tensor(0)]).work(Style()) }
  }

  /// A large value is told by its shape and norm, and no line is made of its numbers.
  @Test func whatIsLargeIsToldByItsNorm() throws {
    let v = Variable("v", .parameter)
    let node = Node.variable(v, shape: Shape(25))
    let objective = Node.constant(1).labelled(Label("f(v)", .objective))
    let update = (node / 2).labelled(Label("v", .update))
    let graph = StepGraph(
      parameters: [.init(variable: v, shape: Shape(25), update: update)], objective: objective, gradients: [],
      states: [], lines: [objective, update], fixed: [:])
    let run = Run(graph, from: [Tensor(4).broadcast(to: Shape(25))])
    let text = try run.work(Style()).text(Style())
    #expect(text.contains("v/2") && text.contains("(25)") && text.contains("10") && !text.contains("[4"))
  }
}
