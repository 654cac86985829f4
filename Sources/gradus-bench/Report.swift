/// What was measured, as a table in Markdown.
struct Report {
  /// What the lines are of: the heading of their titles.
  let subject: String
  /// The titles of the columns beside that of gradus.
  let columns: [String]

  var heading: String {
    let cells = ["", subject, "gradus"] + columns + ["ratio", "quartiles", "goal", "met"]
    return line(cells) + "\n" + line(cells.map { _ in "---" })
  }

  func row(_ entry: Entry) -> String {
    let spread = entry.ratio?.series.quartiles ?? entry.own.quartiles
    func written(_ value: Double) -> String { entry.ratio == nil ? entry.unit.text(value) : Unit.rounded(value) }
    let goals = [entry.goal.ratio.map(Unit.rounded), entry.goal.value.map(entry.unit.text)]
    return line(
      [entry.name, entry.title, entry.unit.text(entry.own.median)]
        + columns.map { entry.others[$0].map { entry.unit.text($0.median) } ?? "" }
        + [
          entry.ratio.map { "\(Unit.rounded($0.series.median)) × \($0.to)" } ?? "",
          "\(written(spread.lowerBound))–\(written(spread.upperBound))",
          goals.compactMap { $0.map { "≤ \($0)" } }.joined(separator: ", "),
          entry.isMet.map { $0 ? "yes" : "no" } ?? "",
        ])
  }

  private func line(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }
}
