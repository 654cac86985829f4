import Autodiff
import Language
import Optimization
import Tensors
import Wording

// trace(x), trace(m), trace(f): what a column of the current run holds, as a tensor with an entry, or a row, a step.
extension Lowering {
  /// The value of `trace(NAME)` where the name is that of a column; nil for any other call, and for the name of a
  /// matrix, whose trace is the sum of its diagonal.
  func runColumn(_ callee: Expression, _ arguments: [Argument], in scope: Scope) -> Node? {
    guard case .name("trace") = callee.kind, case .function(.builtIn)? = meaning(of: "trace", in: scope),
      arguments.count == 1, arguments[0].name == nil, case .name(let name) = arguments[0].value.kind,
      scope.seesWorkspace, scope.locals[name] == nil, workspace.values[name]?.value.shape.rank != 2
    else { return nil }
    return workspace.current?.column(named: name).map(Node.constant)
  }
}

extension RunRecord {
  /// The values of a parameter from x₀ to the point to which the run has come, those of the objective there, or those
  /// of a line of the rule at every step; nil where no column has this name.
  ///
  /// - Returns: of shape (rows) for numbers and for tensors shown by their norm, (rows, …) for others.
  func column(named name: Name) -> Tensor? {
    let trace = run.trace
    let isObjective = name == objective.name.name
    guard let column = trace.columns.first(where: { isObjective ? $0.role == .objective : $0.name == name }) else {
      return nil
    }
    var numbers = (0..<trace.count).flatMap { trace.numbers(of: column, row: $0) }
    var count = trace.count
    if isObjective {
      guard let now = run.objectiveNow else { return nil }
      numbers.append(now)
      count += 1
    } else if column.role == nil, let place = parameters.firstIndex(of: name) {
      numbers += Trace.numbers(of: run.point[place])
      count += 1
    }
    return Tensor(shape: Shape([count] + (column.isNorm ? [] : column.shape.extents)), elements: numbers)
  }
}
