import Autodiff
import Optimization
import Tensors
import Testing
import Wording

@testable import Presentation

@Suite struct RunTableTests {
  /// Descent on x² with lr = 0.1, whose first line is a binding `a = 2x`.
  private static var run: Run {
    let x = Node.variable(Variable("x", .parameter))
    let binding = (2 * x).labelled(Label("a", .binding))
    let objective = (x * x).labelled(Label("f(x)", .objective))
    let slope = (2 * x).labelled(Label("f'(x)", .gradient))
    let memory = (0.5 * slope).labelled(Label("m", .rule))
    let update = (x - 0.2 * memory).labelled(Label("x", .update))
    let graph = StepGraph(
      parameters: [.init(variable: Variable("x", .parameter), shape: .scalar, update: update)], objective: objective,
      gradients: [slope], states: [], lines: [binding, objective, slope, memory, update], fixed: [:])
    var run = Run(graph, from: [Tensor(5)])
    run.advance(by: 2)
    return run
  }

  private let table = RunTable(run, style: Style())

  @Test func bindingsStandAsideUntilTheyAreAskedFor() {
    let shown = table.table(rows: [0, 1])
    #expect(shown.columns.map(\.heading) == ["t", "x", "f(x)", "f'(x)", "m", "x new"])
    #expect(shown.rows[0] == [1, 5, 25, 10, 5, 4].map { .number($0) })
    #expect(shown.rows[1][1] == .number(4) && shown.footer == "f = 10.24 at x = 3.2")
    #expect(table.column(named: "a")?.role == .binding)
  }

  @Test func columnsAreMeantByManyNames() {
    #expect(table.column(named: "f")?.name == "f(x)" && table.column(named: "g")?.name == "f'(x)")
    #expect(table.column(named: "x new")?.role == .update && table.column(named: "x")?.role == nil)
    #expect(table.column(named: "nothing") == nil)
    #expect(table.columnNames == ["x", "a", "f(x)", "f'(x)", "m", "x new"])
  }

  @Test func headingsFollowTheLanguageAndTheSigns() {
    let spanish = RunTable(Self.run, style: Style(language: .spanish)).table(rows: [0])
    #expect(spanish.columns.last?.heading == "x nuevo" && spanish.footer == "f = 10.24 en x = 3.2")
    #expect(RunTable.headings(of: "W", shape: Shape(2, 3), style: Style()) == ["‖W‖"])
    #expect(RunTable.headings(of: "W", shape: Shape(2, 3), style: Style(symbols: .ascii)) == ["||W||"])
    #expect(RunTable.headings(of: "β", shape: Shape(2), style: Style(symbols: .ascii)) == ["beta[0]", "beta[1]"])
    #expect(RunTable.headings(of: "b", shape: Shape(3), isNorm: true, style: Style()) == ["‖b‖"])
    #expect(RunTable.headings(of: "x", shape: .scalar, style: Style()) == ["x"])
  }

  @Test func withoutRowsThereIsNoLastLine() { #expect(table.table(rows: []).footer == nil) }

  /// Of a network the loss, and the norm of the gradient by every parameter, a small bias too.
  @Test func aNetworkShowsTheNormsOfItsGradients() throws {
    let (weights, bias) = (Variable("W", .parameter), Variable("b", .parameter))
    let nodes = [Node.variable(weights, shape: Shape(2, 3)), Node.variable(bias, shape: Shape(2))]
    let objective = Node.constant(1).labelled(Label("L(W, b)", .objective))
    let slopes = zip(nodes, ["∂L/∂W", "∂L/∂b"]).map { $0.labelled(Label(Name($1), .gradient)) }
    let updates = zip(nodes, ["W", "b"]).map { ($0 * 1).labelled(Label(Name($1), .update)) }
    let graph = StepGraph(
      parameters: zip(zip([weights, bias], nodes), updates).map {
        .init(variable: $0.0, shape: $0.1.shape, update: $1)
      }, objective: objective, gradients: slopes, states: [], lines: [objective] + slopes + updates, fixed: [:])
    var run = Run(
      graph,
      from: [
        Tensor(shape: Shape(2, 3), elements: [1, 1, 1, 1, 0, 0]), Tensor(shape: Shape(2), elements: [3, 4]),
      ])
    run.advance(by: 1)
    let shown = RunTable(run, style: Style()).table(rows: [0])
    #expect(shown.columns.map(\.heading) == ["t", "L(W, b)", "‖∂L/∂W‖", "‖∂L/∂b‖"])
    #expect(shown.rows[0] == [1, 1, 2, 5].map { .number($0) })
    #expect(shown.footer == "L = 1")
  }
}
