extension Report {
  /// All that was measured as one object: problems and costs, each with medians and quartiles in its unit.
  static func json(problems: [Entry], costs: [Entry]) -> String {
    func list(_ entries: [Entry]) -> String { entries.map { "    \(object($0))" }.joined(separator: ",\n") }
    return """
      {
        "problems": [
      \(list(problems))
        ],
        "costs": [
      \(list(costs))
        ]
      }
      """
  }

  private static func object(_ entry: Entry) -> String {
    var fields = [("name", text(entry.name)), ("title", text(entry.title)), ("unit", text(entry.unit.rawValue))]
    fields.append(("gradus", object(entry.own)))
    let others = entry.others.sorted { $0.key < $1.key }.map { ($0.key, object($0.value)) }
    fields.append(("others", object(others)))
    if let ratio = entry.ratio {
      fields += [("yardstick", text(ratio.to)), ("ratio", object(ratio.series))]
    }
    if let goal = entry.goal.ratio { fields.append(("goal_ratio", "\(goal)")) }
    if let goal = entry.goal.value { fields.append(("goal", "\(goal)")) }
    if let isMet = entry.isMet { fields.append(("met", "\(isMet)")) }
    return object(fields + entry.remarks.map { ($0.key, number($0.value)) })
  }

  private static func object(_ series: Series) -> String {
    let quartiles = [series.quartiles.lowerBound, series.quartiles.upperBound].map(number).joined(separator: ", ")
    return object([("median", number(series.median)), ("quartiles", "[\(quartiles)]")])
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(text($0)): \($1)" }.joined(separator: ", ") + "}"
  }

  /// JSON has no infinity.
  private static func number(_ value: Double) -> String { value.isFinite ? "\(value)" : "null" }

  private static func text(_ text: String) -> String {
    var body = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": body += "\\\(scalar)"
      case _ where scalar.value < 0x20: body += " "
      default: body.unicodeScalars.append(scalar)
      }
    }
    return "\"\(body)\""
  }
}
