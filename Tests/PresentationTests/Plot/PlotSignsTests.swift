import Testing

@testable import Presentation

@Suite struct PlotSignsTests {
  @Test func signsOfASCIIAreASCII() {
    let signs = PlotSigns(.ascii)
    let all =
      [signs.axisUp, signs.axisAcross, signs.corner, signs.tickLeft, signs.tickDown, signs.point]
      + [.minimum, .maximum, .saddle].map { signs.sign(of: $0) } + [signs.sample(of: .solid, ink: 2)]
    for sign in all { #expect(sign.utf8.allSatisfy { $0 < 0x80 }) }
  }

  @Test func samplesShowThePattern() {
    let signs = PlotSigns(.braille)
    #expect(signs.sample(of: .solid, ink: 0) != signs.sample(of: .pattern(1), ink: 1))
  }
}
