import Language
import Notebook
import Wording

// Problem after problem of a kind, or of all in turn, each walked like a lesson; the level follows the answers and is
// kept.
extension LessonDesk {
  /// Lists the kinds, or begins one; false where none is begun.
  mutating func practise(_ clauses: ExerciseClauses, _ session: Session) -> Bool {
    let style = session.settings.style
    guard let word = clauses.kind else {
      let list = ExerciseKind.list(style.language) { StateFolder.progress($0.file, ExerciseProgress.self).progress }
      output(list.text(style))
      return false
    }
    if MixedExercise.isNamed(word) { return practiseAll(clauses, session) }
    guard let kind = ExerciseKind.named(word) else {
      tell(ExerciseKind.absence(of: word), session)
      return false
    }
    if mixed != nil || exercise?.kind.id != kind.id { tellHowToReturn(session) }
    let progress = kept(kind.id.file, ExerciseProgress.self, session) {
      $0.level = min(clauses.level ?? $0.level, kind.levels)
    }
    mixed = nil
    tellHow(session)
    return begin(kind, progress, session)
  }

  /// Begins to go through all kinds, or goes on with it.
  private mutating func practiseAll(_ clauses: ExerciseClauses, _ session: Session) -> Bool {
    guard clauses.level == nil else {
      tell(MixedExercise.keepsLevels, session)
      return false
    }
    if mixed == nil { tellHowToReturn(session) }
    mixed = kept(MixedExercise.word.english.file, MixedExercise.self, session)
    tellHow(session)
    return beginAny(session)
  }

  /// Begins the next problem of those of all kinds; false where it cannot be made.
  private mutating func beginAny(_ session: Session) -> Bool {
    guard let mixed else { return false }
    let kind = mixed.kind(seed: session.settings.seed) {
      StateFolder.progress($0.id.file, ExerciseProgress.self).progress.trouble
    }
    return begin(kind, kept(kind.id.file, ExerciseProgress.self, session), session)
  }

  /// What is kept, with a change to begin with; and a word where it was damaged, or cannot be kept.
  private mutating func kept<Progress: KeptText>(
    _ file: String, _: Progress.Type, _ session: Session, change: (inout Progress) -> Void = { _ in }
  ) -> Progress {
    let kept = StateFolder.progress(file, Progress.self, isBegun: true)
    if kept.isDamaged {
      tell(
        Message(
          en: "What was kept of this exercise could not be read and was set aside; it begins anew.",
          es: "No se pudo leer lo guardado de este ejercicio y se apartó; comienza de nuevo."), session)
    }
    var progress = kept.progress
    change(&progress)
    return keep(progress, since: kept.progress, of: file, session)
  }

  private func tellHow(_ session: Session) {
    let style = session.settings.style
    let words = Message(
      en: "Work on paper and type what comes out. Also: hint, skip, back, next, quit.",
      es: "Trabaje en papel y escriba el resultado. También: pista, saltar, atrás, siguiente, salir.")
    let lines = words[style.language].wrapped(to: style.plain ? .max : max(style.width, 20), indentation: 3)
    output(style.text(lines.joined(separator: "\n")) + "\n\n")
  }

  /// Begins the next problem; false where it cannot be made.
  private mutating func begin(_ kind: ExerciseKind, _ progress: ExerciseProgress, _ session: Session) -> Bool {
    do throws(DocumentError) {
      let problem = try Lesson(
        exercise: kind, level: progress.level, number: progress.number, seed: session.settings.seed)
      var walk = LessonWalk(problem, progress: LessonProgress(), session: session)
      walk.begin(output)
      self.walk = walk
      exercise = (kind, progress)
      return true
    } catch {
      tell(error.located, session)
      return false
    }
  }

  /// Takes the result of a problem to the student's level, and begins the next one.
  mutating func goOn(after walk: LessonWalk) {
    guard let (kind, old) = exercise else { return }
    var progress = old
    let change = progress.take(walk.result, levels: kind.levels)
    progress = keep(progress, since: old, of: kind.id.file, walk.session)
    if let change { tell(change, walk.session) }
    output("\n")
    guard let before = mixed else {
      _ = begin(kind, progress, walk.session)
      return
    }
    var mixed = before
    mixed.take(kind)
    self.mixed = keep(mixed, since: before, of: MixedExercise.word.english.file, walk.session)
    _ = beginAny(walk.session)
  }

  /// Where an exercise stands that is left, and how to come back to it.
  ///
  /// - Parameter inShell: whether that is typed to the shell.
  func howToReturn(to kind: ExerciseKind, _ progress: ExerciseProgress, inShell: Bool, _ session: Session) -> Message {
    let word = mixed == nil ? kind.word : MixedExercise.word
    let command = typed(
      Message(en: "exercise \(word.english)", es: "ejercicio \(word.spanish)"), inShell: inShell,
      session.settings.style.language)
    if mixed != nil {
      return Message(
        en: "\(command.english)  will go on with what comes next.",
        es: "\(command.spanish)  seguirá con lo que viene.")
    }
    return Message(
      en: "\(command.english)  will go on at level \(progress.level).",
      es: "\(command.spanish)  seguirá en el nivel \(progress.level).")
  }
}

extension String {
  /// The name under which the level of a kind is kept.
  fileprivate var file: String { "exercise-\(self)" }
}
