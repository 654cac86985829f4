import Tensors
import Wording

// What the reductions `sum mean var max min argmax argmin norm` have in common: over all entries, or along `axis = k`.

extension Shape {
  /// The shape after a reduction over all, or along an axis as the student wrote it.
  ///
  /// - Throws: `TensorError` for an axis that does not exist, and for no entries where `name` must have some.
  func reduced(axis: Int?, nonEmpty name: String? = nil) throws(TensorError) -> Shape {
    if let name, count == 0 {
      throw TensorError(
        Message(
          en: "\(name) of nothing: the shape is \(self).", es: "\(name) de nada: la forma es \(self)."))
    }
    guard let axis else { return .scalar }
    return removing(axis: try self.axis(axis))
  }
}

extension Tensor {
  /// The axis that is known to exist, counted from the front.
  func resolved(_ axis: Int?) -> Int? { axis.map { $0 < 0 ? $0 + shape.rank : $0 } }
}

extension Node {
  /// What a reduction along an axis (all, if nil) gave, in a shape that broadcasts to the input's again.
  func restoringAxis(_ axis: Int?, of input: Node) -> Node {
    guard let axis else { return self }
    var extents = input.shape.extents
    extents[axis < 0 ? axis + extents.count : axis] = 1
    return reshaped(to: Shape(extents))
  }
}

extension Behavior {
  /// A reduction of one tensor, over all entries or along an axis, by its slope.
  ///
  /// - Parameters:
  ///   - nonEmpty: the name in the refusal of a tensor without entries; nil where that has a value too.
  ///   - slope: ∂output/∂input at each entry of the input, as a graph of the input's shape; `output` broadcasts to it.
  static func reduction(
    axis: Int?, nonEmpty name: String? = nil, value: @escaping @Sendable (Tensor) -> Tensor,
    slope: @escaping @Sendable (_ input: Node, _ output: Node) -> Node
  ) -> Behavior {
    .selecting(
      shape: { shape throws(TensorError) in try shape.reduced(axis: axis, nonEmpty: name) },
      value: value,
      tangent: { tangent, input, output in
        .combine(.sum(axis: axis), slope(input, output.restoringAxis(axis, of: input)) * tangent)
      },
      transpose: { adjoint, input, output in
        slope(input, output.restoringAxis(axis, of: input)) * adjoint.restoringAxis(axis, of: input)
      })
  }

  /// Picks an extreme entry: its slope is 1/k at each of the k entries that reach it, else 0.
  static func extreme(
    axis: Int?, name: String, value: @escaping @Sendable (Tensor) -> Tensor
  ) -> Behavior {
    .reduction(axis: axis, nonEmpty: name, value: value) { input, output in
      let reached = Node.select(.combine(.equal, input, output), 1, 0)
      return reached / Node.combine(.sum(axis: axis), reached).restoringAxis(axis, of: input)
    }
  }

  /// The place of an extreme entry, which moves only in steps: the derivative is 0.
  static func place(
    axis: Int?, name: String, value: @escaping @Sendable (Tensor) -> Tensor
  ) -> Behavior {
    .selecting(
      shape: { shape throws(TensorError) in try shape.reduced(axis: axis, nonEmpty: name) },
      value: value,
      tangent: { _, _, output in .zeros(output.shape) },
      transpose: { _, input, _ in .zeros(input.shape) })
  }
}

extension BuiltIn {
  /// A reduction with the option `axis`; `orElementwise` is what the name means with two arguments.
  init(
    reduction: @escaping @Sendable (Int?) -> Primitive, orElementwise elementwise: Primitive? = nil,
    formula: String = ""
  ) {
    self.init(
      elementwise ?? reduction(nil), formula: formula, arity: 1...(elementwise == nil ? 1 : 2),
      options: ["axis"],
      build: { (arguments, options) throws(TensorError) in
        guard let elementwise, arguments.count == 2 else {
          return try Node.apply(reduction(options["axis"]), to: arguments)
        }
        guard options.isEmpty else {
          throw TensorError(
            Message(
              en: "\(elementwise.name) of two values has no axis.",
              es: "\(elementwise.name) de dos valores no tiene eje."))
        }
        return try Node.apply(elementwise, to: arguments)
      })
  }
}
