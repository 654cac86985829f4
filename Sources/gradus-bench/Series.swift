/// Measurements of one thing; at least one.
struct Series {
  let sorted: [Double]

  init(_ numbers: [Double]) { sorted = numbers.sorted() }

  var median: Double { sorted[sorted.count / 2] }
  /// The quarters of the measurements lie below and above these.
  var quartiles: ClosedRange<Double> { sorted[sorted.count / 4]...sorted[sorted.count * 3 / 4] }
}
