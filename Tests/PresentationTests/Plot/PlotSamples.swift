import Presentation

/// Plots that several tests look at.
enum PlotSamples {
  static func curve(_ name: String, _ function: (Double) -> Double, in range: ClosedRange<Double> = -2...2)
    -> Plot.Series
  {
    Plot.Series(name, .curve, SampledCurve(from: range.lowerBound, to: range.upperBound, function).pieces)
  }

  static func plot(_ series: [Plot.Series], x: ClosedRange<Double> = -2...2) -> Plot {
    Plot(
      title: "f(x) = x²", x: Axis("x", from: x.lowerBound, to: x.upperBound, marksZero: true),
      y: Axis("", holding: series.flatMap { $0.points.map(\.y) }, marksZero: true), series: series)
  }

  static let parabola = plot([curve("f(x)") { $0 * $0 }])
  static let line = plot([curve("f(x)") { $0 * $0 }, curve("f'(x)") { 2 * $0 }])

  static let run = plot([
    curve("f(x)") { $0 * $0 },
    Plot.Series(
      "gd", .path(numbers: [0, 1, 2], isJoined: false), [[Plot.Point(2, 4), Plot.Point(1, 1), Plot.Point(0.5, 0.25)]]),
  ])
}
