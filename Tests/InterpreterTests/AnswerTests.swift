import Language
import Tensors
import Testing
import Wording

@testable import Interpreter

@Suite struct AnswerTests {
  @Test func aValueTellsOfOverflow() throws {
    let desk = try Desk("a = 1e200")
    guard case .value(let value, let overflowed) = try desk.answer("a*a") else { throw DeskError.unexpected }
    #expect(value.number == .infinity && overflowed)
    guard case .value(let typed, let isNot) = try desk.answer("inf + 1") else { throw DeskError.unexpected }
    #expect(typed.number == .infinity && !isNot)
  }

  @Test func aFunctionsNameIsItsFormulas() throws {
    let desk = try Desk("f(x) = x^3; C(w, b) = (2w + b)^2")
    #expect(try desk.formulas("f'") == ["3x²"] && desk.formulas("f''") == ["6x"])
    #expect(try desk.formulas("∇C") == ["4(2w + b)", "2(2w + b)"])
    guard case .formulas(let parts) = try desk.answer("∇C") else { throw DeskError.unexpected }
    #expect(parts.map(\.left) == ["∂C/∂w", "∂C/∂b"])
    guard case .formulas(let rows) = try desk.answer("hessian(C)") else { throw DeskError.unexpected }
    #expect(rows.map(\.left) == ["hessian(C)(w, b)[0]", "hessian(C)(w, b)[1]"])
    guard case .definition(let echo) = try desk.answer("C") else { throw DeskError.unexpected }
    #expect(echo.definition.name.name == "C")
  }

  @Test func inASCIIPartialsAreWritten() throws {
    var desk = try Desk("C(w, b) = w*b")
    desk.symbols = .ascii
    guard case .formulas(let parts) = try desk.answer("∇C") else { throw DeskError.unexpected }
    #expect(parts.map(\.left) == ["dC/dw", "dC/db"])
  }

  /// A gradient whose parts have different shapes is told part by part, and is one vector where it is reckoned with.
  @Test func partsOfAGradientKeepTheirShapes() throws {
    let desk = try Desk("L(W, b) = sum(W^2) + 3b")
    guard case .parts(let parts) = try desk.answer("∇L([[1, 2], [3, 4]], 1)") else { throw DeskError.unexpected }
    #expect(parts.map(\.left) == ["∂L/∂W", "∂L/∂b"] && parts[0].value.shape.extents == [2, 2])
    #expect(try desk.value("∇L([[1, 2], [3, 4]], 1)").elements == [2, 4, 6, 8, 3])
  }

  @Test func anEchoTellsDataInTheOrderOfTheFormula() throws {
    let echo = try Desk("x = 2").echo("C(w) = (w*x + b - y)^2 where u = w*x")
    #expect(echo.data.map(\.name) == ["x", "b", "y"])
    #expect(echo.data.map { $0.value?.number } == [2, nil, nil])
    #expect(try Desk().echo("h(x) = a*b where a = exp(x), b = a + 1").bindings.count == 2)
  }

  /// Asking draws no number twice: the seeds go on.
  @Test func everyAnswerTakesItsOwnSeeds() throws {
    var workspace = Workspace(seed: 3)
    let expression = try Parser.expression(of: Source("rand(2)"))
    let first = try workspace.answer(expression, symbols: .unicode).value
    let second = try workspace.answer(expression, symbols: .unicode).value
    workspace.setSeed(3)
    #expect(first != second)
    #expect(try workspace.answer(expression, symbols: .unicode).value == first)
  }
}
