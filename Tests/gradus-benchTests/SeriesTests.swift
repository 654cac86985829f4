import Testing

@testable import gradus_bench

@Suite struct SeriesTests {
  @Test func ofNineTheFifthIsTheMedian() {
    let series = Series([9, 1, 8, 2, 7, 3, 6, 4, 5])
    #expect(series.median == 5)
    #expect(series.quartiles == 3...7)
  }

  @Test func oneMeasurementIsAllOfThem() {
    #expect(Series([2.5]).median == 2.5)
    #expect(Series([2.5]).quartiles == 2.5...2.5)
  }
}
