extension Node {
  /// The same value in fewer signs, in the shape that its printed formula parses to.
  ///
  /// Constants, like terms (`x + x` → `2x`) and like factors (`x·x` → `x²`) are gathered, constant factors cancel
  /// (`2x/2` → `x`); nothing is expanded, and no number is taken out of a sum of terms (`6x + 2y`). No error, NaN
  /// or infinity becomes a number: `x/x`, `0·x`, `√x·√x` and `x − x` (as `0·x`) stay. Names of `where` bindings
  /// stay and are used: `x·(ŷ − y)`. The shape is kept.
  package func simplified() -> Node { Node.simplified([self])[0] }

  /// Several roots, simplified together: what they share is done once and stays shared.
  ///
  /// Linear in the number of nodes, whatever the depth; sums and products of more than 100 parts are gathered in
  /// pieces.
  package static func simplified(_ roots: [Node]) -> [Node] { Simplifier().simplified(roots) }
}
