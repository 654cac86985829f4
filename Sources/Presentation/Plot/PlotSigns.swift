import Wording

/// The characters that a plot in a terminal is made of, besides its dots.
struct PlotSigns {
  let axisUp, axisAcross, corner, tickLeft, tickDown, bracketLeft: String
  let zeroAcross, zeroUp: Character
  /// A point of a run for whose number there is no room, and a point of data.
  let point: String
  let characters: PlotCharacters

  init(_ characters: PlotCharacters) {
    self.characters = characters
    let isBraille = characters == .braille
    (axisUp, axisAcross, corner) = isBraille ? ("│", "─", "└") : ("|", "-", "+")
    (tickLeft, tickDown) = isBraille ? ("┤", "┬") : ("+", "+")
    bracketLeft = isBraille ? "├" : "+"
    (zeroAcross, zeroUp) = isBraille ? ("┈", "┊") : (".", ":")
    point = isBraille ? "•" : "o"
  }

  /// A bracket, for the legend.
  func sample(of brackets: Plot.Brackets) -> String {
    let middle = brackets.list.contains { !$0.inner.isEmpty } ? point : axisAcross
    return bracketLeft + axisAcross + middle + axisAcross + tickLeft
  }

  func sign(of kind: Plot.Landmark.Kind) -> String {
    let isBraille = characters == .braille
    return switch kind {
    case .minimum: isBraille ? "×" : "X"
    case .maximum: isBraille ? "▲" : "^"
    case .saddle: isBraille ? "◇" : "S"
    }
  }

  /// A short stretch of the line of a series, for the legend.
  func sample(of pattern: LinePattern, ink: Int) -> String {
    var canvas = Canvas(columns: 6, rows: 1, characters)
    canvas.line([(0, 0.5), (1, 0.5)], ink: ink, pattern: pattern)
    return canvas.lines[0].map(\.text).joined()
  }
}
