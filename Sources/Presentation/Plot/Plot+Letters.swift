extension Plot {
  /// Gives the curves letters where dashes alone do not tell them apart: three and more, or two against t, which may be
  /// as jagged as the losses of batches. Letters that stand for runs stay.
  package mutating func letterCurves(_ letters: some Collection<Character>) {
    let curves = series.indices.filter { series[$0].role == .curve }
    guard series.allSatisfy({ $0.mark == nil }), curves.count > (x.isWhole ? 1 : 2) else { return }
    for (place, letter) in zip(curves, letters) { series[place].mark = letter }
  }

  /// Puts the letters of the series on their points, by turns, so that those of one do not cover all of another that
  /// goes the same way; first of those that have the fewest places.
  ///
  /// - Parameter isPut: puts a letter of a series, given by its place, on a point, if there is room.
  func putMarks(_ isPut: (_ mark: Character, _ ink: Int, _ point: Point) -> Bool) {
    var waiting = series.indices.compactMap { place -> (mark: Character, ink: Int, points: [Point], places: Int)? in
      guard let mark = series[place].mark else { return nil }
      let points = markedPoints(place)
      let near = places(points).map { [Int(($0.x * 64).rounded()), Int(($0.y * 64).rounded())] }
      return (mark, place, points, Set(near).count)
    }
    waiting.sort { ($0.places, $0.ink) < ($1.places, $1.ink) }
    while !waiting.isEmpty {
      for place in waiting.indices {
        while let point = waiting[place].points.popLast() {
          if isPut(waiting[place].mark, waiting[place].ink, point) { break }
        }
      }
      waiting.removeAll(where: \.points.isEmpty)
    }
  }

  /// The points of a series on which its letter may stand, the best one last: of a path all, of a curve some six, others
  /// than those of its neighbours.
  private func markedPoints(_ place: Int) -> [Point] {
    let points = series[place].points.filter { self.places([$0]).first.map(Canvas.isInside) == true }
    if case .path = series[place].role { return points }
    let spacing = max(1, (points.count + 5) / 6)
    return stride(from: place * spacing / series.count, to: points.count, by: spacing).map { points[$0] }
  }
}
