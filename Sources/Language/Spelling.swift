/// Finds the word that was probably meant.
package enum Spelling {
  /// The candidate nearest to `word`, where one is near enough to be a slip of the fingers: a letter wrong, missing, too
  /// many or swapped in a word of up to five letters, two in a longer one; of those equally near one of the same length, then the first.
  package static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(word.lowercased())
    guard !written.isEmpty, written.count <= 40 else { return nil }
    let allowed = written.count <= 2 ? 0 : written.count <= 5 ? 1 : 2
    var best: (candidate: String, distance: Int, difference: Int)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased())
      guard abs(other.count - written.count) <= allowed else { continue }
      let found = distance(written, other)
      let difference = abs(other.count - written.count)
      // Of those equally near one of the same length: tahn is tanh rather than tan.
      if found <= allowed, best.map({ (found, difference) < ($0.distance, $0.difference) }) ?? true {
        best = (candidate, found, difference)
      }
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
