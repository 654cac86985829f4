extension LessonWalk {
  /// How a problem went, over all its questions.
  package var result: ExerciseProgress.Result {
    let ids = lesson.document(language).questions.map(\.id)
    if ids.contains(where: { progress.questions[$0] == .skipped || refusals[$0, default: 0] > 1 }) { return .tooHard }
    let isAtOnce = ids.allSatisfy { progress.questions[$0] == .right && refusals[$0] == nil && !hinted.contains($0) }
    return isAtOnce ? .atOnce : .withEffort
  }
}
