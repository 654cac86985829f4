import Tensors
import Wording

extension Primitive {
  /// The cross-entropy −Σ y·log(softmax(z)) of logits z, the mean over rows; stable for numbers of any size.
  ///
  /// Targets are one-hot rows, or other probabilities, of the shape of z, or a class number, from 0, for each row.
  /// As they add up to 1, the gradient is softmax(z) − y.
  package static let crossEntropy: Primitive = Primitive(
    "cross_entropy",
    summary: Message(
      en:
        "cross-entropy of logits with classes (from 0) or one-hot rows, the mean over rows; it holds the softmax",
      es:
        "entropía cruzada de logits con clases (desde 0) o filas one-hot, la media sobre filas; incluye el softmax"
    ),
    behavior: .general(
      arity: 2,
      shape: { shapes throws(TensorError) in
        let (logits, target) = (shapes[0], shapes[1])
        guard !logits.isScalar, target == logits || target == logits.removing(axis: logits.rank - 1) else {
          throw TensorError(
            Message(
              en:
                "cross_entropy: logits of shape \(logits) take one-hot rows of this shape, or a class for each "
                + "row; the target has the shape \(target).",
              es:
                "cross_entropy: los logits de forma \(logits) llevan filas one-hot de esta forma, o una clase por "
                + "fila; el objetivo tiene la forma \(target)."))
        }
        guard logits.count > 0 else {
          throw TensorError(
            Message(
              en: "cross_entropy of nothing: there are no entries.",
              es: "cross_entropy de nada: no hay elementos."))
        }
        return .scalar
      },
      value: { operands throws(TensorError) in try crossEntropy(operands[0], operands[1]) },
      tangent: { tangent, index, inputs, output in
        let share = gradient(index, inputs) * tangent
        return share.shape.isScalar ? share : .combine(.sum(), share)
      },
      transpose: { adjoint, index, inputs, _ in gradient(index, inputs) * adjoint }),
    examples: [
      ("cross_entropy([1, 2, 3], 2)", "0.407606"), ("cross_entropy([1, 2, 3], [0, 0, 1])", "0.407606"),
      ("cross_entropy([[0, 0], [1000, 0]], [0, 0])", "0.346574"),
    ])

  /// The gradient by the logits or by probabilities; 0 by classes, which move only in steps.
  private static func gradient(_ index: Int, _ inputs: [Node]) -> Node {
    let (logits, target) = (inputs[0], inputs[1])
    let rows = logits.shape.extents.dropLast().reduce(1, *)
    let sum: Node
    switch (index, target.shape == logits.shape) {
    case (0, true): sum = .combine(.softmax(), logits) - target
    case (0, false):
      sum = .combine(.softmax(), logits) - oneHotRows(target, classes: logits.shape.extents.last ?? 1)
    case (_, true): sum = -Node.combine(.logSoftmax(), logits)
    case (_, false): return .zeros(target.shape)
    }
    return rows == 1 ? sum : sum / .constant(Double(rows))
  }

  /// Classes as rows; those that are written in the formula become the numbers themselves.
  private static func oneHotRows(_ classes: Node, classes count: Int) -> Node {
    if case .constant(let value) = classes.withoutOuterLabels.operation,
      let rows = try? oneHot(count).value(of: [value])
    {
      return .constant(rows)
    }
    return .combine(.oneHot(count), classes)
  }

  private static func crossEntropy(_ logits: Tensor, _ target: Tensor) throws(TensorError) -> Tensor {
    guard let classes = logits.shape.extents.last else {
      throw TensorError(
        Message(
          en: "cross_entropy takes a logit for each class, such as [1, 2, 3]; this is one number.",
          es: "cross_entropy recibe un logit por clase, como [1, 2, 3]; esto es un solo número."))
    }
    let logarithms = logits.logSoftmax(axis: logits.shape.rank - 1).elements
    let rows = logits.shape.count / classes
    var losses: [Double] = []
    for row in 0..<rows {
      let line = logarithms[(row * classes)..<((row + 1) * classes)]
      if target.shape == logits.shape {
        let weights = target.elements[(row * classes)..<((row + 1) * classes)]
        try requireProbabilities(weights)
        losses.append(zip(weights, line).reduce(0) { $1.0 == 0 ? $0 : $0 - $1.0 * $1.1 })
      } else {
        losses.append(0 - line[line.startIndex + (try place(of: target.elements[row], among: classes))])
      }
    }
    return Tensor(shape: Shape(rows), elements: losses).mean()
  }

  private static func requireProbabilities(_ weights: ArraySlice<Double>) throws(TensorError) {
    let sum = weights.reduce(0, +)
    // NaN is passed on as a value.
    guard !((sum - 1).magnitude > 1e-6), weights.allSatisfy({ !($0 < 0) }) else {
      let row =
        "[" + weights.prefix(4).map { Style().text($0) }.joined(separator: ", ")
        + (weights.count > 4 ? ", …]" : "]")
      throw TensorError(
        Message(
          en: "cross_entropy: the target \(row) is no row of probabilities that add up to 1.",
          es: "cross_entropy: el objetivo \(row) no es una fila de probabilidades que sumen 1."))
    }
  }

  private static func place(of number: Double, among classes: Int) throws(TensorError) -> Int {
    guard let place = Int(exactly: number), (0..<classes).contains(place) else {
      let last = classes - 1
      throw TensorError(
        Message(
          en:
            "cross_entropy: \(Style().text(number)) is no class; with \(classes) logits a row, classes go from 0 to "
            + "\(last).",
          es:
            "cross_entropy: \(Style().text(number)) no es una clase; con \(classes) logits por fila van del 0 al "
            + "\(last)."))
    }
    return place
  }
}

extension BuiltIn {
  package static let crossEntropy = BuiltIn(
    .crossEntropy, formula: "cross_entropy(z, y) = -sum(y*log_softmax(z))")
}
