import Wording

extension Primitive {
  /// Weights of variance 2/n_in for a layer, of shape `(n_out, n_in)`.
  ///
  /// He, Zhang, Ren and Sun, *Delving Deep into Rectifiers*, 2015.
  package static func he(inputs: Int, outputs: Int, isUniform: Bool, seed: Int) -> Primitive {
    weights(
      .he, "he", inputs: inputs, outputs: outputs, isUniform: isUniform, seed: seed,
      summary: Message(
        en: "first weights of a layer, of shape (n_out, n_in) and variance 2/n_in (He, 2015, for relu); "
          + "normal, or uniform = 1",
        es: "primeros pesos de una capa, de forma (n_out, n_in) y varianza 2/n_in (He, 2015, para relu); "
          + "normales, o uniform = 1"),
      examples: [
        ("he(2, 1, seed = 1)", "[[1.8844, 1.30209]]"),
        ("he(2, 1, uniform = 1, seed = 1)", "[[0.702942, 0.0707945]]"),
      ])
  }
}

extension BuiltIn {
  package static let he = BuiltIn(
    initialiser: Primitive.he, formula: "he(n_in, n_out) = √(2/n_in)·randn(n_out, n_in)"
  ).documented(shapes: "he(n_in, n_out) → (n_out, n_in)")
}
