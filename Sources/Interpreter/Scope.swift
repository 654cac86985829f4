import Autodiff
import Language
import Wording

/// What a name means where it stands.
indirect enum Meaning {
  case node(Node)
  case function(FunctionValue)
}

/// A function as a value: the student's, a built-in, or one made from these.
indirect enum FunctionValue {
  case user(FunctionDefinition)
  case builtIn(BuiltIn)
  /// `f'`, `f''`.
  case derivative(FunctionValue, order: Int)
  /// `∇f`, `grad(f)`.
  case gradient(FunctionValue)
  /// `hessian(f)`: the Jacobian of the gradient.
  case hessian(FunctionValue)
  /// `jacobian(F)`.
  case jacobian(FunctionValue)
  /// `jvp(F, …)`: takes the arguments of F, then a direction for each.
  case pushForward(FunctionValue)
  /// `vjp(F, …)`: takes the arguments of F, then a covector of the shape of its value.
  case pullBack(FunctionValue)

  /// How formulas and messages write it: `f`, `f''`, `∇f`.
  func text(_ symbols: SymbolSet) -> String {
    switch self {
    case .user(let definition): definition.name.name.text(symbols)
    case .builtIn(let builtIn): builtIn.name.text(symbols)
    case .derivative(let function, let order): function.text(symbols) + String(repeating: "'", count: order)
    case .gradient(let function):
      symbols == .ascii ? "grad(\(function.text(symbols)))" : "∇\(function.text(symbols))"
    case .hessian(let function): "hessian(\(function.text(symbols)))"
    case .jacobian(let function): "jacobian(\(function.text(symbols)))"
    case .pushForward(let function): "jvp(\(function.text(symbols)), …)"
    case .pullBack(let function): "vjp(\(function.text(symbols)), …)"
    }
  }

  /// The same of so many values where a built-in takes more or fewer: the `max` in `∇max(1, 2)` is that of two numbers.
  func taking(_ count: Int) -> FunctionValue {
    switch self {
    case .user: self
    case .builtIn(let builtIn): .builtIn(builtIn.taking(count))
    case .derivative(let inner, let order): .derivative(inner.taking(count), order: order)
    case .gradient(let inner): .gradient(inner.taking(count))
    case .hessian(let inner): .hessian(inner.taking(count))
    case .jacobian(let inner): .jacobian(inner.taking(count))
    case .pushForward(let inner): .pushForward(inner.taking(count / 2))
    case .pullBack(let inner): .pullBack(inner.taking(count - 1))
    }
  }

  /// Whether it takes more than a point, in shapes that must go together.
  var isJacobianProduct: Bool {
    switch self {
    case .pushForward, .pullBack: true
    default: false
    }
  }

  /// A call of it, as formulas write it.
  func text(of arguments: [String], _ symbols: SymbolSet) -> String {
    let list = arguments.joined(separator: ", ")
    return switch self {
    case .pushForward(let function): "jvp(\(function.text(symbols)), \(list))"
    case .pullBack(let function): "vjp(\(function.text(symbols)), \(list))"
    default: "\(text(symbols))(\(list))"
    }
  }
}

/// The names that are known at a place besides those of the workspace: parameters, `where` bindings, a rule's names.
struct Scope {
  var locals: [Name: Meaning] = [:]
  /// Whether the workspace's names are seen; a rule of the prelude sees only its own.
  var seesWorkspace = true
  /// In a rule: how an expression that takes all parameters together is read.
  var rule: RuleScope?
}
