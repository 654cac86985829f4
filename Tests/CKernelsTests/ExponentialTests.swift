import Testing

@Suite struct ExponentialTests {
  @Test func exponentialIsExact() throws {
    try expectExact(.exp, within: 0.8)
    expectValues(
      .exp,
      [
        0: 1, -0.0: 1, .infinity: .infinity, -.infinity: 0, .nan: .nan, 710: .infinity, 1e300: .infinity,
        -745.14: 0, -1e300: 0, -745.13: 0x1p-1074,
      ])
  }

  @Test func hyperbolicTangentIsExact() throws {
    try expectExact(.tanh, within: 1.3)
    expectValues(
      .tanh,
      [
        0: 0, -0.0: -0.0, .infinity: 1, -.infinity: -1, .nan: .nan, 20: 1, -1e300: -1, 0x1p-1074: 0x1p-1074,
        -0x1p-1060: -0x1p-1060,
      ])
  }

  @Test func logisticFunctionIsExact() throws {
    try expectExact(.sigmoid, within: 1.2)
    expectValues(
      .sigmoid,
      [
        0: 0.5, -0.0: 0.5, .infinity: 1, -.infinity: 0, .nan: .nan, 40: 1, 1e300: 1, -745.14: 0, -1e300: 0,
        -745.13: 0x1p-1074, 0x1p-1074: 0.5,
      ])
  }
}
