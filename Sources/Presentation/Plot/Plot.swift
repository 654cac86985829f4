import Wording

/// A picture as data: axes and what stands between them. The back ends draw it with dots, as SVG, or tell it in words.
package struct Plot: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Things drawn alike, which the legend names.
  package struct Series: Hashable, Sendable {
    /// How its points are drawn.
    package enum Role: Hashable, Sendable {
      /// A line through the points of each piece.
      case curve
      /// The points of a run with the number of updates behind each, or with its mark, joined by a line where
      /// `isJoined`.
      case path(numbers: [Int], isJoined: Bool)
      /// Points by themselves.
      case scatter
      /// A bar for each point: its x is the middle, its y the height.
      case bars(width: Double)
    }

    package var name: String
    package var role: Role
    /// Between two pieces the line is broken.
    package var pieces: [[Point]]
    /// A letter that stands on points of a path, and on some of a curve, as in the table of `compare`.
    package var mark: Character?

    package init(_ name: String, _ role: Role, _ pieces: [[Point]], mark: Character? = nil) {
      self.name = name
      self.role = role
      self.pieces = pieces
      self.mark = mark
    }

    package var points: [Point] { pieces.flatMap { $0 } }
  }

  /// A point with a word, such as a minimum.
  package struct Landmark: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case minimum
      case maximum
      case saddle
    }

    package var kind: Kind
    package var point: Point

    package init(_ kind: Kind, _ point: Point) {
      self.kind = kind
      self.point = point
    }
  }

  /// At a blank that is a no-break space (U+00A0) it goes on in the same line.
  package var title: String
  package var x: Axis
  package var y: Axis
  package var series: [Series]
  package var landmarks: [Landmark] = []
  /// What stands under the frame.
  package var brackets: Brackets?
  /// What level lines and bands under everything else are drawn from.
  package var surface: Surface?
  /// Whether a unit is as long on one axis as on the other.
  package var hasEqualUnits = false

  package init(title: String, x: Axis, y: Axis, series: [Series]) {
    self.title = title
    self.x = x
    self.y = y
    self.series = series
  }
  /// The title in lines of at most so many columns.
  func titleLines(width: Int, _ style: Style) -> [String] {
    style.text(title).wrapped(to: width)
  }

  /// The title in one line.
  var titleText: String { title.replacing("\u{A0}", with: " ") }
}
