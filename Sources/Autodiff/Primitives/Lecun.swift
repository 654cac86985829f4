import Wording

extension Primitive {
  /// Weights of variance 1/n_in for a layer, of shape `(n_out, n_in)`.
  ///
  /// LeCun, Bottou, Orr and Müller, *Efficient BackProp*, 1998.
  package static func lecun(inputs: Int, outputs: Int, isUniform: Bool, seed: Int) -> Primitive {
    weights(
      .lecun, "lecun", inputs: inputs, outputs: outputs, isUniform: isUniform, seed: seed,
      summary: Message(
        en: "first weights of a layer, of shape (n_out, n_in) and variance 1/n_in (LeCun, 1998); "
          + "normal, or uniform = 1",
        es: "primeros pesos de una capa, de forma (n_out, n_in) y varianza 1/n_in (LeCun, 1998); "
          + "normales, o uniform = 1"),
      examples: [
        ("lecun(2, 1, seed = 1)", "[[1.33247, 0.920717]]"),
        ("lecun(2, 1, uniform = 1, seed = 1)", "[[0.497055, 0.0500593]]"),
      ])
  }
}

extension BuiltIn {
  package static let lecun = BuiltIn(
    initialiser: Primitive.lecun, formula: "lecun(n_in, n_out) = √(1/n_in)·randn(n_out, n_in)"
  ).documented(shapes: "lecun(n_in, n_out) → (n_out, n_in)")
}
