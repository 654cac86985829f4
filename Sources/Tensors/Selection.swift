import Wording

/// What an index picks along one axis: `a[-1]`, `a[1:3]`.
package enum Selection: Hashable, Sendable {
  /// One entry, from 0, or from −1 backwards; the axis goes.
  case position(Int)
  /// From `lower` up to, but not with, `upper`, either end open; ends beyond the axis stop at it, as NumPy's do.
  case range(lower: Int?, upper: Int?)

  /// The entries picked along an axis of this extent.
  ///
  /// - Throws: `TensorError` for a position that does not exist.
  func resolved(_ extent: Int) throws(TensorError) -> Range<Int> {
    switch self {
    case .position(let position):
      guard (-extent..<extent).contains(position) else { throw outOfRange(position, extent) }
      let start = position < 0 ? position + extent : position
      return start..<(start + 1)
    case .range(let lower, let upper):
      let start = clamped(lower ?? 0, extent)
      return start..<max(start, clamped(upper ?? extent, extent))
    }
  }

  private func clamped(_ end: Int, _ extent: Int) -> Int {
    min(max(end < 0 ? end + extent : end, 0), extent)
  }

  private func outOfRange(_ position: Int, _ extent: Int) -> TensorError {
    let range =
      switch extent {
      case 0: Message(en: "there is none", es: "no hay ninguno")
      case 1: Message(en: "there is only entry 0", es: "solo está el elemento 0")
      default:
        Message(
          en: "there are \(extent) entries, from 0 to \(extent - 1)",
          es: "hay \(extent) elementos, del 0 al \(extent - 1)")
      }
    return TensorError(
      Message(
        en: "There is no entry \(position) here: \(range.english).",
        es: "Aquí no existe el elemento \(position): \(range.spanish)."))
  }
}

extension Shape {
  /// The shape of what selections, from the first axis on, pick; axes without one stay whole.
  ///
  /// - Throws: `TensorError` for too many selections or a position that does not exist.
  package func selecting(_ selections: [Selection]) throws(TensorError) -> Shape {
    guard selections.count <= rank else {
      throw TensorError(
        isScalar
          ? Message(
            en: "A number has no entries to pick with [ ].",
            es: "Un número no tiene elementos que elegir con [ ].")
          : Message(
            en: "Too many indices: \(selections.count) for the shape \(self).",
            es: "Demasiados índices: \(selections.count) para la forma \(self)."))
    }
    var result: [Int] = []
    for (axis, extent) in extents.enumerated() {
      guard axis < selections.count else {
        result.append(extent)
        continue
      }
      let picked = try selections[axis].resolved(extent)
      if case .range = selections[axis] { result.append(picked.count) }
    }
    return Shape(result)
  }
}

extension Tensor {
  /// The entries that selections pick; `Shape.selecting` must make sense of them.
  package func selecting(_ selections: [Selection]) -> Tensor {
    let view = StridedView(shape).selecting(selections)
    return Tensor(shape: Shape(view.extents), elements: view.gather(elements), isBoolean: isBoolean)
  }

  /// Zeros of a shape, with this tensor's entries where selections pick: what selecting does, the other way.
  package func placed(at selections: [Selection], in shape: Shape) -> Tensor {
    var entries = [Double](repeating: 0, count: shape.count)
    var next = 0
    StridedView(shape).selecting(selections).forEachPosition {
      entries[$0] = elements[next]
      next += 1
    }
    return Tensor(shape: shape, elements: entries)
  }
}

extension StridedView {
  func selecting(_ selections: [Selection]) -> StridedView {
    var view = self
    view.extents = []
    view.strides = []
    for axis in extents.indices {
      guard axis < selections.count else {
        view.extents.append(extents[axis])
        view.strides.append(strides[axis])
        continue
      }
      guard let picked = try? selections[axis].resolved(extents[axis]) else {
        preconditionFailure("a selection outside the shape")
      }
      view.offset += picked.lowerBound * strides[axis]
      if case .range = selections[axis] {
        view.extents.append(picked.count)
        view.strides.append(strides[axis])
      }
    }
    return view
  }
}
