import Wording

extension HelpTopic {
  /// The words that make a derivative of a function.
  package static let derivativeForms: [HelpTopic] = [
    HelpTopic(
      name: "grad", spanish: "gradiente", aliases: ["gradient"],
      usage: ["∇f = [∂f/∂x, ∂f/∂y]", "grad(f)  ∇f", "grad(f)(1, 2)  ∇f(1, 2)"],
      summary: Message(
        en: "The gradient: all partial derivatives of a function whose value is a number. Of several tensors it is one "
          + "vector over all their entries, in the order of the parameters.",
        es: "El gradiente: todas las derivadas parciales de una función cuyo valor es un número. De varios tensores es "
          + "un solo vector con todos sus elementos, en el orden de los parámetros."),
      examples: ["f(x, y) = 3x^2 + 2x*y + y^2", "grad(f)", .init("grad(f)(1, 1)", prints: "[8, 4]")]),
    HelpTopic(
      name: "hessian", spanish: "hessiana",
      usage: ["H[i, j] = ∂²f/∂x_i∂x_j", "hessian(f) = jacobian(∇f)", "hessian(f)(1, 2)"],
      summary: Message(
        en: "The matrix of the second derivatives of a function whose value is a number.",
        es: "La matriz de las segundas derivadas de una función cuyo valor es un número."),
      examples: ["f(x, y) = 3x^2 + 2x*y + y^2", .init("hessian(f)(1, 1)", prints: "[[6, 2], [2, 2]]")]),
    HelpTopic(
      name: "jacobian", spanish: "jacobiana", aliases: ["jacobiano"],
      usage: ["J[i, j] = ∂F_i/∂x_j", "jacobian(F)", "jacobian(F)(1, 2)  jacobian(F)([1, 2])"],
      summary: Message(
        en: "The matrix of the derivatives of a vector: a row for each entry of the value, a column for each entry of "
          + "the parameters. Of a number it is the gradient, as a row.",
        es: "La matriz de las derivadas de un vector: una fila por cada elemento del valor, una columna por cada "
          + "elemento de los parámetros. De un número es el gradiente, como fila."),
      examples: [
        "F(x, y) = [x*y, 5x + y^2]", "jacobian(F)", .init("jacobian(F)(1, 2)", prints: "[[2, 1], [5, 4]]"),
      ]),
    HelpTopic(
      name: "jvp", aliases: ["pjv"],
      usage: ["jvp(F, x, d) = J(x)·d", "jvp(F, [1, 2], [1, 0])", "jvp(F, x, y, dx, dy)"],
      summary: Message(
        en: "The Jacobian times a direction, by one sweep of forward mode: how the value changes as the point moves "
          + "along d.",
        es: "La jacobiana por una dirección, con un recorrido del modo directo: cómo cambia el valor cuando el punto "
          + "se mueve según d."),
      examples: ["F(x, y) = [x*y, 5x + y^2]", .init("jvp(F, [1, 2], [1, 0])", prints: "[2, 5]")]),
    HelpTopic(
      name: "vjp", aliases: ["pvj"], usage: ["vjp(F, x, u) = uᵀ·J(x)", "vjp(F, [1, 2], [1, 0])", "vjp(F, x, y, u)"],
      summary: Message(
        en:
          "A covector times the Jacobian, by one sweep of reverse mode: what backpropagation does with the adjoint of "
          + "a layer's output.",
        es: "Un covector por la jacobiana, con un recorrido del modo inverso: lo que hace la retropropagación con el "
          + "adjunto de la salida de una capa."),
      examples: [
        "W = [[1, 2, -1], [0, 0.5, 3]]", "z(x) = W @ x", .init("vjp(z, [1, -2, 0.5], [2, -1])", prints: "[2, 3.5, −5]"),
      ]),
  ]
}
