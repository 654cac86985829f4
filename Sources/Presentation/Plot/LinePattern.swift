/// How lines are told apart without colour: by dashes where there are dots, by signs in ASCII.
struct LinePattern: Hashable, Sendable {
  /// Lengths drawn and left out by turns, in dots; empty for a line without gaps.
  let lengths: [Int]

  static let solid = LinePattern(lengths: [])

  /// The pattern of a series, by its place among those that have one.
  static func pattern(_ place: Int) -> LinePattern {
    let all: [[Int]] = [[], [5, 4], [1, 2], [7, 3, 1, 3], [10, 5], [1, 5]]
    return LinePattern(lengths: all[place % all.count])
  }

  /// The pattern of a series over level lines, which are dotted themselves: one of dashes.
  static func patternOverDots(_ place: Int) -> LinePattern {
    let all: [[Int]] = [[], [5, 4], [7, 3, 1, 3], [10, 5], [3, 3], [9, 3, 3, 3]]
    return LinePattern(lengths: all[place % all.count])
  }

  /// The sign that ASCII draws a series with.
  static func sign(_ place: Int) -> Character {
    let signs: [Character] = ["*", "+", "#", "@", "%", "=", "&", "$"]
    return signs[place % signs.count]
  }

  /// Whether the dot so far along the line is drawn.
  func isOn(_ place: Int) -> Bool {
    guard !lengths.isEmpty else { return true }
    var rest = place % lengths.reduce(0, +)
    for (turn, length) in lengths.enumerated() {
      if rest < length { return turn % 2 == 0 }
      rest -= length
    }
    return true
  }
}
