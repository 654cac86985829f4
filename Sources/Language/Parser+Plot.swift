import Wording

/// `plot f, f' [from a to b] [tangent at c] [log] [against x] [with MODEL] [as histogram] [to FILE]`; nil or empty where
/// left out.
package struct PlotClauses: Hashable, Sendable {
  /// One of the things to be drawn: only who knows the names can tell a column of a run from a formula.
  package struct Item: Hashable, Sendable {
    /// As a function or a formula; nil where it does not read as one, as `x new`.
    package let expression: Expression?
    /// As the name of a column; nil where it does not read as one, as `x^2 - 1`.
    package let column: Identifier?
    package let range: SourceRange

    init(expression: Expression?, column: Identifier?, range: SourceRange) {
      self.expression = expression
      self.column = column
      self.range = range
    }

    /// A thing by its name.
    package init(naming name: Identifier) {
      self.init(expression: Expression(.name(name.name), name.range), column: name, range: name.range)
    }
  }

  package var items: [Item] = []
  /// The ends of the window after `from`.
  package var window: Window?
  /// The places after `tangent at`.
  package var tangents: [Expression] = []
  /// The word `log`.
  package var logarithmic: SourceRange?
  /// The column after `against`.
  package var against: Item?
  /// The formula after `with`, which is drawn through the data.
  package var model: Expression?
  /// The word after `as`: `histogram`.
  package var form: Identifier?
  /// The path after the last `to`, as it stands (quotes taken off), with its place.
  package var path: String?
  package var pathRange: SourceRange?

  /// `from a to b`.
  package struct Window: Hashable, Sendable {
    package let lower: Expression
    package let upper: Expression

    package var range: SourceRange { lower.range.union(upper.range) }
  }

  package init() {}
}

extension Parser {
  /// The words with which the clauses of `plot` begin.
  package static let plotClauseWords = ["from", "to", "tangent", "against", "log", "with", "as"]

  /// What `plot … as` makes of values.
  package static let plotForms = ["histogram"]

  func plotClauses() throws(Diagnostic) -> PlotClauses {
    command = "plot"
    // `log` is a function too, so it ends the list of what is plotted only after a blank.
    clauseWords = Self.plotClauseWords.filter { $0 != "log" }
    var clauses = PlotClauses()
    if !current.isSeparator, !clauseWords.contains(word(current)) {
      clauses.items.append(try plotItem())
      while current.kind == .comma {
        advance()
        clauses.items.append(try plotItem())
      }
    }
    clauseWords = Self.plotClauseWords
    while !current.isSeparator {
      let opening = current
      guard clauseWords.contains(word(opening)) else { throw unknownClause() }
      advance()
      switch word(opening) {
      case "from" where clauses.window == nil: clauses.window = try window(opening)
      case "log" where clauses.logarithmic == nil: clauses.logarithmic = opening.range
      case "against" where clauses.against == nil:
        if current.isSeparator { throw emptyClause(opening) }
        clauses.against = try plotItem()
      case "tangent" where clauses.tangents.isEmpty:
        if word(current) == "at" { advance() }
        if current.isSeparator { throw emptyClause(opening) }
        clauses.tangents = try places()
      case "with" where clauses.model == nil:
        if current.isSeparator { throw emptyClause(opening) }
        clauses.model = try expression()
      case "as" where clauses.form == nil: clauses.form = try plotForm(opening)
      case "to" where clauses.path == nil:
        guard let (path, range) = path(after: opening) else { throw emptyPath(opening, example: "plot f to f.svg") }
        (clauses.path, clauses.pathRange) = (path, range)
      default: throw clauseGivenTwice(opening)
      }
    }
    return clauses
  }

  /// `a to b` after `from`.
  func window(_ opening: Token) throws(Diagnostic) -> PlotClauses.Window {
    if current.isSeparator { throw emptyClause(opening) }
    let lower = try expression()
    guard word(current) == "to", !following.isSeparator else {
      throw Diagnostic(
        Message(
          en: "A window has two ends: from -5 to 5", es: "Una ventana tiene dos extremos: from -5 to 5"),
        at: opening.range.union(previous.range))
    }
    advance()
    return PlotClauses.Window(lower: lower, upper: try expression())
  }

  private func plotForm(_ opening: Token) throws(Diagnostic) -> Identifier {
    guard ["histogram", "histograma"].contains(word(current)) else {
      throw Diagnostic(
        Message(
          en: "After “as” stands the form of the plot: histogram.",
          es: "Después de «as» va la forma del gráfico: histogram."),
        at: current.isSeparator ? opening.range : current.range)
    }
    return identifier(advance())
  }

  private func places() throws(Diagnostic) -> [Expression] {
    var places = [try expression()]
    while current.kind == .comma {
      advance()
      places.append(try expression())
    }
    return places
  }

  /// A thing to be plotted, read as the name of a column and as an expression.
  private func plotItem() throws(Diagnostic) -> PlotClauses.Item {
    let start = index
    func isAtEnd() -> Bool {
      current.isSeparator || current.kind == .comma || Self.plotClauseWords.contains(word(current))
    }
    let column = try? self.column()
    let columnEnd = isAtEnd() ? index : start
    index = start
    openBrackets = []
    let first = current
    do throws(Diagnostic) {
      let expression = try expression()
      if isAtEnd() || columnEnd <= index {
        let isColumn = columnEnd == index
        return PlotClauses.Item(expression: expression, column: isColumn ? column : nil, range: expression.range)
      }
    } catch {
      // Only these are names of columns that are no formulas.
      guard columnEnd > start, let column, column.name.spelling.hasSuffix(" new") || first.kind == .unknown else {
        throw error
      }
    }
    (index, nesting, openBrackets) = (columnEnd, 0, [])
    return PlotClauses.Item(expression: nil, column: column, range: first.range.union(previous.range))
  }
}
