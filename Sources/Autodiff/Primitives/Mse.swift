import Tensors
import Wording

extension Primitive {
  /// The mean of (ŷ − y)².
  package static let mse = Primitive(
    "mse",
    summary: Message(
      en: "mean squared error of predictions against targets",
      es: "error cuadrático medio de predicciones frente a objetivos"),
    behavior: .averaged("mse", { ($0 - $1) * ($0 - $1) }) { prediction, target in
      (2 * (prediction - target), 2 * (target - prediction))
    },
    examples: [("mse(2, 4)", "4"), ("mse([1, 2], [1, 4])", "2")])
}

extension BuiltIn {
  package static let mse = BuiltIn(.mse, formula: "mse(ŷ, y) = mean((ŷ - y)^2)")
}
