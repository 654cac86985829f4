/// A line of the report: what was measured of gradus and of what stands beside it.
struct Entry {
  /// What is aimed at; of what is nil, nothing.
  struct Goal {
    /// The greatest ratio to the yardstick.
    var ratio: Double?
    /// The greatest value, in the entry's unit.
    var value: Double?
  }

  let name: String
  let title: String
  var unit = Unit.nanoseconds
  let own: Series
  /// What others need, by the titles of their columns.
  var others: [String: Series] = [:]
  /// Of gradus to a yardstick, each measured right after the other.
  var ratio: (series: Series, to: String)?
  let goal: Goal
  /// More figures, for JSON.
  var remarks: [(key: String, value: Double)] = []

  /// Nil where nothing that was measured has a goal.
  var isMet: Bool? {
    let ratios = ratio.flatMap { ratio in goal.ratio.map { ratio.series.median <= $0 } }
    let values = goal.value.map { own.median <= $0 }
    let all = [ratios, values].compactMap { $0 }
    return all.isEmpty ? nil : all.allSatisfy { $0 }
  }
}
