extension Parser {
  /// `f [to PATH]` after `graph`.
  func graphClauses() throws(Diagnostic) -> GraphClauses {
    clauseWords = ["to"]
    if current.isSeparator { throw missingName(en: "the name of a function", es: "el nombre de una función") }
    var clauses = GraphClauses(try expression())
    guard !current.isSeparator, word(current) == "to" else { return clauses }
    let opening = advance()
    guard let (path, range) = path(after: opening) else { throw emptyPath(opening, example: "graph f to f.dot") }
    clauses.path = path
    clauses.pathRange = range
    return clauses
  }
}
