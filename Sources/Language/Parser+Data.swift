import Wording

/// The clauses of `step` and `train` that speak of data, and the command that reads them from a file.
extension Parser {
  /// `x, y` after `over`, with commas or blanks between.
  func dataNames() throws(Diagnostic) -> [Identifier] {
    var names: [Identifier] = []
    while !current.isSeparator, !clauseWords.contains(word(current)) {
      if !names.isEmpty, current.kind == .comma { advance() }
      guard current.kind == .name, !clauseWords.contains(word(current)) else {
        throw missingName(en: "the name of data", es: "el nombre de unos datos")
      }
      let name = identifier(advance())
      if names.contains(where: { $0.name == name.name }) {
        throw Diagnostic(
          Message(en: "\(name.name) is given twice.", es: "\(name.name) aparece dos veces."), at: name.range)
      }
      names.append(name)
    }
    return names
  }

  /// What stands after `shuffle`: nothing, or `(seed = 1)`.
  func shuffle(_ opening: Token) throws(Diagnostic) -> RunClauses.Shuffle {
    guard current.kind == .open else { return RunClauses.Shuffle(seed: nil, range: opening.range) }
    var tallest = 0
    let arguments = try arguments(tallest: &tallest)
    let range = opening.range.union(previous.range)
    guard arguments.count == 1, arguments[0].name ?? "seed" == "seed" else {
      throw Diagnostic(
        Message(
          en: "After shuffle there is only room for a seed, from which the order follows.",
          es: "Después de shuffle solo cabe una semilla, de la que sale el orden."), at: range,
        advice: Message("shuffle(seed = 1)"))
    }
    return RunClauses.Shuffle(seed: arguments[0].value, range: range)
  }

  /// `load houses.csv`.
  func loadPath() throws(Diagnostic) -> Statement.Kind {
    let word = previous
    guard let (path, range) = path(after: word) else {
      throw Diagnostic(
        Message(
          en: "After “load” stands the name of a file: load houses.csv",
          es: "Después de «load» va el nombre de un archivo: load casas.csv"), at: after(word))
    }
    if !current.isSeparator { throw superfluous() }
    return .load(path: path, range)
  }
}
