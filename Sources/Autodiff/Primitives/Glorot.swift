import Wording

extension Primitive {
  /// Weights of variance 2/(n_in + n_out) for a layer, of shape `(n_out, n_in)`.
  ///
  /// Glorot and Bengio, *Understanding the difficulty of training deep feedforward neural networks*, 2010.
  package static func glorot(inputs: Int, outputs: Int, isUniform: Bool, seed: Int) -> Primitive {
    weights(
      .glorot, "glorot", inputs: inputs, outputs: outputs, isUniform: isUniform, seed: seed,
      summary: Message(
        en:
          "first weights of a layer, of shape (n_out, n_in) and variance 2/(n_in + n_out) (Glorot and Bengio, 2010, for tanh and sigmoid); "
          + "normal, or uniform = 1",
        es:
          "primeros pesos de una capa, de forma (n_out, n_in) y varianza 2/(n_in + n_out) (Glorot y Bengio, 2010, para tanh y sigmoid); "
          + "normales, o uniform = 1"),
      examples: [
        ("glorot(2, 1, seed = 1)", "[[1.5386, 1.06315]]"),
        ("glorot(2, 1, uniform = 1, seed = 1)", "[[0.57395, 0.0578035]]"),
      ])
  }
}

extension BuiltIn {
  package static let glorot = BuiltIn(
    initialiser: Primitive.glorot, formula: "glorot(n_in, n_out) = √(2/(n_in + n_out))·randn(n_out, n_in)"
  ).documented(shapes: "glorot(n_in, n_out) → (n_out, n_in)")
}
