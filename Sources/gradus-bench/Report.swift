/// What was measured, as a table in Markdown or as JSON.
enum Report {
  static let heading = """
    | | problem | gradus | C | C, fast | ratio | quartiles | goal | met |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    """

  static func row(_ measured: Measurement) -> String {
    let problem = measured.problem
    let (low, high) = (measured.ratio.quartiles.lowerBound, measured.ratio.quartiles.upperBound)
    let cells = [
      problem.name, problem.title, time(measured.own.median), time(measured.plain.median), time(measured.fast.median),
      "\(rounded(measured.ratio.median)) × \(problem.yardstick == .plain ? "C" : "C, fast")",
      "\(rounded(low))–\(rounded(high))", "≤ \(rounded(problem.goal))",
      measured.ratio.median <= problem.goal ? "yes" : "no",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  /// One object on a line: times in nanoseconds of the processor an update, the beginning in milliseconds.
  static func json(_ measured: Measurement) -> String {
    let problem = measured.problem
    let (low, high) = (measured.ratio.quartiles.lowerBound, measured.ratio.quartiles.upperBound)
    return """
      {"name": "\(problem.name)", "title": "\(problem.title)", "gradus": \(measured.own.median), \
      "c": \(measured.plain.median), "c_fast": \(measured.fast.median), "yardstick": "\(problem.yardstick.rawValue)", \
      "ratio": \(measured.ratio.median), "quartiles": [\(low), \(high)], "goal": \(problem.goal), \
      "beginning_ms": \(measured.beginning), "difference": \(measured.difference)}
      """
  }

  private static func time(_ nanoseconds: Double) -> String {
    switch nanoseconds {
    case ..<1e3: "\(rounded(nanoseconds)) ns"
    case ..<1e6: "\(rounded(nanoseconds / 1e3)) µs"
    default: "\(rounded(nanoseconds / 1e6)) ms"
    }
  }

  /// To three digits or so.
  private static func rounded(_ number: Double) -> String {
    let scale: Double = number >= 100 ? 1 : number >= 10 ? 10 : 100
    let value = (number * scale).rounded() / scale
    return scale == 1 ? "\(Int(value))" : "\(value)"
  }
}
