extension RandomGenerator {
  /// A number of the normal distribution with mean 0 and variance 1, by Marsaglia's polar method (1964).
  package mutating func normal() -> Double {
    while true {
      let first = 2 * uniform() - 1
      let second = 2 * uniform() - 1
      let square = first * first + second * second
      if square > 0, square < 1 { return first * (-2 * Self.logarithm(square) / square).squareRoot() }
    }
  }

  /// log x, for x > 0, by arithmetic alone: the C libraries of two systems may differ in the last bit.
  ///
  /// The method and the coefficients are those of fdlibm (Sun Microsystems, 1993): log(1 + f) by
  /// 2·atanh(f/(2 + f)), the error below 1 unit in the last place.
  static func logarithm(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var significand = x.significand
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    let f = significand - 1
    let s = f / (2 + f)
    let z = s * s
    let coefficients = [
      1.479819860511658591e-01, 1.531383769920937332e-01, 1.818357216161805012e-01, 2.222219843214978396e-01,
      2.857142874366239149e-01, 3.999999999940941908e-01, 6.666666666666735130e-01,
    ]
    let series = coefficients.reduce(0) { ($0 + $1) * z }
    let half = f * f / 2
    // log 2 in two parts, the first short enough for its product with the exponent to be exact.
    let (high, low) = (6.93147180369123816490e-01, 1.90821492927058770002e-10)
    return exponent * high - ((half - (s * (half + series) + exponent * low)) - f)
  }
}
