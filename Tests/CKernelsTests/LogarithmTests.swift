import Testing

@Suite struct LogarithmTests {
  @Test func logarithmIsExact() throws {
    try expectExact(.log, within: 0.9)
    expectValues(
      .log,
      [
        1: 0, 0: -.infinity, -0.0: -.infinity, .infinity: .infinity, -.infinity: .nan, -1: .nan, -0x1p-1074: .nan,
        .nan: .nan,
      ])
  }
}
