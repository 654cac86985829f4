import Wording

extension Parser {
  /// `COLUMN = …`, `table …`, `hint`, or a path, after `check`; the words of the first two are the student's own.
  func checkClauses() throws(Diagnostic) -> CheckClauses {
    let opening = previous
    guard !current.isSeparator else { throw emptyCheck(opening) }
    let isAssigned = following.kind == .assign
    if ["table", "tabla"].contains(word(current)), !isAssigned { return try checkedTable() }
    if ["hint", "pista"].contains(word(current)), following.isSeparator {
      advance()
      return CheckClauses(.again, wantsHint: true)
    }
    if let name = checkedColumn() {
      let start = previous.plain.upperBound
      let end = WrittenRows.lineEnd(from: start, in: plain)
      var text = source[plain.range(start..<end)]
      let wantsHint = takeHint(from: &text)
      return CheckClauses(.list(name, text, plain.range(start..<end)), wantsHint: wantsHint)
    }
    guard let (path, range) = path(after: opening) else { throw emptyCheck(opening) }
    var wantsHint = false
    if ["hint", "pista"].contains(word(current)) {
      advance()
      wantsHint = true
    }
    return CheckClauses(.file(path, range), wantsHint: wantsHint)
  }

  /// The column before `=`, as it stands; nil where there is no `=`.
  private func checkedColumn() -> Identifier? {
    var last = index
    while !tokens[last].isSeparator, tokens[last].kind != .assign { last += 1 }
    guard tokens[last].kind == .assign, last > index else { return nil }
    let range = current.range.union(tokens[last - 1].range)
    index = last + 1
    return Identifier(Name(source[range]), range)
  }

  private func checkedTable() throws(Diagnostic) -> CheckClauses {
    advance()
    var clauses = RunClauses()
    var wantsHint = false
    if ["hint", "pista"].contains(word(current)) {
      advance()
      wantsHint = true
    }
    if let view = GraphView(rawValue: word(current)), following.kind == .name {
      advance()
      let call = try expression()
      if ["hint", "pista"].contains(word(current)) {
        advance()
        wantsHint = true
      }
      return CheckClauses(.nodes(view, call, rows: checkedRows()), wantsHint: wantsHint)
    }
    if !current.isSeparator {
      clauses = try runClauses(of: "check table", words: ["from", "with", "hint", "pista"])
    }
    return CheckClauses(.table(clauses, rows: checkedRows()), wantsHint: wantsHint || clauses.wantsHint)
  }

  /// The student's rows, after the end of the line.
  private func checkedRows() -> String {
    guard current.kind == .newline else { return "" }
    let start = current.plain.upperBound
    let end = WrittenRows.end(from: start, in: plain).end
    return start < end ? source[plain.range(start..<end)] : ""
  }

  /// Takes a last word `hint` off.
  private func takeHint(from text: inout String) -> Bool {
    for word in [" hint", " pista"] where text.hasSuffix(word) {
      text = String(text.dropLast(word.count))
      return true
    }
    return false
  }

  private func emptyCheck(_ opening: Token) -> Diagnostic {
    Diagnostic(
      Message(
        en: "After “check” stands what you worked out: check x new = 0.6, 1.08; check table; or a file.",
        es: "Después de «check» va lo que usted calculó: check x nuevo = 0.6, 1.08; check table; o un archivo."),
      at: opening.range)
  }
}
