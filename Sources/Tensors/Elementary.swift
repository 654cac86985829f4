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

/// The functions on numbers that primitives need, in one place, so that every caller gets the same last bit.
package enum Elementary {
  package static func exp(_ x: Double) -> Double { cExp(x) }
  package static func log(_ x: Double) -> Double { cLog(x) }
  package static func sin(_ x: Double) -> Double { cSin(x) }
  package static func cos(_ x: Double) -> Double { cCos(x) }
  package static func tan(_ x: Double) -> Double { cTan(x) }
  package static func tanh(_ x: Double) -> Double { cTanh(x) }

  /// xⁿ, with 0⁰ = 1; a square is the product, rounded once.
  package static func power(_ x: Double, _ n: Double) -> Double { n == 2 ? x * x : pow(x, n) }

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

  /// −1, 0 or 1; NaN of NaN.
  package static func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x }

  /// max(x, 0); NaN of NaN.
  package static func rectified(_ x: Double) -> Double { x < 0 ? 0 : x }
}
