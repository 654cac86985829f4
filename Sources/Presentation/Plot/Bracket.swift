import Wording

extension Plot {
  /// An interval that stands under the frame, such as that of a round of a search.
  package struct Bracket: Hashable, Sendable {
    package let number: Int
    package let lower: Double
    package let upper: Double
    /// Points marked on it.
    package let inner: [Double]

    package init(number: Int, from lower: Double, to upper: Double, inner: [Double] = []) {
      self.number = number
      self.lower = lower
      self.upper = upper
      self.inner = inner
    }
  }

  /// Intervals under the frame, the first one at the top, with what they are called in the legend.
  package struct Brackets: Hashable, Sendable {
    package let name: String
    package let list: [Bracket]

    package init(_ name: String, _ list: [Bracket]) {
      self.name = name
      self.list = list
    }
  }

  /// A bracket as a row of so many characters: `├────•────•────┤`.
  func row(of bracket: Bracket, columns: Int, _ signs: PlotSigns) -> String {
    func column(_ value: Double) -> Int? {
      x.position(of: value).map { Int((min(max($0, 0), 1) * Double(columns - 1)).rounded()) }
    }
    guard let left = column(bracket.lower), let right = column(bracket.upper) else { return "" }
    var row = Array(repeating: " ", count: columns)
    for place in left...right { row[place] = signs.axisAcross }
    for place in bracket.inner.compactMap(column) { row[place] = signs.point }
    if left < right { (row[left], row[right]) = (signs.bracketLeft, signs.tickLeft) }
    return row.prefix(right + 1).joined()
  }
}
