import Wording

/// What `set` sets.
package struct Settings: Sendable {
  package var style: Style
  /// Where random numbers begin.
  package var seed: Int

  package init(style: Style = Style(), seed: Int = 0) {
    self.style = style
    self.seed = seed
  }
}
