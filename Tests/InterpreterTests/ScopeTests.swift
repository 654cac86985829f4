import Autodiff
import Testing
import Wording

@testable import Interpreter

@Suite struct ScopeTests {
  private let sine = FunctionValue.builtIn(.sin)

  @Test func functionsAreWrittenAsTheyAreTyped() {
    #expect(FunctionValue.derivative(sine, order: 2).text(.unicode) == "sin''")
    #expect(FunctionValue.gradient(sine).text(.unicode) == "∇sin")
    #expect(FunctionValue.gradient(sine).text(.ascii) == "grad(sin)")
    #expect(FunctionValue.jacobian(.gradient(sine)).text(.ascii) == "jacobian(grad(sin))")
    #expect(FunctionValue.hessian(sine).text(.unicode) == "hessian(sin)")
    #expect(FunctionValue.pushForward(sine).text(.unicode) == "jvp(sin, …)")
  }

  @Test func callsHaveTheirArguments() {
    #expect(FunctionValue.derivative(sine, order: 1).text(of: ["2x"], .unicode) == "sin'(2x)")
    #expect(FunctionValue.pushForward(sine).text(of: ["x", "1"], .unicode) == "jvp(sin, x, 1)")
    #expect(FunctionValue.pullBack(sine).text(of: ["x", "u"], .ascii) == "vjp(sin, x, u)")
  }

  @Test func onlyProductsWithAJacobianTakeMoreThanAPoint() {
    #expect(FunctionValue.pushForward(sine).isJacobianProduct && FunctionValue.pullBack(sine).isJacobianProduct)
    #expect(!FunctionValue.jacobian(sine).isJacobianProduct && !sine.isJacobianProduct)
  }

  /// However deep it stands, max is that of as many values as are given.
  @Test func aBuiltInInsideIsOfSoManyValues() {
    func arity(_ function: FunctionValue) -> ClosedRange<Int>? {
      switch function {
      case .builtIn(let builtIn): builtIn.arity
      case .derivative(let inner, _), .gradient(let inner), .hessian(let inner), .jacobian(let inner),
        .pushForward(let inner), .pullBack(let inner):
        arity(inner)
      case .user: nil
      }
    }
    let max = FunctionValue.builtIn(.max)
    #expect(arity(FunctionValue.jacobian(.gradient(max)).taking(2)) == 2...2)
    #expect(arity(FunctionValue.pushForward(max).taking(4)) == 2...2)
    #expect(arity(FunctionValue.pullBack(max).taking(3)) == 2...2)
    #expect(arity(FunctionValue.hessian(max).taking(1)) == 1...1)
  }

  @Test func parametersHideWhatTheWorkspaceHolds() throws {
    let desk = try Desk("x = 7", "f(x) = x + 1", "g(y) = x + y")
    #expect(try desk.number("f(1)") == 2 && desk.number("g(1)") == 8)
    // A rule of the prelude sees its own names only.
    let shadowed = try Desk("sqrt = 3", "f(x) = x^2", "step f from 5 with adagrad(0.1)")
    #expect(abs(try shadowed.number("x") - 4.9) < 1e-6)
  }
}
