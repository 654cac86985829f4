import Tensors
import Wording

// What the reductions `sum mean max min` have in common: over all entries, or along `axis = k`.

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
  /// Picks an extreme entry: its tangent is the mean of the tangents of the entries that reach it.
  static func extreme(
    axis: Int?, name: String, value: @escaping @Sendable (Tensor) -> Tensor
  ) -> Behavior {
    /// 1/k at each of the k entries that reach the extreme, else 0.
    @Sendable func weights(_ input: Node, _ output: Node) -> Node {
      let reached = Node.select(.combine(.equal, input, output.restoringAxis(axis, of: input)), 1, 0)
      return reached / Node.combine(.sum(axis: axis), reached).restoringAxis(axis, of: input)
    }
    return .selecting(
      shape: { shape throws(TensorError) in try shape.reduced(axis: axis, nonEmpty: name) },
      value: value,
      tangent: { tangent, input, output in .combine(.sum(axis: axis), weights(input, output) * tangent) },
      transpose: { adjoint, input, output in
        weights(input, output) * adjoint.restoringAxis(axis, of: input)
      })
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
