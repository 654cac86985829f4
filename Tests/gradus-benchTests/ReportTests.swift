import Testing

@testable import gradus_bench

@Suite struct ReportTests {
  static let adam = Entry(
    name: "S2", title: "Adam on x²", own: Series([120, 125, 130]),
    others: ["C": Series([18.5]), "NumPy": Series([8000])],
    ratio: (Series([6.7, 6.74, 6.8]), "C"), goal: .init(ratio: 1.5))
  static let check = Entry(
    name: "S7", title: "rows checked", own: Series([24e6, 25e6, 26e6]), goal: .init(value: 50e6))

  @Test func theHeadingHasTheColumnsThatAreThere() {
    #expect(
      Report(subject: "problem", columns: ["C", "NumPy"]).heading == """
        | | problem | gradus | C | NumPy | ratio | quartiles | goal | met |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """)
  }

  @Test func whatHasAYardstickIsARatio() {
    #expect(
      Report(subject: "problem", columns: ["C", "JAX", "NumPy"]).row(ReportTests.adam)
        == "| S2 | Adam on x² | 125 ns | 18.5 ns | | 8.0 µs | 6.74 × C | 6.7–6.8 | ≤ 1.5 | no |")
  }

  @Test func whatHasNoneIsATime() {
    #expect(
      Report(subject: "problem", columns: ["C"]).row(ReportTests.check)
        == "| S7 | rows checked | 25.0 ms | | | 24.0 ms–26.0 ms | ≤ 50.0 ms | yes |")
  }

  @Test func twoGoalsStandSideBySide() {
    let start = Entry(
      name: "S1", title: "start", own: Series([2e6]), others: ["python3": Series([10e6])],
      ratio: (Series([0.2]), "python3"), goal: .init(ratio: 0.36, value: 3.5e6))
    #expect(
      Report(subject: "problem", columns: ["python3"]).row(start)
        == "| S1 | start | 2.0 ms | 10.0 ms | 0.2 × python3 | 0.2–0.2 | ≤ 0.36, ≤ 3.5 ms | yes |")
  }

  @Test func withoutAGoalNothingIsMet() {
    let entry = Entry(name: "x", title: "y", own: Series([1]), goal: .init())
    #expect(Report(subject: "cost", columns: []).row(entry) == "| x | y | 1.0 ns | | 1.0 ns–1.0 ns | | |")
  }
}
