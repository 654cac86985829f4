#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// The C library's functions, under names that the members below do not hide.
private func cExp(_ x: Double) -> Double { exp(x) }
private func cLog(_ x: Double) -> Double { log(x) }
private func cSin(_ x: Double) -> Double { sin(x) }
private func cCos(_ x: Double) -> Double { cos(x) }
private func cTan(_ x: Double) -> Double { tan(x) }
private func cTanh(_ x: Double) -> Double { tanh(x) }
private func cLog2(_ x: Double) -> Double { log2(x) }
private func cLog10(_ x: Double) -> Double { log10(x) }
private func cLog1p(_ x: Double) -> Double { log1p(x) }
private func cExpm1(_ x: Double) -> Double { expm1(x) }
private func cAsin(_ x: Double) -> Double { asin(x) }
private func cAcos(_ x: Double) -> Double { acos(x) }
private func cAtan(_ x: Double) -> Double { atan(x) }
private func cSinh(_ x: Double) -> Double { sinh(x) }
private func cCosh(_ x: Double) -> Double { cosh(x) }
private func cErf(_ x: Double) -> Double { erf(x) }
private func cErfc(_ x: Double) -> Double { erfc(x) }

/// The functions on numbers that primitives need, in one place, so that every caller gets the same last bit.
package enum Elementary {
  package static func exp(_ x: Double) -> Double { cExp(x) }
  package static func log(_ x: Double) -> Double { cLog(x) }
  package static func sin(_ x: Double) -> Double { cSin(x) }
  package static func cos(_ x: Double) -> Double { cCos(x) }
  package static func tan(_ x: Double) -> Double { cTan(x) }
  package static func tanh(_ x: Double) -> Double { cTanh(x) }
  package static func log2(_ x: Double) -> Double { cLog2(x) }
  package static func log10(_ x: Double) -> Double { cLog10(x) }
  /// log(1 + x), exact for small x too.
  package static func log1p(_ x: Double) -> Double { cLog1p(x) }
  /// eˣ − 1, exact for small x too.
  package static func expm1(_ x: Double) -> Double { cExpm1(x) }
  package static func asin(_ x: Double) -> Double { cAsin(x) }
  package static func acos(_ x: Double) -> Double { cAcos(x) }
  package static func atan(_ x: Double) -> Double { cAtan(x) }
  package static func sinh(_ x: Double) -> Double { cSinh(x) }
  package static func cosh(_ x: Double) -> Double { cCosh(x) }
  /// The error function, 2/√π · ∫₀ˣ exp(−t²) dt.
  package static func erf(_ x: Double) -> Double { cErf(x) }

  /// xⁿ, with 0⁰ = 1; the square, the cube and the fourth power are products.
  package static func power(_ x: Double, _ n: Double) -> Double {
    switch n {
    case 2: x * x
    case 3: x * x * x
    case 4: (x * x) * (x * x)
    default: pow(x, n)
    }
  }

  /// Whether xⁿ is a real number: a negative base takes whole exponents, and zero none below zero.
  package static func hasPower(_ x: Double, _ n: Double) -> Bool {
    !(x < 0 && n.isFinite && n != n.rounded()) && !(x == 0 && n < 0)
  }

  /// 1/(1 + e⁻ˣ), without overflow on either side.
  package static func sigmoid(_ x: Double) -> Double {
    if x >= 0 { return 1 / (1 + exp(-x)) }
    let power = exp(x)
    return power / (1 + power)
  }

  /// log(1 + eˣ), without overflow, and exact where it is small.
  package static func softplus(_ x: Double) -> Double { rectified(x) + log1p(exp(-x.magnitude)) }

  /// x·Φ(x) with the normal distribution Φ, through erfc, so that the left tail is exact too.
  package static func gelu(_ x: Double) -> Double {
    // Φ vanishes before x does.
    x == -.infinity ? 0 : x * cErfc(-x * 0.5.squareRoot()) / 2
  }

  /// −1, 0 or 1; NaN of NaN.
  package static func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x }

  /// max(x, 0); NaN of NaN.
  package static func rectified(_ x: Double) -> Double { x < 0 ? 0 : x }
}
