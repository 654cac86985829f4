/// The sum of numbers in eight lanes, which are added in a fixed order: the same to the last bit on every machine.
///
/// Entry i goes to lane i mod 8; the lanes are added in pairs. Wide registers change the speed, never the result.
package func laneSum(_ numbers: UnsafeBufferPointer<Double>) -> Double {
  lanes(count: numbers.count, wide: { load(numbers, $0) }, single: { numbers[$0] })
}

/// Σ leftᵢ·rightᵢ in the same eight lanes as `laneSum`; the counts must be equal.
package func laneDot(_ left: UnsafeBufferPointer<Double>, _ right: UnsafeBufferPointer<Double>) -> Double {
  lanes(
    count: left.count, wide: { load(left, $0) * load(right, $0) }, single: { left[$0] * right[$0] })
}

@inline(__always)
private func load(_ numbers: UnsafeBufferPointer<Double>, _ start: Int) -> SIMD8<Double> {
  UnsafeRawPointer(numbers.baseAddress! + start).loadUnaligned(as: SIMD8<Double>.self)
}

@inline(__always)
private func lanes(count: Int, wide: (Int) -> SIMD8<Double>, single: (Int) -> Double) -> Double {
  var partials = SIMD8<Double>.zero
  let whole = count & ~7
  for start in stride(from: 0, to: whole, by: 8) { partials += wide(start) }
  for index in whole..<count { partials[index & 7] += single(index) }
  let pairs = partials.evenHalf + partials.oddHalf
  let quads = pairs.evenHalf + pairs.oddHalf
  return quads[0] + quads[1]
}
