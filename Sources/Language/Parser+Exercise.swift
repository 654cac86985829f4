import Wording

/// What `exercise` asks for: a kind by its word, and the level to go on at.
package struct ExerciseClauses: Hashable, Sendable {
  /// Nil where the list of kinds is wanted.
  package let kind: String?
  /// From 1; nil where the student's own is meant.
  package let level: Int?
  /// The kind and the level, or the command's word.
  package let range: SourceRange
}

extension Parser {
  /// `gd`, or `gd 3` after `exercise`, or nothing.
  func exerciseClauses() throws(Diagnostic) -> ExerciseClauses {
    let word = previous
    if current.isSeparator { return ExerciseClauses(kind: nil, level: nil, range: word.range) }
    let kind = advance()
    guard kind.kind == .name else {
      throw Diagnostic(
        Message(
          en: "After “exercise” stands what is to be practised: exercise gd",
          es: "Después de «ejercicio» va lo que se quiere practicar: ejercicio gd"), at: kind.range,
        advice: Message(en: "exercise alone lists the kinds", es: "ejercicio sin más muestra las clases"))
    }
    if current.isSeparator { return ExerciseClauses(kind: text(kind), level: nil, range: kind.range) }
    guard current.kind == .number, let level = Int(text(current)), level > 0 else {
      throw Diagnostic(
        Message(
          en: "After the kind may stand a level: exercise \(text(kind)) 2",
          es: "Después de la clase puede ir un nivel: ejercicio \(text(kind)) 2"), at: current.range)
    }
    let range = kind.range.union(advance().range)
    if !current.isSeparator { throw superfluous() }
    return ExerciseClauses(kind: text(kind), level: level, range: range)
  }
}
