import Tensors
import Wording

extension Axis {
  /// A tidy number on the axis with its text.
  package struct Tick: Hashable, Sendable {
    package let value: Double
    package let text: String
  }

  /// Tidy numbers between the ends, in ascending order: multiples of 1, 2 or 5 times a power of ten, as many as come
  /// nearest to `count` without going beyond it, but two at least; powers of ten on a logarithmic scale.
  package func ticks(about count: Int, _ style: Style) -> [Tick] {
    let count = max(count, 2)
    if scale == .logarithmic { return logarithmicTicks(count, style) }
    let (exponent, factor) = tidyParts(count)
    let step = Axis.multiple(factor, exponent)
    // Whole multiples of a whole factor, scaled once, so that 0.3 is 3/10 and not 0.1 + 0.1 + 0.1.
    let first = (lower / step - 1e-9).rounded(.up)
    let last = (upper / step + 1e-9).rounded(.down)
    guard abs(first) < 1e15, abs(last) < 1e15 else { return [] }
    // One number alone shows no scale; five steps or more leave two of their ends inside, if not whole numbers are wanted.
    if last - first < 1, count < 8 { return ticks(about: count + 1, style) }
    guard first <= last else { return [] }
    var texts = style
    let largest = max(abs(lower), abs(upper))
    // As many digits as tell one tick from the next.
    texts.digits = max(style.digits, min(17, Int((Elementary.log10(largest / step)).rounded(.up)) + 2))
    return stride(from: first, through: last, by: 1).map { number in
      let value = Axis.multiple(number * factor, exponent)
      return Tick(value: value, text: texts.text(value))
    }
  }

  /// A step of 1, 2 or 5 times a power of ten that gives at most `count` ticks.
  package func tidyStep(_ count: Int) -> Double {
    let (exponent, factor) = tidyParts(count)
    return Axis.multiple(factor, exponent)
  }

  /// The factor 1, 2 or 5 and the power of ten of a step that gives at most `count` ticks.
  private func tidyParts(_ count: Int) -> (exponent: Int, factor: Double) {
    let rough = (upper - lower) / Double(count)
    var exponent = Int(Elementary.log10(rough).rounded(.down))
    if isWhole { exponent = max(exponent, 0) }
    for _ in 0..<3 {
      for factor in [1.0, 2, 5] where Axis.multiple(factor, exponent) >= rough * (1 - 1e-9) {
        return (exponent, factor)
      }
      exponent += 1
    }
    return (exponent, 1)
  }

  /// number · 10^exponent, divided where the exponent is below 0: the nearest double to the decimal number.
  private static func multiple(_ number: Double, _ exponent: Int) -> Double {
    if abs(exponent) > 290 { return number * Elementary.power(10, Double(exponent)) }
    return exponent >= 0
      ? number * Elementary.power(10, Double(exponent)) : number / Elementary.power(10, Double(-exponent))
  }

  private func logarithmicTicks(_ count: Int, _ style: Style) -> [Tick] {
    let first = Int((Elementary.log10(lower) - 1e-9).rounded(.up))
    let last = Int((Elementary.log10(upper) + 1e-9).rounded(.down))
    // Within less than two decades the powers of ten alone would be too few.
    if last - first < 1 { return closeTicks(count, style) }
    var stride = max(1, (last - first + count) / count)
    while (first...last).count(where: { $0 % stride == 0 }) < 2 { stride -= 1 }
    return (first...last).filter { $0 % stride == 0 }.map { exponent in
      let value = Axis.multiple(1, exponent)
      return Tick(value: value, text: style.text(value))
    }
  }

  private func closeTicks(_ count: Int, _ style: Style) -> [Tick] {
    let exponents = Int(Elementary.log10(lower).rounded(.down))...Int(Elementary.log10(upper).rounded(.up))
    let values = exponents.flatMap { exponent in [1.0, 2, 5].map { Axis.multiple($0, exponent) } }.filter(contains)
    if values.count >= 2 { return values.map { Tick(value: $0, text: style.text($0)) } }
    var linear = self
    linear.scale = .linear
    return linear.ticks(about: count, style)
  }
}
