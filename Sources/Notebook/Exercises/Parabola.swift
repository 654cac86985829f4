import Wording

/// A parabola a·(w − c)² + k with a start and a learning rate by which gradient descent has tidy iterates.
struct Parabola {
  let factor: Double
  let minimum: Double
  let start: Double
  let rate: Double
  /// Added to the parabola where it is written out; nil where it stands as a square.
  let constant: Double?

  /// - Parameter level: 1: a square; 2: with a factor; 3: written out.
  init(level: Int, _ dice: inout ExerciseDice) {
    // The distance to the minimum is multiplied by 1 − 2aα, which has one decimal.
    let pairs: [(Double, Double)] =
      switch level {
      case 1: [(1, 0.1), (1, 0.2), (1, 0.25)]
      case 2: [(1, 0.1), (1, 0.2), (2, 0.1), (2, 0.2), (0.5, 0.2), (0.5, 0.5), (3, 0.1)]
      default: [(1, 0.1), (1, 0.2), (1, 0.25), (2, 0.1), (2, 0.2), (3, 0.1), (3, 0.2), (4, 0.1)]
      }
    (factor, rate) = dice.one(of: pairs)
    minimum = Double(dice.integer(-4...5, except: 0))
    start = Double(dice.integer(-4...6, except: Int(minimum)))
    constant = level < 3 ? nil : Double(dice.integer(0...6))
  }

  /// As a definition of f(w).
  var definition: String {
    guard let constant else {
      return "f(w) = " + ExerciseText.sum([(factor, ExerciseText.square("w", from: minimum))])
    }
    return "f(w) = "
      + ExerciseText.sum([
        (factor, "w^2"), (-2 * factor * minimum, "w"), (factor * minimum * minimum + constant, ""),
      ])
  }

  /// The formula of the slope, for hints: `2·(w − 3)`.
  var derivative: String { written("w") }

  /// The slope at the start, with its numbers.
  var slopeLine: String { written(ExerciseText.shown(start), minimum) }

  private func written(_ point: String) -> String {
    let text = ExerciseText.self
    if constant == nil {
      return "\(text.shown(2 * factor))·(\(text.shifted(point, by: minimum).replacing("-", with: "−")))"
    }
    return text.sum([(2 * factor, point), (-2 * factor * minimum, "")]).replacing("-", with: "−")
  }

  private func written(_ point: String, _ minimum: Double) -> String {
    let text = ExerciseText.self
    return "\(text.shown(2 * factor))·(\(point) − \(text.operand(minimum)))"
  }

  /// The iterate after some updates of gradient descent.
  func point(after count: Int) -> Double {
    (0..<count).reduce(start - minimum) { distance, _ in distance * (1 - 2 * factor * rate) } + minimum
  }

  /// Whether momentum comes to stand at the minimum within some updates.
  func arrives(β: Double, within count: Int) -> Bool {
    var (point, velocity) = (start, 0.0)
    for _ in 0..<count {
      velocity = β * velocity + rate * slope(at: point)
      point -= velocity
      if abs(slope(at: point)) < 1e-9 { return true }
    }
    return false
  }

  /// The slope there.
  func slope(after count: Int) -> Double { slope(at: point(after: count)) }

  /// The slope at a point.
  func slope(at point: Double) -> Double { 2 * factor * (point - minimum) }
}
