import Autodiff
import Tensors
import Testing
import Wording

@testable import Presentation

/// The graph of course lesson 15: f = x4·x6 at (1, 2), with the adjoints of reference.json.
@Suite struct GraphWorkTests {
  private let work: GraphWork

  init() throws {
    let x1 = Node.variable(Variable("x1", .parameter))
    let x2 = Node.variable(Variable("x2", .parameter))
    let x3 = try Node.apply(.exp, to: [x1]).labelled(Label("x3", .binding))
    let x4 = (x2 * x3).labelled(Label("x4", .binding))
    let x5 = (x1 + x4).labelled(Label("x5", .binding))
    let x6 = try Node.apply(.sqrt, to: [x5]).labelled(Label("x6", .binding))
    work = try GraphWork(
      x4 * x6, named: "f", parameters: [x1, x2],
      values: [Variable("x1", .parameter): Tensor(1), Variable("x2", .parameter): Tensor(2)],
      style: Style(digits: 8, width: 200))
  }

  @Test func valuesGoForward() {
    let text = work.forwardPass.text(Style(digits: 8, width: 200))
    for value in ["2.7182818", "5.4365637", "6.4365637", "2.5370384", "13.792771"] {
      #expect(text.contains("≈ \(value)"))
    }
  }

  @Test func adjointsGoBackAsSumsOverTheUsers() throws {
    let text = try work.backwardPass().text(Style(digits: 8, width: 200))
    for value in ["5.4365637", "1.071439", "3.6084774", "7.2169547", "9.8088584"] {
      #expect(text.contains("≈ \(value)"))
    }
    #expect(text.contains("≈ 19.617717 + 1.071439"))
    #expect(text.contains("≈ 20.689156"))
    #expect(text.contains("x̄1 = x̄3·∂x3/∂x1 + x̄5·∂x5/∂x1"))
  }

  /// The derivative of the whole has a sign of its own, apart from the derivative along one arrow.
  @Test func adjointsCarryABar() throws {
    #expect(try work.backwardPass().text(Style(width: 200)).hasPrefix("   backward: adjoints, such as x̄6 = ∂f/∂x6"))
    let ascii = try GraphWorkTests.work(named: ["loss", "beta1", "yhat"], Style(symbols: .ascii, width: 200))
    for line in ["bar(loss)  = 1", "bar(yhat)", "bar(beta1) = bar(yhat)*dyhat/dbeta1"] { #expect(ascii.contains(line)) }
    let unicode = try GraphWorkTests.work(named: ["loss", "β₁", "ŷ"], Style(width: 200))
    // A letter with its number can carry the bar; a word, and a letter that has a mark, are put in brackets.
    for line in ["bar(loss) = 1", "bar(ŷ)    = bar(loss)·∂loss/∂ŷ", "β̄₁        = bar(ŷ)·∂ŷ/∂β₁"] {
      #expect(unicode.contains(line), "\(unicode)")
    }
  }

  /// whole = z² with z = 3·b.
  private static func work(named names: [Name], _ style: Style) throws -> String {
    let b = Node.variable(Variable(names[1], .parameter))
    let z = (3 * b).labelled(Label(names[2], .binding))
    return try GraphWork(
      z.power(2), named: names[0], parameters: [b], values: [Variable(names[1], .parameter): Tensor(1)], style: style
    ).backwardPass().text(style)
  }

  @Test func tangentsGoForwardAlongEachParameter() throws {
    let table = try work.tangents()
    #expect(table.columns.map(\.heading) == ["node", "operation", "value", "∂/∂x1", "∂/∂x2"])
    guard case .number(let first)? = table.rows.last?[3], case .number(let second)? = table.rows.last?[4]
    else {
      Issue.record("no numbers")
      return
    }
    #expect(abs(first - 20.689155843285484) < 1e-12)
    #expect(abs(second - 9.8088584252867282) < 1e-12)
  }

  @Test func aDomainErrorIsThrown() {
    let x = Node.variable(Variable("x", .parameter))
    #expect(throws: EvaluationError.self) {
      try GraphWork(
        1 / x, named: "f", parameters: [x], values: [Variable("x", .parameter): Tensor(0)], style: Style())
    }
  }

  /// √x at 0 has a value, but no derivative: neither mode may pass over it.
  @Test func aPartialThatDoesNotExistIsAnError() throws {
    let x = Node.variable(Variable("x", .parameter))
    let work = try GraphWork(
      .apply(.sqrt, to: [x]), named: "f", parameters: [x], values: [Variable("x", .parameter): Tensor(0)],
      style: Style())
    #expect(throws: EvaluationError.self) { try work.tangents() }
    do {
      _ = try work.backwardPass()
      Issue.record("no error")
    } catch {
      #expect(error.message.english.hasPrefix("∂f/∂x does not exist here: "))
      #expect(error.message.spanish.hasPrefix("∂f/∂x no existe aquí: "))
    }
  }

  @Test func tangentsOfTensorsGoAlongEachEntry() throws {
    let v = Node.variable(Variable("v", .parameter), shape: Shape(2))
    let matrix = Node.constant(Tensor(shape: Shape(2, 2), elements: [1, 2, 3, 4]))
    let product = try Node.apply(.matrixMultiply, to: [matrix, v])
    let work = try GraphWork(
      .apply(.sum(), to: [product]), named: "f", parameters: [v],
      values: [Variable("v", .parameter): Tensor(shape: Shape(2), elements: [1, 1])], style: Style())
    let table = try work.tangents()
    #expect(table.columns.map(\.heading).suffix(2) == ["∂/∂v[0]", "∂/∂v[1]"])
    #expect(table.rows[1].suffix(2) == [.text("[1, 3]"), .text("[2, 4]")])
    #expect(table.rows[2].suffix(2) == [.number(4), .number(6)])
  }

  @Test func aParameterWithoutEffectHasTheAdjointZero() throws {
    let x = Node.variable(Variable("x", .parameter))
    let work = try GraphWork(
      2 * 3, named: "f", parameters: [x], values: [Variable("x", .parameter): Tensor(1)], style: Style(plain: true))
    #expect(try work.backwardPass().text(Style(plain: true)).hasSuffix("bar(x) = 0"))
  }
}
