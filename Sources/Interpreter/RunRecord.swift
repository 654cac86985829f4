import Language
import Optimization
import Tensors
import Wording

/// A run with what it was made from, as it was at its start.
package struct RunRecord: Sendable {
  /// Counted from 1 in the order of the session.
  package let number: Int
  package let objective: FunctionDefinition
  /// The student's functions that the objective calls.
  let helpers: [FunctionDefinition]
  package let rule: RuleDefinition
  /// The hyper-parameters in the rule's order, spelled as the student did.
  package let hyperparameters: [Hyperparameter]
  /// The values of the objective's free names, in the order of the formula.
  package let data: [Datum]
  /// For each parameter the run that left the start value, if one did.
  package let startOrigins: [Workspace.Origin?]
  package var run: Run

  /// A free name of the objective, with its value and where that came from.
  package struct Datum: Sendable {
    package let name: Name
    package let value: Tensor
    package let origin: Workspace.Origin
  }

  /// A hyper-parameter of the run: a number, or a formula in `t`.
  package struct Hyperparameter: Sendable {
    package enum Value: Sendable {
      case number(Tensor)
      /// A schedule, as it was written.
      case schedule(Expression, source: Source)
      /// Searched for before every step, by a method or by the one that fits the objective.
      case search(SearchCall)
    }

    package let name: Name
    package let value: Value
  }

  package var parameters: [Name] { run.graph.parameters.map(\.variable.name) }

  /// The parameters, one name for each entry of the point: `x`, `w[0]`, `w[1]`.
  package var entries: [Name] {
    run.graph.parameters.flatMap { parameter -> [Name] in
      parameter.shape.isScalar
        ? [parameter.variable.name]
        : (0..<parameter.shape.count).map { Name("\(parameter.variable.name.spelling)[\($0)]") }
    }
  }
}
