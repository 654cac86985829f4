import Language
import Wording

extension Expression {
  /// Every name that is mentioned, in the order of the text and as often as it is.
  package var names: [Name] {
    switch kind {
    case .number: []
    case .name(let name): [name]
    case .call(let callee, let arguments): callee.names + arguments.flatMap(\.value.names)
    case .index(let base, let subscripts): base.names + subscripts.flatMap(\.names)
    case .prime(let base, _), .gradient(let base), .transpose(let base), .unary(_, let base): base.names
    case .binary(_, let left, let right, _): left.names + right.names
    case .conditional(let condition, let then, let otherwise): condition.names + then.names + otherwise.names
    case .list(let entries): entries.flatMap(\.names)
    }
  }
}

extension Expression {
  /// Whether a name stands for a function somewhere: `f(x)`, `f'`, `∇f`, `grad(f)`.
  package func calls(_ name: Name) -> Bool {
    switch kind {
    case .number, .name: false
    case .call(let callee, let arguments):
      callee.isName(name) || callee.calls(name)
        || arguments.contains {
          $0.value.calls(name) || callee.isDerivativeWord && $0.value.isName(name)
        }
    case .prime(let base, _), .gradient(let base): base.isName(name) || base.calls(name)
    case .index(let base, let subscripts): base.calls(name) || subscripts.contains { $0.calls(name) }
    case .transpose(let base), .unary(_, let base): base.calls(name)
    case .binary(_, let left, let right, _): left.calls(name) || right.calls(name)
    case .conditional(let condition, let then, let otherwise):
      condition.calls(name) || then.calls(name) || otherwise.calls(name)
    case .list(let entries): entries.contains { $0.calls(name) }
    }
  }

  /// Whether a derivative is taken somewhere: `f'(x)`, `∇f`, `grad(f)`.
  package var hasDerivative: Bool {
    switch kind {
    case .number, .name: false
    case .prime, .gradient: true
    case .call(let callee, let arguments):
      callee.isDerivativeWord || callee.hasDerivative || arguments.contains { $0.value.hasDerivative }
    case .index(let base, _), .transpose(let base), .unary(_, let base): base.hasDerivative
    case .binary(_, let left, let right, _): left.hasDerivative || right.hasDerivative
    case .conditional(let condition, let then, let otherwise):
      condition.hasDerivative || then.hasDerivative || otherwise.hasDerivative
    case .list(let entries): entries.contains(where: \.hasDerivative)
    }
  }

  private func isName(_ name: Name) -> Bool {
    if case .name(name) = kind { return true }
    return false
  }

  private var isDerivativeWord: Bool {
    if case .name(let name) = kind { return DerivativeWord(name) != nil }
    return false
  }
}

extension Subscript {
  fileprivate func calls(_ name: Name) -> Bool {
    switch self {
    case .position(let expression): expression.calls(name)
    case .slice(let lower, let upper, _): lower?.calls(name) == true || upper?.calls(name) == true
    }
  }

  fileprivate var names: [Name] {
    switch self {
    case .position(let expression): expression.names
    case .slice(let lower, let upper, _): (lower?.names ?? []) + (upper?.names ?? [])
    }
  }
}
