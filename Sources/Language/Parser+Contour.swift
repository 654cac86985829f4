import Wording

/// `contour f [from a to b] [x from a to b] [y from a to b] [to FILE]`; nil or empty where left out.
package struct ContourClauses: Hashable, Sendable {
  package var function: Identifier?
  /// The window after `from`, for both axes.
  package var window: PlotClauses.Window?
  /// Windows of single parameters.
  package var windows: [NamedWindow] = []
  /// The path after the last `to`, as it stands (quotes taken off), with its place.
  package var path: String?
  package var pathRange: SourceRange?

  /// `x from a to b`.
  package struct NamedWindow: Hashable, Sendable {
    package let name: Identifier
    package let window: PlotClauses.Window
  }

  package init() {}
}

extension Parser {
  package static let contourClauseWords = ["from", "to"]

  func contourClauses() throws(Diagnostic) -> ContourClauses {
    command = "contour"
    clauseWords = Self.contourClauseWords
    var clauses = ContourClauses()
    if kind == .name, !clauseWords.contains(word(current)) {
      guard following.isSeparator || following.isSpaced && following.kind == .name else {
        throw notAnObjective(command)
      }
      clauses.function = identifier(advance())
    }
    while !current.isSeparator {
      let opening = advance()
      switch word(opening) {
      case "from" where clauses.window == nil: clauses.window = try window(opening)
      case "to" where clauses.path == nil:
        guard let (path, range) = path(after: opening) else { throw emptyPath(opening, example: "contour f to f.svg") }
        (clauses.path, clauses.pathRange) = (path, range)
      case "from", "to": throw clauseGivenTwice(opening)
      default:
        guard let name = try? windowName(opening) else {
          index -= 1
          throw unknownClause()
        }
        let from = advance()
        clauses.windows.append(ContourClauses.NamedWindow(name: name, window: try window(from)))
      }
    }
    return clauses
  }

  /// The name of a parameter or of its entry, `w[0]`, before `from`; throws where none stands there.
  private func windowName(_ first: Token) throws(Diagnostic) -> Identifier {
    let start = index
    index -= 1
    let name = try column()
    guard word(current) == "from" else {
      index = start
      throw unexpected()
    }
    return name
  }
}
