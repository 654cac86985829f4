/// Finds the word that was probably meant.
package enum Spelling {
  /// The candidate nearest to `word`, where one is near enough to be a slip of the fingers: a letter wrong, missing, too
  /// many or swapped in a word of up to five letters, two in a longer one; the first of those equally near.
  package static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(word.lowercased())
    guard !written.isEmpty, written.count <= 40 else { return nil }
    let allowed = written.count <= 2 ? 0 : written.count <= 5 ? 1 : 2
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased())
      guard abs(other.count - written.count) <= allowed else { continue }
      let found = distance(written, other)
      if found <= allowed, found < best?.distance ?? Int.max { best = (candidate, found) }
    }
    return best?.candidate
  }

  /// How many letters must be replaced, put in, left out or swapped with their neighbour (optimal string alignment).
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      for column in 0..<second.count {
        var cost = min(
          last[column] + (first[row] == second[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
