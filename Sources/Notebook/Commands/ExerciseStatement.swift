import Language
import Wording

// `exercise`, `exercise gd`, `exercise gd 3` without a prompt: the list of the kinds, or one problem without its answers.
extension Session {
  func exercise(_ clauses: ExerciseClauses) throws(Diagnostic) -> Reply {
    guard let word = clauses.kind else { return ExerciseKind.list(language) { _ in nil } }
    try requireNoOther(at: clauses.range)
    let isMixed = MixedExercise.isNamed(word)
    if isMixed, clauses.level != nil { throw Diagnostic(MixedExercise.keepsLevels, at: clauses.range) }
    let mixed = isMixed ? MixedExercise().kind(seed: settings.seed) { _ in 0 } : nil
    guard let kind = mixed ?? ExerciseKind.named(word) else {
      throw Diagnostic(ExerciseKind.absence(of: word), at: clauses.range)
    }
    do throws(DocumentError) {
      return printed(try Lesson(exercise: kind, level: clauses.level ?? 1, number: 1, seed: settings.seed))
    } catch {
      throw Diagnostic(error.located, at: clauses.range)
    }
  }
}

extension ExerciseKind {
  /// The kinds, a line each, with the level that a student has reached.
  package static func list(_ language: SpokenLanguage, progress: (_ id: String) -> ExerciseProgress?) -> Reply {
    var reply = Reply()
    reply.list(
      all.map { kind in
        let level = progress(kind.id).flatMap { $0.number > 1 || $0.level > 1 ? min($0.level, kind.levels) : nil }
        let mark = level.map { Message(en: " (level \($0))", es: " (nivel \($0))")[language] } ?? ""
        return (kind.word[language], kind.title[language] + mark)
      } + [(MixedExercise.word[language], MixedExercise.title[language])])
    reply.line(Message(en: "Begin one: exercise gd", es: "Para comenzar uno: ejercicio gd")[language])
    return reply
  }
}

extension HelpTopic {
  static let exercise = HelpTopic(
    name: "exercise", aliases: ["exercises", "ejercicios"],
    usage: ["exercise", "exercise gd", "exercise gd 3", "exercise mixed"],
    summary: Message(
      en: "Problems to practise on, one after the other: worked by hand, marked at once.",
      es: "Problemas para practicar, uno tras otro: se hacen a mano y se corrigen en el acto."),
    details: [
      Message(
        en:
          "exercise alone lists the kinds; a number is a level to begin at. Two problems right at once lead a level up, one "
          + "given up or wrong twice a level down; the level is kept.",
        es:
          "ejercicio sin más muestra las clases; un número es el nivel con que se empieza. Con dos problemas bien a "
          + "la primera se sube un nivel; con uno sin responder o dos veces mal se baja uno; el nivel se guarda."),
      Message(
        en:
          "exercise mixed takes all kinds in turn, each at its own level, and those more often that went wrong before.",
        es:
          "ejercicio mezcla toma todas las clases por turnos, cada una en su nivel, y más a menudo las que antes salieron "
          + "mal."),
      Message(
        en: "As in a lesson: hint, skip, back, next, quit, and anything may be tried in between.",
        es: "Como en una lección: pista, saltar, atrás, siguiente, salir, y entretanto se puede probar cualquier cosa."),
      Message(
        en: "The problems depend on the seed (set seed 7, --seed 7), so that a class can have the same ones.",
        es: "Los problemas dependen de la semilla (set seed 7, --seed 7), así que una clase puede tener los mismos."),
    ],
    examples: ["exercise newton"])
}
