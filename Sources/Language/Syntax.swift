import Wording

/// An expression as it was written: the parser's result, with names not yet looked up.
package struct Expression: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    /// A literal; `spelling` is its text (`0.1`, `1e-8`, `½`).
    case number(Double, spelling: String)
    case name(Name)
    /// `f(x)`, `sum(A, axis = 0)`, `hessian(f)(1, 2)`; also `a(x + 1)`, which is a product where `a` is a number:
    /// only who knows the names can tell.
    case call(Expression, [Argument])
    /// `a[0]`, `A[:, 1]`.
    case index(Expression, [Subscript])
    /// `f'`, `f''`: the derivative of a function; order ≥ 1.
    case prime(Expression, order: Int)
    /// `∇f`.
    case gradient(Expression)
    /// `A.T`.
    case transpose(Expression)
    case unary(UnaryOperator, Expression)
    /// The operator's own range, for the caret; a juxtaposed product has the empty range between its factors.
    case binary(BinaryOperator, Expression, Expression, operatorRange: SourceRange)
    case conditional(condition: Expression, then: Expression, otherwise: Expression)
    /// `[1, 2, 3]`.
    case list([Expression])
  }

  package let kind: Kind
  package let range: SourceRange
  /// Whether the student put brackets round it: `(x + 1)`. The range then includes them.
  package let isBracketed: Bool

  package init(_ kind: Kind, _ range: SourceRange, isBracketed: Bool = false) {
    self.kind = kind
    self.range = range
    self.isBracketed = isBracketed
  }
}

package enum UnaryOperator: String, Hashable, Sendable {
  case negate = "-"
  case not
}

package enum BinaryOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  /// A product written without a sign: `2x`, `(x + 1)(x - 2)`.
  case juxtapose = ""
  case divide = "/"
  case matrixMultiply = "@"
  case power = "^"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case and
  case or
}

/// An argument of a call: `x`, or `axis = 0`.
package struct Argument: Hashable, Sendable {
  package let name: Name?
  package let nameRange: SourceRange?
  package let value: Expression

  package init(name: Name? = nil, nameRange: SourceRange? = nil, value: Expression) {
    self.name = name
    self.nameRange = nameRange
    self.value = value
  }
}

/// One entry between the brackets of `A[…]`.
package enum Subscript: Hashable, Sendable {
  case position(Expression)
  /// `lower:upper`, either end open; `:` alone is both open.
  case slice(lower: Expression?, upper: Expression?, SourceRange)
}

/// `name = expression`: an assignment, a `where` binding, a line of a rule, a start value.
package struct Binding: Hashable, Sendable {
  package let name: Name
  package let nameRange: SourceRange
  package let value: Expression

  package init(name: Name, nameRange: SourceRange, value: Expression) {
    self.name = name
    self.nameRange = nameRange
    self.value = value
  }

  package var range: SourceRange { nameRange.union(value.range) }
}

/// A name with its place.
package struct Identifier: Hashable, Sendable {
  package let name: Name
  package let range: SourceRange

  package init(_ name: Name, _ range: SourceRange) {
    self.name = name
    self.range = range
  }
}

/// `f(x, y) = body where a = …, b = …`.
package struct FunctionDefinition: Hashable, Sendable {
  package let name: Identifier
  package let parameters: [Identifier]
  package let body: Expression
  package let bindings: [Binding]
  /// The definition's own text, so that errors found later can show it.
  package let source: Source

  package init(
    name: Identifier, parameters: [Identifier], body: Expression, bindings: [Binding], source: Source
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.bindings = bindings
    self.source = source
  }

  /// How many values it takes.
  package var valueCounts: ClosedRange<Int> { parameters.count...parameters.count }
}

/// `rule adam(lr = 0.001, …) … end`.
package struct RuleDefinition: Hashable, Sendable {
  /// A hyper-parameter, with its default where it has one.
  package struct Hyperparameter: Hashable, Sendable {
    package let name: Identifier
    package let value: Expression?

    package init(name: Identifier, value: Expression?) {
      self.name = name
      self.value = value
    }
  }

  package let name: Identifier
  package let hyperparameters: [Hyperparameter]
  package let states: [Binding]
  /// The lines in order; the last assignment to `θ` is the update.
  package let lines: [Binding]
  /// The comment lines that stand directly above or inside the rule, without their `#`: its source and summary.
  package let comments: [String]
  package let source: Source
  package let range: SourceRange

  package init(
    name: Identifier, hyperparameters: [Hyperparameter], states: [Binding], lines: [Binding],
    comments: [String],
    source: Source, range: SourceRange
  ) {
    self.name = name
    self.hyperparameters = hyperparameters
    self.states = states
    self.lines = lines
    self.comments = comments
    self.source = source
    self.range = range
  }
}

/// A text with the name under which errors quote it.
package struct Source: Hashable, Sendable {
  /// The text exactly as it was typed.
  package let text: String
  /// A file's name; nil for what was typed at the prompt.
  package let file: String?
  /// The line of the file on which the text begins, from 1.
  package let firstLine: Int

  package init(_ text: String, file: String? = nil, firstLine: Int = 1) {
    self.text = text
    self.file = file
    self.firstLine = firstLine
  }

  /// The text of a range.
  package subscript(_ range: SourceRange) -> String {
    let bytes = text.utf8
    let lower = bytes.index(bytes.startIndex, offsetBy: range.lower)
    let upper = bytes.index(lower, offsetBy: range.upper - range.lower)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}
