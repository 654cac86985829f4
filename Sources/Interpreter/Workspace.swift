import Language
import Tensors
import Wording

/// Everything that the student has defined and run: a value, so that a failed statement changes nothing and `undo`
/// is going back to the one before.
package struct Workspace: Sendable {
  /// Where a value came from; a value left by a run is told as such when it is used.
  package enum Origin: Hashable, Sendable {
    case typed
    case run(Int)
  }

  package struct Entry: Hashable, Sendable {
    package let name: Name
    package var value: Tensor
    package var origin: Origin
  }

  package private(set) var values: [Name: Entry] = [:]
  package private(set) var functions: [Name: FunctionDefinition] = [:]
  package private(set) var rules: [Name: RuleDefinition] = [:]
  /// The names in the order in which they were first defined.
  package private(set) var names: [Name] = []
  package var runs: [RunRecord] = []
  /// The place in `runs` of the run that `step`, `train` and `table` mean.
  package var currentRun: Int?
  /// Spellings fixed by `set symbol lr = α`, by the canonical name of a hyper-parameter.
  package private(set) var symbols: [Name: Name] = [:]
  /// Where random numbers take their seeds from when the student gives none.
  package private(set) var seeds: RandomGenerator

  /// - Parameter seed: the session's.
  package init(seed: Int = 0) { seeds = RandomGenerator(seed: seed) }

  /// Lets random numbers begin anew: `set seed 7`.
  package mutating func setSeed(_ seed: Int) { seeds = RandomGenerator(seed: seed) }

  /// Does something with formulas; the seeds that they took are not given again.
  mutating func withLowering<Result>(
    _ symbols: SymbolSet, _ body: (Lowering) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    let lowering = Lowering(self, symbols: symbols)
    let result = try body(lowering)
    seeds = lowering.seeds
    return result
  }

  package var current: RunRecord? { currentRun.map { runs[$0] } }

  /// Gives a name a value; a function of that name is gone.
  package mutating func assign(_ name: Name, _ value: Tensor, origin: Origin = .typed) {
    functions[name] = nil
    values[name] = Entry(name: values[name]?.name ?? name, value: value, origin: origin)
    remember(name)
  }

  /// Defines a function; a value of that name is gone.
  package mutating func define(_ function: FunctionDefinition) {
    values[function.name.name] = nil
    functions[function.name.name] = function
    remember(function.name.name)
  }

  package mutating func define(_ rule: RuleDefinition) {
    rules[rule.name.name] = rule
    remember(rule.name.name)
  }

  /// Forgets what the student defined under a name, so that a built-in meaning returns; false if there was nothing.
  package mutating func forget(_ name: Name) -> Bool {
    guard let place = names.firstIndex(of: name) else { return false }
    names.remove(at: place)
    values[name] = nil
    functions[name] = nil
    rules[name] = nil
    return true
  }

  /// The names that were typed here with a meaning that another workspace does not give them, as they came.
  package func namesTyped(besides other: Workspace) -> [Name] {
    names.filter { name in
      if let entry = values[name] { return entry.origin == .typed && entry.value != other.values[name]?.value }
      if let function = functions[name] { return function != other.functions[name] }
      return rules[name] != other.rules[name]
    }
  }

  /// The student's rule of that name, else the built-in one.
  package func rule(_ name: Name) -> RuleDefinition? { rules[name] ?? Prelude.rules[name] }

  /// Fixes how a hyper-parameter is written where the student does not say: `set symbol lr = α`.
  package mutating func fixSpelling(of name: Name, as spelling: Name) {
    symbols[HyperparameterNames.canonical(name)] = spelling
  }

  private mutating func remember(_ name: Name) {
    if !names.contains(name) { names.append(name) }
  }
}
