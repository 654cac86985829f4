import Wording

/// One statement: a definition, an expression or a command.
package struct Statement: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case expression(Expression)
    case assignment(Binding)
    case function(FunctionDefinition)
    case rule(RuleDefinition)
    /// `repeat n … end`.
    case loop(count: Expression, body: [Statement])
    case step(RunClauses)
    case train(RunClauses)
    case table(TableClauses)
    /// `load houses.csv`: a file of data, by its path.
    case load(path: String, SourceRange)
    /// `check x new = 0.6, 1.08`, `check table …`, `check FILE`: numbers worked by hand.
    case check(CheckClauses)
    /// `analyze f at (1, 1)`, with the regime of a rate by `with gd(0.1)`; `at` stands where `from` does.
    case analyze(RunClauses)
    /// `linesearch f over [0, 5] by bracketing for 8`.
    case lineSearch(LineSearchClauses)
    /// `compare f from x = 5 with gd(0.1), momentum(0.1) for 10`.
    case compare(CompareClauses)
    /// `plot f from -5 to 5`, `plot loss log`.
    case plot(PlotClauses)
    /// `contour f x from -2 to 2 y from -2 to 2`.
    case contour(ContourClauses)
    /// `backprop f(1, 2)`, `forward f(1, 2)`: a call of a function at a point.
    case differentiate(GraphView, Expression)
    /// `graph f`, `graph f(1, 2) to FILE`.
    case graph(GraphClauses)
    /// `show`, `show NAME`.
    case show(Identifier?)
    /// `run`, `run 2`: lists the runs or selects one.
    case run(Expression?)
    case why
    case undo
    /// `reset` (everything), `reset NAME …`.
    case reset([Identifier])
    /// `help`, `help TOPIC`: the words after `help` as they stand.
    case help(topic: String, SourceRange)
    /// `set`, `set digits 8`, `set lang es`, `set symbol lr = α`: option and value as they stand.
    case set([Identifier])
    /// `cells`: what has been typed so far.
    case cells
    /// `rerun 3`, `rerun 2..5`: the cells of these numbers once more.
    case rerun(ClosedRange<Int>, SourceRange)
    /// `save notes.md`, `save notes.md replace`.
    case save(path: String, replaces: Bool, SourceRange)
    /// `open notes.md`: a notebook, to be followed as a lesson.
    case open(path: String, SourceRange)
    /// `lesson`, `lesson 3`.
    case lesson(Int?, SourceRange)
    /// `exercise`, `exercise gd`, `exercise gd 3`.
    case exercise(ExerciseClauses)
    case quit
  }

  package let kind: Kind
  package let range: SourceRange
  /// The text in which the ranges count.
  package let source: Source

  package init(_ kind: Kind, _ range: SourceRange, source: Source) {
    self.kind = kind
    self.range = range
    self.source = source
  }
}

/// The clauses of `step` and `train`, in whatever order they were written; nil or empty where left out.
package struct RunClauses: Hashable, Sendable {
  /// Where a run starts: `from x = 5, y = 1`, or by position, `from 5` and `from (1, 1)`.
  package enum Start: Hashable, Sendable {
    case named([Binding])
    case positional([Expression], SourceRange)
  }

  /// `gd(lr = 0.1)`, or `gd` alone.
  package struct RuleCall: Hashable, Sendable {
    package let name: Identifier
    package let arguments: [Argument]
    package let range: SourceRange

    package init(name: Identifier, arguments: [Argument], range: SourceRange) {
      self.name = name
      self.arguments = arguments
      self.range = range
    }
  }

  /// `shuffle`, `shuffle(seed = 1)`.
  package struct Shuffle: Hashable, Sendable {
    /// Nil where the session gives the seed.
    package let seed: Expression?
    package let range: SourceRange

    package init(seed: Expression?, range: SourceRange) {
      self.seed = seed
      self.range = range
    }
  }

  package var objective: Identifier?
  package var start: Start?
  /// Names after `over`: the data that hold an entry, or a row, for each example.
  package var data: [Identifier] = []
  /// How many examples an update sees; nil for all of them.
  package var batch: Expression?
  package var shuffle: Shuffle?
  package var rule: RuleCall?
  package var count: Expression?
  /// The word `epochs` after the count; nil where updates are counted.
  package var epochs: SourceRange?
  package var until: Expression?
  package var every: Expression?
  /// Names after `show`: the columns asked for besides the usual ones.
  package var columns: [Identifier] = []
  /// `hint` at the end of a `check`.
  package var wantsHint = false

  package init() {}
}

/// `table [cols] [as markdown|csv|latex|json] [to FILE]`.
package struct TableClauses: Hashable, Sendable {
  package var columns: [Identifier] = []
  package var format: Identifier?
  /// The path after `to`, as it stands (quotes taken off), with its place.
  package var path: String?
  package var pathRange: SourceRange?

  package init() {}
}

/// `graph f [to FILE]`: a function by its name, or a call of it where the shapes are known.
package struct GraphClauses: Hashable, Sendable {
  package let function: Expression
  /// The path after `to`, as it stands (quotes taken off), with its place.
  package var path: String?
  package var pathRange: SourceRange?

  package init(_ function: Expression) { self.function = function }
}

/// What is to be checked, as it was written.
package struct CheckClauses: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// A column with its numbers, and where they stand.
    case list(Identifier, String, SourceRange)
    /// Rows, with the clauses of a run of their own where there are any.
    case table(RunClauses, rows: String)
    /// Rows of nodes, with the call at whose point they are worked.
    case nodes(GraphView, Expression, rows: String)
    case file(String, SourceRange)
    /// What was checked last.
    case again
  }

  package let subject: Subject
  /// Whether only a little more is told than the time before.
  package let wantsHint: Bool

  package init(_ subject: Subject, wantsHint: Bool) {
    self.subject = subject
    self.wantsHint = wantsHint
  }
}

/// How a computational graph is gone through, node by node.
package enum GraphView: String, Hashable, Sendable {
  /// Reverse mode: values, then adjoints.
  case backprop
  /// Forward mode: values with their tangents.
  case forward
}
