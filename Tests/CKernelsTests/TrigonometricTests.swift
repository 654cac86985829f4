import Testing

@Suite struct TrigonometricTests {
  @Test func sineIsExact() throws {
    try expectExact(.sin, within: 0.9)
    expectValues(.sin, [0: 0, -0.0: -0.0, 0x1p-1074: 0x1p-1074, .infinity: .nan, -.infinity: .nan, .nan: .nan])
  }

  @Test func cosineIsExact() throws {
    try expectExact(.cos, within: 0.9)
    expectValues(.cos, [0: 1, -0.0: 1, 0x1p-1074: 1, .infinity: .nan, -.infinity: .nan, .nan: .nan])
  }

  @Test func tangentIsExact() throws {
    try expectExact(.tan, within: 1.5)
    expectValues(.tan, [0: 0, -0.0: -0.0, 0x1p-1074: 0x1p-1074, .infinity: .nan, -.infinity: .nan, .nan: .nan])
  }
}
