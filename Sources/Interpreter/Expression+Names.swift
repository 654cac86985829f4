import Language
import Wording

extension Expression {
  /// Every name that is mentioned, in the order of the text and as often as it is.
  var names: [Name] {
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

extension Subscript {
  fileprivate var names: [Name] {
    switch self {
    case .position(let expression): expression.names
    case .slice(let lower, let upper, _): (lower?.names ?? []) + (upper?.names ?? [])
    }
  }
}
