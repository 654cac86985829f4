extension PlaneFunction {
  /// A point where the gradient is 0, of a kind that the second derivatives tell.
  package struct CriticalPoint: Sendable {
    package let x: Double
    package let y: Double
    package let kind: PointAnalysis.Kind
    package let derivatives: Derivatives
  }

  /// The critical point to which Newton's method goes from a point; nil if to none, or if its kind is not told.
  package mutating func criticalPoint(from start: (x: Double, y: Double)) -> CriticalPoint? {
    var (x, y) = start
    // Where the second derivatives vanish, as of x⁴, a step leaves two thirds of the way.
    var last = Double.infinity
    for step in 0..<100 {
      guard let here = derivatives(at: x, y) else { return nil }
      // In units of the largest entry no product overflows.
      let unit = max(abs(here.hessian.xx), abs(here.hessian.xy), abs(here.hessian.yy))
      guard unit > 0 else { return nil }
      let (xx, xy, yy) = (here.hessian.xx / unit, here.hessian.xy / unit, here.hessian.yy / unit)
      let determinant = xx * yy - xy * xy
      guard abs(determinant) > 1e-12 * (xx * xx + 2 * xy * xy + yy * yy) else { return nil }
      let gradient = (x: here.gradient.x / unit, y: here.gradient.y / unit)
      let stepX = (-yy * gradient.x + xy * gradient.y) / determinant
      let stepY = (xy * gradient.x - xx * gradient.y) / determinant
      (x, y) = (x + stepX, y + stepY)
      let length = (stepX * stepX + stepY * stepY).squareRoot()
      guard length.isFinite, step < 20 || length < 0.9 * last else { return nil }
      last = length
      if length <= 1e-12 * (1 + abs(x) + abs(y)) { return criticalPoint(at: x, y) }
    }
    return nil
  }

  private mutating func criticalPoint(at x: Double, _ y: Double) -> CriticalPoint? {
    guard let here = derivatives(at: x, y) else { return nil }
    let (least, greatest) = here.eigenvalues
    let noise = 1e-9 * max(abs(least), abs(greatest))
    let kind: PointAnalysis.Kind
    if least > noise {
      kind = .minimum
    } else if greatest < -noise {
      kind = .maximum
    } else if least < -noise, greatest > noise {
      kind = .saddle
    } else {
      return nil
    }
    // What rounding has left of 0 is 0.
    func tidy(_ value: Double) -> Double { abs(value) < 1e-11 ? 0 : value }
    let (tidyX, tidyY) = (tidy(x), tidy(y))
    return CriticalPoint(x: tidyX, y: tidyY, kind: kind, derivatives: derivatives(at: tidyX, tidyY) ?? here)
  }

  /// The critical points in a rectangle, found from a grid of starts, each once, the minima first.
  ///
  /// - Parameter count: starts along each side.
  package mutating func criticalPoints(
    x: ClosedRange<Double>, y: ClosedRange<Double>, starts count: Int = 7
  ) -> [CriticalPoint] {
    var points: [CriticalPoint] = []
    let (width, height) = (x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
    for place in 0..<count * count {
      let across = (Double(place % count) + 0.5) / Double(count)
      let up = (Double(place / count) + 0.5) / Double(count)
      let start = (x: x.lowerBound + across * width, y: y.lowerBound + up * height)
      guard let point = criticalPoint(from: start), x.contains(point.x), y.contains(point.y),
        !points.contains(where: { abs($0.x - point.x) < 1e-6 * width && abs($0.y - point.y) < 1e-6 * height })
      else { continue }
      points.append(point)
      if isQuadratic { break }
    }
    return points.filter { $0.kind == .minimum } + points.filter { $0.kind != .minimum }
  }
}
