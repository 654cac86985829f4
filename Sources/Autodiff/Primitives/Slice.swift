import Tensors
import Wording

extension Primitive {
  /// The entries that an index picks: `a[-1]`, `A[:, 0]`, `a[1:3]`.
  package static func slice(_ selections: [Selection]) -> Primitive {
    Primitive(
      "slice", attributes: selections.flatMap(\.encoded),
      summary: Message(en: "entries by their index, from 0", es: "elementos por su índice, desde 0"),
      notation: .structural,
      behavior: .linear(
        shape: { shape throws(TensorError) in try shape.selecting(selections) },
        value: { $0.selecting(selections) },
        transpose: { adjoint, input in .combine(.place(selections, in: input.shape), adjoint) }),
      examples: [("[5, 6, 7][-1]", "7"), ("[5, 6, 7][0:2]", "[5, 6]")])
  }

  /// The index of a `slice`, or of the `place` that is its transpose, as the student wrote it; else nil.
  package var selections: [Selection]? {
    guard name == "slice" || name == "place" else { return nil }
    let shapeLength = name == "place" ? attributes[0] + 1 : 0
    let codes = attributes.dropFirst(shapeLength)
    return stride(from: codes.startIndex, to: codes.endIndex, by: 3).map {
      Selection(encoded: codes[$0..<($0 + 3)])
    }
  }
}

extension Selection {
  /// Three numbers for the attributes of a primitive; `Int.min` stands for an open end.
  var encoded: [Int] {
    switch self {
    case .position(let position): [0, position, 0]
    case .range(let lower, let upper): [1, lower ?? .min, upper ?? .min]
    }
  }

  init(encoded codes: ArraySlice<Int>) {
    let (kind, first, second) = (
      codes[codes.startIndex], codes[codes.startIndex + 1], codes[codes.startIndex + 2]
    )
    self =
      kind == 0
      ? .position(first)
      : .range(lower: first == .min ? nil : first, upper: second == .min ? nil : second)
  }
}
