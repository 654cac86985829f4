import Wording

/// How far a long run is: `12300 of 100000 updates · 41000 a second · 2 s left · f = 0.0123`; before it the letter of the
/// run where it is one of several.
package struct ProgressLine {
  package let done: Int
  /// How many updates are asked for; nil where the run ends when something holds.
  package let total: Int?
  package let elapsed: Duration
  /// The objective where it was last computed, with its name.
  package let objective: (name: String, value: Double)?
  package let letter: String?

  package init(
    done: Int, total: Int?, elapsed: Duration, objective: (name: String, value: Double)?, letter: String? = nil
  ) {
    self.letter = letter
    self.done = done
    self.total = total
    self.elapsed = elapsed
    self.objective = objective
  }

  /// The line, cut to leave the last column of the window free.
  package func text(_ style: Style) -> String {
    let seconds = max(elapsed / .seconds(1), 1e-9)
    let rate = Double(done) / seconds
    var style = style
    style.digits = 3
    let speed = style.text(rate < 1000 ? rate : rate.rounded(.toNearestOrEven))
    var parts = [
      total.map {
        Message(en: "\(done) of \($0) updates", es: "\(done) de \($0) actualizaciones")
      }
        ?? Message(
          en: "\(done) \(done == 1 ? "update" : "updates")",
          es: "\(done) \(done == 1 ? "actualización" : "actualizaciones")"),
      Message(en: "\(speed) a second", es: "\(speed) por segundo"),
    ]
    if let total, rate > 0 {
      let left = ProgressLine.text(ofSeconds: Double(total - done) / rate)
      parts.append(Message(en: "\(left) left", es: "faltan \(left)"))
    }
    if let objective, !objective.value.isNaN {
      parts.append(Message("\(objective.name) = \(style.text(objective.value))"))
    }
    if let letter { parts.insert(Message(letter), at: 0) }
    let line = style.text(parts.map { $0[style.language] }.joined(separator: " · "))
    return String(line.prefix(max(style.width - 1, 10)))
  }

  private static func text(ofSeconds seconds: Double) -> String {
    if seconds < 90 { return "\(Int(seconds.rounded(.up))) s" }
    return seconds < 5400 ? "\(Int((seconds / 60).rounded())) min" : "\(Int((seconds / 3600).rounded())) h"
  }
}
